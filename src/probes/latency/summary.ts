import type { LatencyValue, Rtt } from '../values.ts'

type Measured = Pick<LatencyValue, 'role' | 'method' | 'series' | 'intervalMs'> &
  Partial<Pick<LatencyValue, 'hops' | 'errors' | 'unansweredPings' | 'tcpCheck'>>

/** Sums a series up: loss, jitter and the usual percentiles. Times are rounded to the microsecond. */
export function summary({ series, intervalMs, ...rest }: Measured): LatencyValue {
  const rounded = series.map((ms) => (ms === null ? null : micro(ms)))
  const answered = rounded.filter((ms) => ms !== null)
  const sent = rounded.length
  const received = answered.length
  return {
    ...rest,
    sent,
    received,
    lossPercent: sent === 0 ? 0 : ((sent - received) / sent) * 100,
    jitterMs: micro(jitter(rounded)),
    rttMs: percentiles(answered),
    series: rounded,
    intervalMs: micro(intervalMs),
  }
}

/** The mean difference of neighbours that both were answered. */
function jitter(series: (number | null)[]): number {
  const steps = series.flatMap((ms, index) => {
    const before = series[index - 1]
    return ms === null || before === null || before === undefined ? [] : [Math.abs(ms - before)]
  })
  return steps.length === 0 ? 0 : steps.reduce((sum, step) => sum + step, 0) / steps.length
}

function percentiles(answered: number[]): Rtt {
  const sorted = answered.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[Math.max(0, index)] ?? 0
  const last = sorted.length - 1
  return {
    min: at(0),
    median: micro((at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2),
    // Nearest rank.
    p95: at(Math.ceil(0.95 * sorted.length) - 1),
    max: at(last),
  }
}

function micro(ms: number): number {
  return Math.round(ms * 1000) / 1000
}

/** Initial times-to-live that systems send with (Linux and macOS, Windows, routers). */
const initialTtls = [64, 128, 255]

/** How far away a host is whose reply had this time-to-live left; 1 is this network. */
export function hopsFromTtl(ttl: number): number | undefined {
  const initial = initialTtls.find((one) => one >= ttl)
  return initial === undefined ? undefined : initial - ttl + 1
}
