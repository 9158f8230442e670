import type { NameAnswer, NamesValue, ResolverValue } from '../../../src/probes/values.ts'
import { answer, found, main, nothing, saw } from '../facts.ts'
import type { Change } from '../facts.ts'
import { all } from './all.ts'
import { noSession } from './port.ts'

/** What the resolvers of the shop and those to compare with say. */

const wellKnown = (ms = 22) => answer(ms, ['198.51.100.9'])

type Said = {
  /** Of the shop's own resolvers, of the acquirer's name. */
  here: NameAnswer
  elsewhere?: NameAnswer
  /** Of another name. */
  others?: NameAnswer
  /** The shop's own resolvers; each says the same. */
  resolvers?: string[]
  /** Whether they say anything to `localhost`. */
  alive?: boolean
}

function asked(address: string, role: ResolverValue['role'], of: NameAnswer, other: NameAnswer) {
  const said = of.outcome === 'answered'
  return {
    ...{ address, port: 53, role, a: of },
    ...(said ? { aaaa: nothing('no-address', of.ms) } : { aaaa: of, overTcp: of }),
    reference: other,
  } satisfies ResolverValue
}

export function names({
  here,
  elsewhere = answer(22),
  others = here,
  resolvers = ['192.168.1.1'],
  alive = here.outcome !== 'timeout',
}: Said): Change {
  const value: NamesValue = {
    name: 'host.acquirer.example',
    literal: false,
    resolvers: [
      ...resolvers.map((address) => ({ ...asked(address, 'system', here, others), alive })),
      asked(
        '198.51.100.53',
        'comparison',
        elsewhere,
        elsewhere.outcome === 'timeout' ? elsewhere : wellKnown(),
      ),
    ],
    application: here,
    addresses: [
      ...here.addresses.map((address) => ({ address, from: 'application' as const })),
      ...elsewhere.addresses
        .filter((address) => !here.addresses.includes(address))
        .map((address) => ({ address, from: 'comparison' as const })),
    ].map(({ address, from }) => ({ address, family: 4 as const, from })),
    referenceName: 'check.example',
  }
  return saw('names', 'host.acquirer.example', value)
}

/** So many datagrams to the resolvers of one kind, of which so many were answered. */
export const datagrams =
  (sent: number, answered: number, role: ResolverValue['role'] = 'system'): Change =>
  ({ facts }) => {
    for (const fact of facts) {
      if (fact.probe !== 'names' || fact.state !== 'seen') continue
      for (const one of fact.value.resolvers)
        if (one.role === role) one.datagrams = { sent, answered }
    }
  }

export const otherNamesFound = wellKnown(15)

/** Nobody said an address, so nothing could be asked of the host. */
export const noAddress: Change = all(
  found('tcp', main, { state: 'skipped', reason: 'needs-earlier' }),
  found('route', 'route', { state: 'skipped', reason: 'needs-earlier' }),
  noSession,
  (facts) => {
    facts.facts = facts.facts.filter((one) => one.target !== '203.0.113.10')
  },
  found('latency', 'acquirer', { state: 'skipped', reason: 'needs-earlier' }),
)

const unheard = nothing('timeout', 2000)
/** No resolver says a word, so there is no address either. */
export const nameless: Change = all(names({ here: unheard, elsewhere: unheard }), noAddress)
