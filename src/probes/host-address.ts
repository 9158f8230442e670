import { addressFamily } from '../net/address-family.ts'
import { anySignal } from '../net/any-signal.ts'
import { firstWith } from '../net/first-with.ts'
import { machineResolvers } from '../net/machine-resolvers.ts'
import { askResolver } from '../net/resolver.ts'
import { wait } from '../net/wait.ts'
import type { Failure } from '../model.ts'
import { bestAnswer } from './name-addresses.ts'
import type { ProbeContext } from './probe.ts'
import type { NameAnswer } from './values.ts'

/** Once another resolver has the address, this machine's own get so much longer, ms. */
const patienceMs = 400

export type HostAddress =
  { address: string } | { address: undefined; failure: Failure; ms: number; detail?: string }

/**
 * Finds an IPv4 address of a host: this machine's resolvers are believed, the comparison ones of the
 * site file stand in for them where they have none. Asks each for one name in one datagram of under
 * 100 bytes. A literal is its own address.
 */
export async function hostAddress(
  host: string,
  { site, waits, signal: given }: Pick<ProbeContext, 'site' | 'waits' | 'signal'>,
): Promise<HostAddress> {
  if (addressFamily(host) !== undefined) return { address: host }
  const enough = new AbortController()
  const signal = anySignal(given, enough.signal)
  const { systemResolvers, resolvers } = site.network
  const own = systemResolvers?.map(addressPort) ?? (await machineResolvers(signal)).resolvers
  const ask = async (to: { address: string; port: number }): Promise<NameAnswer> => {
    const question = { name: host, type: 'A' } as const
    const { udp, tcp } = await askResolver(to, question, { timeoutMs: waits.name, signal })
    return bestAnswer(udp, tcp)
  }
  const answers = own.map(ask)
  const told = firstWith(answers, hasAddress)
  const toldElsewhere = firstWith(resolvers.map(addressPort).map(ask), hasAddress)
  const late = toldElsewhere.then(async (answer) => {
    if (answer) await wait(patienceMs, signal)
    return answer
  })
  const found = await firstWith([told, late], (answer) => answer !== undefined)
  enough.abort()
  const [address] = found?.addresses ?? []
  if (address !== undefined) return { address }
  const { outcome, ms, detail } = (await answers[0]) ?? { outcome: 'unknown' as const, ms: 0 }
  const failure = given.aborted ? 'too-slow' : outcome === 'answered' ? 'no-address' : outcome
  return { address: undefined, failure, ms, ...(detail === undefined ? {} : { detail }) }
}

function hasAddress({ outcome, addresses }: NameAnswer): boolean {
  return outcome === 'answered' && addresses.length > 0
}

function addressPort({ host, port }: { host: string; port: number }) {
  return { address: host, port }
}
