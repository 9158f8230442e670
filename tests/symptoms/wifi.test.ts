import { describe, expect, test } from 'vitest'
import type { WifiNeighbour, WifiValue } from '../../src/probes/values.ts'
import { languages, say } from '../../src/messages/index.ts'
import type { Symptom } from '../../src/model.ts'
import type { Facts } from '../../src/probes/facts.ts'
import wifiAir from '../../src/symptoms/wifi-air.ts'
import wifiJoining from '../../src/symptoms/wifi-joining.ts'
import wifiOffer from '../../src/symptoms/wifi-offer.ts'
import wifiSending from '../../src/symptoms/wifi-sending.ts'
import wifiSignal from '../../src/symptoms/wifi-signal.ts'
import { spanOf } from '../../src/symptoms/wifi-span.ts'
import wifiSteadiness from '../../src/symptoms/wifi-steadiness.ts'
import { siteSays } from '../cases/changes/all.ts'
import { unjoined, wifi } from '../cases/changes/lan.ts'
import { thisMachineIsTheTerminal } from '../cases/changes/machine.ts'
import { answered, but, saw, type Change } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const seeing =
  (symptom: Symptom<Facts>, ...shop: Change[]) =>
  (part: Partial<WifiValue>, ...more: Change[]) =>
    symptom.observe(healthyShop(...shop, but('wifi', 'wlan0', part), ...more))
const heard = (part: Partial<WifiNeighbour>): WifiNeighbour => ({
  ...{ ssid: 'Other', bssid: '', rssiDbm: -60, channel: 6, frequencyMhz: 2437 },
  ...part,
})
const joined = wifi({ rssiDbm: -55 })
const many = (part: Partial<WifiNeighbour>, count = 8) =>
  Array.from({ length: count }, () => heard(part))

describe('the air', () => {
  const air = seeing(wifiAir, joined)
  const outcome = (part: Partial<WifiValue>) => air(part)?.outcome

  test.each([
    ['the same channel', {}, 'crowded'],
    ['the next channel', { channel: 7, frequencyMhz: 2442 }, 'crowded'],
    ['three channels away', { channel: 9, frequencyMhz: 2452 }, 'crowded'],
    ['four channels away', { channel: 10, frequencyMhz: 2457 }, 'free'],
    [
      'four away and twice as wide',
      { channel: 10, frequencyMhz: 2457, widthMhz: 40, centreMhz: 2447 },
      'crowded',
    ],
    ['the same number in another band', { channel: 6, frequencyMhz: 5980 }, 'free'],
    ['the same channel, too faint to be waited for', { rssiDbm: -83 }, 'free'],
    [
      'the next channel, too faint to be felt',
      { channel: 7, frequencyMhz: 2442, rssiDbm: -75 },
      'free',
    ],
  ])('of eight on %s', (_, part, expected) => {
    expect(outcome({ neighbours: many(part) })).toBe(expected)
  })

  test('a wide network of 5 GHz covers the channels of its block', () => {
    const ours = { channel: 36, frequencyMhz: 5180 }
    const neighbours = (widthMhz: number) => many({ channel: 48, frequencyMhz: 5240, widthMhz })
    expect(outcome({ ...ours, neighbours: neighbours(80) })).toBe('crowded')
    expect(outcome({ ...ours, neighbours: neighbours(20) })).toBe('free')
  })

  test('tells how many are on the channel, how many beside it, and how loud', () => {
    const neighbours = [...many({}, 2), heard({ channel: 8, frequencyMhz: 2447, rssiDbm: -41 })]
    expect(air({ neighbours })?.text.args).toEqual({
      ...{ rivals: 2, overlapping: 1, loudest: -41, channel: 6, workedOut: false },
    })
  })

  test.each([
    [0, 2, 'free'],
    [0, 3, undefined],
    [3, 4, 'shared'],
    [3, 5, undefined],
    [8, 30, 'crowded'],
  ])('of %d heard and %d whose strength is not told is %s', (told, untold, expected) => {
    expect(outcome({ neighbours: many({}, told), neighboursUntold: untold })).toBe(expected)
  })

  test('that is partly forgotten is not called free or shared, but crowded where enough is left', () => {
    const partly = (count: number) =>
      outcome({ neighbours: many({}, count), neighboursPartly: true })
    expect([0, 3, 8].map(partly)).toEqual([undefined, undefined, 'crowded'])
  })

  test('says about where the strengths of others are worked out', () => {
    const told = air({ neighbours: many({}), neighboursRssiFrom: 'quality' })
    expect(told?.text.args).toMatchObject({ loudest: -60, workedOut: true })
  })

  test('that nobody listened to is not called free', () => {
    const deaf: Change = (facts) => {
      const fact = facts.facts.find(({ probe }) => probe === 'wifi')
      if (fact?.probe === 'wifi' && fact.state === 'seen') delete fact.value.neighboursFrom
    }
    expect(air({ neighbours: [] }, deaf)).toBeUndefined()
  })
})

