import type { PingOptions } from './dialect.ts'
import type { PingSeries } from './series.ts'

/** It asks once a second: so many samples fit into the time of the other series. */
const samples = 2

/**
 * The `ping` package, for systems whose ping we cannot read ourselves. It tells round-trip times
 * but not which request was lost, so lost ones stand last. Nothing where it understands nothing.
 */
export async function pingByPackage(options: PingOptions): Promise<PingSeries | undefined> {
  // It knows nothing of a time-to-live, and cannot be stopped.
  if (options.ttl !== undefined || options.signal.aborted) return undefined
  const { LANG } = process.env
  const { default: packaged } = await import('ping')
  const { probe } = packaged.promise
  try {
    const result = await Promise.race([
      probe(options.address, { numeric: true, min_reply: samples, timeout: 1 }),
      aborted(options.signal),
    ])
    const times = (result?.times ?? []).filter((ms) => Number.isFinite(ms))
    if (times.length === 0) return undefined
    times.forEach((ms, index) => options.onEvent?.({ kind: 'reply', index, ms }))
    const lost = Array.from({ length: Math.max(0, samples - times.length) }, () => null)
    return { series: [...times, ...lost], errors: [], intervalMs: 1000 }
  } catch {
    // It rejects, without a code, where there is no ping or the system is unknown to it.
    return undefined
  } finally {
    // It overwrites our own locale.
    if (LANG === undefined) delete process.env['LANG']
    else process.env['LANG'] = LANG
  }
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
}
