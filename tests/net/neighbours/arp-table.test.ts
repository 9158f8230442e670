import { expect, test } from 'vitest'
import { macsFor } from '../../../src/net/neighbours/arp-table.ts'

// The header and the form of /proc/net/arp, Linux 6.18; the entries are made up.
const table = `IP address       HW type     Flags       HW address            Mask     Device
192.0.2.1        0x1         0x2         02:fc:00:00:00:05     *        eth0
192.0.2.50       0x1         0x2         54:81:2D:10:20:50     *        eth0
192.0.2.50       0x1         0x2         d8:bb:2c:00:00:50     *        wlan0
192.0.2.51       0x1         0x0         00:00:00:00:00:00     *        eth0
`

test('one address has a MAC on each of two interfaces', () => {
  expect(macsFor('192.0.2.50', table)).toEqual(['54:81:2d:10:20:50', 'd8:bb:2c:00:00:50'])
})

test('an address that nobody has answered for has no MAC', () => {
  expect(macsFor('192.0.2.51', table)).toEqual([])
  expect(macsFor('192.0.2.5', table)).toEqual([])
})

test.each(['', 'garbage\n\n', table.slice(0, 150)])('other text gives none', (text) => {
  expect(macsFor('192.0.2.50', text)).toEqual([])
})
