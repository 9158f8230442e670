import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import type { WifiValue } from '../probes/values.ts'
import { seen, symptom } from './look.ts'
import { strengthOf } from './wifi-strength.ts'

/** Fewer frames than that say nothing; our own pings are about 200. */
const enoughFrames = 50
/** Sent again per frame: sound networks stay below a fifth, and half is felt in every payment. */
const some = 0.2
const many = 0.5
/** The rates of 802.11b, Mbit/s, to which a newer radio only falls back. */
const oldRateMbps = 11
/** A signal at which no radio has to fall back, dBm: domain.md 4.4. */
const goodDbm = -67

type Sent = 'clean' | 'some' | 'many' | 'crawling'

/** Do the frames of this machine arrive, or are they sent again and again, or slower and slower? */
export default symptom({
  outcomes: {
    clean: { service: 'ok', baseline: 0.87 },
    some: { service: 'ok', baseline: 0.1 },
    many: { service: 'ok', baseline: 0.02 },
    crawling: { service: 'ok', baseline: 0.01 },
  },
  observe(facts): Observation<Sent> | undefined {
    const wifi = seen(facts, 'wifi')
    if (!wifi?.connected) return undefined
    const share = resentShare(wifi)
    const mbps = rate(wifi)
    if (share === undefined && mbps === undefined) return undefined
    const args = { percent: 100 * (share ?? 0), mbps: mbps ?? 0 }
    const say = (outcome: Sent) => ({
      outcome,
      text: message(`outcome.wifi-sending.${outcome}`, args),
      // What the driver does not count cannot be seen from here.
      ...(share === undefined && { impossible: ['some', 'many'] as const }),
    })
    if (share !== undefined && share >= many) return say('many')
    if (mbps !== undefined && mbps <= oldRateMbps) return say('crawling')
    if (share !== undefined && share >= some) return say('some')
    return share === undefined
      ? { ...say('clean'), text: message('outcome.wifi-sending.fast', args) }
      : say('clean')
  },
})

function resentShare({ frames, framesDuring: during }: WifiValue): number | undefined {
  if (during?.resent === undefined || during.sent < enoughFrames) return undefined
  // On the air something always is: a driver without a single one does not count them.
  if ((frames?.resent ?? 0) === 0 && during.resent === 0) return undefined
  return during.resent / during.sent
}

/**
 * The middle one of the rates, where the signal allows fast ones: the first after a scan is slow. A radio
 * finds its rate by what it sends: one that has hardly anything to send stays where it began.
 */
function rate(wifi: WifiValue): number | undefined {
  const { txSeriesMbps = [], generation } = wifi
  if (txSeriesMbps.length < 3 || generation === 'legacy') return undefined
  if ((wifi.framesDuring?.sent ?? enoughFrames) < enoughFrames) return undefined
  const dbm = strengthOf(wifi)
  if (dbm === undefined || dbm < goodDbm) return undefined
  return txSeriesMbps.toSorted((a, b) => a - b)[Math.floor(txSeriesMbps.length / 2)]
}
