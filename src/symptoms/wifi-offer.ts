import { message } from '../messages/index.ts'
import type { Facts } from '../probes/facts.ts'
import type { WifiAir, WifiValue } from '../probes/values.ts'
import { isTerminal, seen, symptom } from './look.ts'

/** What keeps an old terminal out of one network, the weightiest first. */
const obstacles = {
  'five-only': ({ frequencyMhz = 0 }: Offer) => frequencyMhz > 3000,
  'new-generation': ({ wantsGeneration }: Offer) => wantsGeneration === '802.11ax',
  'new-security': ({ security = '', securityAgreed, protectionRequired }: Offer) =>
    protectionRequired === true ||
    (!securityAgreed && ['WPA3', 'OWE', 'WPA3 Enterprise'].includes(security)),
  // Not every radio is built for a country that has them.
  'high-channel': ({ channel = 0, frequencyMhz = 0 }: Offer) => channel > 11 && frequencyMhz < 3000,
  hidden: ({ hidden }: Offer) => hidden === true,
} as const
type Obstacle = keyof typeof obstacles
type Offer = WifiAir & { hidden?: true }
const order = Object.keys(obstacles) as Obstacle[]

/**
 * Can an old terminal join the shop's Wi-Fi: by 2.4 GHz, WPA2, a channel that all radios have?
 * Asked where the terminal may be on it, and is not this machine, which has joined.
 */
export default symptom({
  outcomes: {
    plain: { service: 'ok', baseline: 0.755 },
    hidden: { service: 'ok', baseline: 0.01 },
    'high-channel': { service: 'ok', baseline: 0.04 },
    'new-security': { service: 'ok', baseline: 0.045 },
    'new-generation': { service: 'ok', baseline: 0.01 },
    // Routers with a name of its own for each band: the laptop is on the fast one.
    'five-only': { service: 'ok', baseline: 0.14 },
  },
  observe(facts) {
    const wifi = seen(facts, 'wifi')
    if (!wifi?.connected || wifi.frequencyMhz === undefined || !mayBeOnWifi(facts)) return undefined
    const offers = offersOf(wifi)
    const [best] = offers
      .map((offer) => ({ offer, obstacle: order.find((one) => obstacles[one](offer)) }))
      .toSorted((a, b) => rank(b.obstacle) - rank(a.obstacle))
    if (!best) return undefined
    const { ssid = '' } = wifi
    const { channel = 0, security = '' } = best.offer
    if (best.obstacle === undefined)
      return {
        outcome: 'plain',
        text: message('outcome.wifi-offer.plain', { ssid, channel, security }),
      }
    if (!hearsOthers(wifi)) return undefined
    return {
      outcome: best.obstacle,
      text: message(`outcome.wifi-offer.${best.obstacle}`, { ssid, channel, security }),
    }
  },
})

function rank(obstacle: Obstacle | undefined): number {
  return obstacle === undefined ? order.length : order.indexOf(obstacle)
}

function mayBeOnWifi(facts: Facts): boolean {
  const connection = facts.site.terminal.connection ?? facts.answers.connection ?? 'wifi'
  return connection === 'wifi' && !isTerminal(facts)
}

/** The network that this machine has joined, and the shop's others of that name. */
function offersOf(wifi: WifiValue): Offer[] {
  const own = wifi.ssid && shopName(wifi.ssid)
  return [wifi, ...wifi.neighbours.filter(({ ssid }) => ssid !== '' && shopName(ssid) === own)]
}

/** Routers tell their bands apart by an ending: `Shop` and `Shop_5G`, `Shop-2.4G`. */
function shopName(ssid: string): string {
  return ssid.replace(/[-_ ]?(?:2\.4|5)G(?:Hz)?(?=$|[-_ ])/i, '').toLowerCase()
}

/**
 * An access point on 2.4 GHz speaks for all of the shop's there. From another band, a list without a name
 * of 2.4 GHz is that of a radio that listened to its own channel only, or has forgotten the rest.
 */
function hearsOthers(wifi: WifiValue): boolean {
  const { ssid, neighbours, neighboursFrom, neighboursPartly, frequencyMhz = 0 } = wifi
  if (ssid === undefined) return false
  if (frequencyMhz < 3000) return true
  return (
    neighboursFrom !== undefined &&
    !neighboursPartly &&
    neighbours.some((one) => one.frequencyMhz !== undefined && one.frequencyMhz < 3000)
  )
}
