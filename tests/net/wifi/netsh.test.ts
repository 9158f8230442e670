import fc from 'fast-check'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import os, { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dbmOfQuality } from '../../../src/net/wifi/netsh-fields.ts'
import { parseNetshInterfaces } from '../../../src/net/wifi/netsh-interfaces.ts'
import { parseNetshNetworks } from '../../../src/net/wifi/netsh-networks.ts'
import { netsh } from '../../../src/net/wifi/netsh.ts'
import { notHeard } from '../../../src/net/wifi/missing.ts'
import { recording } from '../../fixtures/recording.ts'
import { foreign, garbled, truncated } from '../garbled.ts'

const never = new AbortController().signal
const adapters = (file: string) =>
  parseNetshInterfaces(recording(`windows/netsh-interfaces-${file}.txt`))
const heard = (file: string) => parseNetshNetworks(recording(`windows/netsh-networks-${file}.txt`))

describe('netsh wlan show interfaces', () => {
  test('in Chinese has the dBm of the driver, where Windows shows them', () => {
    expect(adapters('zh')).toEqual([
      {
        interface: 'WLAN',
        connected: true,
        radio: 'on',
        bssid: '58:41:20:00:00:01',
        ssid: 'TP-LINK_5G_0001',
        channel: 157,
        frequencyMhz: 5785,
        rssiDbm: -64,
        rxMbps: 390,
        txMbps: 260,
        generation: '802.11ac',
        security: 'WPA2',
        securityAgreed: true,
      },
    ])
  })

  test('of an older system says that its dBm are worked out from a percentage', () => {
    expect(adapters('en-hosted')).toMatchObject([
      { rssiDbm: -57, rssiFrom: 'quality', channel: 44, frequencyMhz: 5220, rxMbps: 300 },
    ])
  })

  test('that ends before the signal has none', () => {
    const [one] = adapters('en-win11')
    expect(one).toMatchObject({ connected: true, channel: 44, rxMbps: 432, security: 'WPA2' })
    expect(one).not.toHaveProperty('rssiDbm')
  })

  test.each([
    ['en-two', 'Wi-Fi 3', 'on'],
    ['en-radio-off', 'Wi-Fi', 'soft-off'],
  ])('of %s names an adapter without a network', (file, name, radio) => {
    expect(adapters(file)).toEqual([{ interface: name, connected: false, radio }])
  })

  test('in Chinese tells a radio that is switched off', () => {
    // Written by hand after a note of what Chinese Windows prints.
    const text = recording('windows/netsh-interfaces-en-radio-off.txt')
      .replace('Hardware On', '硬件 开')
      .replace('Software Off', '软件 关')
    expect(parseNetshInterfaces(text)).toMatchObject([{ radio: 'soft-off' }])
  })

  test('shows nothing of a network’s name that would steer a terminal', () => {
    const text = recording('windows/netsh-interfaces-zh.txt').replace('TP-LINK', '\u001b[31mTP')
    expect(parseNetshInterfaces(text)).toMatchObject([{ ssid: '\\x1b[31mTP_5G_0001' }])
  })

  test('in French is read to its last number', () => {
    expect(adapters('fr')).toEqual([
      {
        ...{ interface: 'Wi-Fi', connected: true, radio: 'on', ssid: 'SomeSSID' },
        ...{ bssid: '12:34:56:78:90:ab', channel: 144, frequencyMhz: 5720 },
        ...{ rxMbps: 310, txMbps: 310, rssiDbm: -67, rssiFrom: 'quality' },
        generation: '802.11ax',
      },
    ])
  })

  test('in Spanish is read to its last number', () => {
    expect(adapters('es')).toEqual([
      {
        ...{ interface: 'Wi-Fi', connected: true, radio: 'on', ssid: 'SSID-1' },
        ...{ bssid: 'fe:dc:ba:09:87:02', channel: 11, frequencyMhz: 2462 },
        ...{ rxMbps: 69, txMbps: 206, rssiDbm: -59, rssiFrom: 'quality' },
        generation: '802.11ax',
      },
    ])
  })

  test.each(['100%', '5GHz', '5 GHz', '802.11n', 'Hardware Off', 'Software Off', '硬件 关'])(
    'is not misled by a network called %s',
    (name) => {
      const plain = adapters('en-hosted')
      const text = recording('windows/netsh-interfaces-en-hosted.txt').replaceAll('VM0000001', name)
      expect(parseNetshInterfaces(text)).toEqual([{ ...plain[0], ssid: name }])
    },
  )

  // Written by hand after what a report says that these systems print.
  test.each([
    ['Hardware Ein', 'Software Aus', 'soft-off'],
    ['Hardware Aus', 'Software Aus', 'hard-off'],
    ['Hardware Ein', 'Software Ein', 'on'],
    ['硬體開啟', '軟體關閉', 'soft-off'],
    ['硬體開啟', '軟體開啟', 'on'],
    ['Аппаратно вкл.', 'Программно выкл.', undefined],
    ['Equipo inactivo', 'Software activo', undefined],
  ])('whose switches say %s and %s has a radio that is %s', (hard, soft, radio) => {
    const text = recording('windows/netsh-interfaces-en-radio-off.txt')
      .replace('Hardware On', hard)
      .replace('Software Off', soft)
    expect(parseNetshInterfaces(text)).toEqual([
      { interface: 'Wi-Fi', connected: false, ...(radio && { radio }) },
    ])
  })

  test('that ends before its switches says nothing of an adapter', () => {
    const [text = ''] = recording('windows/netsh-interfaces-en-radio-off.txt').split(/^.*Radio/m)
    expect(parseNetshInterfaces(text)).toEqual([])
  })

  test.each([
    ['without the one that was received', (text: string) => text.replace(/^.*接收速率.*\n/m, '')],
    [
      'in the wrong order',
      (text: string) => text.replace(/^(.*接收速率.*\n)(.*传输速率.*\n)/m, '$2$1'),
    ],
  ])('with rates %s has none', (_, spoil) => {
    const [one] = parseNetshInterfaces(spoil(recording('windows/netsh-interfaces-zh.txt')))
    expect(one).toMatchObject({ bssid: '58:41:20:00:00:01' })
    expect(one).not.toHaveProperty('rxMbps')
    expect(one).not.toHaveProperty('txMbps')
  })

  test.each(['Rssi                   : -999', 'Rssi                   : 0'])(
    'with %s keeps to the percentage',
    (line) => {
      const text = recording('windows/netsh-interfaces-zh.txt').replace(/Rssi .*/, line)
      expect(parseNetshInterfaces(text)).toMatchObject([{ rssiDbm: -60, rssiFrom: 'quality' }])
    },
  )

  test('of several adapters keeps them apart', () => {
    const text =
      recording('windows/netsh-interfaces-zh.txt') +
      recording('windows/netsh-interfaces-en-two.txt')
    expect(parseNetshInterfaces(text)).toMatchObject([
      { interface: 'WLAN', connected: true },
      { interface: 'Wi-Fi 3', connected: false },
    ])
  })
})

