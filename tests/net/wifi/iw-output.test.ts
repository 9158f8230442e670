import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { channelOf } from '../../../src/net/wifi/channel.ts'
import { parseDevices } from '../../../src/net/wifi/iw-devices.ts'
import { parseScanDump } from '../../../src/net/wifi/iw-scan.ts'
import { parseStations } from '../../../src/net/wifi/iw-stations.ts'
import { readSsid } from '../../../src/net/wifi/ssid.ts'

/** A recording without its first line. */
function recorded(name: string): string {
  const text = readFileSync(join(import.meta.dirname, '../../fixtures/wifi', name), 'utf8')
  return text.slice(text.indexOf('\n') + 1)
}

test('a driver with several antennas brings the signal of all together', () => {
  const text = 'Station 94:83:c4:0a:5b:10 (on wlan0)\n\tsignal:  \t-45 [-47, -49] dBm\n'
  expect(parseStations(text)).toEqual([{ bssid: '94:83:c4:0a:5b:10', rssiDbm: -45 }])
})

test('newer versions with fractions of a megahertz are read', () => {
  const text = 'BSS 94:83:c4:0a:5b:10(on wlan0)\n\tfreq: 5955.0\n\tsignal: -50.00 dBm\n\tSSID: x\n'
  expect(parseScanDump(text)).toMatchObject([{ frequencyMhz: 5955, channel: 1, rssiDbm: -50 }])
})

test('a strength without a unit is no dBm', () => {
  const text = 'BSS 94:83:c4:0a:5b:10(on wlan0)\n\tfreq: 2412\n\tsignal: 60/100\n\tSSID: x\n'
  expect(parseScanDump(text)).toEqual([])
})

test('a maker’s text that looks like lines of iw changes nothing', () => {
  const forged = '\t\t * Manufacturer: x\n\tsignal: -10.00 dBm\n\tSSID: forged\n\tfreq: 5180\n'
  const [first] = recorded('good/iw-scan-dump.txt').split(/^(?=BSS 94)/m)
  expect(parseScanDump(first + forged)).toEqual(parseScanDump(first!))
})

const lines = (...more: string[]) =>
  [
    'BSS 94:83:c4:0a:5b:10(on wlan0)',
    '\tsignal: -50.00 dBm',
    '\tSSID: x',
    ...more,
    '\tWMM:',
    '',
  ].join('\n')

// Written by hand after iw's scan.c.
test.each([
  ['Supported rates: 6.0* 9.0 61.0* ', '802.11ax'],
  ['Supported rates: 6.0* 9.0 VHT* ', '802.11ac'],
  ['Supported rates: 6.0* 9.0 HT* ', '802.11n'],
  ['Supported rates: 6.0* 9.0 12.0* ', undefined],
])('a network with %s lets in %s and newer', (rates, wanted) => {
  expect(parseScanDump(lines(`\t${rates}`))[0]?.wantsGeneration).toBe(wanted)
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
  const block = lines('\tfreq: 5180', ...operation(width, first, second))
  expect(parseScanDump(block)).toMatchObject([extent])
})

test.each([
  ['above', { widthMhz: 40, centreMhz: 2447 }],
  ['below', { widthMhz: 40, centreMhz: 2427 }],
  ['no secondary', { widthMhz: 20, centreMhz: 2437 }],
])('a second channel %s is read', (offset, extent) => {
  const block = lines(
    ...['\tfreq: 2437', '\tHT operation:', '\t\t * primary channel: 6'],
    `\t\t * secondary channel offset: ${offset}`,
  )
  expect(parseScanDump(block)).toMatchObject([extent])
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

test('hidden networks have no name', () => {
  const text = (ssid: string) =>
    `BSS 94:83:c4:0a:5b:10(on wlan0)\n\tsignal: -50.00 dBm\n\tSSID: ${ssid}\n`
  expect(parseScanDump(text(''))).toMatchObject([{ ssid: '' }])
  expect(parseScanDump(text('\\x00\\x00\\x00'))).toMatchObject([{ ssid: '' }])
})

test.each(['iw-scan-dump.txt', 'iw-station-dump.txt', 'iw-dev.txt'])(
  'a cut %s brings less, but nothing else',
  (file) => {
    const text = recorded(`crowded/${file}`)
    const parse = (part: string) => [
      ...parseScanDump(part),
      ...parseStations(part),
      ...parseDevices(part),
    ]
    const whole = parse(text)
    const lines = text.split('\n')
    for (let kept = 0; kept < lines.length; kept += 1) {
      const cut = parse(
        lines
          .slice(0, kept)
          .map((line) => `${line}\n`)
          .join(''),
      )
      for (const [index, { ...found }] of cut.entries()) {
        // How a network is secured stands last; what is not there yet is open or unknown.
        if ('security' in found) delete found.security
        const { ssid: cutSsid, ...rest } = found as { ssid?: string }
        expect(whole[index]).toMatchObject(cutSsid === '' ? rest : found)
      }
    }
  },
)

test.each(['iw-scan-dump.txt', 'iw-station-dump.txt'])(
  'a shuffled %s makes no number up',
  (file) => {
    const text = recorded(`crowded/${file}`)
    const strengths = new Set([...text.matchAll(/signal:\s+(-\d+)/g)].map(([, dbm]) => Number(dbm)))
    const shuffled = `${text.split('\n').toReversed().join('\n')}\n`
    const found = [...parseScanDump(shuffled), ...parseStations(shuffled)]
    const strange = found.filter(({ rssiDbm }) => rssiDbm !== undefined && !strengths.has(rssiDbm))
    expect(strange).toEqual([])
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
