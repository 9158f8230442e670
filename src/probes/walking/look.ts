import { isUnread } from '../../net/ask-tool.ts'
import { wifiAdapter } from '../../net/wifi/wifi.ts'
import type { Look } from '../../walk/walk.ts'

/**
 * One look at an adapter, as the driver has it; the radio sends nothing for it. Where the quick way
 * tells no strength, and to know whether the adapter has joined at all, the thorough one is gone.
 */
export async function lookAt(name: string, signal: AbortSignal): Promise<Look> {
  const adapter = wifiAdapter()
  if (!adapter) return { unread: 'not-supported' }
  const quick = await adapter.readSignal(name, signal)
  if (quick?.rssiDbm !== undefined) return joined(quick)
  if (signal.aborted) return { unread: 'interrupted' }
  const found = await adapter.read(signal)
  if (isUnread(found)) return quick ? joined(quick) : { unread: found.skipped }
  const own = found.find((one) => one.interface === name)
  if (!own) return { unread: 'not-present' }
  return own.connected ? joined({ ...own, ...quick }) : { joined: false }
}

function joined({ rssiDbm, bssid }: { rssiDbm?: number; bssid?: string }): Look {
  return {
    joined: true,
    ...(rssiDbm !== undefined && { rssiDbm }),
    ...(bssid !== undefined && { bssid }),
  }
}