describe('netsh wlan show networks', () => {
  test.each(['en', 'de'])('in %s lists what was heard', (file) => {
    const networks = heard(file)?.get('WiFi') ?? []
    expect(networks).toHaveLength(5)
    expect(networks[0]).toEqual({
      ssid: 'AP-Test1',
      bssid: '00:aa:f2:77:a5:53',
      rssiDbm: -77,
      channel: 6,
      frequencyMhz: 2437,
      generation: '802.11n',
      // “Personal” is a word that German keeps.
      security: 'WPA2',
      securityAgreed: true,
    })
  })

  test('in a language without a table has no name for how they are secured, and every number', () => {
    const text = recording('windows/netsh-networks-en.txt').replaceAll(
      'WPA2-Personal',
      'WPA2-Личная',
    )
    const [one] = parseNetshNetworks(text)?.get('WiFi') ?? []
    expect(one).toMatchObject({ rssiDbm: -77, channel: 6 })
    expect(one).not.toHaveProperty('security')
  })

  test('without addresses, as without the right to the location, lists none', () => {
    expect(heard('en-no-bssid')?.get('Wi-Fi')).toEqual([])
  })

  test('in Italian from the middle on belongs to no adapter', () => {
    expect(heard('it')).toBeUndefined()
    expect(parseNetshNetworks('kaputt 17\n')).toBeUndefined()
    const whole = `Nome interfaccia : Wi-Fi\n\nSSID 1 : SHOP\n    Tipo di rete : x\n    Autenticazione : y\n    Crittografia : z\n    BSSID 1 : 94:83:c4:00:00:00\n         Segnale : 60%\n${recording('windows/netsh-networks-it.txt')}`
    expect(parseNetshNetworks(whole)?.get('Wi-Fi')).toMatchObject([
      { bssid: '94:83:c4:00:00:00', rssiDbm: -70, channel: 149, frequencyMhz: 5745 },
      { bssid: '94:83:c4:00:00:01', rssiDbm: -89, channel: 144, frequencyMhz: 5720 },
    ])
  })
})

