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

test('neighbours that are only counted are counted', () => {
  const value = {
    ...{ interface: 'wlan0', connected: true, ssid: 'Shop', radio: 'on' as const, neighbours: [] },
    ...{ neighboursUntold: 4, rssiSeriesDbm: [], bssidsSeen: [] },
  }
  const text = wifiText([{ value, symptoms: [] }], [], 'en', look)
  expect(text).toContain('Networks heard in all: 4')
})
