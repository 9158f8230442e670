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
