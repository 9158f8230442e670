import type { WifiAir } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { plausibleChannel } from './plausible.ts'
import { readSsid } from './ssid.ts'

export type NmcliNetwork = WifiAir & { inUse: boolean; ssid?: string; bssid: string }

const network =
  /^(?<mark>[* ]):(?<hex>(?:[0-9A-F]{2})*):(?<bssid>(?:[0-9A-F]{2}\\:){5}[0-9A-F]{2}):(?<mhz>\d+) MHz:(?<security>[\w. -]*)$/i

/**
 * The networks in the output of `nmcli -t -e yes -f IN-USE,SSID-HEX,BSSID,FREQ,SECURITY device wifi
 * list`. Its strengths have two scales and are not asked for; names come as bytes.
 */
export function parseNmcliNetworks(text: string): NmcliNetwork[] {
  return text.split('\n').flatMap((line) => {
    const { mark, hex = '', bssid, mhz, security = '' } = network.exec(line)?.groups ?? {}
    if (bssid === undefined) return []
    return [
      {
        inUse: mark === '*',
        ...(/^(?:00)*$/.test(hex) ? {} : { ssid: readSsid(hex.replace(/../g, '\\x$&')) }),
        bssid: bssid.replaceAll('\\', '').toLowerCase(),
        ...plausibleChannel(Number(mhz)),
        ...knownValues({ security: securityOf(security) }),
      },
    ]
  })
}

/** Nothing or `--` for an open one, else words of the standard: `WPA1 WPA2`, `WPA2 802.1X`. */
function securityOf(words: string): string | undefined {
  if (words === '' || words === '--') return 'open'
  const all = words.split(' ')
  const suffix = all.includes('802.1X') ? ' Enterprise' : ''
  const kinds = all.flatMap((word) => {
    const kind = /^(?:WPA[123]|WEP|OWE)$/.exec(word)?.[0]
    if (kind === undefined) return []
    return kind === 'WPA2' || kind === 'WPA3' ? [`${kind}${suffix}`] : [kind.replace('WPA1', 'WPA')]
  })
  return kinds.length === 0 ? undefined : kinds.join('/')
}
