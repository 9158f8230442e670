import { message } from '../messages/index.ts'
import { inspectors } from './inspectors.ts'
import { ofMain, symptom } from './look.ts'

/**
 * Is the stranger who signed the acquirer's certificate known to open others' encrypted
 * connections? Asked where a stranger signed.
 */
export default symptom({
  outcomes: {
    // Of acquirers' own authorities none is called by the name of such a product.
    unknown: { service: 'ok', baseline: 0.9985 },
    box: { service: 'ok', baseline: 0.001 },
    scanner: { service: 'ok', baseline: 0.0005 },
  },
  observe(facts) {
    const tls = ofMain(facts, 'tls')
    if (!tls || tls.chain.length === 0 || !strangers.has(tls.chainVerdict ?? 'ok')) return undefined
    const known = inspectors.find(({ issuer }) => tls.chain.some((one) => issuer.test(one.issuer)))
    return known
      ? {
          outcome: known.kind,
          text: message(`outcome.signer-kind.${known.kind}`, { maker: known.maker }),
        }
      : { outcome: 'unknown', text: message('outcome.signer-kind.unknown') }
  },
})

const strangers = new Set<string>(['self-signed', 'self-signed-in-chain', 'unknown-issuer'])
