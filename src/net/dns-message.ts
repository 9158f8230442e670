import type { Answer } from 'dns-packet'
import type { NameAnswer } from '../probes/values.ts'

export type DnsQuestion = { name: string; type: 'A' | 'AAAA' }

/** Where a DNS server listens; the address an IP literal, an IPv6 one perhaps with its zone. */
export type Resolver = { address: string; port: number }

/** `signal` ends a question as if the wait were over. */
export type AskOptions = { timeoutMs: number; signal: AbortSignal }

/** What bytes from a resolver are: our answer, somebody else's, or no DNS answer at all. */
export type DnsReading =
  | { kind: 'answer'; answer: Omit<NameAnswer, 'ms'>; truncated: boolean }
  | { kind: 'not-ours' | 'malformed' }

/** RFC 1035 section 4.1.1. What is not listed says no more than that the server would not. */
const rcodes: Readonly<Record<number, NameAnswer['outcome']>> = {
  0: 'answered',
  2: 'server-failed',
  3: 'no-such-name',
  5: 'server-refused',
}

/** More addresses than this of one name tell nothing new. */
const mostAddresses = 16

/** A recursive query of one question, without EDNS: old forwarders choke on it. */
export async function encodeQuestion(id: number, { name, type }: DnsQuestion): Promise<Buffer> {
  const { default: dns } = await import('dns-packet')
  const flags = dns.RECURSION_DESIRED
  return dns.encode({ type: 'query', id, flags, questions: [{ name, type }] })
}

/** Reads a reply to the question that was asked under `id`. */
export async function readReply(
  bytes: Buffer,
  id: number,
  question: DnsQuestion,
): Promise<DnsReading> {
  const { default: dns } = await import('dns-packet')
  if (bytes.length < 12) return { kind: 'malformed' }
  if (bytes.readUInt16BE(0) !== id) return { kind: 'not-ours' }
  const flags = bytes.readUInt16BE(2)
  const isResponse = (flags & 0x8000) !== 0
  const truncated = (flags & 0x0200) !== 0
  const recursionAvailable = (flags & 0x0080) !== 0
  const rcode = flags & 0x000f
  let packet
  try {
    packet = dns.decode(bytes)
  } catch {
    // A reply cut off in the middle of a record may still be had whole over TCP.
    return truncated && isResponse
      ? { kind: 'answer', answer: { outcome: 'malformed', addresses: [] }, truncated }
      : { kind: 'malformed' }
  }
  if (!isResponse || !echoes(packet.questions ?? [], question, rcode)) return { kind: 'not-ours' }
  const outcome = rcodes[rcode] ?? 'unknown'
  const detail = outcome === 'unknown' ? { detail: `rcode ${rcode}` } : {}
  if (outcome !== 'answered') {
    return {
      kind: 'answer',
      answer: { outcome, addresses: [], recursionAvailable, ...detail },
      truncated,
    }
  }
  const found = addressesIn(packet.answers ?? [], question)
  return { kind: 'answer', answer: { ...found, recursionAvailable }, truncated }
}

/** Some servers leave the question out of an error; of an answer it is a part. */
function echoes(
  echoed: readonly { name: string; type: string }[],
  { name, type }: DnsQuestion,
  rcode: number,
): boolean {
  const [first] = echoed
  if (first === undefined) return rcode !== 0
  return first.type === type && bare(first.name) === bare(name)
}

function bare(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}

function addressesIn(
  answers: readonly Answer[],
  { type }: DnsQuestion,
): Pick<NameAnswer, 'outcome' | 'addresses' | 'ttlSeconds' | 'detail'> {
  const records = answers.flatMap((record) =>
    record.type === type && typeof record.data === 'string'
      ? [{ address: record.data, ttl: 'ttl' in record ? (record.ttl ?? 0) : 0 }]
      : [],
  )
  const usable = records.filter(({ address }) => !isUnspecified(address)).slice(0, mostAddresses)
  const ttlSeconds = Math.min(...usable.map(({ ttl }) => ttl))
  if (usable.length > 0) {
    return { outcome: 'answered', addresses: usable.map(({ address }) => address), ttlSeconds }
  }
  const [unusable] = records
  return {
    outcome: 'no-address',
    addresses: [],
    ...(unusable === undefined ? {} : { detail: unusable.address }),
  }
}

/** 0.0.0.0 and :: are how filters say no; a connect to them would reach this machine. */
export function isUnspecified(address: string): boolean {
  return /^(0\.0\.0\.0|(0*:)+0*)$/.test(address)
}
