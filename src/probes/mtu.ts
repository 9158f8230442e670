import { anySignal } from '../net/any-signal.ts'
import { pingWhole } from '../net/ping/whole.ts'
import { isLoopback } from '../net/subnet.ts'
import { wait } from '../net/wait.ts'
import type { SkipReason } from '../model.ts'
import { hostPort } from '../site/site.ts'
import type { Probe, ProbeContext } from './probe.ts'
import type { MtuSize, MtuWay } from './values/mtu.ts'

/**
 * IP packets: one that every line takes, the least that IPv6 allows, a tunnel's, and Ethernet's.
 * The first tells a target that answers no pings from a way that takes no large packets.
 */
const sizes = [84, 1280, 1428, 1500]
/** Three of each, so that a lossy line is told from one that takes none of a size. */
const count = 3
/** A handshake that has not ended after this share of its wait (1.6 s of 4) is stuck. */
const stuckShare = 0.4

/**
 * Whether large packets pass, where a TLS handshake gets stuck after its connection opened: three
 * pings of each of four sizes, up to 1500 bytes, that no router may cut, to the main endpoint and
 * at the same time to a reference.
 */
const mtu: Probe<'mtu'> = {
  needs: ['tcp', 'tls', 'references'],
  // The connects, a handshake found stuck, and the pings.
  deadlineMs: 13_000,
  targets: () => ['mtu'],
  async run(context) {
    const { record } = context
    const address = await openAddress(context)
    if (address === undefined || !(await handshakeSticks(context)))
      return record('mtu', { state: 'skipped', reason: 'not-needed' })
    if (isLoopback(address)) return record('mtu', { state: 'skipped', reason: 'on-loopback' })
    const reference = await openReference(context)
    const signal = anySignal(context.signal)
    const measured = await Promise.all([
      wayTo('acquirer', address, signal),
      ...(reference === undefined ? [] : [wayTo('reference', reference, signal)]),
    ])
    // Half a series looks like packets that vanish.
    if (signal.aborted) return
    const ways = measured.filter((way) => typeof way !== 'string')
    const [reason = 'not-supported'] = measured.filter((way) => typeof way === 'string')
    record(
      'mtu',
      ways.length > 0 ? { state: 'seen', value: { ways } } : { state: 'skipped', reason },
    )
  },
}
export default mtu

/** The main endpoint's address that opened, where TLS is spoken on it. */
async function openAddress(context: ProbeContext<'mtu'>): Promise<string | undefined> {
  const [main] = context.site.acquirer.endpoints
  if (!main || main.tls.mode === 'off') return undefined
  const tcp = (await context.after('tcp')).find(({ target }) => target === hostPort(main))
  if (tcp?.state !== 'seen') return undefined
  return tcp.value.attempts.find(({ outcome }) => outcome.outcome === 'open')?.address
}

async function handshakeSticks(context: ProbeContext<'mtu'>): Promise<boolean> {
  const [main] = context.site.acquirer.endpoints
  const patience = new AbortController()
  const signal = anySignal(context.signal, patience.signal)
  const stuck = wait(context.waits.handshake * stuckShare, signal).then(() => 'stuck' as const)
  const ended = await Promise.race([context.after('tls'), stuck])
  patience.abort()
  if (ended === 'stuck') return !context.signal.aborted
  const tls = main && ended.find(({ target }) => target === hostPort(main))
  if (tls?.state !== 'seen') return false
  const { outcome } = tls.value.handshake
  return outcome === 'timeout' || outcome === 'stalled'
}

async function openReference(context: ProbeContext<'mtu'>): Promise<string | undefined> {
  const [references] = await context.after('references')
  if (references?.state !== 'seen') return undefined
  return references.value.points.find(({ outcome }) => outcome === 'open')?.address
}

async function wayTo(
  role: MtuWay['role'],
  address: string,
  signal: AbortSignal,
): Promise<MtuWay | SkipReason> {
  const results = await Promise.all(
    sizes.map((bytes) => pingWhole({ address, bytes, count, signal })),
  )
  const measured: MtuSize[] = []
  let reportedMtu: MtuWay['reportedMtu']
  for (const [index, result] of results.entries()) {
    if (result.state === 'skipped') return result.reason
    const { sent, received } = result
    measured.push({ bytes: sizes[index] ?? 0, sent, received })
    reportedMtu = smaller(reportedMtu, result.reportedMtu)
  }
  return { role, address, sizes: measured, ...(reportedMtu ? { reportedMtu } : {}) }
}

function smaller(one: MtuWay['reportedMtu'], other: MtuWay['reportedMtu']): MtuWay['reportedMtu'] {
  if (!one || !other) return one ?? other
  return other.bytes < one.bytes ? other : one
}
