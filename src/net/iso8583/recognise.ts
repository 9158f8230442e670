import { decodeMessage, overran, type Decoded } from './decode.ts'
import { lengthNames, type Iso8583Settings, type LengthName } from './dialects.ts'
import { foreignReply, type Foreign } from './foreign.ts'
import { otherFormats, type OtherFormat } from './formats.ts'
import { readFrame } from './framing.ts'
import type { Message } from './message.ts'
import { settingsOf, type FormatKey, type Profile } from './profile.ts'
import { unreadable, type Unreadable } from './read.ts'

type Kind =
  | { kind: 'incomplete'; bytes: number } // more may make a message of it; bytes may be 0
  | { kind: 'keep-alive' } // nothing but frames of length zero: the message may follow
  | { kind: 'message'; message: Message; restBytes: number }
  | Foreign
  | { kind: 'other-format'; message: Message; settings: Iso8583Settings; differs: FormatKey[] }
  | ({ kind: 'garbage' } & Pick<Unreadable, 'problem' | 'offset' | 'mti'>)

/** What the bytes of a stream are, as far as they have come, behind so many keep-alives. */
export type Recognised = Kind & { keepAlives: number }

export type RecognisedName = Recognised['kind']

/**
 * Says what the bytes received so far are: call it again when more have come and the answer was
 * `incomplete` or `keep-alive`. With `garbage`, `offset` counts from the start of the stream and
 * an `mti` means that the asked format fitted as far as the message type.
 */
export function recognise(stream: Uint8Array, profile: Profile): Recognised {
  const asked = skipKeepAlives(stream, profile.length)
  return { keepAlives: asked.count, ...recogniseFrom(stream, asked.next, profile) }
}

function recogniseFrom(stream: Uint8Array, at: number, profile: Profile): Kind {
  const bytes = stream.length - at
  if (bytes === 0 && at > 0) return { kind: 'keep-alive' }
  const foreign = foreignReply(stream.subarray(at))
  if (foreign !== undefined) return foreign === 'more' ? { kind: 'incomplete', bytes } : foreign
  const asked = begin(stream, at, profile)
  if (asked.ok) {
    return { kind: 'message', message: asked.message, restBytes: stream.length - asked.next }
  }
  const others = tryOthers(stream, profile)
  const fitting = others.find(({ tried }) => tried.ok)
  if (fitting?.tried.ok) {
    const { format, differs, tried } = fitting
    return { kind: 'other-format', message: tried.message, settings: settingsOf(format), differs }
  }
  if ([asked, ...others.map(({ tried }) => tried)].some(isTruncated)) {
    return { kind: 'incomplete', bytes }
  }
  const { problem, offset, mti } = asked
  return { kind: 'garbage', problem, offset, ...(mti === undefined ? {} : { mti }) }
}

type Begun = Decoded & { next: number }

/** Decodes the frame at a byte, or as much of it as has come. */
function begin(stream: Uint8Array, at: number, profile: Profile): Begun {
  const frame = readFrame(stream, at, profile.length)
  if (!frame.ok) return { ...frame, next: at }
  const { start, end, next, whole } = frame
  const decoded = decodeMessage(stream.subarray(0, end), profile, start)
  if (whole) return { ...overran(decoded), next }
  if (!decoded.ok) return { ...decoded, next }
  // A message that is all there: only its trailer is missing, or it is shorter than its frame.
  const problem = stream.length < end ? 'trailing-bytes' : 'truncated'
  return { ...unreadable(problem, stream.length), next }
}

/** Each framing has keep-alives of its own: what is one here can begin a message there. */
function tryOthers(stream: Uint8Array, profile: Profile): (OtherFormat & { tried: Begun })[] {
  const starts = new Map(lengthNames.map((name) => [name, skipKeepAlives(stream, name).next]))
  return otherFormats(profile).map((other) => {
    const start = starts.get(other.format.length) ?? 0
    return { ...other, tried: begin(stream, start, other.format) }
  })
}

function isTruncated(tried: Begun): boolean {
  return !tried.ok && tried.problem === 'truncated'
}

function skipKeepAlives(stream: Uint8Array, length: LengthName): { count: number; next: number } {
  let count = 0
  let next = 0
  for (;;) {
    const frame = readFrame(stream, next, length)
    if (!frame.ok || !frame.whole || frame.start !== frame.end) return { count, next }
    count += 1
    next = frame.next
  }
}
