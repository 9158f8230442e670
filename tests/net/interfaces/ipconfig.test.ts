import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIpconfig } from '../../../src/net/interfaces/ipconfig.ts'
import { withAdapters } from '../../../src/net/interfaces/windows.ts'
import type { InterfaceValue } from '../../../src/probes/values.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled, words } from '../garbled.ts'

const read = (file: string) => parseIpconfig(recording(`windows/ipconfig-${file}.txt`))

describe('ipconfig /all', () => {
  test('in Chinese names a card on DHCP and a radio without a network', () => {
    expect(read('zh')).toMatchObject([
      { name: '以太网', dhcp: true, model: 'Realtek Gaming 2.5GbE Family Controller' },
      { name: 'WLAN', kind: 'wifi', carrier: false },
    ])
    expect(read('zh')[0]).not.toHaveProperty('carrier')
  })

  test('in traditional Chinese tells a cable that is out, and an address set by hand', () => {
    expect(read('zh-tw')).toMatchObject([
      { name: '乙太網路 2', mac: '5c:b9:01:00:00:02', carrier: false, dhcp: true },
      { name: '乙太網路', mac: '5c:b9:01:00:00:01', dhcp: false },
    ])
  })

  test('tells a VPN by its maker’s name or its protocol, and a dialled line from one', () => {
    expect(read('en-ppp-vpn')).toMatchObject([
      { name: 'Windscribe IKEv2', kind: 'tunnel', dhcp: false },
      { name: 'Radmin VPN', kind: 'tunnel', mac: '02:50:e1:00:00:01' },
    ])
    expect(read('en-openvpn')).toMatchObject([
      { name: 'Ethernet', carrier: false, dhcp: true },
      { name: 'OpenVPN Wintun', kind: 'tunnel', carrier: false },
      { name: 'vEthernet (Default Switch)', kind: 'virtual' },
    ])
  })

  test.each([
    ['PPP adapter Office', 'Office', 'Office'],
    ['PPP adapter Shop Wi-Fi', 'Shop Wi-Fi', 'Shop Wi-Fi'],
    ['PPP 适配器 宽带连接', '宽带连接', '宽带连接'],
    ['PPP-Adapter Büro', 'PPP-Adapter Büro', 'Büro'],
    ['Carte PPP Bureau', 'Carte PPP Bureau', 'Bureau'],
  ])('%s is a dialled line, whatever it is called', (heading, name, model) => {
    const text = `${heading}:\n\n   Description. . . : ${model}\n   Physical Address. . . :\n   DHCP Enabled. . . : No\n`
    const description = text.replace(
      'Description',
      heading.includes('适配器') ? '描述' : 'Description',
    )
    expect(parseIpconfig(description)).toMatchObject([{ name, kind: 'dialled' }])
  })

  test('does not take the radio of a hotspot for the machine’s own network', () => {
    expect(read('en-hotspot')).toMatchObject([
      { name: 'VirtualBox Host-Only Network', kind: 'virtual' },
      { name: '本地连接* 2', kind: 'virtual', carrier: false },
    ])
  })

  test('of a machine that nobody gave an address still has a network', () => {
    const [one] = read('en-self-assigned')
    expect(one).toMatchObject({ name: 'Wi-Fi', kind: 'wifi', dhcp: true })
    expect(one).not.toHaveProperty('carrier')
  })

  test('in an unknown language keeps its cards and their makers, and no name', () => {
    const text =
      'Carte Ethernet Ethernet :\n\n   Description. . . : Intel(R) Wi-Fi 6\n   Adresse physique . . . : E4-46-B0-00-00-01\n'
    expect(parseIpconfig(text)).toEqual([
      {
        heading: 'Carte Ethernet Ethernet',
        name: 'Carte Ethernet Ethernet',
        kind: 'wifi',
        model: 'Intel(R) Wi-Fi 6',
        mac: 'e4:46:b0:00:00:01',
        words: [],
      },
    ])
  })
})

describe('with what Node knows', () => {
  const known: InterfaceValue = {
    name: 'Ethernet',
    kind: 'ethernet',
    up: true,
    carrier: true,
    addresses: [
      { address: '192.0.2.5', family: 4, prefix: 24 },
      { address: 'fe80::1', family: 6, prefix: 64, origin: 'link-local' },
    ],
  }

  test('an adapter is found by its name also behind foreign words', () => {
    const [adapter] = parseIpconfig('Carte Ethernet Ethernet :\n\n   x. . : y\n')
    expect(withAdapters([known], [adapter!])).toEqual([known])
  })

  test('a leased address says so, a link-local one keeps its own word', () => {
    const adapters = [
      { name: 'Ethernet', heading: 'Ethernet adapter Ethernet', dhcp: true, words: [] },
    ]
    expect(withAdapters([known], adapters)[0]?.addresses).toMatchObject([
      { origin: 'dhcp' },
      { origin: 'link-local' },
    ])
  })

  test('adapters without a network are added, but none whose name is hidden', () => {
    const adapters = [
      ...read('en-openvpn'),
      { name: 'x', heading: 'x', carrier: false as const, words: [] },
    ]
    expect(withAdapters([], adapters).map(({ name, carrier }) => [name, carrier])).toEqual([
      ['Ethernet', false],
      ['OpenVPN Wintun', false],
    ])
  })
})

test.each(['zh', 'zh-tw', 'en-ppp-vpn', 'en-openvpn', 'en-hotspot', 'en-self-assigned'])(
  'a garbled ipconfig %s makes nothing up',
  (file) => {
    const text = recording(`windows/ipconfig-${file}.txt`)
    fc.assert(
      fc.property(garbled(text), (spoilt) => {
        for (const { name, mac, model } of parseIpconfig(spoilt)) {
          expect(spoilt).toContain(name)
          if (model !== undefined) expect(spoilt).toContain(model)
          if (mac !== undefined)
            expect(words(spoilt.toLowerCase())).toContain(mac.replaceAll(':', '-'))
        }
      }),
    )
  },
)
