import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { ofMain, symptom } from './look.ts'

type Outcome =
  | 'fine'
  | 'redirects'
  | 'not-found'
  | 'unauthorized'
  | 'forbidden'
  | 'proxy-login'
  | 'upgrade-required'
  | 'too-many'
  | 'retry-later'
  | 'server-error'

function meaning(status: number, retryAfter: string | undefined): Outcome {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 407) return 'proxy-login'
  if (status === 426) return 'upgrade-required'
  if (status === 429) return 'too-many'
  if (status === 503 && retryAfter !== undefined) return 'retry-later'
  if (status >= 500) return 'server-error'
  if (status >= 400) return 'not-found'
  if (status >= 300) return 'redirects'
  return 'fine'
}

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
  observe(facts): Observation<Outcome> | undefined {
    const echo = ofMain(facts, 'echo')
    if (echo?.protocol !== 'http' || echo.reply.kind !== 'http') return undefined
    const { status, retryAfter } = echo.reply
    const outcome = meaning(status, retryAfter)
    return {
      outcome,
      text: message(`outcome.http-status.${outcome}`, { status, retryAfter: retryAfter ?? '' }),
    }
  },
})
