import { message } from '../messages/index.ts'
import { symptom } from './look.ts'
import { standing } from './versions.ts'

/** Is a version of the terminal's what the acquirer requires, as the site file has both? */
export function requiredVersion(part: 'app' | 'firmware') {
  return symptom({
    outcomes: {
      allowed: { service: 'ok', baseline: 0.99945 },
      // Sheets lag behind: terminals that work are below or above them now and then.
      older: { service: 'degraded', baseline: 0.0005 },
      // Few sheets have an upper end.
      newer: { service: 'degraded', baseline: 0.00005 },
    },
    observe({ site: { terminal, acquirer } }) {
      const has = terminal[part] ?? ''
      const wants = acquirer.requirements[part]
      const outcome = standing(has, wants)
      if (wants === undefined || !outcome) return undefined
      return { outcome, text: message(`outcome.${part}-version.${outcome}`, { has, wants }) }
    },
  })
}
