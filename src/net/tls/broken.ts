import type { ConnectOutcome, HandshakeOutcome } from '../../probes/values.ts'
import { codeOf, failureOf } from '../failure.ts'
import { alertMeaning, tlsCodeMeaning } from './alerts.ts'
import type { TlsWatch } from './watch.ts'

type Failed = Exclude<HandshakeOutcome, { outcome: 'established' }>

/** A connect that failed, in the words of a handshake. */
export function connectFailure({
  outcome,
  ms,
  detail,
}: ConnectOutcome & { detail?: string }): Failed {
  const known = ['timeout', 'refused', 'reset', 'unreachable'] as const
  const same = known.find((one) => one === outcome)
  return { outcome: same ?? 'unknown', ms, ...(detail === undefined ? {} : { detail }) }
}

/**
 * Why a handshake broke off: by what the peer said, if it said something; else by what our library
 * objected to; else by how the connection ended. `peerEnded`: it ended it in good order.
 */
export function brokenHandshake(
  error: unknown,
  watch: TlsWatch,
  peerEnded: boolean,
): Omit<Failed, 'ms'> {
  const asked = watch.sentCertificate()
  const foreign = watch.foreign()
  if (foreign !== undefined) return { outcome: 'not-tls', detail: foreign }
  const alert = watch.alert()
  if (alert !== undefined) return alertMeaning(alert, asked)
  const code = codeOf(error)
  const said = code === undefined ? undefined : tlsCodeMeaning(code, asked)
  if (said !== undefined) return said
  const ended = error === undefined || peerEnded ? 'closed' : failureOf(error)
  const outcome = ended === 'closed' ? 'closed' : ended.failure
  const detail = ended === 'closed' ? {} : { detail: ended.detail }
  // Hosts that want a certificate and get none often leave without a word.
  if (asked && (outcome === 'closed' || outcome === 'reset')) {
    return { outcome: 'client-certificate-required', detail: outcome }
  }
  return outcome === 'closed' || outcome === 'reset' || outcome === 'unreachable'
    ? { outcome, ...detail }
    : { outcome: 'unknown', ...detail }
}
