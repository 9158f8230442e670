import packet from 'dns-packet'
import type { DecodedPacket, Packet } from 'dns-packet'

/** Names the lab's internet knows; a name of a public top level that is not in it leads to the first reference. */
export type Zone = { [name: string]: string[] | null }

const publicName = /\.(com|cn|net|org|io|de)$/
const privateAddress = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/

/** Response codes by name. */
export const rcodes = { noerror: 0, formerr: 1, servfail: 2, nxdomain: 3, refused: 5 }

/** An answer to `query` with the addresses that fit its type. */
export function answer(
  query: DecodedPacket,
  rcode: number,
  addresses: string[],
  flags = 0,
): Buffer {
  const question = query.questions?.[0]
  const type = question?.type
  const fitting = addresses.filter((address) => address.includes(':') === (type === 'AAAA'))
  const answers: Packet['answers'] =
    question && (type === 'A' || type === 'AAAA')
      ? fitting.map((data) => ({ type, name: question.name, ttl: 60, data }))
      : []
  const recursion = packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE
  return packet.encode({
    type: 'response',
    ...(query.id === undefined ? {} : { id: query.id }),
    flags: recursion | flags | rcode,
    questions: query.questions ?? [],
    answers,
  })
}

/** What the lab's internet says to a question. */
export function fromZone(query: DecodedPacket, zone: Zone, fallback: string): Buffer {
  const name = query.questions?.[0]?.name.toLowerCase() ?? ''
  const known = zone[name]
  if (known) return answer(query, rcodes.noerror, known)
  if (known === undefined && (name === '' || publicName.test(name)))
    return answer(query, rcodes.noerror, [fallback])
  return answer(query, rcodes.nxdomain, [])
}

/** The reply without private addresses. */
export function withoutPrivate(reply: Buffer): Buffer {
  const decoded = packet.decode(reply)
  const kept = (decoded.answers ?? []).filter(
    (each) => !(each.type === 'A' && privateAddress.test(each.data)),
  )
  if (kept.length === (decoded.answers ?? []).length) return reply
  return packet.encode({ ...decoded, type: 'response', flags: decoded.flags ?? 0, answers: kept })
}

/** A question's bytes read, or null if they are none. */
export function decode(bytes: Buffer): DecodedPacket | null {
  try {
    return packet.decode(bytes)
  } catch {
    return null // hostile or broken bytes are not worth an answer
  }
}
