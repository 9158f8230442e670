import type { WifiAir, WifiNeighbour } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { agreed, channelIn, dbmOfQuality, matches, netshFields } from './netsh-fields.ts'
import type { NetshField } from './netsh-fields.ts'
import { generationIn } from './generation.ts'
import { shownName } from './ssid.ts'

/**
 * The networks that each adapter heard, by the adapter's name, in the output of `netsh wlan show
 * networks mode=bssid`, whatever its language: SSID and BSSID are words of the standard. Their
 * strengths are Windows' signal quality. A network without a BSSID or a strength is left out.
 */
export function parseNetshNetworks(text: string): Map<string, WifiNeighbour[]> {
  const heard = new Map<string, WifiNeighbour[]>()
  let networks: WifiNeighbour[] = []
  let ssid = ''
  let security: Pick<WifiAir, 'security' | 'securityAgreed'> = {}
  const fields = netshFields(text)
  for (const [index, field] of fields.entries()) {
    if (!field.indented && /^SSID \d+$/.test(field.label)) {
      ssid = shownName(field.value)
      // The kind of network comes first, then how one signs in.
      security = agreed(fields[index + 2]?.value)
    } else if (!field.indented) {
      networks = []
      heard.set(field.value.trim(), networks)
    } else if (/^BSSIDD? \d+$/.test(field.label) && matches(field, 'mac')) {
      const own = fields.slice(index + 1)
      const end = own.findIndex(({ label }) => /^B?SSIDD? \d+$/.test(label))
      const found = network(end < 0 ? own : own.slice(0, end))
      if (found)
        networks.push({
          ssid,
          bssid: field.value.trim().toLowerCase(),
          ...found,
          ...security,
        })
    }
  }
  return heard
}

function network(fields: NetshField[]) {
  const rssiDbm = dbmOfQuality(fields.find((one) => matches(one, 'percent'))?.value.trim())
  if (rssiDbm === undefined) return undefined
  const bandAt = fields.findIndex((one) => matches(one, 'band'))
  const typeAt = fields.findIndex((one) => matches(one, 'radioType'))
  const before = bandAt >= 0 ? bandAt : typeAt
  return {
    rssiDbm,
    ...(before < 0 ? {} : channelIn(fields, before + 1)),
    ...knownValues({ generation: generationIn(fields[typeAt]?.value ?? '') }),
  }
}
