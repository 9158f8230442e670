import type { NameAnswer, NamesValue } from '../probes/values.ts'
import type { Facts } from '../probes/facts.ts'
import { mainEndpoint, seen } from './look.ts'

/** The name question of the main endpoint (or of the way to the internet), where one was asked. */
export function mainNames(facts: Facts): NamesValue | undefined {
  const main = mainEndpoint(facts)
  const names = main ? seen(facts, 'names', main.host) : seen(facts, 'names')
  return names && !names.literal ? names : undefined
}

/** What the shop's own resolvers said; the application's answer where none of them is known. */
export function systemAnswers(names: NamesValue): NameAnswer[] {
  const system = names.resolvers.filter(({ role }) => role === 'system')
  return system.length > 0
    ? system.map(({ a, aaaa, overTcp }) => usable([overTcp, a, aaaa]) ?? overTcp ?? a)
    : [names.application]
}

export function comparisonAnswers(names: NamesValue): NameAnswer[] {
  return names.resolvers
    .filter(({ role }) => role === 'comparison')
    .map(({ a, aaaa, overTcp }) => usable([overTcp, a, aaaa]) ?? overTcp ?? a)
}

function usable(answers: (NameAnswer | undefined)[]): NameAnswer | undefined {
  return answers.find((answer) => answer?.outcome === 'answered')
}
