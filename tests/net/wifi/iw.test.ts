import { afterEach, describe, expect, test, vi } from 'vitest'
import { iw } from '../../../src/net/wifi/iw.ts'
import { isReading, notHeard } from '../../../src/net/wifi/missing.ts'
import { fakeIw, type FakeOptions } from './fake-iw.ts'

const never = new AbortController().signal

async function read(scenario: string, options: FakeOptions = {}) {
  await using fake = await fakeIw(scenario, options)
  vi.stubEnv('PATH', `${fake.path}:/usr/bin:/bin`)
  return await iw(fake.net).read(never)
}

async function readOne(scenario: string, options: FakeOptions = {}) {
  const found = await read(scenario, options)
  const [one] = Array.isArray(found) && found.length === 1 ? found : []
  if (!one || !isReading(one)) throw new Error(JSON.stringify(found))
  return one
}

afterEach(() => vi.unstubAllEnvs())

describe('an adapter that is associated', () => {
  test('has the dBm of the driver, and no other', async () => {
    expect(await readOne('good')).toMatchObject({
      interface: 'wlan0',
      connected: true,
      ssid: 'HomeNet',
      bssid: '94:83:c4:0a:5b:10',
      rssiDbm: -45,
      channel: 6,
      frequencyMhz: 2437,
      widthMhz: 20,
      txMbps: 72.2,
      rxMbps: 11,
      generation: '802.11n',
      frames: { sent: 61, resent: 0, givenUp: 0, beaconsLost: 0 },
      security: 'WPA2',
      radio: 'on',
      neighboursFrom: 'scan-dump',
    })
  })

  test('hears its neighbours with their strength and channel, itself not among them', async () => {
    const { neighbours } = await readOne('good')
    expect(neighbours).toEqual([
      {
        ssid: 'FRITZ!Box 7590 AX',
        bssid: '3c:a6:2f:11:a0:00',
        rssiDbm: -71,
        channel: 1,
        frequencyMhz: 2412,
        widthMhz: 20,
        centreMhz: 2412,
        generation: '802.11n',
        security: 'WPA2/WPA3',
      },
      expect.objectContaining({ ssid: 'TP-Link_3F2A', channel: 11 }),
    ])
  })

  test('on 5 GHz has the wide channel', async () => {
    expect(await readOne('five-ghz')).toMatchObject({
      channel: 36,
      frequencyMhz: 5180,
      widthMhz: 80,
      centreMhz: 5210,
      generation: '802.11ac',
      rssiDbm: -57,
    })
  })

  test('that demands protected frames says so', async () => {
    expect(await readOne('wpa3')).toMatchObject({ protectionRequired: true })
    expect(await readOne('good')).not.toHaveProperty('protectionRequired')
  })

  test.each([
    ['open', 'open'],
    ['wpa3', 'WPA3'],
  ])('in %s knows how it is secured', async (scenario, security) => {
    expect(await readOne(scenario)).toMatchObject({ connected: true, security })
  })

  test('far away shows the retries', async () => {
    const { rssiDbm, frames } = await readOne('weak')
    expect(rssiDbm).toBeLessThan(-80)
    expect(frames?.resent).toBeGreaterThan(0)
  })
})

describe('an adapter that is not associated', () => {
  test.each(['not-associated', 'wrong-password'])(
    'as in %s still hears others',
    async (scenario) => {
      const one = await readOne(scenario)
      expect(one).toMatchObject({ connected: false, radio: 'on' })
      expect(one).not.toHaveProperty('rssiDbm')
      expect(one.neighbours.map(({ ssid }) => ssid)).toContain('HomeNet')
    },
  )

  test('and switched off by the system says so', async () => {
    const one = await readOne('rfkill', { switches: { soft: 1 } })
    expect(one).toMatchObject({ connected: false, radio: 'soft-off' })
  })

  test('and switched off says so without iw, too', async () => {
    await using fake = await fakeIw('rfkill', { switches: { soft: 1 } })
    expect(await iw(fake.net, 'posdoctor-no-such-tool').read(never)).toEqual([
      {
        ...{ interface: 'wlan0', connected: false, radio: 'soft-off', neighbours: [] },
        missing: [{ what: 'iw', unread: { skipped: 'no-tool' } }],
      },
    ])
  })

  test('and switched off by its key says so', async () => {
    const one = await readOne('rfkill', { switches: { soft: 1, hard: 1 } })
    expect(one).toMatchObject({ radio: 'hard-off' })
  })
})

