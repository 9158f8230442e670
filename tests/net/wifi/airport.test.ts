import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAirport } from '../../../src/net/wifi/airport.ts'
import { parseSummary } from '../../../src/net/wifi/get-summary.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled } from '../garbled.ts'

const read = (file: string) => parseAirport(recording(`macos/${file}.txt`))

describe('system_profiler SPAirPortDataType', () => {
  test('without the right to the location tells all but the names', () => {
    expect(read('airport-6ghz')).toEqual([
      {
        interface: 'en0',
        connected: true,
        radio: 'on',
        rssiDbm: -52,
        channel: 37,
        frequencyMhz: 6135,
        widthMhz: 160,
        txMbps: 1152,
        generation: '802.11ax',
        security: 'WPA3',
        neighbours: [],
      },
    ])
  })

  test('lists neighbours whose strength it knows, by Apple’s own misspelt token too', () => {
    const [one] = read('airport-neighbours') ?? []
    expect(one).toMatchObject({ channel: 40, security: 'WPA2/WPA3', neighboursFrom: 'scan-dump' })
    expect(one).toMatchObject({ neighboursUntold: 1 })
    expect(one?.neighbours).toEqual([
      {
        ...{ ssid: '', bssid: '', rssiDbm: -48, channel: 40, frequencyMhz: 5200, widthMhz: 160 },
        ...{ generation: '802.11ax', security: 'WPA2/WPA3' },
      },
    ])
  })

  test('tells a radio that is switched off, and one without a network', () => {
    const interfaces = [
      { _name: 'en0', spairport_status_information: 'spairport_status_off' },
      { _name: 'en1' },
    ]
    const text = JSON.stringify({
      SPAirPortDataType: [{ spairport_airport_interfaces: interfaces }],
    })
    expect(parseAirport(text)).toMatchObject([
      { interface: 'en0', connected: false, radio: 'soft-off' },
      { interface: 'en1', connected: false, radio: 'on' },
    ])
  })

  test('of a machine without a radio holds no adapter', () => {
    expect(parseAirport('{"SPAirPortDataType":[{}]}')).toEqual([])
  })

  test.each(['', '{}', '[]', 'null', '{"SPAirPortDataType":3}', 'garbage'])(
    '%j is none',
    (text) => {
      expect(parseAirport(text)).toBeUndefined()
    },
  )

  test.each(['airport-6ghz', 'airport-neighbours'])('a garbled %s makes no number up', (file) => {
    const text = recording(`macos/${file}.txt`)
    fc.assert(
      fc.property(garbled(text), (spoilt) => {
        const networks = (parseAirport(spoilt) ?? []).flatMap((one) => [one, ...one.neighbours])
        const strange = networks.filter(
          ({ rssiDbm, channel }) =>
            (rssiDbm !== undefined && !spoilt.includes(`"${rssiDbm} dBm / `)) ||
            (channel !== undefined && !spoilt.includes(`"${channel} (`)),
        )
        expect(strange).toEqual([])
      }),
    )
  })

  test('takes no value of another type for its own', () => {
    const network = fc.record(
      {
        _name: fc.anything(),
        spairport_network_channel: fc.anything(),
        spairport_network_rate: fc.anything(),
        spairport_security_mode: fc.anything(),
        spairport_signal_noise: fc.anything(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(network, fc.json(), (current, other) => {
        const interfaces = [{ _name: 'en0', spairport_current_network_information: current }]
        const text = JSON.stringify({
          SPAirPortDataType: [{ spairport_airport_interfaces: interfaces }],
        })
        const [one] = parseAirport(text) ?? []
        expect(typeof (one?.rssiDbm ?? -1)).toBe('number')
        expect(one?.rssiDbm ?? -1).toBeLessThan(0)
        expect(() => parseAirport(other)).not.toThrow()
      }),
    )
  })
})

describe('ipconfig getsummary', () => {
  const summary = (lines: string) => `<dictionary> {\n  InterfaceType : WiFi\n${lines}}\n`

  test('without the right to the location keeps the kind of security', () => {
    expect(parseSummary(recording('macos/getsummary-redacted.txt'))).toEqual({
      linked: true,
      security: 'WPA2',
    })
  })

  test('with it names network and access point', () => {
    // Written by hand: the keys are those of the recording.
    const text = summary(
      '  BSSID : A4:91:B1:00:00:01\n  LinkStatusActive : TRUE\n  SSID : Café 3\n',
    )
    expect(parseSummary(text)).toEqual({ linked: true, bssid: 'a4:91:b1:00:00:01', ssid: 'Café 3' })
  })

  test.each(['', '<dictionary> {\n}\n', 'InterfaceType : Ethernet\n'])('%j is no Wi-Fi', (text) => {
    expect(parseSummary(text)).toBeUndefined()
  })
})
