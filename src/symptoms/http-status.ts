import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { meaningOfStatus } from './codes/http.ts'
import type { StatusMeaning } from './codes/http.ts'
import { ofMain, symptom } from './look.ts'

/** What does the acquirer's HTTP status say? */
export default symptom({
  outcomes: {
    fine: { service: 'ok', baseline: 0.96993 },
    redirects: { service: 'ok', baseline: 0.01 },
    // A health path that the host does not have still shows that the host works.
    'not-found': { service: 'ok', baseline: 0.02 },
    'too-many': { service: 'degraded', baseline: 0.00001 },
    unauthorized: { service: 'down', baseline: 0.00001 },
    forbidden: { service: 'down', baseline: 0.00001 },
    'proxy-login': { service: 'down', baseline: 0.00001 },
    'upgrade-required': { service: 'down', baseline: 0.00001 },
    'retry-later': { service: 'down', baseline: 0.00001 },
    'server-error': { service: 'down', baseline: 0.00001 },
  },
  observe(facts): Observation<StatusMeaning> | undefined {
    const echo = ofMain(facts, 'echo')
    if (echo?.protocol !== 'http' || echo.reply.kind !== 'http') return undefined
    const { status, retryAfter } = echo.reply
    const outcome = meaningOfStatus(status, retryAfter)
    return {
      outcome,
      text: message(`outcome.http-status.${outcome}`, { status, retryAfter: retryAfter ?? '' }),
    }
  },
})
