import type { Observation } from '../model.ts'
import type { Ids } from '../messages/index.ts'
import { message } from '../messages/index.ts'
import { textsLike } from './codes/terminal-texts.ts'
import { symptom } from './look.ts'

type Outcome = 'other' | 'at-tls' | 'no-signal' | 'power-failed' | 'tampered'

/** What makers' words say of the terminal itself, or of how far it got (domain.md 2.4). */
const ofItself: Partial<Record<Ids<'code.terminal'>, Outcome>> = {
  'ingenico-no-signal': 'no-signal',
  'ingenico-power-failed': 'power-failed',
  'ingenico-irruption': 'tampered',
  'adyen-tampered': 'tampered',
  'adyen-negotiating': 'at-tls',
}

/** Does the terminal say in its maker's own words that something is wrong with itself? */
export default symptom({
  outcomes: {
    // Only asked of words that some maker's terminals are known to show.
    other: { service: 'ok', baseline: 0.908 },
    // The last step before the host's answer: seen in passing, too, where somebody looks just then.
    'at-tls': { service: 'ok', baseline: 0.01 },
    'no-signal': { service: 'degraded', baseline: 0.06 },
    'power-failed': { service: 'degraded', baseline: 0.02 },
    // No terminal takes that back by itself.
    tampered: { service: 'down', baseline: 0.002 },
  },
  observe({ answers }): Observation<Outcome> | undefined {
    const words = answers.code?.trim() ?? ''
    const texts = textsLike(words)
    if (texts.length === 0) return undefined
    const outcome = texts.map((id) => ofItself[id]).find((one) => one !== undefined) ?? 'other'
    return { outcome, text: message(`outcome.shown-words.${outcome}`, { words }) }
  },
})
