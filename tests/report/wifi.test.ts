import { expect, test } from 'vitest'
import { parseAirport } from '../../src/net/wifi/airport.ts'
import { wifiText } from '../../src/report/text/wifi.ts'
import { recording } from '../fixtures/recording.ts'

const look = { colour: false, unicode: true, columns: 200 }

/** What is said of the adapters of a recorded Mac. */
function said(file: string, language: 'en' | 'zh-CN'): string {
  const readings = parseAirport(recording(`macos/${file}.txt`)) ?? []
  const seen = readings.map((one) => ({
    value: { ...one, rssiSeriesDbm: [], bssidsSeen: [] },
    symptoms: [],
  }))
  return wifiText(seen, [], language, look)
}

test('a network whose name macOS withholds is not called hidden, and all that were heard count', () => {
  const text = said('airport-neighbours', 'en')
  expect(text).toContain(
    'The loudest other one on this channel: one whose name cannot be seen, -48',
  )
  expect(text).toContain('Networks heard in all: 2')
  expect(said('airport-neighbours', 'zh-CN')).toContain('看不到名称的网络')
})

test('a radio whose switch is unknown is neither called on nor off', () => {
  const value = {
    interface: 'Wi-Fi',
    connected: false,
    neighbours: [],
    rssiSeriesDbm: [],
    bssidsSeen: [],
  }
  const text = wifiText([{ value, symptoms: [] }], [], 'en', look)
  expect(text).toContain('Whether the radio is switched on is not known here')
  expect(text).not.toContain('switched off')
})

test('dBm of others that are worked out from a percentage are about so much', () => {
  const others = ['Shop', 'Other'].map((ssid) => ({
    ...{ ssid, bssid: '', rssiDbm: -58, channel: 6, frequencyMhz: 2437 },
  }))
  const value = {
    ...{ interface: 'WLAN', connected: true, ssid: 'Shop', radio: 'on' as const },
    ...{ channel: 6, frequencyMhz: 2437, neighbours: others, neighboursFrom: 'scan-dump' as const },
    ...{ neighboursRssiFrom: 'quality' as const, rssiSeriesDbm: [], bssidsSeen: [] },
  }
  const [en, zh] = (['en', 'zh-CN'] as const).map((language) =>
    wifiText([{ value, symptoms: [] }], [], language, look),
  )
  expect(en).toContain('“Other”, about -58 dBm')
  expect(en).toContain('channel 6 (about -58 dBm)')
  expect(zh).toContain('“Other”，约 -58 dBm')
  expect(zh).toContain('信道 6（约 -58 dBm）')
})

test('neighbours that are only counted are counted', () => {
  const value = {
    ...{ interface: 'wlan0', connected: true, ssid: 'Shop', radio: 'on' as const, neighbours: [] },
    ...{ neighboursUntold: 4, rssiSeriesDbm: [], bssidsSeen: [] },
  }
  const text = wifiText([{ value, symptoms: [] }], [], 'en', look)
  expect(text).toContain('Networks heard in all: 4')
})
