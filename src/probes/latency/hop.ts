import { anySignal } from '../../net/any-signal.ts'
import { ping } from '../../net/ping/ping.ts'
import { wait } from '../../net/wait.ts'
import type { GatewayAddress } from '../gateway-address.ts'
import type { ProbeContext } from '../probe.ts'
import { latencyFinding } from './finding.ts'
import { type Hop, hopsTowards } from './ladder.ts'
import type { Recorder } from './recorder.ts'
import { hasReply } from './samples.ts'
import { often } from './series.ts'

/** A hop that has not answered by then, or by thrice its distance, leaves the next its turn. */
const patienceMs = 350
const distances = 3
/** Of the two first hops behind the router, one answers on most lines. */
const most = 2

/** Learns the addresses of the first hops behind the router, and pings the first that answers. */
export async function measureHop(
  context: ProbeContext<'latency'>,
  known: {
    gateway: Promise<GatewayAddress>
    far: Promise<string | undefined>
    others: Promise<unknown>
  },
  record: Recorder,
): Promise<void> {
  const { signal } = context
  const [gateway, far] = await Promise.all([known.gateway, known.far])
  if ('missing' in gateway || far === undefined) return
  const hops = await hopsTowards(far, gateway.address, signal)
  for (const hop of hops.slice(0, most)) if (await measured(hop)) return
  // Whether this machine can ping at all is theirs to say.
  await known.others
  if (!record.canPing()) return
  const reason = signal.aborted ? 'interrupted' : 'not-present'
  record.nothing('hop', { state: 'skipped', reason })

  async function measured({ address, hops: distance, ms }: Hop): Promise<boolean> {
    const silent = new AbortController()
    let answered = false
    const pinging = ping({
      address,
      ...often,
      signal: anySignal(signal, silent.signal),
      onEvent: ({ kind }) => (answered ||= kind === 'reply'),
    })
    await Promise.race([pinging, wait(Math.max(patienceMs, distances * ms), signal)])
    if (!answered) silent.abort()
    const pinged = await pinging
    // A hop that answers no pings loses nothing.
    if (!hasReply(pinged)) return false
    record.finding('hop', address, latencyFinding('hop', { pinged, unanswered: 0 }, distance))
    return true
  }
}
