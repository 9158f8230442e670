import { anySignal } from '../net/any-signal.ts'
import { isUnread } from '../net/ask-tool.ts'
import { wait } from '../net/wait.ts'
import { wifiAdapter, type WifiAdapter, type WifiReading } from '../net/wifi/wifi.ts'
import type { Probe } from './probe.ts'
import { skippedFor } from './skipped-for.ts'
import type { WifiValue } from './values.ts'

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
  const rssi = reading.rssiDbm === undefined ? [] : [reading.rssiDbm]
  const bssids = new Set(reading.bssid === undefined ? [] : [reading.bssid])
  for (let left = reading.connected ? readings : 0; left > 0; left -= 1) {
    if (!(await wait(apartMs, signal))) break
    const now = await adapter.readSignal(reading.interface, signal)
    if (now?.rssiDbm !== undefined) rssi.push(now.rssiDbm)
    if (now?.bssid !== undefined) bssids.add(now.bssid)
  }
  return { ...reading, rssiSeriesDbm: rssi, bssidsSeen: [...bssids] }
}
