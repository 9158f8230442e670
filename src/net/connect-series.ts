import { anySignal } from './any-signal.ts'
import { connectOnce } from './tcp.ts'
import { wait } from './wait.ts'

/**
 * The kernel sends a SYN without an answer again after 1 s: an answer that comes later than this
 * would be the second one's, and its time a second too long.
 */
const timeoutMs = 950

export type ConnectSeries = {
  /** Time to the answer, a refusal's too, ms, in the order of sending; null is one without. */
  series: (number | null)[]
  intervalMs: number
}

/**
 * Opens `count` TCP connections, one every `intervalMs`, and ends each at once; sends nothing on
 * them. Ends with the signal; what was still on its way then does not count.
 */
export async function connectSeries(
  to: { address: string; port: number },
  options: { count: number; intervalMs: number; signal: AbortSignal },
): Promise<ConnectSeries> {
  const { count, intervalMs } = options
  const signal = anySignal(options.signal)
  const running: Promise<number | null | undefined>[] = []
  const started = performance.now()
  for (let index = 0; index < count; index += 1) {
    // Against the start, so that late timers don't add up.
    const due = started + index * intervalMs - performance.now()
    if (due > 0 && !(await wait(due, signal))) break
    running.push(sample(to, signal))
  }
  const series = (await Promise.all(running)).filter((ms) => ms !== undefined)
  return { series, intervalMs }
}

async function sample(
  to: { address: string; port: number },
  signal: AbortSignal,
): Promise<number | null | undefined> {
  const { outcome, ms } = await connectOnce(to, { timeoutMs, signal })
  // Both are an answer of the host; what a router says, or silence, is none.
  if (outcome === 'open' || outcome === 'refused') return ms
  return outcome === 'too-slow' && signal.aborted ? undefined : null
}
