import type { Service } from '../model.ts'
import { message } from '../messages/index.ts'
import { mainEndpoint, seen, symptom } from './look.ts'

/** Does the network put a page of its own before the internet? */
export default symptom({
  outcomes: {
    none: { service: 'ok', baseline: 0.9 },
    // Filters and countries block these pages; that is no sign-in page.
    unreached: { service: 'ok', baseline: 0.0975 },
    page: { service: 'down', baseline: 0.0025 },
  },
  observe(facts) {
    const checks = seen(facts, 'portal')?.checks
    if (!checks || checks.length === 0) return undefined
    const judged: { service?: Service } = mainEndpoint(facts) ? { service: 'ok' } : {}
    if (checks.some(({ outcome }) => outcome === 'expected'))
      return { outcome: 'none', text: message('outcome.sign-in-page.none') }
    const page = checks.find(({ outcome }) => outcome === 'redirected' || outcome === 'other-body')
    if (!page) return { outcome: 'unreached', text: message('outcome.sign-in-page.unreached') }
    const to = 'location' in page ? (page.location ?? '') : ''
    return { outcome: 'page', text: message('outcome.sign-in-page.page', { to }), ...judged }
  },
})
