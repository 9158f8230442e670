import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { macIn } from '../../../src/net/neighbours/arp-a.ts'
import { parseIpNeighText } from '../../../src/net/neighbours/ip-text.ts'
import { parseIpNeighbours, parseProcArp } from '../../../src/net/neighbours/linux.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled } from '../garbled.ts'

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

  test('what is no MAC is left out', () => {
    for (const lie of ['xx', '999.1.1.1', '32:5c:8b:60:41:zz'])
      expect(parseIpNeighbours(entry('STALE', 0, lie), 1200)).toEqual({ state: 'unknown' })
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
  ['192.168.1.1                    00-00-00-00-00-00  Unreachable', undefined],
])('the table row %j names %s', (row, mac) => {
  expect(macIn(`Interface: 192.168.1.23 --- 0xc\n${row}\n`, '192.168.1.1')).toBe(mac)
})

test.each([
  ['windows/arp-ko-hotspot.txt', '172.30.1.254', '88:3c:1c:00:00:01'],
  ['windows/arp-ko-hotspot.txt', '172.30.1.25', undefined],
  ['macos/arp.txt', '192.168.1.74', 'f0:18:98:05:d8:39'],
  ['macos/arp.txt', '192.168.1.7', undefined],
  ['macos/arp-older.txt', '192.168.1.66', '60:c5:47:0b:cf:0a'],
])('in the recording %s %s has %s', (file, address, mac) => {
  expect(macIn(recording(file), address)).toBe(mac)
})

test('a neighbour of macOS over IPv6 has its interface behind the address', () => {
  // Written by hand after the manual page of ndp.
  const text = `Neighbor                        Linklayer Address  Netif Expire    S Flgs
fe80::1%en0                     a4:91:b1:0:c:1d      en0 23h59m58s S R
fe80::2%en0                     (incomplete)         en0 expired   N\n`
  expect(macIn(text, 'fe80::1')).toBe('a4:91:b1:00:0c:1d')
  expect(macIn(text, 'fe80::2')).toBeUndefined()
})

describe('ip neigh of busybox', () => {
  const text = recording('linux/ip-neigh-busybox.txt')
  test.each([
    ['192.0.2.1', { state: 'unknown', mac: '96:27:ad:46:3d:e1' }],
    ['192.0.2.77', { state: 'failed' }],
    ['2001:db8:5::1', { state: 'unknown', mac: '96:27:ad:46:3d:e1' }],
    ['192.0.2.7', undefined],
  ])('knows of %s: %j', (address, expected) => {
    expect(parseIpNeighText(text, address)).toEqual(expected)
  })

  test('says nothing of JSON', () => {
    expect(parseIpNeighbours(recording('linux/ip-neigh-json-busybox.txt'), 1000)).toBeUndefined()
  })
})

test.each([
  ['windows/arp-ko-hotspot.txt', '172.30.1.254'],
  ['macos/arp.txt', '192.168.1.74'],
  ['linux/ip-neigh-busybox.txt', '192.0.2.1'],
])('a garbled %s gives %s no other card', (file, address) => {
  const text = recording(file)
  const right = macIn(text, address)
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      const found = [macIn(spoilt, address), parseIpNeighText(spoilt, address)?.mac]
      expect([right, undefined]).toEqual(expect.arrayContaining(found))
    }),
  )
})
