import type { WifiValue } from '../../probes/values.ts'
import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { knownValues } from '../known-values.ts'
import { readSmallFile } from '../small-file.ts'
import { parseNmcliNetworks } from './nmcli-networks.ts'
import { parseWireless } from './proc-wireless.ts'
import type { WifiReading, WifiSignal } from './wifi.ts'

/** A cold start of nmcli on a slow till takes a second. */
const timeoutMs = 3000

/** What goes for every language: marks, bytes and numbers. */
const fields = ['-t', '-e', 'yes', '-f', 'IN-USE,SSID-HEX,BSSID,FREQ,SECURITY']

/** A radio by its interface, as /sys shows it. */
export type Radio = { name: string; radio: NonNullable<WifiValue['radio']> }

/**
 * What the kernel's files and NetworkManager tell of a radio where iw does not: the driver's own dBm,
 * but of the neighbours only how many there are, for nmcli's percentages are no strengths. `unread` is
 * why iw told nothing.
 */
export async function withoutIw(
  { name, radio }: Radio,
  unread: Unread,
  files: { net: string; wireless: string },
  signal: AbortSignal,
): Promise<WifiReading | Unread> {
  const missing: WifiReading['missing'] = [{ what: 'iw', unread }]
  if (radio !== 'on') return { interface: name, connected: false, radio, neighbours: [], missing }
  const list = [...fields, 'device', 'wifi', 'list', 'ifname', name, '--rescan', 'no']
  const [wireless, state, listed] = await Promise.all([
    signalIn(name, files.wireless),
    readSmallFile(`${files.net}/${name}/operstate`),
    askTool('nmcli', list, { timeoutMs, signal }),
  ])
  const networks = isUnread(listed) ? undefined : parseNmcliNetworks(listed)
  // It fails where NetworkManager does not run, and prints nothing where nothing was heard.
  if (!isUnread(listed) && networks?.length === 0 && listed !== '')
    missing.push({ what: 'nmcli', unread: notUnderstood(listed, ['nmcli', ...list]) })
  if (isUnread(listed) && listed.skipped === 'hung') missing.push({ what: 'nmcli', unread: listed })
  const own = networks?.find(({ inUse }) => inUse)
  // Up is a Wi-Fi interface that may send: it is joined, and signed in.
  const connected = own !== undefined || wireless !== undefined || state === 'up'
  if (!connected && state !== 'down' && state !== 'dormant') return unread
  const others = networks?.filter((one) => one !== own).length ?? 0
  const { inUse: _, ...place } = own ?? { inUse: false }
  return {
    ...{ interface: name, connected, radio, neighbours: [], missing },
    ...(connected && { ...place, ...knownValues({ rssiDbm: wireless?.rssiDbm }) }),
    ...(others > 0 && { neighboursUntold: others }),
  }
}

/**
 * The signal of now; nothing where the kernel says that the interface may not send. `unread` is why iw
 * told nothing, which goes where nobody else tells either.
 */
export async function signalWithoutIw(
  name: string,
  unread: Unread,
  files: { net: string; wireless: string },
): Promise<WifiSignal | Unread | undefined> {
  const found = await signalIn(name, files.wireless)
  if (found) return found
  const state = await readSmallFile(`${files.net}/${name}/operstate`)
  return state === 'down' || state === 'dormant' ? undefined : unread
}

/** As the kernel's table has it for whoever is joined. */
async function signalIn(name: string, wireless: string): Promise<WifiSignal | undefined> {
  const text = await readSmallFile(wireless)
  const rssiDbm = parseWireless(text ?? '').get(name)
  return rssiDbm === undefined ? undefined : { rssiDbm }
}
