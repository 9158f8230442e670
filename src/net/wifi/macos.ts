import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { parseHardwarePorts } from '../interfaces/macos.ts'
import { onAnotherNetwork } from './another-network.ts'
import { parseAirport } from './airport.ts'
import { parseSummary, type Summary } from './get-summary.ts'
import { notHeard, type WifiMissing } from './missing.ts'
import type { WifiAdapter, WifiReading } from './wifi.ts'

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
    return found.map((one) => {
      const summary = summaries.get(one.interface)
      const isTold = !isUnread(summary)
      const reading = { ...(isTold && namesOf(summary)), ...one }
      const isDeaf = one.radio === 'on' && one.neighboursFrom === undefined
      const missing = [
        ...(isDeaf ? [notHeard] : []),
        ...(isTold ? hidden(reading) : [{ what: 'ipconfig getsummary', unread: summary }]),
      ]
      return { ...reading, ...(missing.length > 0 && { missing }) }
    })
  },
  async readSignal(name, signal) {
    const summary = await readSummary(name, signal)
    // It tells no strength: where it tells nothing, nothing more is missing than before.
    if (isUnread(summary)) return {}
    if (!summary?.linked) return undefined
    return summary.bssid === undefined ? {} : { bssid: summary.bssid }
  },
}

/** What is known without system_profiler, or why nothing is. */
function withoutStrengths(
  summaries: ReadonlyMap<string, Summary | Unread>,
  unread: Unread,
): WifiReading[] | Unread {
  const told = [...summaries].filter((one): one is [string, Summary] => !isUnread(one[1]))
  if (told.length === 0) return unread
  return told.map(([name, summary]) => {
    const { linked: connected } = summary
    const reading = { interface: name, connected, radio: 'on' as const, ...namesOf(summary) }
    const missing: WifiMissing[] = [
      { what: 'dBm', unread },
      { part: 'neighbours', unread },
    ]
    return { ...reading, neighbours: [], missing: [...missing, ...hidden(reading)] }
  })
}

/**
 * What macOS hides: names, from programs without the right to the location; of one that has joined
 * nothing, why.
 */
function hidden({ connected, radio, ssid, bssid }: Omit<WifiReading, 'neighbours'>): WifiMissing[] {
  if (!connected)
    return radio === 'on' && !onAnotherNetwork()
      ? [{ part: 'joining', unread: { skipped: 'not-supported' } }]
      : []
  const unread = { skipped: 'not-permitted' as const }
  if (ssid === undefined) return [{ what: 'SSID, BSSID', unread }]
  return bssid === undefined ? [{ what: 'BSSID', part: 'roaming', unread }] : []
}

function namesOf(summary: Summary | undefined): Omit<Summary, 'linked'> {
  if (!summary?.linked) return {}
  const { linked: _, ...names } = summary
  return names
}

/** Of every Wi-Fi adapter. */
async function readSummaries(signal: AbortSignal): Promise<Map<string, Summary | Unread>> {
  const said = await askTool('networksetup', ['-listallhardwareports'], {
    timeoutMs: quickMs,
    signal,
  })
  const ports = isUnread(said) ? [] : [...parseHardwarePorts(said)]
  const names = ports.flatMap(([name, kind]) => (kind === 'wifi' ? [name] : []))
  const read = await Promise.all(names.map((name) => readSummary(name, signal)))
  return new Map(
    names.flatMap((name, index): [string, Summary | Unread][] => {
      const summary = read[index]
      return summary ? [[name, summary]] : []
    }),
  )
}

async function readSummary(
  name: string,
  signal: AbortSignal,
): Promise<Summary | undefined | Unread> {
  const asked = ['getsummary', name]
  const said = await askTool('ipconfig', asked, { timeoutMs: quickMs, signal })
  if (isUnread(said)) return said
  // An adapter that is switched off may have an empty dictionary, or none.
  const isDictionary = said === '' || /^\}$/m.test(said)
  return (
    parseSummary(said) ?? (isDictionary ? undefined : notUnderstood(said, ['ipconfig', ...asked]))
  )
}
