/** Why bytes are not the message that they were taken for. */
export type Problem =
  | 'truncated' // the bytes end before the message does
  | 'trailing-bytes' // the message ends before the bytes do
  | 'overrun' // the fields reach past the end that the frame declares
  | 'empty-frame' // a length of zero: a keep-alive, no message
  | 'bad-length' // a frame length that its framing cannot write
  | 'bad-trailer' // a frame that does not end in its trailer
  | 'bad-tpdu'
  | 'bad-mti' // not a network-management message of this edition of the standard
  | 'bad-bitmap'
  | 'unknown-field' // no network-management field of this dialect
  | 'bad-field-length'
  | 'bad-bcd' // a nibble above nine, or padding that is none
  | 'bad-character'

/** What is wrong, and at which byte. `mti` is there when it was read before the problem. */
export type Unreadable = {
  ok: false
  problem: Problem
  offset: number
  field?: number
  mti?: string
}

/** A value, and where the next one begins. */
export type Read<Value> = { ok: true; value: Value; next: number } | Unreadable

/** Bytes `at` to `at + count`; a message that ends earlier is truncated where it ends. */
export function take(bytes: Uint8Array, at: number, count: number): Read<Uint8Array> {
  const next = at + count
  if (next > bytes.length) return unreadable('truncated', bytes.length)
  return { ok: true, value: bytes.subarray(at, next), next }
}

/** A problem at a byte. */
export function unreadable(problem: Problem, offset: number): Unreadable {
  return { ok: false, problem, offset }
}
