import type { Observation } from '../model.ts'
import type { ConnectOutcome, TcpAttempt } from '../probes/values.ts'
import { message } from '../messages/index.ts'
import { hostPort } from '../site/site.ts'
import { allSeen, openBackup, mainEndpoint, ofMain, symptom } from './look.ts'

type Open = 'open' | 'open-some' | 'open-ipv4' | 'open-ipv6' | 'open-elsewhere'
type Closed = 'refused' | 'reset' | 'silent' | 'unreachable' | 'prohibited'
const meaning: Partial<Record<ConnectOutcome['outcome'], Closed>> = {
  refused: 'refused',
  reset: 'reset',
  timeout: 'silent',
  unreachable: 'unreachable',
  prohibited: 'prohibited',
  'not-permitted': 'prohibited',
}
const mostTelling: Closed[] = ['refused', 'reset', 'prohibited', 'unreachable', 'silent']

/** Does the acquirer's main port open? */
export default symptom({
  outcomes: {
    open: { service: 'ok', baseline: 0.99884 },
    // Providers of large hosts do take single addresses out of service.
    'open-some': { service: 'degraded', baseline: 0.001 },
    // Programs try the other family, some after a wait; many terminals know only IPv4.
    'open-ipv4': { service: 'degraded', baseline: 0.00009 },
    'open-ipv6': { service: 'degraded', baseline: 0.00001 },
    // Only the address that others are given opens; the one that this shop is given does not.
    'open-elsewhere': { service: 'down', baseline: 0.00001 },
    // Each of these stood after a second try: two flukes in a row on one port only.
    refused: { service: 'down', baseline: 0.00001 },
    reset: { service: 'down', baseline: 0.00001 },
    silent: { service: 'down', baseline: 0.00001 },
    unreachable: { service: 'down', baseline: 0.00001 },
    prohibited: { service: 'down', baseline: 0.00001 },
  },
  observe(facts): Observation<Closed | Open> | undefined {
    const main = mainEndpoint(facts)
    const tcp = ofMain(facts, 'tcp')
    if (!main || !tcp || tcp.attempts.length === 0) return undefined
    const args = { endpoint: hostPort(main) }
    const open = tcp.attempts.filter(({ outcome }) => outcome.outcome === 'open')
    const [best] = open.toSorted((a, b) => a.outcome.ms - b.outcome.ms)
    if (best) {
      const dead = tcp.attempts.filter(({ outcome }) => outcome.outcome !== 'open')
      if (dead.length === 0)
        return {
          outcome: 'open',
          text: message('outcome.acquirer-port.open', { ...args, ms: best.outcome.ms }),
        }
      const outcome = openSome(open, dead)
      return {
        outcome,
        text: message(`outcome.acquirer-port.${outcome}`, {
          ...args,
          dead: dead.map(({ address }) => address).join(', '),
          of: tcp.attempts.length,
        }),
      }
    }
    const other = tcp.controls?.otherAddresses?.find(({ outcome }) => outcome === 'open')
    if (other)
      return {
        outcome: 'open-elsewhere',
        text: message('outcome.acquirer-port.open-elsewhere', {
          ...args,
          dead: tcp.attempts.map(({ address }) => address).join(', '),
          other: other.address,
        }),
      }
    const found = tcp.attempts.map(({ outcome }) => meaning[outcome.outcome])
    const forbids = allSeen(facts, 'latency').some(
      ({ value }) =>
        value.role === 'acquirer' && value.errors?.some(({ kind }) => kind === 'prohibited'),
    )
    const told = mostTelling.find((one) => found.includes(one))
    // Node says “unreachable” for both; only a ping tool hears the word “prohibited”.
    const outcome = told === 'unreachable' && forbids ? 'prohibited' : told
    if (!outcome) return undefined
    return {
      outcome,
      text: message(`outcome.acquirer-port.${outcome}`, args),
      ...(openBackup(facts) ? { service: 'degraded' as const } : {}),
    }
  },
})

/** Whether it is one family of addresses that opens and the other that does not. */
function openSome(open: readonly TcpAttempt[], dead: readonly TcpAttempt[]) {
  const all = (attempts: readonly TcpAttempt[], wanted: 4 | 6) =>
    attempts.every(({ family }) => family === wanted)
  if (all(open, 4) && all(dead, 6)) return 'open-ipv4'
  return all(open, 6) && all(dead, 4) ? 'open-ipv6' : 'open-some'
}
