import type { WifiNeighbour } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { channelOf } from './channel.ts'
import { generationIn } from './generation.ts'
import { shownName } from './ssid.ts'
import type { WifiReading } from './wifi.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The adapters in the output of macOS' `system_profiler SPAirPortDataType -json`, whose keys and
 * tokens it never translates; nothing where it is no such JSON. Names are hidden from programs
 * without the right to the location, and always the addresses of access points.
 */
export function parseAirport(text: string): WifiReading[] | undefined {
  const [first] = list(record(parsed(text))?.['SPAirPortDataType'])
  if (!first) return undefined
  return list(first['spairport_airport_interfaces']).flatMap((one): WifiReading[] => {
    const name = one['_name']
    // The others are for direct connections between devices.
    if (typeof name !== 'string' || !/^en\d+$/.test(name)) return []
    const own = record(one['spairport_current_network_information'])
    const others = one['spairport_airport_other_local_wireless_networks']
    const neighbours = list(others).flatMap(neighbourOf)
    const untold = list(others).length - neighbours.length
    const off = one['spairport_status_information'] === 'spairport_status_off'
    return [
      {
        interface: name,
        connected: own !== undefined,
        radio: off ? 'soft-off' : 'on',
        ...(own && {
          ...networkOf(own),
          ...knownValues({ txMbps: number(own['spairport_network_rate']) }),
        }),
        neighbours,
        ...(Array.isArray(others) ? { neighboursFrom: 'scan-dump' as const } : {}),
        ...(untold > 0 && { neighboursUntold: untold }),
      },
    ]
  })
}

function networkOf(network: Fields) {
  return knownValues({
    ...channelFields(network['spairport_network_channel']),
    ssid: nameOf(network['_name']),
    bssid: macOf(network['spairport_network_bssid']),
    rssiDbm: dbmOf(network['spairport_signal_noise']),
    generation: generationIn(shown(network['spairport_network_phymode'])),
    security: securityOf(network['spairport_security_mode']),
  })
}

function neighbourOf(network: Fields): WifiNeighbour[] {
  const { rssiDbm, ssid, bssid, ...rest } = networkOf(network)
  // macOS keeps no strength of some, and no address of most.
  return rssiDbm === undefined ? [] : [{ ssid: ssid ?? '', bssid: bssid ?? '', rssiDbm, ...rest }]
}

/** `36`, `"37 (6GHz, 160MHz)"`: the band decides what a number means. */
function channelFields(value: unknown): {
  channel?: number
  frequencyMhz?: number
  widthMhz?: number
} {
  const [, digits, band, width] =
    /^(\d{1,3})(?: \((2|5|6)GHz(?:, (\d{2,3})MHz)?\))?$/.exec(shown(value)) ?? []
  if (digits === undefined) return {}
  const channel = Number(digits)
  const inBand = band ?? (channel <= 14 ? '2' : '5')
  const base = { 2: 2407, 5: 5000, 6: 5950 }[inBand] ?? 0
  const frequencyMhz = inBand === '2' && channel === 14 ? 2484 : base + 5 * channel
  if (channelOf(frequencyMhz) !== channel) return {}
  return { channel, frequencyMhz, ...(width === undefined ? {} : { widthMhz: Number(width) }) }
}

/** `-52 dBm / -90 dBm`: the signal, then the noise. */
function dbmOf(value: unknown): number | undefined {
  const digits = /^(-\d{1,3}) dBm \/ -?\d{1,3} dBm$/.exec(shown(value))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Apple's tokens, one of which it misspells. */
const securities: readonly [RegExp, string][] = [
  [/_mode_wpa3_transition$/, 'WPA2/WPA3'],
  [/_mode_wpa3_enterprise/, 'WPA3 Enterprise'],
  [/_mode_wpa3/, 'WPA3'],
  [/_mode_wpa2_enterprise/, 'WPA2 Enterprise'],
  [/_mode_wpa2_personal_mixed$/, 'WPA/WPA2'],
  [/_mode_wpa2/, 'WPA2'],
  [/_mode_wpa_/, 'WPA'],
  [/_mode_(dynamic_)?wep/, 'WEP'],
  [/_mode_owe/, 'OWE'],
  [/_mode_none$/, 'open'],
]

function securityOf(value: unknown): string | undefined {
  return securities.find(([pattern]) => pattern.test(shown(value)))?.[1]
}

/** A token or a number as text; what is neither says nothing. */
function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '<redacted>' ? shownName(value) : undefined
}

function macOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(value)
    ? value.toLowerCase()
    : undefined
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.flatMap((one): Fields[] => [record(one) ?? {}]) : []
}

function record(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
