import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { iw } from '../../../src/net/wifi/iw.ts'
import { parseNmcliNetworks } from '../../../src/net/wifi/nmcli-networks.ts'
import { parseWireless } from '../../../src/net/wifi/proc-wireless.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled } from '../garbled.ts'
import { fakeIw } from './fake-iw.ts'

const never = new AbortController().signal
const missing = [{ what: 'iw', unread: { skipped: 'no-tool' } }]
const alone = { interface: 'wlan0', radio: 'on', neighbours: [], missing }

afterEach(() => vi.unstubAllEnvs())

/** The columns that we ask for, of a recording that has more of them. */
function asked(scenario: string): string {
  const lines = recording(`wifi/${scenario}/nmcli-wifi-list.txt`).split('\n').slice(0, -1)
  const columns = lines.map((line) => line.split(/(?<!(?<!\\)\\):/))
  return columns.map((all) => `${[0, 4, 2, 7, 11].map((at) => all[at]).join(':')}\n`).join('')
}

/** A machine without iw: an nmcli that is this shell script, and the kernel's files. */
async function machine(
  scenario: string,
  { nmcli, state = 'up' }: { nmcli: string; state?: string },
) {
  await using fake = await fakeIw(scenario)
  const path = await mkdtemp(join(tmpdir(), 'posdoctor-nmcli-'))
  try {
    await writeFile(join(path, 'nmcli'), `#!/bin/sh\n${nmcli}\n`)
    await chmod(join(path, 'nmcli'), 0o755)
    const wireless = join(path, 'wireless')
    await writeFile(wireless, recording(`wifi/${scenario}/proc-net-wireless.txt`))
    await writeFile(join(fake.net, 'wlan0', 'operstate'), `${state}\n`)
    vi.stubEnv('PATH', `${path}:/usr/bin:/bin`)
    const adapter = iw(fake.net, 'posdoctor-no-such-tool', () => false, wireless)
    return { read: await adapter.read(never), now: await adapter.readSignal('wlan0', never) }
  } finally {
    await rm(path, { recursive: true })
  }
}

const list = 'device wifi list ifname wlan0 --rescan no'
const says = (scenario: string) =>
  `[ "$*" = '-t -e yes -f IN-USE,SSID-HEX,BSSID,FREQ,SECURITY ${list}' ] || exit 2\ncat <<'END'\n${asked(scenario)}END`

describe('a radio without iw', () => {
  test('is joined with the driver’s dBm and what NetworkManager knows', async () => {
    const { read, now } = await machine('good', { nmcli: says('good') })
    expect(read).toEqual([
      {
        ...alone,
        ...{ connected: true, ssid: 'HomeNet', bssid: '94:83:c4:0a:5b:10', rssiDbm: -45 },
        ...{ channel: 6, frequencyMhz: 2437, security: 'WPA2', neighboursUntold: 2 },
      },
    ])
    expect(now).toEqual({ rssiDbm: -45 })
  })

  test('has its dBm without NetworkManager, too', async () => {
    const { read } = await machine('good', { nmcli: 'exit 8' })
    expect(read).toEqual([{ ...alone, connected: true, rssiDbm: -45 }])
  })

  test('whose list from NetworkManager is not understood says so, and keeps it', async () => {
    const { read } = await machine('good', { nmcli: 'echo kaputt 17' })
    const raw = `$ nmcli -t -e yes -f IN-USE,SSID-HEX,BSSID,FREQ,SECURITY ${list}\nkaputt 17\n`
    const unread = { skipped: 'not-understood', raw }
    const both = [...missing, { what: 'nmcli', unread }]
    expect(read).toEqual([{ ...alone, missing: both, connected: true, rssiDbm: -45 }])
  })

  test('that heard nothing misses nothing', async () => {
    const { read } = await machine('good', { nmcli: 'exit 0' })
    expect(read).toEqual([{ ...alone, connected: true, rssiDbm: -45 }])
  })

  test('that has joined nothing says so, and how many it hears', async () => {
    const { read, now } = await machine('not-associated', {
      nmcli: says('not-associated'),
      state: 'down',
    })
    expect(read).toEqual([{ ...alone, connected: false, neighboursUntold: 3 }])
    expect(now).toBeUndefined()
  })

  test('of which nothing tells is not measured', async () => {
    const { read } = await machine('not-associated', { nmcli: 'exit 8', state: 'unknown' })
    expect(read).toEqual({ skipped: 'no-tool' })
  })
})

test('nmcli’s list has every name and every kind of security', () => {
  const networks = parseNmcliNetworks(asked('crowded'))
  expect(networks.filter(({ inUse }) => inUse)).toMatchObject([{ ssid: 'HomeNet' }])
  expect(networks.map(({ ssid }) => ssid)).toEqual(
    expect.arrayContaining(['Café Zoë 📶', 'Free: Wi-Fi \\ lounge', 'NOT\\x00\\xff\\xfe']),
  )
  expect(new Set(networks.map(({ security }) => security))).toEqual(
    new Set(['open', 'WPA2', 'WPA/WPA2', 'WPA2 Enterprise', 'WPA2/WPA3', 'OWE', 'WPA', 'WPA3']),
  )
})

test.each(['good', 'crowded', 'open', 'wpa3'])(
  'a spoilt list of %s makes nothing up',
  (scenario) => {
    const text = asked(scenario)
    const whole = new Map(parseNmcliNetworks(text).map((one) => [one.bssid, one]))
    expect(whole.size).toBeGreaterThan(0)
    fc.assert(
      fc.property(garbled(text), (spoilt) => {
        for (const one of parseNmcliNetworks(spoilt)) expect(one).toEqual(whole.get(one.bssid))
      }),
      { numRuns: 200 },
    )
  },
)

test.each([
  [' wlan0: 0000   65.  -45.  -256        0      0      0      0     15        0', -45],
  ['wlp2s0: 0000   65   -45   -95        0      0      0      0     15        0', -45],
  // A share of an unknown whole, and what no radio hears.
  [' wlan0: 0000   65.  45.  -256        0      0      0      0     15        0', undefined],
  [' wlan0: 0000   65.  -256.  -256        0      0      0      0     15        0', undefined],
  [' wlan0: 0000   65.  -4', undefined],
])('%j of the kernel’s table is %s dBm', (line, dbm) => {
  expect([...parseWireless(`${line}\n`).values()]).toEqual(dbm === undefined ? [] : [dbm])
})

test('a spoilt table of the kernel makes nothing up', () => {
  fc.assert(
    fc.property(garbled(recording('wifi/good/proc-net-wireless.txt')), (spoilt) => {
      for (const found of parseWireless(spoilt)) expect(found).toEqual(['wlan0', -45])
    }),
  )
})
