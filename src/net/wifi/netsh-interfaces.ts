import type { WifiValue } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { channelIn, dbmOfQuality, matches, netshFields, agreed, valueOf } from './netsh-fields.ts'
import type { NetshField } from './netsh-fields.ts'
import { generationIn } from './generation.ts'
import { shownName } from './ssid.ts'
import type { WifiReading } from './wifi.ts'

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The adapters in the output of `netsh wlan show interfaces`, whatever its language: each begins with
 * its name, its maker's name and its GUID, in that order; the rest is told by what values look like.
 */
export function parseNetshInterfaces(text: string): Omit<WifiReading, 'neighbours'>[] {
  const fields = netshFields(text).filter(({ indented }) => indented)
  const starts = fields.flatMap(({ value }, index) =>
    index >= 2 && guid.test(value.trim()) ? [index - 2] : [],
  )
  return starts.map((start, index) => adapter(fields.slice(start, starts[index + 1])))
}

function adapter(fields: NetshField[]): Omit<WifiReading, 'neighbours'> {
  const bssid = fields.find((one) => /^(AP )?BSSID$/.test(one.label) && matches(one, 'mac'))?.value
  const radio = radioOf(fields)
  const name = fields[0]?.value.trim() ?? ''
  if (bssid === undefined) return { interface: name, connected: false, radio }
  const ssid = fields.find(({ label }) => label === 'SSID')?.value
  const rates = fields.filter(({ label }) => /\(M(?:bps|bit\/s)\)$/i.test(label))
  const [rxMbps, txMbps] = rates.map(({ value }) => rate(value))
  const bandAt = fields.findIndex((one) => matches(one, 'band'))
  const rateAt = fields.findIndex((one) => one === rates[0])
  const typeAt = fields.findIndex((one) => matches(one, 'radioType'))
  const told = fields.find(({ label }) => /^rssi$/i.test(label))?.value.trim()
  const rssiDbm = told !== undefined && /^-\d{1,3}$/.test(told) ? Number(told) : undefined
  const worked = dbmOfQuality(valueOf(fields, 'percent'))
  return {
    interface: name,
    connected: true,
    radio,
    bssid: bssid.trim().toLowerCase(),
    ...channelIn(fields, bandAt >= 0 ? bandAt + 1 : rateAt - 1),
    ...knownValues({
      ssid: ssid === undefined ? undefined : shownName(ssid),
      rssiDbm: rssiDbm ?? worked,
      rssiFrom: rssiDbm === undefined && worked !== undefined ? ('quality' as const) : undefined,
      rxMbps,
      txMbps,
      generation: generationIn(fields[typeAt]?.value ?? ''),
      ...(typeAt >= 0 && agreed(fields[typeAt + 1]?.value)),
    }),
  }
}

function rate(value: string): number | undefined {
  return /^\d+([.,]\d+)?$/.test(value.trim()) ? Number(value.trim().replace(',', '.')) : undefined
}

/** English and simplified Chinese; another language's is taken for on. */
const off = { hard: /^(?:Hardware Off|硬件 关)/, soft: /^(?:Software Off|软件 关)/ }

function radioOf(fields: readonly NetshField[]): WifiValue['radio'] {
  const lines = fields.flatMap(({ value, more }) => [value.trim(), ...more])
  if (lines.some((line) => off.hard.test(line))) return 'hard-off'
  return lines.some((line) => off.soft.test(line)) ? 'soft-off' : 'on'
}
