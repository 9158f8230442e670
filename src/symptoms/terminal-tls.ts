import { message } from '../messages/index.ts'
import { tlsVersions } from '../site/site.ts'
import { ofMain, symptom } from './look.ts'

/** Does the acquirer accept the newest TLS that the terminal can speak? */
export default symptom({
  outcomes: {
    fits: { service: 'ok', baseline: 0.9999 },
    'too-old': { service: 'down', baseline: 0.0001 },
  },
  observe(facts) {
    const limit = facts.site.terminal.tlsMaxVersion
    const tls = ofMain(facts, 'tls')
    if (!limit || !tls) return undefined
    const tried = tls.versions.find(({ max }) => max === limit)?.handshake
    if (tls.handshake.outcome === 'established') {
      const used = tlsVersions.indexOf(tls.handshake.protocol as (typeof tlsVersions)[number])
      const args = { limit, protocol: tls.handshake.protocol }
      if (used >= 0 && used <= tlsVersions.indexOf(limit))
        return { outcome: 'fits', text: message('outcome.terminal-tls.fits', args) }
      if (!tried) return undefined
      if (tried.outcome === 'established')
        return { outcome: 'fits', text: message('outcome.terminal-tls.fits', args) }
      // Only the host's own word counts; silence on the second handshake is no rejection.
      return ['version-rejected', 'cipher-rejected', 'alert', 'closed', 'reset'].includes(
        tried.outcome,
      )
        ? { outcome: 'too-old', text: message('outcome.terminal-tls.too-old', args) }
        : undefined
    }
    return undefined
  },
})
