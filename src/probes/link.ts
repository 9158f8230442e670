import { addressFamily } from '../net/address-family.ts'
import { anySignal } from '../net/any-signal.ts'
import { isUnread } from '../net/ask-tool.ts'
import { type Counters, readCounters } from '../net/interfaces/counters.ts'
import { readDriverless } from '../net/interfaces/driverless.ts'
import { readInterfaces } from '../net/interfaces/interfaces.ts'
import { localAddressTo } from '../net/route-failure.ts'
import { readDefaultRoutes } from '../net/routes/routes.ts'
import { wait } from '../net/wait.ts'
import type { Site } from '../site/site.ts'
import type { Probe } from './probe.ts'
import { skippedFor } from './skipped-for.ts'
import type { InterfaceValue, LinkValue } from './values.ts'

/** As long as the series of round-trip times: what is damaged then shows in both. */
const watchMs = 1200

/**
 * Reads this machine's interfaces, their addresses and counters, and its default routes; reads the
 * counters again 1.2 s later. Sends nothing.
 */
const link: Probe<'link'> = {
  needs: [],
  // The two readings, and a second for slow tools.
  deadlineMs: 4000,
  targets: () => ['link'],
  async run({ site, signal, now, record }) {
    const own = anySignal(signal)
    const startMs = now()
    const before = await readCounters()
    const [{ interfaces, unread }, routes, driverless] = await Promise.all([
      readInterfaces(own),
      readDefaultRoutes(own),
      readDriverless(),
    ])
    if (isUnread(routes)) return record('link', skippedFor(routes))
    // What Node knows is there all the same.
    if (unread) record('adapters', skippedFor(unread))
    const primary = await carrying(site, interfaces, routes)
    const leftMs = Math.max(0, watchMs - (now() - startMs))
    const watched = before.size > 0 && (await wait(leftMs, own))
    const after = watched ? await readCounters() : before
    const overMs = Math.round(now() - startMs)
    record('link', {
      state: 'seen',
      value: {
        interfaces: interfaces.map((one) => ({
          ...one,
          ...(watched ? moved(before.get(one.name), after.get(one.name), overMs) : {}),
        })),
        defaultRoutes: routes,
        ...(driverless.length > 0 && { driverless }),
        ...(primary === undefined ? {} : { primary }),
      },
    })
  },
}
export default link

/** The interface that the traffic leaves by: to the acquirer, else to a reference, else by default. */
async function carrying(
  { acquirer, network }: Site,
  interfaces: InterfaceValue[],
  routes: LinkValue['defaultRoutes'],
): Promise<string | undefined> {
  const hosts = [...acquirer.endpoints, ...network.references].map(({ host }) => host)
  const literal = hosts.find((host) => addressFamily(host) !== undefined)
  const from = literal === undefined ? undefined : await localAddressTo(literal)
  const source = from && 'address' in from ? from.address : undefined
  const found = interfaces.find(({ addresses }) =>
    addresses.some(({ address }) => address === source),
  )
  return found?.name ?? routes[0]?.interface
}

/** How far counters moved; nothing where one of the readings is missing. */
function moved(
  before: Counters | undefined,
  after: Counters | undefined,
  overMs: number,
): Pick<InterfaceValue, 'during'> {
  if (before?.carrierChanges === undefined || after?.carrierChanges === undefined) return {}
  const packets = after.packets - before.packets
  const errors = after.errors - before.errors
  const carrierChanges = after.carrierChanges - before.carrierChanges
  // Counters that ran backwards began anew: the interface was made again meanwhile.
  if (packets < 0 || errors < 0 || carrierChanges < 0) return {}
  return { during: { packets, errors, carrierChanges, overMs } }
}
