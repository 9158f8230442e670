import type { WifiAir } from '../../probes/values.ts'

/** One `label : value` line of netsh; lines without a label go on with the value above them. */
export type NetshField = { label: string; value: string; more: string[]; indented: boolean }

/** The fields in what netsh says. A value may hold colons; a label never does. */
export function netshFields(text: string): NetshField[] {
  const fields: NetshField[] = []
  for (const line of text.split(/\r?\n/)) {
    const [, space = '', label, value = ''] = /^(\s*)(\S[^:：]*?)\s*[:：] ?(.*)$/.exec(line) ?? []
    const above = fields.at(-1)
    if (label !== undefined) {
      // A name keeps its own spaces, but for one that netsh itself puts at the end.
      fields.push({ label, value: value.replace(/ $/, ''), more: [], indented: space !== '' })
    } else if (above && /^\s+\S/.test(line)) above.more.push(line.trim())
  }
  return fields
}

/** Values that look the same in every language. */
const patterns = {
  percent: /^(\d{1,3})%$/,
  mac: /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i,
  band: /^(2[.,]4|5|6) ?GHz$/,
  radioType: /^802\.11[a-z]{1,2}$/,
  whole: /^\d+$/,
} as const

export function matches(field: NetshField | undefined, kind: keyof typeof patterns): boolean {
  return field !== undefined && patterns[kind].test(field.value.trim())
}

/**
 * Windows' signal quality as whole dBm, for it is no finer: it runs in a straight line from −100 dBm at 0 % to −50 at 100 %,
 * and says no more above (wlanapi.h, WLAN_ASSOCIATION_ATTRIBUTES).
 */
export function dbmOfQuality(percent: string | undefined): number | undefined {
  const quality = Number(patterns.percent.exec(percent ?? '')?.[1])
  return quality >= 0 && quality <= 100 ? Math.round(quality / 2) - 100 : undefined
}

/** The channel, with its centre frequency in MHz: the whole number behind the band, or before a rate. */
export function channelIn(
  fields: readonly NetshField[],
  at: number,
): { channel?: number; frequencyMhz?: number } {
  const field = fields[at]
  if (!matches(field, 'whole')) return {}
  const channel = Number(field?.value)
  const band = fields.find((one) => matches(one, 'band'))?.value.charAt(0)
  const frequencyMhz = frequencyOf(channel, band)
  return frequencyMhz === undefined ? {} : { channel, frequencyMhz }
}

/** IEEE 802.11-2020 annex E. Where no band is shown, Windows knows no 6 GHz yet. */
function frequencyOf(channel: number, band: string | undefined): number | undefined {
  if (channel === 14 && band !== '5' && band !== '6') return 2484
  if (channel >= 1 && channel <= 13 && band !== '5' && band !== '6') return 2407 + 5 * channel
  if (channel >= 32 && channel <= 177 && band !== '2' && band !== '6') return 5000 + 5 * channel
  if (channel >= 1 && channel <= 233 && band === '6') return 5950 + 5 * channel
  return undefined
}

/** English and Chinese; how another language's networks are secured stays unknown. */
const enterprise = ['Enterprise', '企业', '企業']
const personal = ['Personal', '个人', '個人']
const open = ['Open', '开放式']

/** How a network is secured, as Windows would join it: by the newest way that both know. */
export function agreed(value: string | undefined): Pick<WifiAir, 'security' | 'securityAgreed'> {
  const security = securityOf(value)
  return security === undefined ? {} : { security, securityAgreed: true }
}

/** `WPA2-Personal`, `WPA2 - 个人`, `Open` …: the tokens are standard, the few words in a table. */
function securityOf(value: string | undefined): string | undefined {
  const text = value?.trim() ?? ''
  if (open.includes(text)) return 'open'
  const token = /^(WPA[23]?|WEP|OWE)(?![A-Z0-9])/.exec(text)?.[1]
  if (token === undefined || !token.startsWith('WPA')) return token
  if (enterprise.some((word) => text.includes(word))) return `${token} Enterprise`
  return personal.some((word) => text.includes(word)) ? token : undefined
}
