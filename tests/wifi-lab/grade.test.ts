import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkDiagnosis } from './check-diagnosis.ts'
import { checkFacts } from './check-facts.ts'
import type { Report, WifiFact } from './report.ts'
import { situations } from './situations.ts'
import type { Truth } from './truth.ts'

const good = situations.find(({ name }) => name === 'good')
if (!good) throw new Error('no good shop')

const truth: Truth = {
  status: { bssid: '94:83:c4:0a:01:00', freq: '2437', WIDTH: '20 MHz' },
  readingsDbm: [-45, -45],
  heardAlways: ['94:83:c4:0a:01:00', '94:83:c4:0a:02:00'],
  heardEver: ['94:83:c4:0a:01:00', '94:83:c4:0a:02:00', '94:83:c4:0a:03:00'],
}
const wifi: WifiFact = {
  interface: 'wlan0',
  connected: true,
  ssid: 'HomeNet',
  bssid: '94:83:c4:0a:01:00',
  rssiDbm: -45,
  channel: 6,
  frequencyMhz: 2437,
  widthMhz: 20,
  security: 'WPA2',
  radio: 'on',
  rssiSeriesDbm: [-45, -45, -45, -45, -45],
  bssidsSeen: ['94:83:c4:0a:01:00'],
  neighboursFrom: 'scan-dump',
  neighbours: [
    {
      ssid: 'FRITZ!Box 7590 AX',
      bssid: '94:83:c4:0a:02:00',
      rssiDbm: -71,
      channel: 1,
      frequencyMhz: 2412,
      security: 'WPA2/WPA3',
    },
    {
      ssid: 'TP-LINK_3F2A',
      bssid: '94:83:c4:0a:03:00',
      rssiDbm: -78,
      channel: 11,
      frequencyMhz: 2462,
      security: 'WPA2',
    },
  ],
}
const report = (value: WifiFact, more: Partial<Report> = {}): Report => ({
  verdict: 'healthy',
  durationMs: 2400,
  causes: [],
  symptoms: Object.entries(good.expected.symptoms ?? {}).map(([id, [outcome = '']]) => ({
    id,
    outcome,
  })),
  facts: [{ probe: 'wifi', target: 'wlan0', state: 'seen', value }],
  ...more,
})
const missed = (value: Partial<WifiFact>): string[] =>
  checkFacts(good, report({ ...wifi, ...value }), truth)
    .filter(({ right }) => !right)
    .map(({ what }) => what)

describe('grading', () => {
  test('finds nothing wrong with a report that is right', () => {
    expect(missed({})).toEqual([])
    expect(checkDiagnosis(good.expected, report(wifi), 0).every(({ right }) => right)).toBe(true)
  })

  test('misses a signal that is 3 dB off, in any reading', () => {
    expect(missed({ rssiSeriesDbm: [-45, -45, -48, -45] })).toEqual([
      'signal: -48 dBm, should be -46 to -44',
    ])
  })

  test('misses another channel, width, security and access point', () => {
    expect(missed({ channel: 7, widthMhz: 40, security: 'WPA3' })).toHaveLength(4)
    expect(missed({ bssid: '94:83:c4:0a:02:00' })).toHaveLength(2)
  })

  test('misses neighbours left out, made up, and wrongly described', () => {
    expect(missed({ neighbours: [] })).toEqual([
      'neighbours measured: true, should be false',
      'neighbours on the air that it missed: "94:83:c4:0a:02:00 94:83:c4:0a:03:00", should be ""',
      'neighbours that it missed: "94:83:c4:0a:02:00", should be ""',
    ])
    const [real, other] = wifi.neighbours
    if (!real || !other) throw new Error('no neighbours')
    const strange = { ...real, bssid: '00:00:00:00:00:01' }
    expect(missed({ neighbours: [real, other, strange] })).toHaveLength(1)
    const wrong = { ...real, rssiDbm: -60, security: 'open' }
    expect(missed({ neighbours: [wrong, other] })).toHaveLength(2)
  })

  test('misses a false alarm, a wrong exit code and a run that went on too long', () => {
    const alarm = [{ id: 'wifi-weak', probability: 0.02, faults: [] }]
    const wrong = checkDiagnosis(
      good.expected,
      report(wifi, { causes: alarm, durationMs: 12_000 }),
      1,
    ).filter(({ right }) => !right)
    expect(wrong).toHaveLength(3)
  })
})

test('the lab is skipped with its reason for an ordinary user', () => {
  const lab = fileURLToPath(new URL('wifi.js', import.meta.url))
  // A user namespace without a map: nobody there, who still may read the folder of our sources.
  const { stdout, status } = spawnSync('unshare', ['--user', process.execPath, lab], {
    encoding: 'utf8',
  })
  expect(stdout).toMatch(/^wifi lab skipped: /)
  expect(status).toBe(0)
})
