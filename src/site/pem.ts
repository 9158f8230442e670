import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import { message, type Message } from '../messages/index.ts'

/** What a file holds, or the sentence that says why it is of no use. */
export type Pem<T> =
  { ok: true; value: { pem: string } & T } | { ok: false; message: Message; hint?: Message }

const block =
  /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^-]+-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g

/** Reads one or more certificates: PEM, or a single one as DER, as Windows exports it. */
export function readCertificates(bytes: Buffer, path: string): Pem<{ first: X509Certificate }> {
  const text = bytes.toString('latin1')
  const blocks = text.match(block) ?? []
  const pieces = blocks.length > 0 ? blocks : [bytes]
  const certificates = pieces.map((piece) => parsed(() => new X509Certificate(piece)))
  const broken = certificates.indexOf(undefined)
  const [first] = certificates
  if (first && broken === -1) {
    return { ok: true, value: { pem: certificates.map(String).join(''), first } }
  }
  if (blocks.length > 0) {
    return { ok: false, message: message('site.broken-certificate', { path, number: broken + 1 }) }
  }
  const hint = message(text.includes('PRIVATE KEY-----') ? 'site.hint.key-inside' : 'site.hint.pem')
  return { ok: false, message: message('site.not-certificate', { path }), hint }
}

/** Reads a private key in PEM. One locked with a password cannot be used: nobody is there to type it. */
export function readPrivateKey(bytes: Buffer, path: string): Pem<{ key: KeyObject }> {
  const pem = bytes.toString('latin1')
  const key = parsed(() => createPrivateKey(pem))
  if (key !== undefined) return { ok: true, value: { pem, key } }
  const locked = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem)
  return { ok: false, message: message(locked ? 'site.locked-key' : 'site.not-key', { path }) }
}

/** OpenSSL's error codes differ between its versions; any throw means that it cannot read this. */
function parsed<T>(parse: () => T): T | undefined {
  try {
    return parse()
  } catch {
    return undefined
  }
}
