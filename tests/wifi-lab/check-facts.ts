import { bssidOf, frequencyOf, radiosOf } from './access-points.ts'
import { same, type Check } from './check.ts'
import { wifiFacts, type Neighbour, type Report, type WifiFact } from './report.ts'
import type { Network, Radio, Security, Situation } from './situation.ts'
import type { Truth } from './truth.ts'

/** The product's measurements against the situation and against what the machine itself knew. */
export function checkFacts(situation: Situation, report: Report, truth: Truth): Check[] {
  const facts = wifiFacts(report)
  if (situation.station === 'no-radio') {
    const reason = report.facts.find(({ probe }) => probe === 'wifi')?.reason
    return [same('Wi-Fi adapters', facts.length, 0), same('why not', reason, 'not-present')]
  }
  const [fact] = facts
  if (!fact || facts.length > 1) return [same('Wi-Fi adapters', facts.length, 1)]
  const associated = ['joined', 'no-dhcp', 'link-local'].includes(situation.station)
  return [
    same('adapter', fact.interface, 'wlan0'),
    same('radio', fact.radio, situation.station === 'radio-off' ? 'soft-off' : 'on'),
    same('connected', fact.connected, associated),
    ...(associated && !situation.second ? checkLink(situation, fact, truth) : []),
    ...(situation.second ? checkChange(fact) : []),
    ...checkNeighbours(situation, fact, truth, associated),
  ]
}

/** The access point that the laptop has joined. */
function checkLink(situation: Situation, fact: WifiFact, { status, readingsDbm }: Truth): Check[] {
  const { home } = situation
  const [network] = home.networks
  return [
    same('SSID', fact.ssid, network && shown(network)),
    same('BSSID', fact.bssid, bssidOf(0, 0)),
    same('BSSID for wpa_supplicant', fact.bssid, status['bssid']),
    same('channel', fact.channel, home.channel),
    same('MHz', fact.frequencyMhz, frequencyOf(home.channel)),
    same('MHz for wpa_supplicant', String(fact.frequencyMhz), status['freq']),
    same('width', fact.widthMhz, home.widthMhz ?? 20),
    same('width for wpa_supplicant', `${fact.widthMhz} MHz`, status['WIDTH']),
    same('security', fact.security, network && securityWords[network.security]),
    same('readings of the signal', fact.rssiSeriesDbm.length >= 4, true),
    ...fact.rssiSeriesDbm.map((dbm) =>
      within('signal', dbm, home.dbm, tolerance(situation), readingsDbm),
    ),
  ]
}

/** Both of the shop's own access points were seen, one after the other. */
function checkChange({ bssidsSeen }: WifiFact): Check[] {
  const seen = [...bssidsSeen].toSorted().join(' ')
  return [same('access points', seen, `${bssidOf(0, 0)} ${bssidOf(1, 0)}`)]
}

/** dB by which a reading may differ from what was set: rounding, and four deviations of the fading. */
const tolerance = ({ air }: Situation): number => 1 + 4 * (air?.fadingDb ?? 0)

/**
 * A reading is near what was set, and where the machine watched, within 2 dB of what it saw; where each
 * frame fades by itself, the machine saw other frames than the product: within half of the fading.
 */
function within(
  what: string,
  dbm: number,
  set: number,
  byDb: number,
  watched: readonly number[] = [],
): Check {
  const offDb = Math.max(2, byDb / 2)
  const least = Math.max(set - byDb, Math.min(...watched, Infinity) - offDb)
  const most = Math.min(set + byDb, Math.max(...watched, -Infinity) + offDb)
  const [from, to] = watched.length > 0 ? [least, most] : [set - byDb, set + byDb]
  return {
    right: dbm >= from && dbm <= to,
    what: `${what}: ${dbm} dBm, should be ${from} to ${to}`,
  }
}

/** Those that the kernel remembers, no more, and none of them where it remembers nobody; each as its access point announces it. */
function checkNeighbours(
  situation: Situation,
  fact: WifiFact,
  truth: Truth,
  associated: boolean,
): Check[] {
  const own = situation.second ? fact.bssid : bssidOf(0, 0)
  const others = (bssids: string[]) => bssids.filter((bssid) => !associated || bssid !== own)
  const named = fact.neighbours.map(({ bssid }) => bssid)
  const missed = others(truth.heardAlways).filter((bssid) => !named.includes(bssid))
  const madeUp = named.filter((bssid) => !others(truth.heardEver).includes(bssid))
  const sent = announced(situation)
  const { looked, air } = situation
  // Whoever has just looked around has heard all that are on the air, where no frame is lost.
  const onAir = looked && !air ? others([...sent.keys()]) : []
  return [
    same('neighbours measured', fact.neighboursFrom !== undefined, named.length > 0),
    same(
      'neighbours on the air that it missed',
      onAir.filter((bssid) => !named.includes(bssid)).join(' '),
      '',
    ),
    same('neighbours that it missed', missed.join(' '), ''),
    same('neighbours that nobody heard', madeUp.join(' '), ''),
    ...fact.neighbours.flatMap((one) => {
      const real = sent.get(one.bssid)
      return real ? checkNeighbour(one, real.radio, real.network, tolerance(situation)) : []
    }),
  ]
}

function checkNeighbour(one: Neighbour, radio: Radio, network: Network, byDb: number): Check[] {
  const name = `neighbour ${one.bssid}`
  return [
    same(`${name}, SSID`, one.ssid, network.hidden ? '' : shown(network)),
    same(`${name}, channel`, one.channel, radio.channel),
    same(`${name}, MHz`, one.frequencyMhz, frequencyOf(radio.channel)),
    same(`${name}, security`, one.security, securityWords[network.security]),
    within(name, one.rssiDbm, radio.dbm, byDb),
  ]
}

function announced(situation: Situation): Map<string, { radio: Radio; network: Network }> {
  return new Map(
    radiosOf(situation).flatMap((radio, index) =>
      radio.networks.map((network, number) => [bssidOf(index, number), { radio, network }]),
    ),
  )
}

const shown = ({ ssid }: Network): string => (typeof ssid === 'string' ? ssid : ssid.shown)

const securityWords: { [security in Security]: string } = {
  open: 'open',
  wpa: 'WPA',
  'wpa/wpa2': 'WPA/WPA2',
  wpa2: 'WPA2',
  'wpa2/wpa3': 'WPA2/WPA3',
  wpa3: 'WPA3',
  owe: 'OWE',
  eap: 'WPA2 Enterprise',
}
