import { message, say } from '../../messages/index.ts'
import type { Language, Message } from '../../messages/index.ts'
import type { Service } from '../../model.ts'
import type { WifiValue } from '../../probes/values.ts'
import type { Report } from '../report.ts'
import { signOf } from './causes.ts'
import { layOut } from './lay-out.ts'
import type { Look } from './lay-out.ts'
import { line, signed } from './line.ts'
import type { Line } from './line.ts'

/** An adapter as it was read, and what the symptoms see in it. */
export type SeenAdapter = {
  value: WifiValue
  symptoms: { id: string; best: boolean; service: Service; text: Message }[]
}

/** Each Wi-Fi adapter in words; then what could not be read. */
export function wifiText(
  adapters: readonly SeenAdapter[],
  notMeasured: Report['notMeasured'],
  language: Language,
  look: Look,
): string {
  const speak = (one: Message) => say(language, one)
  return layOut(
    [
      ...adapters.map((one) => adapterLines(one, speak)),
      notMeasured.map(({ text }) => signed(0, 'skip', text)),
      adapters.length === 0 ? [] : [line(0, speak(message('wifi.walk')), 'faint')],
    ],
    look,
  )
}

function adapterLines({ value, symptoms }: SeenAdapter, speak: (one: Message) => string): Line[] {
  const { interface: name, connected, ssid, radio } = value
  if (!connected)
    return [
      line(0, speak(message('wifi.not-joined', { name })), 'strong'),
      ...symptoms.map((one) => signed(2, signOf(one), speak(one.text))),
      ...(radio === 'soft-off' || radio === 'hard-off'
        ? [signed(2, 'bad', speak(message(`wifi.radio.${radio}`)))]
        : [signed(2, 'do', speak(message('wifi.not-joined.hint')))]),
      ...(radio === undefined ? [signed(2, 'skip', speak(message('wifi.radio.unknown')))] : []),
      ...heard(value).map((text) => signed(2, 'item', speak(text))),
    ]
  return [
    line(0, speak(message('wifi.joined', { name, ssid })), 'strong'),
    ...symptoms.map((one) => signed(2, signOf(one), speak(one.text))),
    ...(value.rssiDbm === undefined ? [signed(2, 'skip', speak(message('wifi.no-strength')))] : []),
    ...[...air(value), ...heard(value)].map((text) => signed(2, 'item', speak(text))),
  ]
}

function air(value: WifiValue): Message[] {
  const { channel, frequencyMhz: mhz, bandGhz, widthMhz: width, txMbps: tx, rxMbps: rx } = value
  return [
    ...(channel === undefined || mhz === undefined || bandGhz === undefined
      ? []
      : [message('wifi.channel', { channel, band: `${bandGhz} GHz`, mhz, width })]),
    ...(tx === undefined && rx === undefined ? [] : [message('wifi.rate', { tx, rx })]),
    ...(value.security === undefined
      ? []
      : [message('wifi.security', { security: value.security })]),
    ...(value.bssid === undefined ? [] : [message('wifi.point', { bssid: value.bssid })]),
  ]
}

function heard(value: WifiValue): Message[] {
  const { neighbours, neighboursUntold = 0, neighboursFrom, ssid, channel, frequencyMhz } = value
  if (neighboursFrom === undefined && neighboursUntold === 0) return []
  const workedOut = value.neighboursRssiFrom === 'quality'
  const byStrength = neighbours.toSorted((a, b) => b.rssiDbm - a.rssiDbm)
  const isSame = (one: { ssid: string }) => ssid !== undefined && one.ssid === ssid
  const loudest = byStrength.find(
    (one) => !isSame(one) && channel !== undefined && one.frequencyMhz === frequencyMhz,
  )
  const places = byStrength
    .filter(isSame)
    .flatMap((one) =>
      one.channel === undefined ? [] : [{ channel: one.channel, dbm: one.rssiDbm }],
    )
  return [
    ...(loudest
      ? [message('wifi.loudest', { ssid: loudest.ssid, dbm: loudest.rssiDbm, workedOut })]
      : []),
    ...(places.length > 0 ? [message('wifi.same-name', { places, workedOut })] : []),
    message('wifi.heard', { networks: neighbours.length + neighboursUntold }),
  ]
}