test.each([
  [
    { frequencyMhz: 5745, widthMhz: 80 },
    { from: 5735, to: 5815 },
  ],
  [
    { frequencyMhz: 5300, widthMhz: 160 },
    { from: 5170, to: 5330 },
  ],
  [
    { frequencyMhz: 5560, widthMhz: 40 },
    { from: 5530, to: 5570 },
  ],
  [
    { frequencyMhz: 6135, widthMhz: 160 },
    { from: 6105, to: 6265 },
  ],
  [
    { frequencyMhz: 2437, widthMhz: 40 },
    { from: 2427, to: 2447 },
  ],
  [{}, undefined],
])('%j uses %j', (air, span) => {
  expect(spanOf(air)).toEqual(span)
})

describe('sending', () => {
  const sending = seeing(wifiSending, joined)
  const during = (sent: number, resent: number) => ({
    framesDuring: { sent, resent, overMs: 1200 },
  })
  const rates = (...txSeriesMbps: number[]) => ({ txSeriesMbps })

  test.each([
    [during(200, 10), 'clean'],
    [during(200, 60), 'some'],
    [during(200, 120), 'many'],
    [{ ...during(200, 60), ...rates(5.5, 5.5, 5.5) }, 'crawling'],
    [{ ...during(200, 120), ...rates(5.5, 5.5, 5.5) }, 'many'],
    [rates(1, 144, 130), 'clean'],
    [rates(1, 5.5, 11), 'crawling'],
  ])('%j is %s', (part, outcome) => {
    expect(sending(part)?.outcome).toBe(outcome)
  })

  test.each([
    ['few frames', during(30, 30)],
    ['a driver that counts none', { ...during(200, 0), frames: { sent: 900, resent: 0 } }],
    ['a slow rate of a weak signal', { ...rates(1, 1, 1), rssiDbm: -80, rssiSeriesDbm: [-80] }],
    ['a slow rate of an old radio', { ...rates(11, 11, 11), generation: 'legacy' as const }],
    ['one look at the rate', rates(1)],
    ['a slow rate of a radio that sends hardly anything', { ...during(8, 1), ...rates(1, 1, 1) }],
    ['a fast rate of such a radio', { ...during(8, 1), ...rates(20, 20, 20) }],
  ])('%s say nothing', (_, part) => {
    expect(sending(part)).toBeUndefined()
  })

  test('rates alone cannot show what was sent again', () => {
    expect(sending(rates(144, 144, 144))?.impossible).toEqual(['some', 'many'])
    expect(sending(during(200, 1))).not.toHaveProperty('impossible')
  })
})

