import { message } from '../messages/index.ts'
import { meaningOfStatus } from './codes/http.ts'
import { toldStatus } from './host-code.ts'
import { symptom } from './look.ts'

/** What does the HTTP status on the terminal's display say? The terminal, unlike us, sends its login. */
export default symptom({
  outcomes: {
    other: { service: 'ok', baseline: 0.9999 },
    unauthorized: { service: 'down', baseline: 0.00005 },
    forbidden: { service: 'down', baseline: 0.00005 },
  },
  observe(facts) {
    const status = toldStatus(facts)
    if (status === undefined) return undefined
    const meaning = meaningOfStatus(status, undefined)
    const outcome = meaning === 'unauthorized' || meaning === 'forbidden' ? meaning : 'other'
    return { outcome, text: message(`outcome.shown-status.${outcome}`, { status }) }
  },
})
