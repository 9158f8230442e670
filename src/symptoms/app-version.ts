import { message } from '../messages/index.ts'
import { symptom } from './look.ts'
import { standing } from './versions.ts'

/** Is the version of the terminal's payment app what the acquirer requires, as the site file has both? */
export default symptom({
  outcomes: {
    allowed: { service: 'ok', baseline: 0.99945 },
    // Sheets lag behind: terminals that work are below or above them now and then.
    older: { service: 'degraded', baseline: 0.0005 },
    // Few sheets have an upper end.
    newer: { service: 'degraded', baseline: 0.00005 },
  },
  observe({ site: { terminal, acquirer } }) {
    const { app: has = '' } = terminal
    const { app: wants } = acquirer.requirements
    const outcome = standing(has, wants)
    if (wants === undefined || !outcome) return undefined
    return { outcome, text: message(`outcome.app-version.${outcome}`, { has, wants }) }
  },
})
