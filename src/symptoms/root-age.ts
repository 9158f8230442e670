import { message } from '../messages/index.ts'
import { ofMain, symptom } from './look.ts'
import { readableName } from './readable-name.ts'

/**
 * Terminals stay in shops for about ten years, and many never get a new list of authorities: those
 * that began later are in none of theirs.
 */
const youngYears = 10
const yearMs = 365.25 * 86_400_000

/** Is the authority above the acquirer's public certificate younger than old terminals are? */
export default symptom({
  outcomes: {
    // Of the public authorities that hosts use, those of 2016 and later are about a third.
    old: { service: 'ok', baseline: 0.65 },
    young: { service: 'ok', baseline: 0.35 },
  },
  observe(facts) {
    const tls = ofMain(facts, 'tls')
    const root = tls?.chain.at(-1)
    if (tls?.against !== 'public-ca' || tls.chainVerdict !== 'ok' || !root?.selfSigned)
      return undefined
    const years = (Date.parse(facts.startedAt) - Date.parse(root.validFrom)) / yearMs
    const outcome = years < youngYears ? 'young' : 'old'
    return {
      outcome,
      text: message(`outcome.root-age.${outcome}`, {
        root: readableName(root.subject),
        from: root.validFrom.slice(0, 'YYYY'.length),
      }),
    }
  },
})
