import { anySignal } from '../net/any-signal.ts'
import { isUnread } from '../net/ask-tool.ts'
import { knownValues } from '../net/known-values.ts'
import { wait } from '../net/wait.ts'
import { bandOf } from '../net/wifi/channel.ts'
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
    await Promise.all(
      found.map(async ({ missing = [], ...reading }) => {
        for (const { what, unread } of missing)
          record(`${reading.interface} ${what}`, { ...skippedFor(unread), detail: what })
        const value = await watched(adapter, reading, own)
        record(reading.interface, { state: 'seen', value })
      }),
    )
  },
}
export default wifi

/** Follows the signal of an adapter that is associated. */
async function watched(
  adapter: WifiAdapter,
  reading: Omit<WifiReading, 'missing'>,
  signal: AbortSignal,
): Promise<WifiValue> {
  const { frequencyMhz } = reading
  const looks: WifiSignal[] = [reading]
  const startedMs = performance.now()
  for (let left = reading.connected ? readings : 0; left > 0; left -= 1) {
    if (!(await wait(apartMs, signal))) break
    const now = await adapter.readSignal(reading.interface, signal)
    if (now) looks.push(now)
  }
  const overMs = Math.round(performance.now() - startedMs)
  const bssids = looks.flatMap(({ bssid }) => (bssid === undefined ? [] : [bssid]))
  const rates = looks.flatMap(({ txMbps }) => (txMbps === undefined ? [] : [txMbps]))
  const during = moved(reading, looks.at(-1))
  return {
    ...reading,
    ...(frequencyMhz !== undefined && { bandGhz: bandOf(frequencyMhz), ...bandsOf(reading) }),
    ...(during && { framesDuring: { ...during, overMs } }),
    rssiSeriesDbm: looks.flatMap(({ rssiDbm }) => (rssiDbm === undefined ? [] : [rssiDbm])),
    bssidsSeen: [...new Set(bssids)],
    ...(rates.length > 1 && { txSeriesMbps: rates }),
  }
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
