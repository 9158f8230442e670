import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import type { WifiNeighbour } from '../probes/values.ts'
import { allSeen, seen, symptom } from './look.ts'

/** Below this a radio hears beacons and is not heard itself, dBm: domain.md 4.4. */
const faintDbm = -82

type Why = 'never-joined' | 'out-of-sight' | 'too-faint' | 'nothing-heard' | 'kept-out' | 'refused'

/** Why has this machine not joined a Wi-Fi? Asked where it has no other network either. */
export default symptom({
  onlyInTrouble: true,
  outcomes: {
    // Where nothing is wrong with joining: the shop's network is off, or nobody has joined it yet.
    'out-of-sight': { service: 'ok', baseline: 0.45 },
    'never-joined': { service: 'ok', baseline: 0.3 },
    'nothing-heard': { service: 'ok', baseline: 0.09 },
    'kept-out': { service: 'ok', baseline: 0.1 },
    'too-faint': { service: 'ok', baseline: 0.05 },
    refused: { service: 'ok', baseline: 0.01 },
  },
  observe(facts): Observation<Why> | undefined {
    const wifi = seen(facts, 'wifi')
    const link = seen(facts, 'link')
    if (!wifi || wifi.connected || wifi.radio !== 'on' || link?.primary !== undefined)
      return undefined
    const { neighbours, neighboursFrom, neighboursPartly, joining = {} } = wifi
    const workedOut = wifi.neighboursRssiFrom === 'quality'
    const say = (outcome: Why, { ssid = '', rssiDbm = 0 }: Partial<WifiNeighbour> = {}) => ({
      outcome,
      text: message(`outcome.wifi-joining.${outcome}`, { ssid, dbm: rssiDbm, workedOut }),
      ...(joining.refused === undefined && { impossible: ['refused'] as const }),
    })
    const [refused] = joining.refused ?? []
    if (refused !== undefined) return say('refused', { ssid: refused })
    if (neighboursFrom === undefined) return undefined
    const all = allSeen(facts, 'wifi').flatMap(({ value }) => [
      ...value.neighbours,
      ...value.bssidsSeen,
    ])
    if (neighbours.length === 0) return all.length === 0 ? say('nothing-heard') : undefined
    const { knownHere, knownElsewhere = 0 } = joining
    if (knownHere === undefined) return undefined
    const [known] = neighbours
      .filter(({ ssid }) => knownHere.includes(ssid))
      .toSorted((a, b) => b.rssiDbm - a.rssiDbm)
    if (known) return say(known.rssiDbm > faintDbm ? 'kept-out' : 'too-faint', known)
    if (knownElsewhere === 0) return say('never-joined')
    return neighboursPartly ? undefined : say('out-of-sight')
  },
})