test('names of networks cannot pass for something else', async () => {
  const { neighbours } = await readOne('crowded')
  const named = new Map(neighbours.map((one) => [one.ssid, one]))
  expect(named.get('signal: -10 dBm')?.rssiDbm).toBeLessThan(-50)
  expect([...named.keys()]).toEqual(
    expect.arrayContaining([
      'Café Zoë 📶',
      'Free: Wi-Fi \\ lounge',
      ' leading and trailing ',
      'o2-WLAN-"quoted"',
      'NOT\\x00\\xff\\xfe',
    ]),
  )
})

test('a crowded street is counted in full, with every kind of security', async () => {
  const { neighbours } = await readOne('crowded')
  expect(neighbours.filter(({ channel }) => channel === 6).length).toBeGreaterThanOrEqual(14)
  const kinds = new Set(neighbours.map(({ security }) => security))
  expect(kinds).toEqual(
    new Set(['WPA2', 'WPA2/WPA3', 'WPA/WPA2', 'WPA2 Enterprise', 'open', 'WPA', 'OWE', 'WPA3']),
  )
})

test('a machine without a radio is not asked any further', async () => {
  expect(await read('good', { radio: false })).toEqual({ skipped: 'not-present' })
})

test('a radio that iw does not list is not present', async () => {
  expect(await read('no-radio-wpa')).toEqual({ skipped: 'not-present' })
})

test('a radio without iw is no-tool, not a machine without Wi-Fi', async () => {
  await using fake = await fakeIw('good')
  const adapter = iw(fake.net, 'posdoctor-no-such-tool')
  expect(await adapter.read(never)).toEqual({ skipped: 'no-tool' })
})

test.each([
  ['is not permitted', 'exit 255', 'not-permitted'],
  ['never ends', 'sleep 60', 'hung'],
])('an iw that %s is skipped with the reason', async (_, script, skipped) => {
  expect(await read('good', { script })).toEqual({ skipped })
})

test.each([
  ['fails in an unknown way', 'echo Oops; exit 9', '$ iw dev\nOops\n'],
  ['knows no Wi-Fi, beside a radio', 'echo nl80211 not found. >&2; exit 1', '$ iw dev\n\nnl80211'],
  ['talks of something else', 'echo Hello', '$ iw dev\nHello\n'],
  ['never stops talking', 'yes', '$ iw dev\ny\ny\n'],
])('what an iw says that %s is kept', async (_, script, raw) => {
  const found = await read('good', { script })
  expect(found).toMatchObject({ skipped: 'not-understood' })
  expect('raw' in found && found.raw?.startsWith(raw)).toBe(true)
})

const lists = `[ "$*" = dev ] && printf 'phy#0\n\tInterface wlan0\n\t\ttype managed\n' && exit`

test('a station that is not understood is not called unassociated', async () => {
  const script = `${lists}\ncase "$*" in *station*) echo 'Stazione x' ;; esac`
  expect(await read('good', { script })).toEqual({
    skipped: 'not-understood',
    raw: '$ iw dev wlan0 station dump\nStazione x\n',
  })
})

test.each([
  ['yes', true],
  ['no', false],
])(
  'an adapter that is let in (%s) is joined, association alone is not',
  async (word, connected) => {
    const station = `Station 94:83:c4:0a:5b:10 (on wlan0)\n\tsignal:  \t-45 dBm\n\tauthorized:\t${word}\n`
    const script = `${lists}\ncase "$*" in *station*) printf '${station}' ;; esac`
    expect(await readOne('good', { script })).toMatchObject({ connected, neighbours: [] })
  },
)

test.each([
  ["echo 'Rete x'", { skipped: 'not-understood', raw: '$ iw dev wlan0 scan dump\nRete x\n' }],
  ['exit 255', { skipped: 'not-permitted' }],
  ['sleep 60', { skipped: 'hung' }],
])('neighbours that %s hides are missing, not none', async (says, unread) => {
  const script = `${lists}\ncase "$*" in *scan*) ${says} ;; esac`
  const one = await readOne('good', { script })
  expect(one).toMatchObject({
    missing: [{ what: 'iw dev wlan0 scan dump', part: 'neighbours', unread }],
  })
  expect(one).not.toHaveProperty('neighboursFrom')
})

