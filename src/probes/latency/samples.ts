import { anySignal } from '../../net/any-signal.ts'
import { type ConnectSeries, connectSeries } from '../../net/connect-series.ts'
import { ping, type PingResult } from '../../net/ping/ping.ts'
import { wait } from '../../net/wait.ts'

/** By now a dozen pings went out: on a sound way some are answered. */
const silentAfterMs = 350
/** By now thirty went out: enough to see that many are missing, and time for TCP beside the rest. */
const fewAfterMs = 750
/** More missing than a sound way loses: a host that limits its answers looks the same. */
const manyMissing = 0.1

/** TCP connects that tell loss of a quarter from none. */
const checkConnects = 20
const connectIntervalMs = 25

export type Samples = {
  pinged: PingResult
  /** Made where many or all pings went unanswered. */
  connected?: ConnectSeries & { port: number }
}

/**
 * Pings an address, and where many or all pings go unanswered, connects to one of its TCP ports
 * beside them. `tcpPort` gives one that has answered already, or nothing.
 */
export async function takeSamples(
  address: string,
  options: {
    count: number
    intervalMs: number
    /** TCP connects in place of pings. */
    connects: number
    tcpPort: () => Promise<number | undefined>
    signal: AbortSignal
  },
): Promise<Samples> {
  const { count, intervalMs, connects, tcpPort, signal } = options
  const enough = new AbortController()
  let replies = 0
  let slowestMs = 0
  const pinging = ping({
    address,
    count,
    intervalMs,
    signal: anySignal(signal, enough.signal),
    onAnswer(event) {
      if (event.kind !== 'reply') return
      replies += 1
      slowestMs = Math.max(slowestMs, event.ms)
    },
  })

  await Promise.race([pinging, wait(silentAfterMs, signal)])
  if (replies > 0) {
    await Promise.race([pinging, wait(fewAfterMs - silentAfterMs, signal)])
    const answerable = Math.floor((fewAfterMs - slowestMs) / intervalMs) * timerCoarseness
    if (replies >= Math.min(answerable, count) * (1 - manyMissing)) {
      const pinged = await pinging
      if (!hasMissing(pinged)) return { pinged }
    }
  }
  const port = signal.aborted ? undefined : await tcpPort()
  if (port === undefined) return { pinged: await pinging }
  const connected = await connectSeries(
    { address, port },
    { count: replies === 0 ? connects : checkConnects, intervalMs: connectIntervalMs, signal },
  )
  // Nobody waits for the last silent pings once TCP has answered.
  if (replies === 0 && connected.series.some((ms) => ms !== null)) enough.abort()
  return { pinged: await pinging, connected: { ...connected, port } }
}

/** Asked for one ping every 20 ms, the tool sends them 25 apart. */
const timerCoarseness = 0.8

/** Whether at least one ping was answered. */
export function hasReply(pinged: PingResult): boolean {
  return pinged.state === 'measured' && pinged.series.some((ms) => ms !== null)
}

function hasMissing(pinged: PingResult): boolean {
  if (pinged.state !== 'measured') return true
  const missing = pinged.series.filter((ms) => ms === null).length
  return missing > pinged.series.length * manyMissing
}
