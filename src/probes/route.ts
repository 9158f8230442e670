import { anySignal } from '../net/any-signal.ts'
import { readInterfacesPortable } from '../net/interfaces/interfaces.ts'
import { climb, type Ladder } from '../net/ping/ladder.ts'
import { isLoopback } from '../net/subnet.ts'
import { hostPort } from '../site/site.ts'
import type { FactOf } from './facts.ts'
import type { Probe, ProbeContext } from './probe.ts'
import { wayOf } from './route/way.ts'
import type { RouteWay } from './values/route.ts'

/** Ways across a country have about as many hops. */
const most = 12

type Target = Pick<RouteWay, 'role' | 'address'>

/**
 * Where the way to the acquirer ends, when its main endpoint does not open, or the way to a
 * reference when none opens: pings that die at the first to the twelfth hop, one each and a second
 * where the first stays silent, towards the acquirer and at the same time towards one reference. Where
 * no ping works: the system's traceroute, one datagram to each hop (three requests from Windows).
 */
const route: Probe<'route'> = {
  needs: ['tcp', 'references'],
  // As long as the connects and their controls, and then the pings.
  deadlineMs: 11_500,
  targets: () => ['route'],
  async run(context) {
    const { record } = context
    const [tcp, references] = await Promise.all([context.after('tcp'), context.after('references')])
    const wanted = targetsOf(context, tcp, references)
    if (typeof wanted === 'string') {
      record('route', { state: 'skipped', reason: wanted })
      return
    }
    const signal = anySignal(context.signal)
    const own = readInterfacesPortable().flatMap(({ addresses }) => addresses)
    const ownAddresses = own.map(({ address }) => address)
    const ladders = await Promise.all(
      wanted.map(async (target) => ({
        target,
        ladder: await climb(target.address, { most, signal }),
      })),
    )
    // Half a ladder looks like a way that ends there.
    if (signal.aborted) return
    const ways = ladders.flatMap(({ target, ladder }) =>
      ladder.state === 'measured'
        ? [wayOf({ ...target, askedTtl: most }, ladder.answers, ownAddresses)]
        : [],
    )
    const hindered = ladders.map(({ ladder }) => ladder).find(isHindered)
    if (ways.length > 0) record('route', { state: 'seen', value: { ways } })
    else if (hindered) record('route', hindered)
  },
}
export default route

function isHindered(ladder: Ladder): ladder is Exclude<Ladder, { state: 'measured' }> {
  return ladder.state !== 'measured'
}

/** Whom to climb towards, or why nobody. */
function targetsOf(
  { site }: ProbeContext<'route'>,
  tcp: readonly FactOf<'tcp'>[],
  references: readonly FactOf<'references'>[],
): Target[] | 'not-needed' | 'needs-earlier' | 'on-loopback' {
  const [main] = site.acquirer.endpoints
  const ofMain = main && tcp.find(({ target }) => target === hostPort(main))
  const attempts = ofMain?.state === 'seen' ? ofMain.value.attempts : []
  const [reference] = references
  const points = reference?.state === 'seen' ? reference.value.points : []
  const lost = reference?.state === 'seen' && reference.value.reached === 0
  if (attempts.some(({ outcome }) => outcome.outcome === 'open')) return 'not-needed'
  if (!main && !lost) return 'not-needed'
  const acquirer = attempts[0]?.address
  const elsewhere = (points.find(({ outcome }) => outcome === 'open') ?? points[0])?.address
  const targets: Target[] = [
    ...(acquirer === undefined ? [] : [{ role: 'acquirer' as const, address: acquirer }]),
    ...(elsewhere === undefined || elsewhere === acquirer
      ? []
      : [{ role: 'reference' as const, address: elsewhere }]),
  ]
  if (targets.length === 0) return 'needs-earlier'
  // Where the name fails and the internet is well, its way tells nothing.
  if (acquirer === undefined && !lost) return 'needs-earlier'
  const away = targets.filter(({ address }) => !isLoopback(address))
  return away.length > 0 ? away : 'on-loopback'
}
