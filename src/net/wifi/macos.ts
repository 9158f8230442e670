import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { parseHardwarePorts } from '../interfaces/macos.ts'
import { onAnotherNetwork } from './another-network.ts'
import { parseAirport } from './airport.ts'
import { parseSummary, type Summary } from './get-summary.ts'
import { notHeard, type WifiAdapter, type WifiMissing, type WifiReading } from './wifi.ts'

/** It lists what the last scan heard, and takes a second or two for it. */
const profilerMs = 3000
const quickMs = 1500

const profiler = ['SPAirPortDataType', '-json']

/** Wi-Fi of macOS: strengths from system_profiler, the rest from ipconfig too, which is quick. */
export const macos: WifiAdapter = {
  async read(signal) {
    const [said, summaries] = await Promise.all([
      askTool('system_profiler', profiler, { timeoutMs: profilerMs, signal }),
      readSummaries(signal),
    ])
    if (isUnread(said)) return withoutStrengths(summaries, said)
    const found = parseAirport(said)
    if (!found)
      return withoutStrengths(summaries, notUnderstood(said, ['system_profiler', ...profiler]))
    if (found.length === 0) return { skipped: 'not-present' }
    return found.map((one) => named({ ...namesOf(summaries.get(one.interface)), ...one }))
  },
  async readSignal(name, signal) {
    const summary = await askSummary(name, signal)
    if (isUnread(summary)) return summary
    if (!summary.linked) return undefined
    return summary.bssid === undefined ? {} : { bssid: summary.bssid }
  },
}

/** What is known without system_profiler, or why nothing is. */
function withoutStrengths(
  summaries: ReadonlyMap<string, Summary>,
  unread: Unread,
): WifiReading[] | Unread {
  if (summaries.size === 0) return unread
  return [...summaries].map(([name, summary]) =>
    named({
      interface: name,
      connected: summary.linked,
      radio: 'on',
      ...namesOf(summary),
      neighbours: [],
      missing: [{ what: 'dBm', unread }, notHeard],
    }),
  )
}

/**
 * macOS hides names from programs without the right to the location; of one that has joined nothing,
 * it tells nobody why.
 */
function named(reading: WifiReading): WifiReading {
  if (!reading.connected && reading.radio === 'on' && !onAnotherNetwork()) {
    const untold = { part: 'joining' as const, unread: { skipped: 'not-supported' as const } }
    return { ...reading, missing: [...(reading.missing ?? []), untold] }
  }
  if (!reading.connected || (reading.ssid !== undefined && reading.bssid !== undefined))
    return reading
  const hidden: WifiMissing = {
    ...(reading.ssid === undefined
      ? { what: 'SSID, BSSID' }
      : { what: 'BSSID', part: 'roaming' as const }),
    unread: { skipped: 'not-permitted' },
  }
  return { ...reading, missing: [...(reading.missing ?? []), hidden] }
}

function namesOf(summary: Summary | undefined): Omit<Summary, 'linked'> {
  if (!summary?.linked) return {}
  const { linked: _, ...names } = summary
  return names
}

/** Of every Wi-Fi adapter. */
async function readSummaries(signal: AbortSignal): Promise<Map<string, Summary>> {
  const said = await askTool('networksetup', ['-listallhardwareports'], {
    timeoutMs: quickMs,
    signal,
  })
  const ports = isUnread(said) ? [] : [...parseHardwarePorts(said)]
  const names = ports.flatMap(([name, kind]) => (kind === 'wifi' ? [name] : []))
  const read = await Promise.all(names.map((name) => readSummary(name, signal)))
  return new Map(
    names.flatMap((name, index): [string, Summary][] => {
      const summary = read[index]
      return summary ? [[name, summary]] : []
    }),
  )
}

async function readSummary(name: string, signal: AbortSignal): Promise<Summary | undefined> {
  const summary = await askSummary(name, signal)
  return isUnread(summary) ? undefined : summary
}

async function askSummary(name: string, signal: AbortSignal): Promise<Summary | Unread> {
  const args = ['getsummary', name]
  const said = await askTool('ipconfig', args, { timeoutMs: quickMs, signal })
  return isUnread(said) ? said : (parseSummary(said) ?? notUnderstood(said, ['ipconfig', ...args]))
}
