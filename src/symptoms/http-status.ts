import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { meaningOfStatus, secondsToWait } from './codes/http.ts'
import type { StatusMeaning } from './codes/http.ts'
import { mainEndpoint, ofMain, symptom } from './look.ts'

type Root = 'unauthorized-root' | 'forbidden-root'

/** What does the acquirer's HTTP status say to us, who send no login? */
export default symptom({
  outcomes: {
    fine: { service: 'ok', baseline: 0.88794 },
    redirects: { service: 'ok', baseline: 0.01 },
    // A health path that the host does not have still shows that the host works.
    'not-found': { service: 'ok', baseline: 0.02 },
    // Hosts for programs show nothing to whoever asks for the start page.
    'unauthorized-root': { service: 'ok', baseline: 0.057 },
    'forbidden-root': { service: 'ok', baseline: 0.02 },
    // At a path that somebody has set to be asked. We send no login: some demand one of us, and let the
    // terminal in.
    unauthorized: { service: 'degraded', baseline: 0.003 },
    'too-many': { service: 'degraded', baseline: 0.00001 },
    overloaded: { service: 'degraded', baseline: 0.00001 },
    // At such a path too; some firewalls let only known programs in.
    forbidden: { service: 'down', baseline: 0.002 },
    'proxy-login': { service: 'down', baseline: 0.00001 },
    'upgrade-required': { service: 'down', baseline: 0.00001 },
    'retry-later': { service: 'down', baseline: 0.00001 },
    'server-error': { service: 'down', baseline: 0.00001 },
  },
  observe(facts): Observation<StatusMeaning | Root> | undefined {
    const echo = ofMain(facts, 'echo')
    if (echo?.protocol !== 'http' || echo.reply.kind !== 'http') return undefined
    const { status, retryAfter } = echo.reply
    const seconds = secondsToWait(retryAfter, facts.startedAt)
    const meaning = meaningOfStatus(status, seconds)
    const atRoot = (mainEndpoint(facts)?.http?.path ?? '/') === '/'
    const closed = meaning === 'unauthorized' || meaning === 'forbidden'
    const outcome = closed && atRoot ? (`${meaning}-root` as const) : meaning
    return {
      outcome,
      impossible: atRoot ? ['unauthorized', 'forbidden'] : ['unauthorized-root', 'forbidden-root'],
      text: message(`outcome.http-status.${outcome}`, {
        status,
        ...(seconds !== undefined && { seconds }),
      }),
    }
  },
})
