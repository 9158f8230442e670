import { expect, test } from 'vitest'
import { siteWithoutFile } from '../../src/site/defaults.ts'
import wifiSignal from '../../src/symptoms/wifi-signal.ts'
import { gradeOf } from '../../src/walk/grade.ts'
import { leastRequests, troubleAt } from '../../src/walk/loss.ts'
import { summarise } from '../../src/walk/summary.ts'
import type { Reading } from '../../src/walk/walk.ts'
import { around, everyMs, stayed } from './series.ts'

test('a place is summed up by counts and medians', () => {
  expect(stayed({ role: 'counter' }, { dbm: around(-70), lost: 3, rttMs: 12 })).toEqual({
    role: 'counter',
    number: 1,
    seconds: 20,
    looks: 20,
    unjoined: 0,
    strengths: 20,
    medianDbm: -70,
    lowestDbm: -76,
    bssids: ['94:83:c4:0a:5b:01'],
    method: 'icmp',
    sent: 80,
    received: 77,
    rttMs: { median: 12, p95: 12 },
  })
})

test('what nobody could read counts for nothing', () => {
  const readings: Reading[] = [
    { atMs: 0, look: { unread: 'hung' }, echoes: { missing: 'no-tool' } },
    { atMs: 1000, look: { joined: true }, echoes: { method: 'icmp', sent: 4, rttMs: [] } },
    { atMs: 2000, look: { joined: false }, echoes: { missing: 'none' } },
  ]
  expect(summarise({ number: 1, readings }, everyMs)).toEqual({
    number: 1,
    seconds: 3,
    looks: 2,
    unjoined: 1,
    strengths: 0,
    bssids: [],
    method: 'icmp',
    sent: 4,
    received: 0,
  })
})

test('access points stand in the order of how often they were seen', () => {
  const at = (bssid: string, atMs: number): Reading => ({
    atMs,
    look: { joined: true, rssiDbm: -60, bssid },
    echoes: { missing: 'silent' },
  })
  const readings = [at('a', 0), at('b', 1000), at('b', 2000)]
  expect(summarise({ number: 1, readings }, everyMs).bssids).toEqual(['b', 'a'])
})

test('pings and connections are not counted together', () => {
  const asked = (method: 'icmp' | 'tcp', atMs: number, rttMs: number[]): Reading => ({
    ...{ atMs, look: { joined: true, rssiDbm: -60 } },
    echoes: { method, sent: 4, rttMs },
  })
  const readings = [asked('tcp', 0, []), asked('icmp', 1000, [3]), asked('icmp', 2000, [5])]
  expect(summarise({ number: 1, readings }, everyMs)).toMatchObject({
    ...{ method: 'icmp', sent: 8, received: 2 },
    rttMs: { median: 4, p95: 5 },
  })
})

test('a way between two visits is not time at the place', () => {
  const stand = (atMs: number): Reading => ({
    atMs,
    look: { joined: true, rssiDbm: -60 },
    echoes: { missing: 'silent' },
  })
  const readings = [stand(0), stand(1000), stand(60_000), stand(61_000)]
  expect(summarise({ number: 1, readings }, everyMs).seconds).toBe(4)
})

test.each([
  [0, leastRequests, 'none'],
  [0, leastRequests - 1, 'untold'],
  [1, 80, 'none'],
  [2, 80, 'untold'],
  [4, 80, 'untold'],
  [5, 80, 'lossy'],
  [3, 8, 'lossy'],
  [1, 8, 'untold'],
  [0, 0, 'untold'],
] as const)('%i lost of %i is %s', (lost, sent, trouble) => {
  const place = stayed({}, { dbm: around(-50) })
  expect(troubleAt({ ...place, sent, received: sent - lost }, 2)).toBe(trouble)
})

test('strengths are graded as the diagnosis grades them', () => {
  const site = siteWithoutFile()
  for (let dbm = -100; dbm <= -20; dbm += 1) {
    const value = {
      ...{ interface: 'wlan0', connected: true, rssiDbm: dbm, radio: 'on' as const },
      ...{ rssiSeriesDbm: [dbm], bssidsSeen: [], neighbours: [] },
    }
    const times = { startMs: 0, durationMs: 0 }
    const observed = wifiSignal.observe({
      ...{ site, answers: {}, routine: false, startedAt: '2026-01-01T00:00:00Z' },
      facts: [{ probe: 'wifi', target: 'wlan0', state: 'seen', value, ...times }],
    })
    expect(gradeOf(dbm, site.limits.rssiDbm)).toBe(observed?.outcome)
  }
})