describe('the signal', () => {
  const signal = seeing(wifiSignal, joined)

  test.each([
    ['the middle of its readings', -86, [-86, -83, -87, -84, -80], 'weak', -84],
    ['the middle of two of them', -84, [-84, -91, -80, -88], 'unusable', -86],
    ['the one reading where there are few', -86, [-86, -70], 'unusable', -86],
  ])('is judged by %s, and told so', (_, rssiDbm, rssiSeriesDbm, outcome, dbm) => {
    const observed = signal({ rssiDbm, rssiSeriesDbm })
    expect(observed?.outcome).toBe(outcome)
    expect(observed?.text.args).toMatchObject({ dbm })
  })

  test('that nobody told is not judged', () => {
    const untold: Change = (facts) => {
      const fact = facts.facts.find(({ probe }) => probe === 'wifi')
      if (fact?.probe === 'wifi' && fact.state === 'seen') delete fact.value.rssiDbm
    }
    expect(signal({ rssiSeriesDbm: [] }, untold)).toBeUndefined()
  })
})

const nameless: Change = (facts) => {
  const fact = facts.facts.find(({ probe }) => probe === 'wifi')
  if (fact?.probe === 'wifi' && fact.state === 'seen') delete fact.value.ssid
}

describe('the offer to old terminals', () => {
  const offer = seeing(wifiOffer, joined)
  const fast = { channel: 44, frequencyMhz: 5220 }
  const two = (part: Partial<WifiNeighbour> = {}) => ({ ...fast, neighbours: [heard(part)] })

  test.each([
    [{}, 'plain'],
    [{ security: 'WPA2/WPA3' }, 'plain'],
    [{ security: 'WPA3' }, 'new-security'],
    [{ security: 'WPA2', protectionRequired: true as const }, 'new-security'],
    [{ wantsGeneration: '802.11ax' as const }, 'new-generation'],
    [{ wantsGeneration: '802.11n' as const }, 'plain'],
    [{ channel: 13, frequencyMhz: 2472 }, 'high-channel'],
    [{ hidden: true as const }, 'hidden'],
    [two(), 'five-only'],
    [two({ ssid: 'Shop', security: 'WPA2' }), 'plain'],
    [two({ ssid: 'shop-2.4G', security: 'WPA2' }), 'plain'],
    [{ ...two({ ssid: 'Shop' }), ssid: 'Shop_5G' }, 'plain'],
    [two({ ssid: 'Shop', security: 'WPA3' }), 'new-security'],
  ])('of %j is %s', (part, outcome) => {
    expect(offer(part)?.outcome).toBe(outcome)
  })

  test('of 2.4 GHz needs nobody else, of 5 GHz a whole list of others', () => {
    const alone: Change = (facts) => {
      const fact = facts.facts.find(({ probe }) => probe === 'wifi')
      if (fact?.probe === 'wifi' && fact.state === 'seen') delete fact.value.neighboursFrom
    }
    expect(offer({ security: 'WPA3', neighbours: [] }, alone)?.outcome).toBe('new-security')
    expect(offer({ ...fast, neighbours: [] }, alone)).toBeUndefined()
    expect(offer({ ...two(), neighboursPartly: true })).toBeUndefined()
  })

  test('what Windows agreed on does not tell what else is let in', () => {
    expect(offer({ security: 'WPA3', securityAgreed: true })?.outcome).toBe('plain')
  })

  test.each([
    ['the radio heard only its own band', { ...fast, neighbours: [] }, []],
    ['a name that is hidden from us', two(), [nameless]],
    ['a terminal on a cable', two(), [answered({ connection: 'ethernet' })]],
    [
      'a terminal on a SIM card',
      two(),
      [siteSays(({ terminal }) => (terminal.connection = 'mobile'))],
    ],
    ['a terminal that is this machine', two(), [thisMachineIsTheTerminal]],
  ])('is not judged with %s', (_, part, more) => {
    expect(offer(part, ...more)).toBeUndefined()
  })
})

