import { isIPv6 } from 'node:net'
import { exec } from '../exec.ts'
import type { PingOptions } from './dialect.ts'
import type { PingSeries } from './series.ts'

/** It asks once a second: so many samples fit into the time of the other series. */
const samples = 2
const timeoutMs = 4000

/**
 * What the `ping` package makes of the system's ping, where we cannot read that ourselves. It tells
 * round-trip times but not which request was lost, so lost ones stand last. Nothing where it
 * understands nothing. We run the tool for it: its own way overwrites our locale, cannot be stopped,
 * and throws out of reach when a line surprises it.
 */
export async function pingByPackage(options: PingOptions): Promise<PingSeries | undefined> {
  const { address, signal, ttl, onEvent } = options
  // It knows nothing of a time-to-live.
  if (ttl !== undefined || signal.aborted) return undefined
  const [{ default: builders }, { default: parsers }] = await Promise.all([
    import('ping/lib/builder/factory.js'),
    import('ping/lib/parser/factory.js'),
  ])
  const v6 = isIPv6(address)
  const config = { numeric: true, min_reply: samples, timeout: 1, v6 }
  try {
    const args = builders
      .createBuilder(process.platform)
      .getCommandArguments(address, config)
      .map(String)
    const tool = builders.getExecutablePath(process.platform, v6)
    const result = await exec(tool, args, { timeoutMs, signal })
    if (result.ended !== 'exited') return undefined
    const parser = parsers.createParser(address, process.platform, config)
    for (const line of result.stdout.split('\n')) parser.eat(line)
    const times = (parser.getResult().times ?? []).filter(
      (ms): ms is number => typeof ms === 'number' && Number.isFinite(ms),
    )
    // None took longer than the tool lived.
    if (times.length === 0 || times.some((ms) => ms < 0 || ms > timeoutMs)) return undefined
    times.forEach((ms, index) => onEvent?.({ kind: 'reply', index, ms }))
    const lost = Array.from({ length: Math.max(0, samples - times.length) }, () => null)
    return { series: [...times, ...lost], errors: [], intervalMs: 1000 }
  } catch {
    // A line that it did not expect, or a system that is unknown to it.
    return undefined
  }
}
