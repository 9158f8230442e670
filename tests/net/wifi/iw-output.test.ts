import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wholeLines } from '../../../src/net/ask-tool.ts'
import { channelOf } from '../../../src/net/wifi/channel.ts'
import { parseDevices } from '../../../src/net/wifi/iw-devices.ts'
import { parseScanDump } from '../../../src/net/wifi/iw-scan.ts'
import { parseStations } from '../../../src/net/wifi/iw-stations.ts'
import { readSsid } from '../../../src/net/wifi/ssid.ts'
import { garbled } from '../garbled.ts'

/** A recording without its first line. */
function recorded(name: string): string {
  const text = readFileSync(join(import.meta.dirname, '../../fixtures/wifi', name), 'utf8')
  return text.slice(text.indexOf('\n') + 1)
}

const interval = '\tbeacon interval: 100 TUs'
const capability = '\tcapability: ESS Privacy (0x0411)'
const suites = '\t\t * Authentication suites: PSK'
/** A network, written by hand. */
const block = (...more: string[]) =>
  [
    ...[
      'BSS 94:83:c4:0a:5b:10(on wlan0)',
      '\tfreq: 2412',
      interval,
      capability,
      '\tsignal: -50.00 dBm',
    ],
    ...['\tSSID: x', ...more, ''],
  ].join('\n')

test('a driver with several antennas brings the signal of all together', () => {
  const text = 'Station 94:83:c4:0a:5b:10 (on wlan0)\n\tsignal:  \t-45 [-47, -49] dBm\n'
  expect(parseStations(text)).toEqual([{ bssid: '94:83:c4:0a:5b:10', rssiDbm: -45 }])
})

test('newer versions with fractions of a megahertz are read', () => {
  const text = block().replace('2412', '5955.0') + block()
  expect(parseScanDump(text)[0]).toMatchObject({ frequencyMhz: 5955, channel: 1, rssiDbm: -50 })
})

test('a strength without a unit is no dBm', () => {
  expect(parseScanDump(block().replace('-50.00 dBm', '60/100'))).toEqual([])
})

test('a maker’s text that looks like lines of iw changes nothing', () => {
  const forged = '\t\t * Manufacturer: x\n\tsignal: -10.00 dBm\n\tSSID: forged\n\tfreq: 5180\n'
  const [first] = recorded('good/iw-scan-dump.txt').split(/^(?=BSS 94)/m)
  expect(parseScanDump(first + forged)).toEqual(parseScanDump(first!))
})

// Written by hand after iw's scan.c.
test.each([
  ['Supported rates: 6.0* 9.0 61.0* ', '802.11ax'],
  ['Supported rates: 6.0* 9.0 VHT* ', '802.11ac'],
  ['Supported rates: 6.0* 9.0 HT* ', '802.11n'],
  ['Supported rates: 6.0* 9.0 12.0* ', undefined],
])('a network with %s lets in %s and newer', (rates, wanted) => {
  expect(parseScanDump(block(`\t${rates}`) + block())[0]?.wantsGeneration).toBe(wanted)
})

const operation = (width: number, first: number, second: number) => [
  '\tVHT operation:',
  `\t\t * channel width: ${width} (x)`,
  `\t\t * center freq segment 1: ${first}`,
  `\t\t * center freq segment 2: ${second}`,
]
test.each([
  [1, 42, 0, { widthMhz: 80, centreMhz: 5210 }],
  [1, 42, 50, { widthMhz: 160, centreMhz: 5250 }],
  [2, 50, 0, { widthMhz: 160, centreMhz: 5250 }],
])('VHT operation %d, %d, %d is read', (width, first, second, extent) => {
  const text = block(...operation(width, first, second)).replace('2412', '5180')
  expect(parseScanDump(text + block())[0]).toMatchObject(extent)
})

test.each([
  ['above', { widthMhz: 40, centreMhz: 2447 }],
  ['below', { widthMhz: 40, centreMhz: 2427 }],
  ['no secondary', { widthMhz: 20, centreMhz: 2437 }],
])('a second channel %s is read', (offset, extent) => {
  const operation = ['\tHT operation:', '\t\t * primary channel: 6']
  const text = block(...operation, `\t\t * secondary channel offset: ${offset}`)
  expect(parseScanDump(text.replace('2412', '2437') + block())[0]).toMatchObject(extent)
})

test.each([
  ['tx bitrate:\t29.2 MBit/s MCS 3 short GI', '802.11n'],
  ['tx bitrate:\t216.7 MBit/s VHT-MCS 7 short GI VHT-NSS 3', '802.11ac'],
  ['rx bitrate:\t1201.0 MBit/s 80MHz HE-MCS 11 HE-NSS 2 HE-GI 0 HE-DCM 0', '802.11ax'],
  ['rx bitrate:\t2882.3 MBit/s 160MHz EHT-MCS 13 EHT-NSS 2 EHT-GI 0', '802.11be'],
  // The last frame may be an old one on a new link.
  ['tx bitrate:\t1.0 MBit/s', undefined],
])('%j is of %s', (rate, generation) => {
  const [one] = parseStations(`Station 94:83:c4:0a:5b:10 (on wlan0)\n\t${rate}\n`)
  expect(one?.generation).toBe(generation)
})

