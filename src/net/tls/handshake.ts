import { checkServerIdentity } from 'node:tls'
import type { TLSSocket } from 'node:tls'
import type { HandshakeOutcome, TlsValue } from '../../probes/values.ts'
import { codeOf } from '../failure.ts'
import { brokenHandshake } from './broken.ts'
import { certificateValue, peerChain } from './chain.ts'
import { openTls } from './open.ts'
import type { TlsOptions } from './open.ts'
import { chainVerdict, endsAtStranger, isOfPublicAuthority } from './verdict.ts'
import type { TlsWatch } from './watch.ts'

/** One handshake and what the host presented in it, judged at this moment. */
export type Handshake = {
  handshake: HandshakeOutcome
  presented?: Required<Pick<TlsValue, 'chain' | 'chainVerdict' | 'nameMatches'>> &
    Pick<TlsValue, 'publicAuthority'>
}

/**
 * A TLS 1.3 host rejects our certificate, or its absence, after the handshake: one round trip
 * later, for which the handshake's own time stands, and no less than this, ms.
 */
const leastRejectionMs = 300

/** Makes one handshake, looks at the certificates, and ends the connection. Undefined when `signal` ended it. */
export async function makeHandshake(
  to: { address: string; port: number },
  options: TlsOptions,
): Promise<Handshake | undefined> {
  const { open, handshake } = await openTls(to, options)
  if (open === undefined || handshake === undefined) return handshake && { handshake }
  const presented = presentedBy(open.socket, options)
  const late = await lateRejection(open, handshake, options.signal)
  open.socket.end(() => open.socket.destroy())
  if (late === undefined) return { handshake, presented }
  return { handshake: { ...late, ms: handshake.ms }, presented }
}

function presentedBy(socket: TLSSocket, { peer }: TlsOptions): NonNullable<Handshake['presented']> {
  const chain = peerChain(socket)
  const leaf = chain[0]?.toLegacyObject()
  // Node gives the code itself where its types say Error.
  const error: unknown = socket.authorizationError
  const code = typeof error === 'string' ? error : codeOf(error)
  const verdict = chainVerdict(code, chain, peer.ca)
  return {
    chain: chain.map(certificateValue),
    chainVerdict: verdict,
    ...(endsAtStranger(verdict) && peer.ca !== undefined && isOfPublicAuthority(chain)
      ? { publicAuthority: true }
      : {}),
    nameMatches: leaf !== undefined && checkServerIdentity(peer.serverName, leaf) === undefined,
  }
}

/** Waits for a host that asked for a certificate to reject what it got. */
async function lateRejection(
  { socket, watch }: { socket: TLSSocket; watch: TlsWatch },
  handshake: HandshakeOutcome,
  signal: AbortSignal,
) {
  if (!watch.sentCertificate() || socket.getProtocol() !== 'TLSv1.3') return undefined
  return new Promise<ReturnType<typeof brokenHandshake> | undefined>((resolve) => {
    const timer = setTimeout(settle, Math.max(leastRejectionMs, 2 * handshake.ms))
    signal.addEventListener('abort', settle, { once: true })
    socket.once('error', rejected)
    socket.once('end', rejected)
    socket.once('close', rejected)
    // Nothing is expected; without reading, an alert would not be seen.
    socket.resume()

    function settle(): void {
      release()
      resolve(undefined)
    }
    function rejected(error?: unknown): void {
      release()
      resolve(brokenHandshake(error, watch, error === undefined))
    }
    function release(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', settle)
      for (const event of ['error', 'end', 'close']) socket.off(event, rejected)
    }
  })
}
