import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contradicts, lacks } from '../../../src/net/interfaces/contradicts.ts'
import { parseIfconfig } from '../../../src/net/interfaces/ifconfig.ts'
import { parseIpconfig } from '../../../src/net/interfaces/ipconfig.ts'
import { recording } from '../../fixtures/recording.ts'
import { shuffled, truncated } from '../garbled.ts'

/** What Node says on such a machine: interfaces that run and have an address. */
const nodeOf = (text: string) =>
  parseIfconfig(text).filter(({ up, carrier, addresses }) => {
    return up && carrier !== false && addresses.length > 0
  })

describe.each(['ifconfig', 'ifconfig-two', 'ifconfig-vpn', 'ifconfig-10-gbit', 'ifconfig-older'])(
  '%s of macOS',
  (file) => {
    const text = recording(`macos/${file}.txt`)
    const known = nodeOf(text)

    test('agrees with what Node knows of the same machine', () => {
      expect(known.length).toBeGreaterThan(0)
      expect(contradicts(parseIfconfig(text), known)).toBe(false)
    })

    test('that lost lines, or their order, tells the right addresses or is not believed', () => {
      const right = new Map(known.map((one) => [one.name, one]))
      const spoilt = fc.oneof(truncated(text), shuffled(text))
      fc.assert(
        fc.property(spoilt, (said) => {
          const told = parseIfconfig(said)
          if (contradicts(told, known)) return
          for (const { name, mac, addresses } of told.filter((one) => right.has(one.name))) {
            expect([name, mac]).toEqual([name, right.get(name)?.mac])
            expect([name, new Set(addresses)]).toEqual([name, new Set(right.get(name)?.addresses)])
          }
        }),
        { numRuns: 300 },
      )
    })
  },
)

test('an ifconfig that ends after a MAC contradicts the address that Node knows', () => {
  const text = recording('macos/ifconfig-two.txt')
  const cut = text.slice(0, text.indexOf('\n', text.lastIndexOf('\tether ')) + 1)
  const last = parseIfconfig(cut).at(-1)
  expect(last).toMatchObject({ mac: expect.any(String), addresses: [] })
  const address = { address: '192.0.2.5', family: 4, prefix: 24 } as const
  expect(contradicts([last!], [{ ...last!, addresses: [address] }])).toBe(true)
})

test('the same IPv6 address in another spelling is no contradiction', () => {
  const told = parseIfconfig(
    'en0: flags=8863<UP,RUNNING> mtu 1500\n\tinet6 fd00:0:0:1::5%en0 --> fd00::6 prefixlen 64\n',
  )
  const address = { address: 'fd00::1:0:0:0:5', family: 6, prefix: 64 } as const
  expect(contradicts(told, [{ name: 'en0', addresses: [address] }])).toBe(false)
})

describe('ipconfig of Windows', () => {
  const text = recording('windows/ipconfig-en-ppp-vpn.txt')
  const known = {
    name: 'Radmin VPN',
    mac: '02:50:e1:00:00:01',
    addresses: [
      { address: 'fdfd::1a45:6532', family: 6 as const, prefix: 8 },
      { address: 'fe80::7000:b2f:a217:20f8', family: 6 as const, prefix: 64 },
    ],
  }
  const adapter = (said: string) => parseIpconfig(said).find(({ name }) => name === known.name)

  test('agrees with what Node knows of the same machine', () => {
    expect(lacks(adapter(text)!, known)).toBe(false)
  })

  test('with another MAC, or without one of the addresses, does not', () => {
    expect(lacks(adapter(text)!, { ...known, mac: '00:00:5e:00:53:01' })).toBe(true)
    const gone = text.replace(/^ *IPv6 Address.*\n/m, '')
    expect(lacks(adapter(gone)!, known)).toBe(true)
  })

  test('that lost its order tells the right MAC or is not believed', () => {
    fc.assert(
      fc.property(fc.oneof(truncated(text), shuffled(text)), (said) => {
        const found = adapter(said)
        const isBelieved = found !== undefined && !lacks(found, known)
        expect([undefined, known.mac]).toContain(isBelieved ? found.mac : undefined)
      }),
    )
  })
})
