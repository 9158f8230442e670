import type { Observation } from '../model.ts'
import type { HandshakeOutcome, TlsValue } from '../probes/values.ts'
import { message } from '../messages/index.ts'
import { hostPort } from '../site/site.ts'
import { mainEndpoint, ofMain, symptom } from './look.ts'

type Trouble =
  | 'old-only'
  | 'version-rejected'
  | 'cipher-rejected'
  | 'client-certificate'
  | 'name-rejected'
  | 'not-tls'
  | 'reset'
  | 'closed'
  | 'silent'
  | 'stalled'
const meaning: Partial<Record<HandshakeOutcome['outcome'], Trouble>> = {
  timeout: 'silent',
  stalled: 'stalled',
  reset: 'reset',
  refused: 'reset',
  closed: 'closed',
  'version-rejected': 'version-rejected',
  'cipher-rejected': 'cipher-rejected',
  'client-certificate-required': 'client-certificate',
  'name-rejected': 'name-rejected',
  alert: 'cipher-rejected',
  'not-tls': 'not-tls',
}

/** The host came to terms only when an old version was the highest offered. */
function oldOnly({ versions }: TlsValue): boolean {
  return versions.some(
    ({ max, handshake }) => max === 'TLSv1.1' && handshake.outcome === 'established',
  )
}

/** Do this machine and the acquirer agree on an encrypted connection? */
export default symptom({
  outcomes: {
    established: { service: 'ok', baseline: 0.99989 },
    // Each of these stood after a second try.
    'client-certificate': { service: 'down', baseline: 0.00001 },
    'old-only': { service: 'down', baseline: 0.00001 },
    'version-rejected': { service: 'down', baseline: 0.00001 },
    'cipher-rejected': { service: 'down', baseline: 0.00001 },
    'name-rejected': { service: 'down', baseline: 0.00001 },
    'not-tls': { service: 'down', baseline: 0.00001 },
    reset: { service: 'down', baseline: 0.00001 },
    closed: { service: 'down', baseline: 0.00001 },
    silent: { service: 'down', baseline: 0.00001 },
    stalled: { service: 'down', baseline: 0.00001 },
    other: { service: 'down', baseline: 0.00001 },
  },
  observe(facts): Observation<Trouble | 'established' | 'other'> | undefined {
    const main = mainEndpoint(facts)
    const tls = ofMain(facts, 'tls')
    if (!main || !tls) return undefined
    const { handshake } = tls
    const args = { endpoint: hostPort(main) }
    if (handshake.outcome === 'established')
      return {
        outcome: 'established',
        text: message('outcome.tls-session.established', { ...args, protocol: handshake.protocol }),
      }
    // HOST:PORT without a site file: nobody said that this port speaks TLS.
    if (main.tls.mode === 'tried') return undefined
    if (oldOnly(tls)) {
      // A terminal as old as the host still gets through; this machine says nothing against it.
      const old = facts.site.terminal.tlsMaxVersion
      const service = old === 'TLSv1.1' || old === 'TLSv1' ? { service: 'ok' as const } : {}
      return {
        outcome: 'old-only',
        text: message('outcome.tls-session.old-only', args),
        ...service,
      }
    }
    const outcome = meaning[handshake.outcome]
    return outcome
      ? { outcome, text: message(`outcome.tls-session.${outcome}`, args) }
      : { outcome: 'other', text: message('outcome.tls-session.other', args) }
  },
})
