import { localTime } from '../local-time.ts'
import { message } from '../messages/index.ts'
import { seen, symptom } from './look.ts'

/** What does the acquirer's status page say? */
export default symptom({
  outcomes: {
    nothing: { service: 'ok', baseline: 0.96 },
    elsewhere: { service: 'ok', baseline: 0.02 },
    // Work and trouble are announced that no shop feels.
    maintenance: { service: 'ok', baseline: 0.01 },
    incident: { service: 'ok', baseline: 0.01 },
  },
  observe(facts) {
    const notices = seen(facts, 'notices')
    if (!notices) return undefined
    const { title = '', component = '', until } = notices
    const timeZone = seen(facts, 'host')?.timeZone
    const args = {
      title: title || component,
      until: until === undefined ? '' : localTime(until, timeZone),
    }
    switch (notices.page) {
      case 'fine':
        return { outcome: 'nothing', text: message('outcome.announced.nothing') }
      case 'elsewhere':
        // Trouble of other parts is no announcement of ours: it weighs what a page without any does.
        return {
          outcome: 'elsewhere',
          text: message('outcome.announced.elsewhere', args),
          likelihoods: { nothing: 1, elsewhere: 0, maintenance: 0, incident: 0 },
        }
      case 'maintenance':
        return { outcome: 'maintenance', text: message('outcome.announced.maintenance', args) }
      case 'incident':
        return { outcome: 'incident', text: message('outcome.announced.incident', args) }
    }
  },
})
