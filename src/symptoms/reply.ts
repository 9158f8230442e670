import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { toldCode } from './host-code.ts'
import { ofMain, symptom } from './look.ts'

type Outcome =
  'answers' | 'silent' | 'closed' | 'garbage' | 'other-dialect' | 'tls-instead' | 'http-instead'

/** Does the acquirer's application answer our one harmless question? */
export default symptom({
  outcomes: {
    answers: { service: 'ok', baseline: 0.99955 },
    // Who puts the terminal's ids into the site file has agreed the echo with the acquirer; yet
    // some hosts stay silent to an unknown place (domain.md 8.2), so silence is no proof.
    silent: { service: 'down', baseline: 0.0002 },
    closed: { service: 'down', baseline: 0.0002 },
    garbage: { service: 'down', baseline: 0.00002 },
    'other-dialect': { service: 'down', baseline: 0.00001 },
    'tls-instead': { service: 'down', baseline: 0.00001 },
    'http-instead': { service: 'down', baseline: 0.00001 },
  },
  observe(facts): Observation<Outcome> | undefined {
    const reply = ofMain(facts, 'echo')?.reply
    if (!reply) {
      // Whoever shows a code of the host's has had its answer, over whatever way.
      const told = toldCode(facts)
      return told?.fromHost
        ? { outcome: 'answers', text: message('outcome.reply.told', { code: told.code }) }
        : undefined
    }
    switch (reply.kind) {
      case 'response':
        return { outcome: 'answers', text: message('outcome.reply.answers', { ms: reply.ms }) }
      case 'http':
        return ofMain(facts, 'echo')?.protocol === 'http'
          ? { outcome: 'answers', text: message('outcome.reply.answers', { ms: reply.ms }) }
          : { outcome: 'http-instead', text: message('outcome.reply.http-instead') }
      case 'silent':
        return {
          outcome: 'silent',
          text: message('outcome.reply.silent', { seconds: Math.round(reply.waitedMs / 1000) }),
        }
      case 'closed':
      case 'reset':
        return { outcome: 'closed', text: message('outcome.reply.closed') }
      case 'garbage':
        if (reply.as === 'other-format')
          return { outcome: 'other-dialect', text: message('outcome.reply.other-dialect') }
        if (reply.as === 'tls')
          return { outcome: 'tls-instead', text: message('outcome.reply.tls-instead') }
        return { outcome: 'garbage', text: message('outcome.reply.garbage') }
    }
  },
})
