import type { WifiAir, WifiNeighbour } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { agreed, channelIn, dbmOfQuality, matches, netshFields } from './netsh-fields.ts'
import type { NetshField } from './netsh-fields.ts'
import { generationIn } from './generation.ts'
import { shownName } from './ssid.ts'

/** Above its first access point stand a network's name, its kind, and how one signs in and encrypts. */
const linesOfNetwork = 4

/**
 * The networks that each adapter heard, by the adapter's name, in the output of `netsh wlan show
 * networks mode=bssid`, whatever its language: SSID and BSSID are words of the standard. Their
 * strengths are Windows' signal quality. A network without a BSSID or a strength is left out; of a
 * list whose numbers are not in order nobody knows what belongs to whom, nor of one that names no
 * adapter.
 */
export function parseNetshNetworks(text: string): Map<string, WifiNeighbour[]> | undefined {
  const heard = new Map<string, WifiNeighbour[]>()
  let networks: WifiNeighbour[] = []
  let ssid = ''
  let security: Pick<WifiAir, 'security' | 'securityAgreed'> = {}
  const last = { ssid: 0, bssid: 0, at: 0 }
  const fields = netshFields(text)
  for (const [index, field] of fields.entries()) {
    const number = Number(/^B?SSIDD? (\d+)$/.exec(field.label)?.[1])
    if (!field.indented && /^SSID \d+$/.test(field.label)) {
      if (number !== last.ssid + 1) return undefined
      Object.assign(last, { ssid: number, bssid: 0, at: index })
      ssid = shownName(field.value)
      // The kind of network comes first, then how one signs in.
      security = agreed(fields[index + 2]?.value)
    } else if (!field.indented) {
      networks = []
      last.ssid = 0
      heard.set(field.value.trim(), networks)
    } else if (/^BSSIDD? \d+$/.test(field.label) && heard.size > 0) {
      const isFirst = number === 1 && last.ssid > 0 && index === last.at + linesOfNetwork
      if (number !== last.bssid + 1 || (last.bssid === 0 && !isFirst)) return undefined
      last.bssid = number
      const found = matches(field, 'mac') ? network(fields.slice(index + 1, index + 5)) : undefined
      if (found)
        networks.push({ ssid, bssid: field.value.trim().toLowerCase(), ...found, ...security })
    }
  }
  return heard.size > 0 ? heard : undefined
}

/** Below an access point stand its strength, its kind of radio, the band where it is shown, and the channel. */
function network(fields: NetshField[]) {
  const [signal, type] = fields
  const rssiDbm = dbmOfQuality(signal?.value.trim())
  if (rssiDbm === undefined || !matches(type, 'radioType')) return undefined
  return {
    rssiDbm,
    ...channelIn(fields, matches(fields[2], 'band') ? 3 : 2),
    ...knownValues({ generation: generationIn(type?.value ?? '') }),
  }
}