describe('the kernel’s memory of others', () => {
  test.each(['open', 'wpa3'])(
    'as in %s, of the joined one alone, is no look around',
    async (name) => {
      const one = await readOne(name)
      expect(one).toMatchObject({ connected: true, neighbours: [], missing: [notHeard] })
      expect(one).not.toHaveProperty('neighboursFrom')
    },
  )

  test('is whole while none of them is old, and partly gone later', async () => {
    expect(await readOne('good')).not.toHaveProperty('neighboursPartly')
    const late = await readOne('crowded')
    expect(late).toMatchObject({ neighboursFrom: 'scan-dump', neighboursPartly: true })
    expect(late.missing).toEqual([notHeard])
  })

  test('is not asked for while the radio is off', async () => {
    expect(await readOne('rfkill', { switches: { soft: 1 } })).not.toHaveProperty('missing')
  })
})

test.each([
  ['fails', 'exit 255', 'not-permitted'],
  ['hangs', 'sleep 60', 'hung'],
  ['speaks of something else', 'echo Stazione x', 'not-understood'],
])('a second radio whose driver %s leaves the first as it is', async (_, says, skipped) => {
  await using fake = await fakeIw('good', {
    script: `
folder="\${0%/*}/recorded"
part() { sed -e 1d -e '/^# stderr:/,$d' "$folder/$1.txt"; }
case "$*" in
  dev) part iw-dev; printf 'phy#1\n\tInterface wlan1\n\t\ttype managed\n' ;;
  *wlan1*station*) ${says} ;;
  *wlan1*) ;;
  *station*) part iw-station-dump ;;
  *) part iw-scan-dump ;;
esac`,
  })
  vi.stubEnv('PATH', `${fake.path}:/usr/bin:/bin`)
  expect(await iw(fake.net).read(never)).toMatchObject([
    { interface: 'wlan0', connected: true, rssiDbm: -45 },
    { interface: 'wlan1', what: 'iw dev wlan1 station dump', unread: { skipped } },
  ])
})

test('a radio that is an access point itself is there, and measures nothing', async () => {
  const script = `printf 'phy#0\n\tInterface wlan0\n\t\tssid Till\n\t\ttype AP\n'`
  expect(await read('good', { script })).toEqual([
    { interface: 'wlan0', part: 'hotspot', unread: { skipped: 'not-present' } },
  ])
})

test.each([
  ['sleep 60', { skipped: 'hung' }],
  ['echo Stazione x', { skipped: 'not-understood', raw: expect.stringContaining('Stazione') }],
  ['true', undefined],
])(
  'of a signal that %s brings, a Wi-Fi that is left is told from an unread one',
  async (script, now) => {
    await using fake = await fakeIw('good', { script })
    vi.stubEnv('PATH', `${fake.path}:/usr/bin:/bin`)
    expect(await iw(fake.net, 'iw', () => false, '/nowhere').readSignal('wlan0', never)).toEqual(
      now,
    )
  },
)

test('a signal that no radio has is not believed, and kept', async () => {
  const station = "printf 'Station 94:83:c4:0a:5b:10 (on wlan0)\n\tsignal:  \t-999999 dBm\n'"
  const one = await readOne('good', {
    script: `${lists}\ncase "$*" in *station*) ${station} ;; esac`,
  })
  expect(one).toMatchObject({
    connected: true,
    missing: [
      { what: 'iw dev wlan0 station dump', unread: { skipped: 'not-understood' } },
      notHeard,
    ],
  })
  expect(one).not.toHaveProperty('rssiDbm')
})

test('an iw that may list adapters but not ask them does not call them unassociated', async () => {
  const script = `[ "$*" = dev ] && printf 'phy#0\n\tInterface wlan0\n\t\ttype managed\n' || exit 255`
  expect(await read('good', { script })).toEqual({ skipped: 'not-permitted' })
})

test('the signal of now comes with its access point', async () => {
  await using fake = await fakeIw('good')
  vi.stubEnv('PATH', `${fake.path}:/usr/bin:/bin`)
  expect(await iw(fake.net).readSignal('wlan0', never)).toEqual({
    bssid: '94:83:c4:0a:5b:10',
    rssiDbm: -45,
    txMbps: 72.2,
    frames: { sent: 61, resent: 0, givenUp: 0, beaconsLost: 0 },
  })
})