test.each(['', '\\x00\\x00\\x00'])('a network called %j hides its name', (name) => {
  expect(parseScanDump(block().replace('SSID: x', `SSID: ${name}`))).toMatchObject([{ ssid: '' }])
})

/** All that is read, by the access point or the interface. */
function parsed(text: string) {
  return [
    ...parseScanDump(text).map((one) => ({ key: `heard ${one.bssid}`, ...one })),
    ...parseStations(text).map((one) => ({ key: `joined ${one.bssid}`, ...one })),
    ...parseDevices(text).map((one) => ({ key: one.name, ...one })),
  ]
}

const scenarios = ['crowded', 'five-ghz', 'good', 'open', 'weak', 'wpa3']
const files = scenarios.flatMap((scenario) =>
  ['iw-scan-dump.txt', 'iw-station-dump.txt', 'iw-dev.txt'].map((file) => `${scenario}/${file}`),
)

test.each(files)('%s, cut anywhere, brings less, but nothing else', (file) => {
  const text = recorded(file)
  const whole = new Map(parsed(text).map((one) => [one.key, one]))
  expect(whole.size).toBeGreaterThan(0)
  for (let length = 0; length < text.length; length += 7)
    for (const found of parsed(wholeLines(text.slice(0, length))))
      expect(whole.get(found.key)).toMatchObject(found)
})

const numbers = ['rssiDbm', 'frequencyMhz', 'channel', 'txMbps', 'rxMbps', 'security'] as const

test.each(files)('%s, spoilt in any way, makes nothing up', (file) => {
  const text = recorded(file)
  const whole = new Map<string, Record<string, unknown>>(parsed(text).map((one) => [one.key, one]))
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      for (const found of parsed(spoilt)) {
        const right = whole.get(found.key)
        const now: Record<string, unknown> = found
        const strange = numbers.filter((one) => now[one] !== undefined && now[one] !== right?.[one])
        expect(strange).toEqual([])
      }
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['WEP', block() + block()],
  [undefined, block()],
  [undefined, block('\tWMM:\t * Parameter version 1', '\t\t * VO: CW 3-7')],
  ['WPA2', block('\tRSN:\t * Version: 1', suites) + block()],
  // A line is lost.
  [undefined, block(suites) + block()],
])('keys of a network are %s by what is there', (security, text) => {
  expect(parseScanDump(text)[0]?.security).toBe(security)
})

test.each(['-999999999999.00', '-121.00', '10.00', '0.00'])(
  'a strength of %s dBm is none',
  (dbm) => {
    expect(parseScanDump(block().replace('-50.00', dbm))).toEqual([])
    const station = `Station 94:83:c4:0a:5b:10 (on wlan0)\n\tsignal:  \t${parseInt(dbm)} dBm\n`
    expect(parseStations(station)).toEqual([{ bssid: '94:83:c4:0a:5b:10' }])
  },
)

test.each(['99999', '2413', '0'])('%s MHz is no channel', (mhz) => {
  const [one] = parseScanDump(block().replace('2412', mhz))
  expect(one).toMatchObject({ rssiDbm: -50 })
  expect(one).not.toHaveProperty('frequencyMhz')
  expect(one).not.toHaveProperty('channel')
  const dev = `phy#0\n\tInterface wlan0\n\t\ttype managed\n\t\tchannel 1 (${mhz} MHz), width: 99 MHz, center1: ${mhz} MHz\n`
  expect(parseDevices(dev)).toEqual([{ name: 'wlan0', ...(mhz === '2413' && { centreMhz: 2413 }) }])
})

test.each(['tx bitrate:\t99999999999999 MBit/s', 'tx packets:\t99999999999999'])(
  '%j is not believed',
  (line) => {
    expect(parseStations(`Station 94:83:c4:0a:5b:10 (on wlan0)\n\t${line}\n`)).toEqual([
      { bssid: '94:83:c4:0a:5b:10' },
    ])
  },
)

test.each([
  ['caf\\xc3\\xa9', 'café'],
  ['\\xe8\\x8c\\xb6\\xe9\\xa4\\xa8', '茶館'],
  ['\\x20edge\\x20', ' edge '],
  ['a\\x5cb', 'a\\b'],
  ['\\x1b[31mred', '\\x1b[31mred'],
  ['evil\\x0aline', 'evil\\x0aline'],
  ['turned\\xe2\\x80\\xaegnp', 'turned\\xe2\\x80\\xaegnp'],
  ['broken\\xff\\xfe', 'broken\\xff\\xfe'],
  ['gbk\\xb2\\xe8', 'gbk\\xb2\\xe8'],
])('the name %s reads %s', (printed, name) => {
  expect(readSsid(printed)).toBe(name)
})

test.each([
  [2412, 1],
  [2472, 13],
  [2484, 14],
  [5180, 36],
  [5885, 177],
  [5955, 1],
  [7115, 233],
  [900, undefined],
])('%d MHz is channel %s', (megahertz, channel) => {
  expect(channelOf(megahertz)).toBe(channel)
})
