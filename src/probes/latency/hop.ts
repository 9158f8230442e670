import { anySignal } from '../../net/any-signal.ts'
import { ping } from '../../net/ping/ping.ts'
import { wait } from '../../net/wait.ts'
import type { GatewayAddress } from '../gateway-address.ts'
import type { ProbeContext } from '../probe.ts'
import type { Look } from './again.ts'
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
): Promise<Look | undefined> {
  const { signal } = context
  const [gateway, far] = await Promise.all([known.gateway, known.far])
  if ('missing' in gateway || far === undefined) return undefined
  const hops = await hopsTowards(far, gateway.address, signal)
  for (const hop of hops.slice(0, most)) {
    const look = await measured(hop)
    if (look) return look
  }
  // Whether this machine can ping at all is theirs to say.
  await known.others
  if (!record.canPing()) return undefined
  const reason = signal.aborted ? 'interrupted' : 'not-present'
  record.nothing('hop', { state: 'skipped', reason })
  return undefined

  async function measured({ address, hops: distance, ms }: Hop): Promise<Look | undefined> {
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
    if (!hasReply(pinged)) return undefined
    const samples = { pinged, unanswered: 0 }
    record.finding('hop', address, latencyFinding('hop', samples, distance))
    const again = async () => ({
      pinged: await ping({ address, ...often, signal }),
      unanswered: 0,
    })
    return { role: 'hop', address, hops: distance, samples, again }
  }
}
