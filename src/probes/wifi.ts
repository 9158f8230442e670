import { anySignal } from '../net/any-signal.ts'
import { isUnread, type Unread } from '../net/ask-tool.ts'
import { knownValues } from '../net/known-values.ts'
import { wait } from '../net/wait.ts'
import { bandOf } from '../net/wifi/channel.ts'
import { isReading, type WifiMissing } from '../net/wifi/missing.ts'
import {
  wifiAdapter,
  type WifiAdapter,
  type WifiReading,
  type WifiSignal,
} from '../net/wifi/wifi.ts'
import type { Probe } from './probe.ts'
import { skippedFor } from './skipped-for.ts'
import type { WifiFrames, WifiValue } from './values.ts'

/** Five readings over as long as the series of round-trip times. */
const readings = 4
const apartMs = 300
/** Fewer strengths say nothing of how they move. */
const leastReadings = 3

/**
 * Reads the signal, the rates and the neighbours of each Wi-Fi adapter, as the driver has them; the
 * radio sends nothing for it. The signal is read four times more, 300 ms apart.
 */
const wifi: Probe<'wifi'> = {
  needs: [],
  // The first reading's tools, the series, and a second for slow ones.
  deadlineMs: 4500,
  targets: () => [],
  async run({ signal, record }) {
    const own = anySignal(signal)
    const adapter = wifiAdapter()
    if (!adapter) {
      record('wifi', { state: 'skipped', reason: 'not-supported' })
      return
    }
    const found = await adapter.read(own)
    if (isUnread(found)) return record('wifi', skippedFor(found))
    // What one radio has heard, the machine has heard.
    const isHeard = found.some((one) => isReading(one) && one.neighbours.length > 0)
    const named = (name: string, { part, what, unread }: WifiMissing) => {
      if (part === 'neighbours' && unread.skipped === 'not-present' && isHeard) return
      record(part ?? (what === undefined ? name : `${name} ${what}`), {
        ...skippedFor(unread),
        ...(what !== undefined && { detail: what }),
      })
    }
    await Promise.all(
      found.map(async (one) => {
        if (!isReading(one)) return named(one.interface, one)
        const { missing = [], ...reading } = one
        for (const each of missing) named(reading.interface, each)
        const { value, unsteady } = await watched(adapter, reading, own)
        if (unsteady) named(reading.interface, { part: 'steadiness', unread: unsteady })
        record(reading.interface, { state: 'seen', value })
      }),
    )
  },
}
export default wifi

/** Follows the signal of an adapter that is associated; with why whether it holds was not measured. */
async function watched(
  adapter: WifiAdapter,
  reading: Omit<WifiReading, 'missing'>,
  signal: AbortSignal,
): Promise<{ value: WifiValue; unsteady?: Unread }> {
  const { frequencyMhz } = reading
  const looks: WifiSignal[] = [reading]
  const startedMs = performance.now()
  let lost = 0
  let unread: Unread | undefined
  for (let left = reading.connected ? readings : 0; left > 0; left -= 1) {
    if (!(await wait(apartMs, signal))) break
    const now = await adapter.readSignal(reading.interface, signal)
    if (isUnread(now)) unread = now
    else if (now) looks.push(now)
    else lost += 1
    // A tool that hangs takes the time of all that is still to come.
    if (unread?.skipped === 'hung') break
  }
  const overMs = Math.round(performance.now() - startedMs)
  const bssids = looks.flatMap(({ bssid }) => (bssid === undefined ? [] : [bssid]))
  const changes = bssids.filter((one, index) => index > 0 && one !== bssids[index - 1]).length
  const rates = looks.flatMap(({ txMbps }) => (txMbps === undefined ? [] : [txMbps]))
  const strengths = looks.flatMap(({ rssiDbm }) => (rssiDbm === undefined ? [] : [rssiDbm]))
  const during = moved(reading, looks.at(-1))
  const isShort = reading.rssiDbm !== undefined && strengths.length < leastReadings && lost === 0
  return {
    value: {
      ...reading,
      ...(frequencyMhz !== undefined && { bandGhz: bandOf(frequencyMhz), ...bandsOf(reading) }),
      ...(during && { framesDuring: { ...during, overMs } }),
      rssiSeriesDbm: strengths,
      bssidsSeen: [...new Set(bssids)],
      ...(changes > 0 && { bssidChanges: changes }),
      ...(lost > 0 && { lostReadings: lost }),
      ...(rates.length > 1 && { txSeriesMbps: rates }),
    },
    ...(isShort && { unsteady: unread ?? whyFew(signal) }),
  }
}

/** Few readings, though nothing refused one: the run ended, or this system tells no more than one. */
function whyFew({ aborted }: AbortSignal): Unread {
  return { skipped: aborted ? 'interrupted' : 'not-supported' }
}

/** Where the name of the joined network is on the air, as far as others were heard at all. */
function bandsOf({ ssid, frequencyMhz, neighbours, neighboursFrom }: Omit<WifiReading, 'missing'>) {
  if (ssid === undefined || neighboursFrom === undefined) return {}
  const same = neighbours.filter((one) => one.ssid === ssid)
  const heard = [frequencyMhz, ...same.map((one) => one.frequencyMhz)]
  const bands = heard.flatMap((mhz) => (mhz === undefined ? [] : [bandOf(mhz)]))
  return { ssidBandsGhz: [...new Set(bands)].toSorted((a, b) => a - b) }
}

/** How far the counters moved; each access point has its own. */
function moved(first: WifiSignal, last: WifiSignal | undefined): WifiFrames | undefined {
  const [before, after] = [first.frames, last?.frames]
  if (!before || !after || last === first || first.bssid !== last?.bssid) return undefined
  const by = (key: keyof WifiFrames) => {
    const [from, to] = [before[key], after[key]]
    return from === undefined || to === undefined ? undefined : to - from
  }
  const frames = {
    sent: after.sent - before.sent,
    ...knownValues({
      resent: by('resent'),
      givenUp: by('givenUp'),
      beaconsLost: by('beaconsLost'),
    }),
  }
  // Counters that ran backwards began anew: it has associated again meanwhile.
  return Object.values(frames).some((count) => count < 0) ? undefined : frames
}
