import type { Observation } from '../model.ts'
import { message } from '../messages/index.ts'
import { openedFromNear } from './distance.ts'
import { isTerminal, mainEndpoint, ofMain, symptom } from './look.ts'
import { readableName } from './readable-name.ts'
import { timesOf } from './right-time.ts'

type Doubt =
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-name'
  | 'self-signed'
  | 'unknown-issuer'
  | 'incomplete'
  | 'public-instead'
  | 'broken'

const doubts = {
  expired: 'expired',
  'not-yet-valid': 'not-yet-valid',
  'self-signed': 'self-signed',
  'self-signed-in-chain': 'unknown-issuer',
  'unknown-issuer': 'unknown-issuer',
  'incomplete-chain': 'incomplete',
  'bad-signature': 'broken',
  revoked: 'broken',
  other: 'broken',
} as const

const none = {
  trusted: 0,
  'private-ca': 0,
  'our-clock': 0,
  expired: 0,
  'not-yet-valid': 0,
  'wrong-name': 0,
  'self-signed': 0,
  'unknown-issuer': 0,
  incomplete: 0,
  'public-instead': 0,
  broken: 0,
}

/** Is the acquirer's certificate the one that a terminal would accept? */
export default symptom({
  outcomes: {
    trusted: { service: 'ok', baseline: 0.849925 },
    // Acquirers run their own authorities: without its certificate in the site file nothing can be
    // said, and nothing is wrong.
    'private-ca': { service: 'ok', baseline: 0.15 },
    // Only the terminal's own wrong clock finds it out of its time.
    'our-clock': { service: 'down', baseline: 0.00001 },
    // A certificate reads the same every time: no fluke makes a good one bad.
    expired: { service: 'down', baseline: 0.00001 },
    'not-yet-valid': { service: 'down', baseline: 0.00001 },
    'wrong-name': { service: 'down', baseline: 0.00001 },
    'self-signed': { service: 'down', baseline: 0.00001 },
    'unknown-issuer': { service: 'down', baseline: 0.00001 },
    incomplete: { service: 'down', baseline: 0.000005 },
    // Signed for everybody to trust, only not by the acquirer's own authority: another host, or a change.
    'public-instead': { service: 'down', baseline: 0.000005 },
    broken: { service: 'down', baseline: 0.000005 },
  },
  observe(facts): Observation<Doubt | 'trusted' | 'private-ca' | 'our-clock'> | undefined {
    const main = mainEndpoint(facts)
    const tls = ofMain(facts, 'tls')
    const [leaf] = tls?.chain ?? []
    if (!main || !tls || !leaf || !tls.chainVerdict) return undefined
    const args = {
      subject: readableName(leaf.subject),
      issuer: readableName(leaf.issuer),
      from: leaf.validFrom.slice(0, 'YYYY-MM-DD'.length),
      to: leaf.validTo.slice(0, 'YYYY-MM-DD'.length),
      name: tls.serverName,
      names: leaf.names.join(', '),
    }
    const { machine, right } = timesOf(facts)
    const dated = datedAt(leaf, right ?? machine)
    if (dated === undefined && right !== undefined && datedAt(leaf, machine) !== undefined) {
      // The terminal has a clock of its own, unless it is this machine.
      return {
        outcome: isTerminal(facts) ? 'our-clock' : 'trusted',
        text: message('outcome.tls-trust.our-clock', args),
      }
    }
    // Nobody can be public instead of an acquirer who is public too.
    const impossible = tls.against === 'configured-ca' ? [] : (['public-instead'] as const)
    const isPublic = dated === undefined && tls.publicAuthority === true
    // A private authority hides what else is wrong: dates and names are read by themselves.
    const doubt = isPublic
      ? 'public-instead'
      : (dated ?? (tls.chainVerdict === 'ok' ? undefined : doubts[tls.chainVerdict]))
    // Acquirers' own authorities sign what comes from their hosts, not from a box in the shop; and a web
    // service that signed for itself was never meant for the world.
    if (
      !openedFromNear(facts) &&
      tls.elsewhere?.sameAuthority !== true &&
      tls.nameMatches !== false &&
      tls.against === 'public-ca' &&
      ((doubt === 'self-signed' && main.protocol !== 'http') || doubt === 'unknown-issuer')
    ) {
      return { outcome: 'private-ca', text: message('outcome.tls-trust.private-ca', args) }
    }
    // Tried without being asked: what is presented is told, and demands nothing.
    const service = main.tls.mode === 'tried' ? { service: 'degraded' as const } : {}
    // A lone certificate: its issuer may be a stranger, but boxes that inspect mostly send their own
    // authority along; rather the host left out a link
    // (judgement: 20 to 1).
    if (doubt === 'unknown-issuer' && tls.chain.length === 1)
      return {
        outcome: doubt,
        likelihoods: { ...none, 'unknown-issuer': 0.05, incomplete: 1 },
        text: message('outcome.tls-trust.unknown-issuer', args),
        impossible,
        ...service,
      }
    if (doubt)
      return {
        outcome: doubt,
        text: message(`outcome.tls-trust.${doubt}`, args),
        impossible,
        ...service,
      }
    if (tls.nameMatches === false)
      return {
        outcome: 'wrong-name',
        text: message('outcome.tls-trust.wrong-name', args),
        impossible,
        ...service,
      }
    return { outcome: 'trusted', text: message('outcome.tls-trust.trusted', args), impossible }
  },
})

function datedAt(
  { validFrom, validTo }: { validFrom: string; validTo: string },
  now: number,
): 'expired' | 'not-yet-valid' | undefined {
  if (now > Date.parse(validTo)) return 'expired'
  return now < Date.parse(validFrom) ? 'not-yet-valid' : undefined
}