describe('joining', () => {
  const joining = seeing(wifiJoining, unjoined())
  const sees = (rssiDbm: number, more: WifiValue['joining'] = {}): Partial<WifiValue> => ({
    neighbours: [heard({ ssid: 'Shop', rssiDbm }), heard({})],
    neighboursFrom: 'scan-dump',
    joining: more,
  })
  const known = { knownHere: ['Shop'], knownElsewhere: 2 }

  test.each([
    [sees(-60, { refused: ['Shop'] }), 'refused'],
    [sees(-60, { ...known, refused: [] }), 'kept-out'],
    [sees(-60, known), 'kept-out'],
    [sees(-88, known), 'too-faint'],
    [sees(-60, { knownHere: [], knownElsewhere: 3 }), 'out-of-sight'],
    [sees(-60, { knownHere: [], knownElsewhere: 0 }), 'never-joined'],
    [{ ...sees(-60), neighbours: [] }, 'nothing-heard'],
    [sees(-60), undefined],
    [sees(-60, { refused: [] }), undefined],
  ])('%j is %s', (part, outcome) => {
    expect(joining(part)?.outcome).toBe(outcome)
  })

  test('another radio that hears somebody contradicts one that hears nobody', () => {
    const other = saw('wifi', 'wlan1', {
      ...{ interface: 'wlan1', connected: false, radio: 'on', neighbours: [heard({})] },
      ...{ rssiSeriesDbm: [], bssidsSeen: [] },
    })
    expect(joining({ ...sees(-60), neighbours: [] }, other)).toBeUndefined()
  })

  test('what is known and not heard is not out of sight while part is forgotten', () => {
    const part = {
      ...sees(-60, { knownHere: [], knownElsewhere: 3 }),
      neighboursPartly: true as const,
    }
    expect(joining(part)).toBeUndefined()
  })

  test('where no refusals are kept, none can be seen', () => {
    expect(joining(sees(-60, known))?.impossible).toEqual(['refused'])
    expect(joining(sees(-60, { ...known, refused: [] }))).not.toHaveProperty('impossible')
  })

  test('is nobody’s question on a cable, or while the radio is off', () => {
    const away = (part: Partial<WifiValue>) =>
      seeing(wifiJoining, joined)({ ...sees(-60, known), ...part })
    expect(away({ connected: false })).toBeUndefined()
    expect(joining({ ...sees(-60, known), radio: 'soft-off' })).toBeUndefined()
  })
})

test('a Wi-Fi that is lost while we measure is unstable, and not strong', () => {
  const lost = { rssiDbm: -45, rssiSeriesDbm: [-45], lostReadings: 4 }
  const told = seeing(wifiSteadiness, joined)(lost)
  expect(told).toMatchObject({ outcome: 'unstable', text: { key: 'outcome.wifi-steadiness.lost' } })
  expect(seeing(wifiSignal, joined)(lost)).toBeUndefined()
})

test('one change of access point is told from several', () => {
  const steadiness = seeing(wifiSteadiness, joined)
  const two = { bssidsSeen: ['02:00:00:00:00:01', '02:00:00:00:00:02'] }
  const said = (bssidChanges: number) =>
    languages.map((language) => say(language, steadiness({ ...two, bssidChanges })!.text))
  expect(said(1)).toEqual([
    'This machine changed to another access point while we measured.',
    '测量期间，本机换到了另一个无线接入点。',
  ])
  expect(said(3)).toEqual([
    'This machine changed 3 times between 2 access points while we measured.',
    '测量期间，本机在 2 个无线接入点之间切换了 3 次。',
  ])
})

test('two access points are a change of them, even where no strength is told', () => {
  const steadiness = seeing(wifiSteadiness, joined)
  const two = { bssidsSeen: ['02:00:00:00:00:01', '02:00:00:00:00:02'] }
  expect(steadiness({ ...two, rssiSeriesDbm: [] })?.outcome).toBe('roaming')
  expect(steadiness({ rssiSeriesDbm: [-60] })).toBeUndefined()
})
