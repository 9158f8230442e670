import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { parseNetshInterfaces } from './netsh-interfaces.ts'
import { parseNetshNetworks } from './netsh-networks.ts'
import type { WifiAdapter } from './wifi.ts'

const timeoutMs = 2000

const interfaces = ['wlan', 'show', 'interfaces']
const networks = ['wlan', 'show', 'networks', 'mode=bssid']

/** English and simplified Chinese. */
const noAdapter = ['There is no wireless interface on the system', '系统上没有无线接口']

/** Wi-Fi over Windows' netsh, which tells what the driver and its last scan know. */
export const netsh: WifiAdapter = {
  async read(signal) {
    const options = { timeoutMs, signal }
    const [own, heard] = await Promise.all([
      askTool('netsh', interfaces, options),
      askTool('netsh', networks, options),
    ])
    if (isUnread(own)) return meant(own)
    const adapters = parseNetshInterfaces(own)
    if (adapters.length === 0) return meant(notUnderstood(own, ['netsh', ...interfaces]))
    const neighbours = isUnread(heard) ? undefined : parseNetshNetworks(heard)
    return adapters.map((one) => {
      const others = neighbours?.get(one.interface)
      return {
        ...one,
        neighbours: (others ?? []).filter(({ bssid }) => bssid !== one.bssid),
        ...(others ? { neighboursFrom: 'scan-dump' as const } : {}),
        ...(isUnread(heard)
          ? { missing: [{ what: ['netsh', ...networks].join(' '), unread: meant(heard) }] }
          : {}),
      }
    })
  },
  async readSignal(name, signal) {
    const said = await askTool('netsh', interfaces, { timeoutMs, signal })
    const adapters = isUnread(said) ? [] : parseNetshInterfaces(said)
    const own = adapters.find((one) => one.interface === name && one.connected)
    if (!own) return undefined
    const { bssid, rssiDbm } = own
    return {
      ...(bssid === undefined ? {} : { bssid }),
      ...(rssiDbm === undefined ? {} : { rssiDbm }),
    }
  },
}

/**
 * What netsh means when it lists no adapter. The address of the settings page that grants the right,
 * and the name of the service, stand in the text of every language.
 */
function meant(unread: Unread): Unread {
  const said = unread.raw ?? ''
  if (said.includes('ms-settings:privacy-location')) return { skipped: 'not-permitted' }
  if (said.includes('wlansvc') || noAdapter.some((words) => said.includes(words)))
    return { skipped: 'not-present' }
  return unread
}
