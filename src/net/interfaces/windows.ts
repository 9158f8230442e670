import type { InterfaceValue } from '../../probes/values.ts'
import { askTool, notUnderstood, type Unread } from '../ask-tool.ts'
import { knownValues } from '../known-values.ts'
import { lacks } from './contradicts.ts'
import { type IpconfigAdapter, parseIpconfig } from './ipconfig.ts'

/** ipconfig asks the system's own tables. */
const timeoutMs = 1500

/**
 * What ipconfig adds to the interfaces that Node knows: those without a network, DHCP, makers. It is
 * believed where each has its MAC and addresses there too.
 */
export async function readAdaptersWindows(
  readKnown: () => InterfaceValue[],
  signal: AbortSignal,
): Promise<{ interfaces: InterfaceValue[] } | Unread> {
  const said = await askTool('ipconfig', ['/all'], { timeoutMs, signal })
  if (typeof said !== 'string') return said
  const adapters = parseIpconfig(said)
  const known = readKnown()
  if (adapters.length === 0 || known.some((one) => isAtOdds(one, adapterOf(one, adapters))))
    return notUnderstood(said, ['ipconfig', '/all'])
  return { interfaces: withAdapters(known, adapters) }
}

/**
 * Node's interfaces with what ipconfig says of each, and those that only ipconfig knows. Addresses
 * are Node's alone. An adapter whose name its language hides from us is left out.
 */
export function withAdapters(
  known: readonly InterfaceValue[],
  adapters: readonly IpconfigAdapter[],
): InterfaceValue[] {
  const described = known.map((one) => {
    const adapter = adapterOf(one, adapters)
    return adapter ? withAdapter(one, adapter) : one
  })
  const others = adapters
    .filter((adapter) => adapter.carrier === false && adapter.name !== adapter.heading)
    .filter(({ name }) => !known.some((one) => one.name === name))
    .map((adapter) =>
      withAdapter({ name: adapter.name, kind: 'ethernet', up: true, addresses: [] }, adapter),
    )
  return [...described, ...others]
}

function isAtOdds(one: InterfaceValue, adapter: IpconfigAdapter | undefined): boolean {
  return adapter !== undefined && lacks(adapter, one)
}

function adapterOf(one: InterfaceValue, adapters: readonly IpconfigAdapter[]) {
  return adapters.find(({ name, heading }) => name === one.name || endsIn(heading, one))
}

function endsIn(heading: string, { name }: InterfaceValue): boolean {
  return heading.endsWith(` ${name}`)
}

function withAdapter(one: InterfaceValue, adapter: IpconfigAdapter): InterfaceValue {
  const { kind, mac, model, carrier, dhcp } = adapter
  const origin =
    dhcp === undefined ? {} : { origin: dhcp ? ('dhcp' as const) : ('static' as const) }
  return {
    ...one,
    ...knownValues({ kind, mac: one.mac ?? mac, driver: model, carrier }),
    addresses: one.addresses.map((address) =>
      address.family === 4 && address.origin === undefined ? { ...address, ...origin } : address,
    ),
  }
}
