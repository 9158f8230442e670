import { message } from '../messages/index.ts'
import { seen, symptom } from './look.ts'

/** Is there a network card or stick here that the system has no driver for? */
export default symptom({
  outcomes: {
    taken: { service: 'ok', baseline: 0.99 },
    // A second card or a phone that nobody needs, beside one that works.
    missing: { service: 'ok', baseline: 0.01 },
  },
  observe(facts) {
    const link = seen(facts, 'link')
    // Only Linux tells.
    if (!link || seen(facts, 'host')?.platform !== 'linux') return undefined
    if (link.driverless)
      return {
        outcome: 'missing',
        text: message('outcome.adapter-drivers.missing', { cards: link.driverless.join(', ') }),
      }
    const hasCard = link.interfaces.some(({ kind }) => kind === 'ethernet' || kind === 'wifi')
    return {
      outcome: 'taken',
      text: message(`outcome.adapter-drivers.${hasCard ? 'taken' : 'no-card'}`),
    }
  },
})
