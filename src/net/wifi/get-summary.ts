import { knownValues } from '../known-values.ts'
import { shownName } from './ssid.ts'

export type Summary = { linked: boolean; ssid?: string; bssid?: string; security?: string }

/** Tokens of Apple's configd. */
const securities: Readonly<Record<string, string>> = {
  NONE: 'open',
  WEP: 'WEP',
  WPA_PSK: 'WPA',
  WPA2_PSK: 'WPA2',
  WPA3_SAE: 'WPA3',
  OWE: 'OWE',
  WPA2_ENTERPRISE: 'WPA2 Enterprise',
  WPA3_ENTERPRISE: 'WPA3 Enterprise',
}

/**
 * What macOS' `ipconfig getsummary` says of a Wi-Fi adapter; nothing where it is none. It is quick
 * and knows no strengths; names and addresses are hidden without the right to the location.
 */
export function parseSummary(text: string): Summary | undefined {
  const value = (key: string) => new RegExp(`^\\s*${key} : (.*?)\\s*$`, 'm').exec(text)?.[1]
  const shown = (key: string) => {
    const found = value(key)
    return found === '<redacted>' ? undefined : found
  }
  if (value('InterfaceType') !== 'WiFi') return undefined
  const ssid = shown('SSID')
  const bssid = shown('BSSID')?.toLowerCase()
  return {
    linked: value('LinkStatusActive') === 'TRUE',
    ...knownValues({
      ssid: ssid === undefined ? undefined : shownName(ssid),
      bssid: bssid && /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(bssid) ? bssid : undefined,
      security: securities[value('Security') ?? ''],
    }),
  }
}
