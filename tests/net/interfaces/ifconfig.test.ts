import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIfconfig } from '../../../src/net/interfaces/ifconfig.ts'
import { parseHardwarePorts } from '../../../src/net/interfaces/macos.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled, words } from '../garbled.ts'

const read = (file: string) =>
  new Map(parseIfconfig(recording(`macos/${file}.txt`)).map((one) => [one.name, one]))

describe('ifconfig of macOS', () => {
  test('tells an interface that has a network from one that has none', () => {
    const found = read('ifconfig')
    expect(found.get('en0')).toMatchObject({
      up: true,
      carrier: true,
      mac: 'f0:18:98:03:d9:30',
      addresses: expect.arrayContaining([{ address: '192.168.1.72', family: 4, prefix: 24 }]),
    })
    expect(found.get('en1')).toMatchObject({ up: true, carrier: false, addresses: [] })
    expect(found.get('utun0')).not.toHaveProperty('carrier')
    expect([...found.keys()]).toHaveLength(20)
  })

  test('of a machine with nothing in its socket has no speed', () => {
    const en0 = read('ifconfig-disconnected').get('en0')
    expect(en0).toMatchObject({ up: true, carrier: false, addresses: [] })
    expect(en0).not.toHaveProperty('speedMbps')
  })

  test('knows how fast a cable runs', () => {
    expect(read('ifconfig-10-gbit').get('en6')).toMatchObject({ speedMbps: 10_000, duplex: 'full' })
    expect(read('ifconfig-two').get('en5')).toMatchObject({ speedMbps: 100, duplex: 'full' })
  })

  test('shows the address of a VPN', () => {
    expect(read('ifconfig-vpn').get('utun9')?.addresses).toEqual([
      { address: '10.25.134.54', family: 4, prefix: 32 },
    ])
  })

  test('of an older system is read alike', () => {
    expect(read('ifconfig-older').get('lo0')).toMatchObject({ up: true })
  })
})

test('networksetup tells the radio, the phone and the sockets apart', () => {
  expect([...parseHardwarePorts(recording('macos/hardware-ports.txt'))]).toEqual([
    ['en0', 'wifi'],
    ['en5', 'mobile'],
    ['en3', 'virtual'],
    ['en1', 'virtual'],
    ['en2', 'virtual'],
    ['bridge0', 'virtual'],
  ])
  const m1 = parseHardwarePorts(recording('macos/hardware-ports-m1.txt'))
  expect([m1.get('en8'), m1.get('en0')]).toEqual(['ethernet', 'wifi'])
})

test.each(['ifconfig', 'ifconfig-two', 'ifconfig-vpn', 'ifconfig-10-gbit', 'ifconfig-older'])(
  'a garbled %s makes no address and no speed up',
  (file) => {
    const text = recording(`macos/${file}.txt`)
    fc.assert(
      fc.property(garbled(text), (spoilt) => {
        const all = words(spoilt)
        const strange = parseIfconfig(spoilt).filter(
          ({ addresses, mac, speedMbps }) =>
            addresses.some(({ address }) => !all.has(address)) ||
            (mac !== undefined && !all.has(mac)) ||
            (speedMbps !== undefined && ![10, 100, 1000, 10_000].includes(speedMbps)),
        )
        expect(strange).toEqual([])
      }),
    )
  },
)
