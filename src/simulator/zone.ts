import { isIPv6 } from 'node:net'
import { decode, encode, RECURSION_AVAILABLE, RECURSION_DESIRED } from 'dns-packet'
import type { Answer, DecodedPacket, Question } from 'dns-packet'
import type { Reply } from './resolver.ts'

/** What a resolver does with the questions that it gets. */
export type ResolverConduct =
  | 'answers'
  | 'dead' // nothing comes back
  | 'slow'
  | 'servfail'
  | 'refused'
  | 'no-such-name' // of the acquirer alone
  | 'lies' // an address of its own for the acquirer

/** The names that exist, with their addresses, and what a liar says of the acquirer's. */
export type Zone = {
  addresses: Readonly<Record<string, readonly string[]>>
  acquirer: string
  lie: string
}

// Slower than a shop bears, well inside the 2 s that a question is given.
const slowMs = 1200
const ttlSeconds = 300
const rcodes = { noError: 0, servfail: 2, nxdomain: 3, refused: 5 }

/** How a recursive resolver that behaves like this answers. */
export function answering(zone: Zone, conduct: ResolverConduct): Reply {
  return (bytes, send) => {
    const asked = questionIn(bytes)
    if (asked === undefined || conduct === 'dead') return
    const answer = answerTo(asked, zone, conduct)
    if (conduct === 'slow') setTimeout(() => send(answer), slowMs).unref()
    else send(answer)
  }
}

type Asked = { packet: DecodedPacket; question: Question }

function questionIn(bytes: Buffer): Asked | undefined {
  try {
    const packet = decode(bytes)
    const question = packet.questions?.[0]
    return packet.type === 'query' && question !== undefined ? { packet, question } : undefined
  } catch {
    // Bytes that are no DNS: resolvers drop them.
    return undefined
  }
}

function answerTo({ packet, question }: Asked, zone: Zone, conduct: ResolverConduct): Buffer {
  const { rcode, answers } = lookUp(question, zone, conduct)
  return encode({
    type: 'response',
    id: packet.id ?? 0,
    flags: RECURSION_AVAILABLE | ((packet.flags ?? 0) & RECURSION_DESIRED) | rcode,
    questions: [question],
    answers,
    authorities: answers.length === 0 && isDefinite(rcode) ? [soaFor(question.name)] : [],
  })
}

function lookUp({ name, type }: Question, zone: Zone, conduct: ResolverConduct) {
  if (conduct === 'servfail') return { rcode: rcodes.servfail, answers: [] }
  if (conduct === 'refused') return { rcode: rcodes.refused, answers: [] }
  const isAcquirer = name.toLowerCase() === zone.acquirer
  const known = zone.addresses[name.toLowerCase()]
  if (known === undefined || (isAcquirer && conduct === 'no-such-name')) {
    return { rcode: rcodes.nxdomain, answers: [] }
  }
  const addresses = isAcquirer && conduct === 'lies' ? [zone.lie] : known
  const answers = addresses
    .filter((address) => type === (isIPv6(address) ? 'AAAA' : 'A'))
    .map((data): Answer => ({ type: isIPv6(data) ? 'AAAA' : 'A', name, ttl: ttlSeconds, data }))
  return { rcode: rcodes.noError, answers }
}

function isDefinite(rcode: number): boolean {
  return rcode === rcodes.noError || rcode === rcodes.nxdomain
}

/** RFC 2308: what says how long a name or an address may be taken for missing. */
function soaFor(name: string): Answer {
  const zone = name.split('.').at(-1) ?? ''
  return {
    type: 'SOA',
    name: zone,
    ttl: ttlSeconds,
    data: {
      mname: `ns.${zone}`,
      rname: `hostmaster.${zone}`,
      serial: 1,
      refresh: 7200,
      retry: 900,
      expire: 1_209_600,
      minimum: ttlSeconds,
    },
  }
}
