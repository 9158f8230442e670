import { addressFamily } from '../net/address-family.ts'
import { serverSpoke } from '../net/resolver.ts'
import type { NameAnswer, NamesValue, ResolverValue } from './values.ts'

/** Each address once, under the best source that gave it. */
export function addressesOf(
  application: NameAnswer,
  resolvers: readonly ResolverValue[],
): NamesValue['addresses'] {
  const found = [
    ...labelled(application.addresses, 'application'),
    ...labelled(given(resolvers, 'system'), 'system'),
    ...labelled(given(resolvers, 'comparison'), 'comparison'),
  ]
  return found.filter(
    ({ address }, at) => found.findIndex((other) => other.address === address) === at,
  )
}

/** What an application would be told by these resolvers: the first that has an address, in order. */
export function applicationAnswer(resolvers: readonly ResolverValue[]): NameAnswer | undefined {
  const system = resolvers.filter(({ role }) => role === 'system')
  const answers = system.map((resolver) => {
    const best = bestAnswer(resolver.a, resolver.overTcp)
    const addresses = addressesFrom(resolver)
    return addresses.length > 0 ? { ...best, outcome: 'answered' as const, addresses } : best
  })
  return (
    answers.find(({ outcome }) => outcome === 'answered') ??
    answers.find(({ outcome }) => outcome !== 'timeout') ??
    answers[0]
  )
}

/** TCP was asked because UDP brought nothing usable; where TCP brought nothing either, UDP's stands. */
export function bestAnswer(overUdp: NameAnswer, overTcp: NameAnswer | undefined): NameAnswer {
  return overTcp !== undefined && serverSpoke(overTcp) ? overTcp : overUdp
}

function given(resolvers: readonly ResolverValue[], wanted: ResolverValue['role']): string[] {
  return resolvers.filter(({ role }) => role === wanted).flatMap(addressesFrom)
}

function addressesFrom({ a, aaaa, overTcp }: ResolverValue): string[] {
  return [a, overTcp, aaaa].flatMap((answer) => answer?.addresses ?? [])
}

function labelled(
  addresses: readonly string[],
  from: 'application' | 'system' | 'comparison',
): NamesValue['addresses'] {
  return addresses.flatMap((address) => {
    const family = addressFamily(address)
    return family === undefined ? [] : [{ address, family, from }]
  })
}
