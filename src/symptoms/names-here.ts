import type { Observation } from '../model.ts'
import type { NameAnswer, NamesValue, ResolverValue } from '../probes/values.ts'
import { message } from '../messages/index.ts'
import type { Facts } from '../probes/facts.ts'
import { openBackup, mainEndpoint, symptom } from './look.ts'
import { mainNames, systemAnswers } from './resolver-answers.ts'

type Outcome =
  | 'answers'
  | 'one-dead'
  | 'first-dead'
  | 'only-tcp'
  | 'slow'
  | 'no-such-name'
  | 'server-failed'
  | 'server-refused'
  | 'silent'
  | 'port-closed'

const failures: Partial<Record<NameAnswer['outcome'], Outcome>> = {
  'no-such-name': 'no-such-name',
  'no-address': 'no-such-name',
  'server-failed': 'server-failed',
  malformed: 'server-failed',
  'server-refused': 'server-refused',
  refused: 'port-closed',
  timeout: 'silent',
  unreachable: 'silent',
}
/** A word from the server says more than a closed port, a closed port more than silence. */
const mostTelling: Outcome[] = [
  'no-such-name',
  'server-failed',
  'server-refused',
  'port-closed',
  'silent',
]

/** The whole wait passed without a word: too slow is an outcome, and here it is silence. */
function cutOff(facts: Facts): Observation<Outcome> | undefined {
  const name = mainEndpoint(facts)?.host
  const cut = facts.facts.some(
    (fact) =>
      fact.probe === 'names' &&
      fact.target === name &&
      fact.state === 'failed' &&
      fact.failure === 'too-slow',
  )
  if (!cut || name === undefined) return undefined
  return { outcome: 'silent', text: message('outcome.names-here.silent', { name, resolver: '' }) }
}

/** Neither over UDP nor over TCP did it say anything usable. */
function isDead(server: ResolverValue): boolean {
  const { a, overTcp } = server
  const outcomes = [a.outcome, overTcp?.outcome ?? a.outcome]
  return outcomes.every((one) => failures[one] !== undefined) && !isHeard(server)
}

/** It was not heard about the name's IPv4 address, and was about its IPv6 one: it is not silent. */
function isHeard({ a, aaaa }: ResolverValue): boolean {
  return a.outcome === 'timeout' && aaaa?.outcome === 'no-address'
}

/** Programs ask by themselves, and later than we do. */
function foundAnyhow({ application }: NamesValue): NameAnswer[] {
  return application.outcome === 'answered' ? [application] : []
}

function answersOnlyOverTcp({ a, overTcp }: ResolverValue): boolean {
  const silent = ['timeout', 'refused', 'unreachable'].includes(a.outcome)
  return silent && overTcp?.outcome === 'answered'
}

/** Do the shop's own resolvers find the acquirer's name? */
export default symptom({
  outcomes: {
    answers: { service: 'ok', baseline: 0.95484 },
    'one-dead': { service: 'ok', baseline: 0.03 },
    slow: { service: 'ok', baseline: 0.015 },
    // Every question waits for the dead one first: a second on Windows, five elsewhere. It was asked
    // twice over UDP and once over TCP.
    'first-dead': { service: 'degraded', baseline: 0.0001 },
    // Programs ask over UDP; what answers only over TCP is of no use to them.
    'only-tcp': { service: 'down', baseline: 0.00001 },
    // Every failure below was asked twice over UDP and once over TCP: a fluke that lasts through
    // all three is no fluke.
    'no-such-name': { service: 'down', baseline: 0.00001 },
    'server-failed': { service: 'down', baseline: 0.00001 },
    'server-refused': { service: 'down', baseline: 0.00001 },
    silent: { service: 'down', baseline: 0.00001 },
    'port-closed': { service: 'down', baseline: 0.00001 },
  },
  observe(facts): Observation<Outcome> | undefined {
    const names = mainNames(facts)
    if (!names) return cutOff(facts)
    const answers = systemAnswers(names)
    const servers = names.resolvers.filter(({ role }) => role === 'system')
    const found = answers.filter(({ outcome }) => outcome === 'answered')
    const good = found.length === 0 && servers.some(isHeard) ? foundAnyhow(names) : found
    const resolver = servers.map(({ address }) => address).join(', ')
    if (good.length > 0) {
      const dead = servers.find(isDead)
      const ms = Math.min(...good.map((answer) => answer.ms))
      if (servers.length > 0 && servers.every((one) => isDead(one) || answersOnlyOverTcp(one)))
        return {
          outcome: 'only-tcp',
          text: message('outcome.names-here.only-tcp', { name: names.name, resolver }),
        }
      if (servers[0] && isDead(servers[0]))
        return {
          outcome: 'first-dead',
          text: message('outcome.names-here.first-dead', { resolver: servers[0].address }),
        }
      // A healthy forwarder asks the provider in well under 300 ms; a second is felt at every payment.
      if (ms > 1000)
        return {
          outcome: 'slow',
          text: message('outcome.names-here.slow', { name: names.name, ms }),
        }
      if (dead)
        return {
          outcome: 'one-dead',
          text: message('outcome.names-here.one-dead', { resolver: dead.address }),
        }
      return {
        outcome: 'answers',
        text: message('outcome.names-here.answers', { name: names.name, ms }),
      }
    }
    const failed = new Set(answers.map(({ outcome }) => failures[outcome]))
    const outcome = mostTelling.find((one) => failed.has(one))
    // What one that is heard leaves unanswered got lost, by the way or by itself: others tell which.
    if (!outcome || (outcome === 'silent' && servers.some(isHeard))) return undefined
    return {
      outcome,
      text: message(`outcome.names-here.${outcome as 'silent'}`, { name: names.name, resolver }),
      ...(openBackup(facts) ? { service: 'degraded' as const } : {}),
    }
  },
})
