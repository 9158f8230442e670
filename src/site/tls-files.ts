import { resolve } from 'node:path'
import { message } from '../messages/index.ts'
import { readBytes } from '../net/files.ts'
import type { PlacedComplaint } from './check.ts'
import type { Path } from './document/tree.ts'
import { readCertificates, readPrivateKey, type Pem } from './pem.ts'
import { fileProblem } from './problem.ts'

/** The PEM texts behind an endpoint's `tls:` settings. */
export type TlsTexts = { ca?: string; cert?: string; key?: string }
export type TlsFiles = { texts: TlsTexts; complaints: PlacedComplaint[] }

// A system's whole bundle of CAs has 220 kB.
const largest = 1024 * 1024

/**
 * Reads and checks the files that `tls:` names, relative to `folder`. `tls` is as written, and may
 * still be wrong otherwise.
 */
export async function readTlsFiles(tls: unknown, folder: string, path: Path): Promise<TlsFiles> {
  const complaints: PlacedComplaint[] = []
  const named: Record<string, unknown> = typeof tls === 'object' ? { ...tls } : {}

  async function content<T>(
    name: keyof TlsTexts,
    read: (bytes: Buffer, file: string) => Pem<T>,
  ): Promise<({ pem: string } & T) | undefined> {
    const file = named[name]
    if (typeof file !== 'string' || file === '') return undefined
    const bytes = await readBytes(resolve(folder, file), largest)
    const result = bytes.ok
      ? read(bytes.bytes, file)
      : { ok: false as const, ...fileProblem(bytes) }
    if (result.ok) return result.value
    const { message: text, hint } = result
    complaints.push({ message: text, ...(hint && { hint }), path: [...path, name] })
    return undefined
  }

  const ca = await content('ca', readCertificates)
  const cert = await content('cert', readCertificates)
  const key = await content('key', readPrivateKey)
  if (cert && key && !cert.first.checkPrivateKey(key.key)) {
    const args = { path: String(named.key), certificate: String(named.cert) }
    complaints.push({ message: message('site.wrong-key', args), path: [...path, 'key'] })
  }
  return {
    texts: {
      ...(ca && { ca: ca.pem }),
      ...(cert && { cert: cert.pem }),
      ...(key && { key: key.pem }),
    },
    complaints,
  }
}