/** A Windows folder with a netsh, and perhaps a wevtutil, that is this shell script. */
async function windowsWith(script: string, wevtutil?: string): Promise<AsyncDisposable> {
  const root = await mkdtemp(join(tmpdir(), 'posdoctor-windows-'))
  await mkdir(join(root, 'System32'))
  for (const [tool, text] of Object.entries({ netsh: script, wevtutil })) {
    if (text === undefined) continue
    await writeFile(join(root, 'System32', `${tool}.exe`), `#!/bin/sh\n${text}\n`)
    await chmod(join(root, 'System32', `${tool}.exe`), 0o755)
  }
  vi.stubEnv('SystemRoot', root)
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')
  return { [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}

const say = (file: string, code = 0) =>
  `cat <<'END'\n${recording(`windows/${file}.txt`)}\nEND\nexit ${code}`

describe.skipIf(process.platform === 'win32')('the adapter of Windows', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  test('brings an adapter with its neighbours, itself not among them', async () => {
    const networks = recording('windows/netsh-networks-en.txt').replace('WiFi', 'WLAN')
    await using _ = await windowsWith(
      `case "$*" in *networks*) cat <<'END'\n${networks}\nEND\n;; *) ${say('netsh-interfaces-zh')}\n;; esac`,
    )
    const found = await netsh.read(never)
    expect(found).toMatchObject([{ interface: 'WLAN', rssiDbm: -64, neighboursFrom: 'scan-dump' }])
    expect(found).toMatchObject([{ neighbours: { length: 5 }, neighboursRssiFrom: 'quality' }])
    expect(await netsh.readSignal('WLAN', never)).toEqual({
      bssid: '58:41:20:00:00:01',
      rssiDbm: -64,
      txMbps: 260,
    })
  })

  test('that lists none but the joined network has not looked around', async () => {
    const networks = recording('windows/netsh-networks-en.txt').replace('WiFi', 'WLAN')
    const [head = '', first = ''] = networks.split(/^(?=SSID )/m)
    const own = first.replace(/(BSSID 1 +: ).*/, '$158:41:20:00:00:01')
    await using _ = await windowsWith(
      `case "$*" in *networks*) cat <<'END'\n${head}${own}\nEND\n;; *) ${say('netsh-interfaces-zh')}\n;; esac`,
    )
    const found = await netsh.read(never)
    expect(found).toMatchObject([{ connected: true, neighbours: [], missing: [notHeard] }])
    expect(found).not.toMatchObject([{ neighboursFrom: 'scan-dump' }])
  })

  test('knows that its own network hides its name', async () => {
    // Written by hand: the same list with one more, without a name.
    const own = `SSID 6 : \n    x : x\n    y : WPA2-Personal\n    w : CCMP\n    BSSID 1 : 58:41:20:00:00:01\n    Signal : 80%\n    z : 802.11n\n`
    const networks = recording('windows/netsh-networks-en.txt').replace('WiFi', 'WLAN')
    await using _ = await windowsWith(
      `case "$*" in *networks*) cat <<'END'\n${networks}\n${own}\nEND\n;; *) ${say('netsh-interfaces-zh')}\n;; esac`,
    )
    expect(await netsh.read(never)).toMatchObject([{ interface: 'WLAN', hidden: true }])
  })

  test.each([
    ['netsh-interfaces-en-denied', 'not-permitted'],
    ['netsh-interfaces-en-no-service', 'not-present'],
  ])('after %s knows why there is nothing', async (file, skipped) => {
    await using _ = await windowsWith(say(file, 1))
    expect(await netsh.read(never)).toEqual({ skipped })
  })

  describe('that has joined nothing, on a machine without another network', () => {
    beforeEach(() => {
      vi.spyOn(os, 'networkInterfaces').mockReturnValue({})
      syncBuiltinESMExports()
    })
    afterEach(() => {
      vi.restoreAllMocks()
      syncBuiltinESMExports()
    })

    test('tells who turned down the password', async () => {
      const log = recording('windows/written/wevtutil-8002.txt')
      await using _ = await windowsWith(say('netsh-interfaces-en-two'), `cat <<'END'\n${log}\nEND`)
      expect(await netsh.read(never)).toMatchObject([
        { connected: false, joining: { refused: ['Bäcker & Co'] } },
      ])
    })

    test('says where the log is not to be had', async () => {
      await using _ = await windowsWith(
        `case "$*" in *networks*) printf 'Interface name : Wi-Fi 3\\nThere are 0 networks currently visible.\\n';; *) ${say('netsh-interfaces-en-two')}\n;; esac`,
      )
      expect(await netsh.read(never)).toMatchObject([
        {
          connected: false,
          missing: [{ part: 'joining', what: 'wevtutil', unread: { skipped: 'no-tool' } }],
        },
      ])
    })

    test('asks nothing while the radio is off', async () => {
      await using _ = await windowsWith(say('netsh-interfaces-en-radio-off'))
      const [one] = (await netsh.read(never)) as object[]
      expect(one).not.toHaveProperty('missing')
    })
  })

  test('keeps what it does not understand', async () => {
    await using _ = await windowsWith('echo "Hello, world"')
    expect(await netsh.read(never)).toEqual({
      skipped: 'not-understood',
      raw: '$ netsh wlan show interfaces\nHello, world\n',
    })
  })

  test('keeps a text whose words for the switches it does not know', async () => {
    const text = recording('windows/netsh-interfaces-en-radio-off.txt').replace(
      /(Soft|Hard)ware O/g,
      'x',
    )
    await using _ = await windowsWith(`cat <<'END'\n${text}\nEND`)
    const found = await netsh.read(never)
    expect(found).toMatchObject([
      { connected: false, missing: [{ unread: { skipped: 'not-understood' } }, notHeard] },
    ])
    expect(JSON.stringify(found)).toContain('Intel(R) Wireless-AC 9260')
  })

  test('is not there where there is no netsh', async () => {
    await using _ = await windowsWith('')
    vi.stubEnv('SystemRoot', '/nowhere')
    expect(await netsh.read(never)).toEqual({ skipped: 'no-tool' })
  })
})

const texts = ['zh', 'fr', 'es', 'en-win11', 'en-hosted', 'en-two', 'en-radio-off', 'en-denied']

test.each(texts)('a garbled netsh-interfaces-%s makes no number up', (file) => {
  const text = recording(`windows/netsh-interfaces-${file}.txt`)
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      const values = new Set(
        spoilt.split('\n').map((line) =>
          line
            .replace(/^[^:]*: ?/, '')
            .trim()
            .toLowerCase(),
        ),
      )
      const strange = parseNetshInterfaces(spoilt).flatMap((one) => {
        const { rssiDbm, rssiFrom, channel, rxMbps, txMbps, bssid } = one
        const doubled = ((rssiDbm ?? 0) + 100) * 2
        const told = rssiFrom ? [`${doubled}%`, `${doubled - 1}%`] : [rssiDbm]
        const shown = [channel, rxMbps, txMbps, bssid].map((value) => [value])
        return [told, ...shown].filter(
          (any) => !any.some((value) => value === undefined || values.has(String(value))),
        )
      })
      expect(strange).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test.each(texts)(
  'netsh-interfaces-%s, spoilt in any way, has no number of another line',
  (file) => {
    const text = recording(`windows/netsh-interfaces-${file}.txt`)
    const [right] = parseNetshInterfaces(text)
    fc.assert(
      fc.property(garbled(text), (spoilt) => {
        for (const {
          rssiDbm,
          rssiFrom,
          channel,
          frequencyMhz,
          rxMbps,
          txMbps,
        } of parseNetshInterfaces(spoilt)) {
          const found = { channel, frequencyMhz, rxMbps, txMbps, ...(!rssiFrom && { rssiDbm }) }
          expect(right).toMatchObject(
            Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
          )
        }
      }),
      { numRuns: 1000 },
    )
  },
)

// Windows' newer builds, written by hand after a published one.
test('a band and a channel behind the mode are read, too', () => {
  const lines = recording('windows/netsh-interfaces-zh.txt').split('\n')
  const at = lines.findIndex((line) => line.includes('波段'))
  const moved = lines.splice(at, 2)
  lines.splice(lines.findIndex((line) => line.includes('连接模式')) + 1, 0, ...moved)
  expect(parseNetshInterfaces(lines.join('\n'))).toEqual(adapters('zh'))
})

test.each(texts)(
  'netsh-interfaces-%s, cut or in a foreign language, says less or the same',
  (file) => {
    const text = recording(`windows/netsh-interfaces-${file}.txt`)
    const whole = parseNetshInterfaces(text)
    fc.assert(
      fc.property(fc.oneof(truncated(text), foreign(text)), (spoilt) => {
        const strange = parseNetshInterfaces(spoilt).filter((one, index) => {
          const { rssiDbm, rssiFrom, channel, frequencyMhz, rxMbps, txMbps, bssid } = one
          const right = whole[index]
          return [
            // A text that ends before the driver's dBm still has Windows' percentage.
            [rssiFrom ? undefined : rssiDbm, right?.rssiDbm],
            [channel, right?.channel],
            [frequencyMhz, right?.frequencyMhz],
            [rxMbps, right?.rxMbps],
            [txMbps, right?.txMbps],
            [bssid, right?.bssid],
          ].some(([found, expected]) => found !== undefined && found !== expected)
        })
        expect(strange).toEqual([])
      }),
      { numRuns: 300 },
    )
  },
)

test.each(['en', 'de'])('netsh-networks-%s, spoilt in any way, brings less or the same', (file) => {
  const text = recording(`windows/netsh-networks-${file}.txt`)
  const whole = new Map(
    heard(file)
      ?.get('WiFi')
      ?.map((one) => [one.bssid, one]),
  )
  expect(whole.size).toBe(5)
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      const found = [...(parseNetshNetworks(spoilt)?.values() ?? [])].flat()
      const strange = found.filter(({ bssid, rssiDbm, channel, frequencyMhz, generation }) => {
        const right = whole.get(bssid)
        return (
          rssiDbm !== right?.rssiDbm ||
          (channel !== undefined && channel !== right.channel) ||
          (frequencyMhz !== undefined && frequencyMhz !== right.frequencyMhz) ||
          (generation !== undefined && generation !== right.generation)
        )
      })
      expect(strange).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['81%', -59],
  ['100%', -50],
  ['0%', -100],
])('a quality of %s is about %d dBm, and no part of one', (quality, dbm) => {
  expect(dbmOfQuality(quality)).toBe(dbm)
})

test.each([
  ['two networks', /^SSID 2 [^]*?(?=^SSID 3)/m],
  ['a network', /^SSID 2 .*\n/m],
  ['an access point', /^ +BSSID 1 .*\n/m],
])('a list that lacks the beginning of %s is not understood', (_, lost) => {
  const text = recording('windows/netsh-networks-en.txt').replace(/BSSID 1(?= .*ac:aa)/, 'BSSID 2')
  expect(parseNetshNetworks(text.replace(lost, ''))).toBeUndefined()
})

test('a strength that does not stand below its access point is nobody’s', () => {
  const text = recording('windows/netsh-networks-en.txt').replace(/^ +Signal .*46%.*\n/m, '')
  expect(parseNetshNetworks(text)?.get('WiFi')?.[0]?.bssid).toBe('ac:aa:7a:4c:b4:c1')
})
