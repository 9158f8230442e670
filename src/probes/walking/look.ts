import { isUnread } from '../../net/ask-tool.ts'
import { isReading } from '../../net/wifi/missing.ts'
import { wifiAdapter, type WifiSignal } from '../../net/wifi/wifi.ts'
import type { Look } from '../../walk/walk.ts'

/**
 * Looks at an adapter, as the driver has it; the radio sends nothing for it. Where the quick way
 * tells no strength, and to know whether the adapter has joined at all, the thorough one is gone.
 * While one look is under way, another is not needed.
 */
export function looksAt(name: string): (signal: AbortSignal) => Promise<Look> {
  let isBusy = false
  return async (signal) => {
    if (isBusy) return { unread: 'not-needed' }
    isBusy = true
    try {
      return await look(name, signal)
    } finally {
      isBusy = false
    }
  }
}

async function look(name: string, signal: AbortSignal): Promise<Look> {
  const adapter = wifiAdapter()
  if (!adapter) return { unread: 'not-supported' }
  const now = await adapter.readSignal(name, signal)
  const quick = isUnread(now) ? undefined : now
  if (quick?.rssiDbm !== undefined) return joined(quick)
  if (signal.aborted) return { unread: 'interrupted' }
  const found = await adapter.read(signal)
  if (isUnread(found)) return quick ? joined(quick) : { unread: found.skipped }
  const own = found.find((one) => one.interface === name)
  if (!own) return { unread: 'not-present' }
  if (!isReading(own)) return { unread: own.unread.skipped }
  return own.connected ? joined({ ...own, ...quick }) : { joined: false }
}

function joined({ rssiDbm, rssiFrom, bssid }: WifiSignal): Look {
  return {
    joined: true,
    ...(rssiDbm !== undefined && { rssiDbm }),
    ...(rssiFrom !== undefined && { rssiFrom }),
    ...(bssid !== undefined && { bssid }),
  }
}
