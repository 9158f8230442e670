import type { WifiJoining } from '../../probes/values.ts'
import { askTool, isUnread, type Unread } from '../ask-tool.ts'
import { shownName } from './ssid.ts'

const timeoutMs = 2000

/** What failed longer ago may have been another shop's. */
const lastMs = 15 * 60_000

/** Event 8002: a network was not joined. Whoever sits at the machine may read this log. */
const query = [
  ...['qe', 'Microsoft-Windows-WLAN-AutoConfig/Operational', '/f:xml', '/rd:true', '/c:10'],
  `/q:*[System[EventID=8002 and TimeCreated[timediff(@SystemTime)<=${lastMs}]]]`,
]

/** WLAN_REASON_CODE_KEY_MISMATCH and …_MSMSEC_PSK_MISMATCH_SUSPECTED of wlanapi.h. */
const passwordReasons = ['163853', '294932']

/** The networks that turned down this machine's password lately, from Windows' own log. */
export async function readRefused(signal: AbortSignal): Promise<WifiJoining | Unread> {
  const said = await askTool('wevtutil', query, { timeoutMs, signal })
  return isUnread(said) ? said : { refused: parseRefused(said) }
}

/** The SSIDs of the events whose reason is the password; names and numbers are never translated. */
export function parseRefused(text: string): string[] {
  const refused = (text.match(/<Event [^]*?<\/Event>/g) ?? []).flatMap((event) => {
    const data = (name: string) =>
      new RegExp(`<Data Name=['"]${name}['"]>([^<]*)</Data>`).exec(event)?.[1]
    const ssid = data('SSID')
    const wrong =
      /<EventID[^>]*>8002</.test(event) && passwordReasons.includes(data('ReasonCode') ?? '')
    return wrong && ssid ? [shownName(unescaped(ssid))] : []
  })
  return [...new Set(refused)]
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity)
}
