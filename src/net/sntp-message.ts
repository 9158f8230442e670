/** What a time server's reply says; times in ms since 1970, by its clock. */
export type TimeReply =
  | {
      receivedMs: number
      repliedMs: number
      /** How far it may itself be off: its root delay's half and its root dispersion. */
      distanceMs: number
      stratum: number
    }
  /** It won't tell the time: a kiss code (RATE, DENY, …), or `unsynchronised`. */
  | { refusal: string }

/** NTP counts seconds from 1900 (RFC 5905 section 6). */
const secondsTo1970 = 2_208_988_800
/** RFC 4330 section 4: leap indicator 3, and no stratum from 16 on, is a clock that knows no time. */
const unsynchronised = { leap: 3, stratum: 16 }

/** Reads a reply (RFC 4330 section 4); nothing where it is none. */
export function readTimeReply(bytes: Buffer): TimeReply | undefined {
  if (bytes.length < 48) return undefined
  const first = bytes.readUInt8(0)
  const mode = first & 7
  if (mode !== 4) return undefined
  const stratum = bytes.readUInt8(1)
  if (stratum === 0) return { refusal: kissCode(bytes) }
  const repliedMs = timeAt(bytes, 40)
  if (first >> 6 === unsynchronised.leap || stratum >= unsynchronised.stratum || isZero(bytes, 40))
    return { refusal: 'unsynchronised' }
  return {
    receivedMs: timeAt(bytes, 32),
    repliedMs,
    distanceMs: (shortAt(bytes, 4) / 2 + shortAt(bytes, 8)) * 1000,
    stratum,
  }
}

/** Four letters that say why; anything else is not repeated. */
function kissCode(bytes: Buffer): string {
  const code = bytes.toString('latin1', 12, 16)
  return /^[A-Z]{4}$/.test(code) ? code : 'stratum 0'
}

function isZero(bytes: Buffer, at: number): boolean {
  return bytes.readBigUInt64BE(at) === 0n
}

/** A 64-bit timestamp. From 2036 on the seconds begin anew (RFC 4330 section 3). */
function timeAt(bytes: Buffer, at: number): number {
  const seconds = bytes.readUInt32BE(at)
  const era = seconds < 2 ** 31 ? 2 ** 32 : 0
  return (seconds + era - secondsTo1970 + bytes.readUInt32BE(at + 4) / 2 ** 32) * 1000
}

/** A 32-bit duration in seconds. */
function shortAt(bytes: Buffer, at: number): number {
  return bytes.readUInt32BE(at) / 2 ** 16
}
