import { randomBytes } from 'node:crypto'

/** With it a ClientHello of ours has about 1,650 bytes (1,580 at TLS 1.2): more than any one segment holds. */
const ticketBytes = 1350

/**
 * A session of TLS 1.2 with a long ticket (RFC 5077) that no server has given out, as OpenSSL reads
 * it (d2i_SSL_SESSION). A server that does not know a ticket makes a whole handshake: so it changes
 * the size of the ClientHello, on every Node alike, and nothing else.
 */
export function unknownSession(): Buffer {
  const version = 0x0303
  const aes128 = Buffer.from([0xc0, 0x2f]) // ECDHE-RSA-AES128-GCM-SHA256: among all that we offer
  const nowSeconds = Math.floor(Date.now() / 1000)
  const hourSeconds = 3600
  return der(
    sequence,
    der(integer, number(1)),
    der(integer, number(version)),
    der(octets, aes128),
    der(octets), // no session id
    der(octets, randomBytes(48)), // the secret of a session that never was
    der(0xa1, der(integer, number(nowSeconds))),
    der(0xa2, der(integer, number(hourSeconds))),
    der(0xaa, der(octets, randomBytes(ticketBytes))),
  )
}

/** Tags of DER (X.690). */
const [sequence, integer, octets] = [0x30, 0x02, 0x04]

function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const length = body.length < 128 ? Buffer.of(body.length) : longLength(body.length)
  return Buffer.concat([Buffer.of(tag), length, body])
}

function longLength(length: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(length)
  return Buffer.concat([Buffer.of(0x82), bytes])
}

/** A positive number in as few bytes as can be; a leading zero keeps it positive. */
function number(value: number): Buffer {
  const digits = value.toString(16)
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')
  return (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.alloc(1), bytes])
}
