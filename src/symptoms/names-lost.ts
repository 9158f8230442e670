import type { ResolverValue } from '../probes/values.ts'
import { message } from '../messages/index.ts'
import type { Facts } from '../probes/facts.ts'
import { seldom, soundQuestions, unheardQuestions } from './counts.ts'
import { allSeen, symptom } from './look.ts'
import { mainNames } from './resolver-answers.ts'
import { targetsOnTheWay } from './series.ts'

/** Of this many samples of the way none was lost: it loses less than the resolver would have to. */
const leastSamples = 20

/**
 * A program waits five seconds (one on Windows) for each lost question: nobody lives with a tenth of
 * them lost for long.
 */
const livedWith = 0.0005

/** What was sent to a resolver, about all names, and how much of it was lost. */
function countsOf(facts: Facts, which: (one: ResolverValue) => boolean) {
  const counts = allSeen(facts, 'names')
    .flatMap(({ value }) => value.resolvers.filter(which))
    .flatMap(({ datagrams }) => datagrams ?? [])
  const sent = counts.reduce((sum, one) => sum + one.sent, 0)
  return { sent, lost: sent - counts.reduce((sum, one) => sum + one.answered, 0) }
}

/** Everything else arrives: no sample of the way was lost, and no question to another resolver. */
function allElseArrives(facts: Facts): boolean {
  const targets = targetsOnTheWay(facts)
  return (
    targets.some(({ sent }) => sent >= leastSamples) &&
    targets.every(({ lost, stalls }) => lost === 0 && stalls.length === 0) &&
    countsOf(facts, ({ role }) => role === 'comparison').lost === 0
  )
}

/**
 * Does the shop's first resolver leave questions unanswered that it answers when they are sent again?
 * Asked where all else arrives: on a way that loses packets, it is the way.
 */
export default symptom({
  outcomes: {
    none: { service: 'ok', baseline: 1 - livedWith },
    drops: { service: 'degraded', baseline: livedWith },
  },
  observe(facts) {
    const first = mainNames(facts)?.resolvers.find(({ role }) => role === 'system')
    if (!first?.datagrams || !allElseArrives(facts)) return undefined
    const { address, port } = first
    const { sent, lost } = countsOf(facts, (one) => one.address === address && one.port === port)
    const likelihoods = { none: soundQuestions(lost, sent), drops: unheardQuestions(lost, sent) }
    const { none, drops } = likelihoods
    const outcome = drops > seldom * none ? 'drops' : 'none'
    const args = { resolver: address, lost, sent }
    return { outcome, likelihoods, text: message(`outcome.names-lost.${outcome}`, args) }
  },
})
