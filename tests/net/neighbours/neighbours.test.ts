import { describe, expect, test } from 'vitest'
import { macIn } from '../../../src/net/neighbours/arp-a.ts'
import { parseIpNeighbours, parseProcArp } from '../../../src/net/neighbours/linux.ts'

const entry = (state: string, confirmed: number, lladdr = '32:5c:8b:60:41:02') =>
  JSON.stringify([{ dst: '10.77.0.1', dev: 'v0', lladdr, confirmed, state: [state] }])

describe('ip -j -s neigh', () => {
  test.each([
    ['REACHABLE', 0, 'reachable'],
    // Heard before we asked: the entry outlives its router.
    ['REACHABLE', 10, 'unknown'],
    ['STALE', 0, 'unknown'],
    ['DELAY', 0, 'unknown'],
    ['PERMANENT', 0, 'unknown'],
    ['FAILED', 67, 'failed'],
    ['INCOMPLETE', 67, 'failed'],
  ])('%s, confirmed %d s ago, is %s', (state, confirmed, expected) => {
    expect(parseIpNeighbours(entry(state, confirmed), 1200)?.state).toBe(expected)
  })

  test('of two interfaces the one that answered counts', () => {
    const both = `[${entry('FAILED', 60).slice(1, -1)},${entry('REACHABLE', 0).slice(1, -1)}]`
    expect(parseIpNeighbours(both, 1000)).toEqual({ state: 'reachable', mac: '32:5c:8b:60:41:02' })
  })

  test.each(['', '[]', '{}', 'garbage', '[1, null]', '[{"state": "REACHABLE"}]'])(
    '%j proves nothing',
    (text) => {
      expect(parseIpNeighbours(text, 1000)?.state ?? 'unknown').toBe('unknown')
    },
  )
})

test('/proc/net/arp knows who never answered, but not when who did', () => {
  // Recorded on Linux 6.18.
  const text = `IP address       HW type     Flags       HW address            Mask     Device
10.77.0.1        0x1         0x2         32:5c:8b:60:41:02     *        v0
10.77.0.9        0x1         0x0         00:00:00:00:00:00     *        v0`
  expect(parseProcArp(text, '10.77.0.1')).toEqual({ state: 'unknown', mac: '32:5c:8b:60:41:02' })
  expect(parseProcArp(text, '10.77.0.9')).toEqual({ state: 'failed' })
  expect(parseProcArp(text, '10.77.0.5')).toEqual({ state: 'unknown' })
})

test.each([
  // Written by hand after the formats of Windows and macOS.
  ['  192.168.1.1           a4-91-b1-00-0c-1d     动态        ', 'a4:91:b1:00:0c:1d'],
  ['? (192.168.1.1) at a4:91:b1:0:c:1d on en0 ifscope [ethernet]', 'a4:91:b1:00:0c:1d'],
  ['? (192.168.1.1) at (incomplete) on en0 ifscope [ethernet]', undefined],
  ['  192.168.1.10          a4-91-b1-00-0c-1d     dynamic     ', undefined],
])('the table row %j names %s', (row, mac) => {
  expect(macIn(`Interface: 192.168.1.23 --- 0xc\n${row}\n`, '192.168.1.1')).toBe(mac)
})
