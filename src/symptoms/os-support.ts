import { message } from '../messages/index.ts'
import { isTerminal, seen, symptom } from './look.ts'
import { lifetimeOf, supportAt } from './os-lifetimes.ts'

/** Does the maker of the terminal's system (where it is this machine) still mend it? */
export default symptom({
  outcomes: {
    // Tills are kept for ten years and longer, and work: the share of those past their system's end
    // is that of the machines, not of their faults.
    supported: { service: 'ok', baseline: 0.68 },
    extended: { service: 'ok', baseline: 0.2 },
    ended: { service: 'ok', baseline: 0.12 },
  },
  observe(facts) {
    const { osName = '', osVersion = '' } = seen(facts, 'host') ?? {}
    const life = isTerminal(facts) ? lifetimeOf(osName, osVersion) : undefined
    if (!life) return undefined
    const outcome = supportAt(life, facts.startedAt)
    return {
      outcome,
      text: message(`outcome.os-support.${outcome}`, {
        system: `${osName} ${osVersion}`,
        ends: outcome === 'extended' ? life.ends : life.longest,
        longest: life.longest,
      }),
    }
  },
})
