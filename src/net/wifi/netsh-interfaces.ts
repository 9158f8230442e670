import { knownValues } from '../known-values.ts'
import { agreed, channelIn, dbmOfQuality, matches, netshFields } from './netsh-fields.ts'
import type { NetshField } from './netsh-fields.ts'
import { generationIn } from './generation.ts'
import { plausibleDbm, plausibleMbps } from './plausible.ts'
import { shownName } from './ssid.ts'
import type { WifiReading } from './wifi.ts'

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The adapters in the output of `netsh wlan show interfaces`, whatever its language: each begins with
 * its name, its maker's name and its GUID, in that order; the rest is told by what values look like
 * and where they stand. One that shows neither an access point nor a switch is left out.
 */
export function parseNetshInterfaces(text: string): Omit<WifiReading, 'neighbours'>[] {
  const fields = netshFields(text).filter(({ indented }) => indented)
  const starts = fields.flatMap(({ value }, index) =>
    index >= 2 && guid.test(value.trim()) ? [index - 2] : [],
  )
  return starts.flatMap((start, index) => adapter(fields.slice(start, starts[index + 1])))
}

function adapter(fields: NetshField[]): Omit<WifiReading, 'neighbours'>[] {
  const name = fields[0]?.value.trim() ?? ''
  const at = fields.findIndex(
    (one, index) =>
      matches(one, 'mac') &&
      // French Windows translates even this word; it stands below the name.
      (/^(AP )?BSSID$/.test(one.label) || fields[index - 1]?.label === 'SSID'),
  )
  if (at < 0) {
    // Its two switches stand below each other.
    const status = fields.slice(3).find(({ more }) => more.length === 1)
    return status ? [{ interface: name, connected: false, ...radioOf(status) }] : []
  }
  const ssid = fields.find(({ label }) => label === 'SSID')?.value
  return [
    {
      interface: name,
      connected: true,
      radio: 'on',
      bssid: fields[at]?.value.trim().toLowerCase() ?? '',
      ...knownValues({ ssid: ssid === undefined ? undefined : shownName(ssid) }),
      ...air(fields.slice(at + 1).filter(({ label }) => label !== 'SSID')),
    },
  ]
}

/** What stands below the access point: its profile, which may be called anything, comes last. */
function air(fields: readonly NetshField[]): Partial<WifiReading> {
  const kindAt = fields.findIndex((one) => matches(one, 'radioType'))
  // How one signs in, the cipher and the mode stand between; older systems have band and channel there.
  const ratesAt = [4, 5, 6]
    .map((further) => kindAt + further)
    .findLast((at) => kindAt >= 0 && isRate(fields[at]) && isRate(fields[at + 1]))
  const before = fields.slice(0, ratesAt ?? 0)
  const [rx, tx, signal, told] = ratesAt === undefined ? [] : fields.slice(ratesAt)
  const inOrder = rx !== undefined && !transmitted.test(rx.label)
  const bandAt = before.findIndex((one) => matches(one, 'band'))
  const worked = dbmOfQuality(signal?.value.trim())
  const rssiDbm = /^rssi$/i.test(told?.label ?? '') ? dbm(told?.value) : undefined
  return {
    ...channelIn(before, bandAt >= 0 ? bandAt + 1 : before.length - 1),
    ...knownValues({
      rssiDbm: rssiDbm ?? worked,
      rssiFrom: rssiDbm === undefined && worked !== undefined ? ('quality' as const) : undefined,
      rxMbps: inOrder ? rate(rx.value) : undefined,
      txMbps: inOrder ? rate(tx?.value) : undefined,
      generation: generationIn(before[kindAt]?.value ?? ''),
      ...(kindAt >= 0 && agreed(before[kindAt + 1]?.value)),
    }),
  }
}

/** English, French, Spanish, Chinese and German: a text that begins with it is not in order. */
const transmitted = /^(?:Transmi[st]|Velocidad de transmi|传输|傳輸|Übertragung)/

/** The two rates stand side by side, with their unit in brackets. */
function isRate(field: NetshField | undefined): boolean {
  return field !== undefined && /[(（].+[)）]$/.test(field.label) && rate(field.value) !== undefined
}

function rate(value = ''): number | undefined {
  const text = value.trim()
  return /^\d+([.,]\d+)?$/.test(text) ? plausibleMbps(Number(text.replace(',', '.'))) : undefined
}

function dbm(value = ''): number | undefined {
  const text = value.trim()
  return /^-\d{1,3}$/.test(text) ? plausibleDbm(Number(text)) : undefined
}

/** English, Chinese as in China and in Taiwan, German; another language's is not known. */
const on = /(?:\bOn|\bEin|开|開啟)$/
const off = /(?:\bOff|\bAus|关|關閉)$/

function radioOf({ value, more: [second = ''] }: NetshField): Pick<WifiReading, 'radio'> {
  const [hard, soft] = [value.trim(), second]
  if (off.test(hard)) return { radio: 'hard-off' }
  if (off.test(soft)) return { radio: 'soft-off' }
  return on.test(hard) && on.test(soft) ? { radio: 'on' } : {}
}
