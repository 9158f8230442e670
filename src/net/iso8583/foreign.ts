import { latin1Of } from './bcd.ts'

/** A reply in a protocol that is not ISO 8583. */
export type Foreign =
  { kind: 'http'; status?: number } | { kind: 'tls'; record: 'alert' | 'handshake'; alert?: number }

/**
 * Tells an HTTP response and a TLS record by their first bytes. `more` means that they begin
 * like one but are too few to tell.
 */
export function foreignReply(bytes: Uint8Array): Foreign | 'more' | undefined {
  return httpReply(bytes) ?? tlsReply(bytes)
}

function httpReply(bytes: Uint8Array): Foreign | 'more' | undefined {
  // Long enough for "HTTP/1.1 400"; what follows is the peer's own and not looked at.
  const text = latin1Of(bytes.subarray(0, 16))
  if (text.length < 5) return text !== '' && 'HTTP/'.startsWith(text) ? 'more' : undefined
  if (!text.startsWith('HTTP/')) return undefined
  const status = /^HTTP\/\d(?:\.\d)? ([1-5]\d\d)\b/.exec(text)?.[1]
  return status === undefined ? { kind: 'http' } : { kind: 'http', status: Number(status) }
}

/** RFC 8446 section 5.1: content type, version 3.0 to 3.4, length; an alert is two bytes long. */
function tlsReply(bytes: Uint8Array): Foreign | 'more' | undefined {
  const record = ({ 0x15: 'alert', 0x16: 'handshake' } as const)[bytes[0] ?? 0]
  if (record === undefined) return undefined
  const begins = bytes[1] === 3 && (bytes[2] ?? 0) <= 4
  if (bytes.length > 2 && !begins) return undefined
  if (bytes.length > 1 && bytes[1] !== 3) return undefined
  if (bytes.length < 5 || (record === 'alert' && bytes.length < 7)) return 'more'
  if (record === 'handshake') return { kind: 'tls', record }
  const isAlert = bytes[3] === 0 && bytes[4] === 2
  return isAlert ? { kind: 'tls', record, alert: bytes[6] ?? 0 } : undefined
}
