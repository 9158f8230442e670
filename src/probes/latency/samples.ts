import { anySignal } from '../../net/any-signal.ts'
import { ping, type PingResult } from '../../net/ping/ping.ts'
import { stopwatch } from '../../net/stopwatch.ts'
import { wait } from '../../net/wait.ts'

/** A busy machine starts the tool late; one that says nothing of silence has begun by then, ms. */
const begunAfterMs = 1000
/** So long after the first word a dozen pings went out: on a sound way some are answered. */
const silentAfterMs = 350
/** So long after it thirty went out: enough to see that many are missing, and time for TCP beside the rest. */
const fewAfterMs = 750
/** More missing than a sound way loses: a host that limits its answers looks the same. */
const manyMissing = 0.1
/** Pings that are still unanswered after so many times what TCP took stay so. */
const patience = 3

export type Connects = {
  port: number
  /** ms in order; null is one without an answer. */
  series: (number | null)[]
  intervalMs: number
}

export type Samples = {
  pinged: PingResult
  /** Pings that nobody answered, where nobody answered any. */
  unanswered: number
  /** Made, or borrowed, where many or all pings went unanswered. */
  connected?: Connects
}

/**
 * Pings an address, and where many or all pings go unanswered, asks `connect` what TCP says at the
 * same time; `none` tells it that TCP has to stand in for all of them.
 */
export async function takeSamples(
  address: string,
  options: {
    count: number
    intervalMs: number
    connect: (none: boolean) => Promise<Connects | undefined>
    signal: AbortSignal
  },
): Promise<Samples> {
  const { count, intervalMs, connect, signal } = options
  const clock = stopwatch()
  const enough = new AbortController()
  const seen = { replies: 0, silences: 0, requests: 0, slowestMs: 0 }
  let begin = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const pinging = ping({
    address,
    count,
    intervalMs,
    signal: anySignal(signal, enough.signal),
    onEvent(event) {
      begin()
      if ('index' in event) seen.requests = Math.max(seen.requests, event.index + 1)
      if (event.kind === 'silence') seen.silences += 1
      if (event.kind !== 'reply') return
      seen.replies += 1
      seen.slowestMs = Math.max(seen.slowestMs, event.ms)
    },
  })
  const ended = async (connected?: Connects): Promise<Samples> => {
    const pinged = await pinging
    const unanswered = seen.replies > 0 ? 0 : seen.silences
    return { pinged, unanswered, ...(connected ? { connected } : {}) }
  }

  await Promise.race([pinging, begun, wait(begunAfterMs, signal)])
  const beganMs = clock()
  await Promise.race([pinging, wait(silentAfterMs, signal)])
  if (seen.replies > 0) {
    await Promise.race([pinging, wait(fewAfterMs - silentAfterMs, signal)])
    const onTheirWay = Math.ceil(seen.slowestMs / intervalMs) + 1
    const few = seen.replies < (seen.requests - onTheirWay) * (1 - manyMissing)
    if (!few && !hasMissing(await pinging)) return await ended()
  }
  if (signal.aborted) return await ended()
  const connected = await connect(seen.replies === 0)
  const slowestConnectMs = Math.max(-1, ...(connected?.series ?? []).map((ms) => ms ?? -1))
  if (seen.replies === 0 && slowestConnectMs >= 0) {
    const leftMs = beganMs + Math.max(fewAfterMs, patience * slowestConnectMs) - clock()
    if (leftMs > 0) await Promise.race([pinging, wait(leftMs, signal)])
    // Nobody waits for the last silent pings once TCP has answered.
    if (seen.replies === 0) enough.abort()
  }
  return await ended(connected)
}

/** Whether at least one ping was answered. */
export function hasReply(pinged: PingResult): boolean {
  return pinged.state === 'measured' && pinged.series.some((ms) => ms !== null)
}

function hasMissing(pinged: PingResult): boolean {
  if (pinged.state !== 'measured') return true
  const missing = pinged.series.filter((ms) => ms === null).length
  return missing > pinged.series.length * manyMissing
}
