import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { knownValues } from '../known-values.ts'
import { onAnotherNetwork } from './another-network.ts'
import { parseNetshInterfaces } from './netsh-interfaces.ts'
import { parseNetshNetworks } from './netsh-networks.ts'
import { readRefused } from './wlan-log.ts'
import { notHeard, type WifiMissing } from './missing.ts'
import type { WifiAdapter, WifiReading } from './wifi.ts'

const timeoutMs = 2000

const interfaces = ['wlan', 'show', 'interfaces']
const networks = ['wlan', 'show', 'networks', 'mode=bssid']
const shownBy = ['netsh', ...interfaces].join(' ')

/** English and simplified Chinese. */
const noAdapter = ['There is no wireless interface on the system', '系统上没有无线接口']

/** Wi-Fi over Windows' netsh, which tells what the driver and its last scan know. */
export const netsh: WifiAdapter = {
  async read(signal) {
    const options = { timeoutMs, signal }
    const [shown, listed] = await Promise.all([
      askTool('netsh', interfaces, options),
      askTool('netsh', networks, options),
    ])
    if (isUnread(shown)) return meant(shown)
    const adapters = parseNetshInterfaces(shown)
    if (adapters.length === 0) return meant(notUnderstood(shown, ['netsh', ...interfaces]))
    const heard = isUnread(listed)
      ? meant(listed)
      : (parseNetshNetworks(listed) ?? notUnderstood(listed, ['netsh', ...networks]))
    const networksOf = isUnread(heard) ? undefined : heard
    const joining =
      !onAnotherNetwork() && adapters.some(isOn) ? await readRefused(signal) : undefined
    const missing: WifiMissing[] = [
      ...(adapters.some(isPartly)
        ? [{ what: shownBy, unread: notUnderstood(shown, ['netsh', ...interfaces]) }]
        : []),
      ...(isUnread(heard)
        ? [
            {
              ...{ what: ['netsh', ...networks].join(' '), part: 'neighbours' as const },
              unread: heard,
            },
          ]
        : []),
      ...(isUnread(joining)
        ? [{ what: 'wevtutil', part: 'joining' as const, unread: joining }]
        : []),
    ]
    return adapters.map((one) => {
      const others = networksOf?.get(one.interface)
      const own = others?.find(({ bssid }) => bssid === one.bssid)
      const neighbours = (others ?? []).filter((other) => other !== own)
      // One that has joined looks around rarely, and lists only what it is joined to until then.
      const listens = others !== undefined && (!one.connected || neighbours.length > 0)
      const untold = isUnread(heard) || listens || !isOn(one) ? [] : [notHeard]
      return {
        ...one,
        ...(own?.ssid === '' && { hidden: true as const }),
        neighbours,
        ...(listens && { neighboursFrom: 'scan-dump' as const }),
        ...(neighbours.length > 0 && { neighboursRssiFrom: 'quality' as const }),
        ...(joining && !isUnread(joining) && isOn(one) && { joining }),
        ...(missing.length + untold.length > 0 && { missing: [...missing, ...untold] }),
      }
    })
  },
  async readSignal(name, signal) {
    const said = await askTool('netsh', interfaces, { timeoutMs, signal })
    if (isUnread(said)) return said
    const adapters = parseNetshInterfaces(said)
    if (adapters.length === 0) return notUnderstood(said, ['netsh', ...interfaces])
    const own = adapters.find((one) => one.interface === name && one.connected)
    if (!own) return undefined
    const { bssid, rssiDbm, rssiFrom, txMbps } = own
    return knownValues({ bssid, rssiDbm, rssiFrom, txMbps })
  },
}

/** A radio whose switch nobody knows may be on. */
const isOn = ({ radio = 'on' }: Pick<WifiReading, 'radio'>) => radio === 'on'

/** Every Windows shows these, in words that we may not know. */
function isPartly({ connected, radio, channel, rssiDbm, txMbps }: Partial<WifiReading>): boolean {
  const needed = connected ? [channel, rssiDbm, txMbps] : [radio]
  return needed.includes(undefined)
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
