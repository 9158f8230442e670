import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import type { TLSSocket } from 'node:tls'
import type { HandshakeOutcome } from '../../probes/values.ts'
import type { TlsVersion } from '../../site/site.ts'
import { codeOf } from '../failure.ts'
import { stopwatch } from '../stopwatch.ts'
import { dial } from '../tcp.ts'
import { unackedBytes } from '../tcp-state.ts'
import { brokenHandshake, connectFailure } from './broken.ts'
import { tlsSettings } from './settings.ts'
import type { HelloSize, TlsPeer } from './settings.ts'
import { tap } from './tap.ts'
import { watchTls } from './watch.ts'
import type { TlsWatch } from './watch.ts'

export type TlsOptions = {
  peer: TlsPeer
  /** The highest version to offer; below TLS 1.2 everything old is offered with it. */
  maxVersion: TlsVersion
  /** Small unless told. */
  hello?: HelloSize
  /** For the connect alone. */
  connectMs: number
  /** For the handshake alone. */
  timeoutMs: number
  signal: AbortSignal
}

/** An open connection, which its taker ends, or how the handshake ended; neither when `signal` ended it. */
export type OpenedTls = {
  open?: { socket: TLSSocket; carrier: Socket; watch: TlsWatch }
  handshake?: HandshakeOutcome
}

/**
 * Connects and makes one TLS handshake. `ms` is the handshake's time without the connect's. Never
 * rejects because of the network.
 */
export async function openTls(
  to: { address: string; port: number },
  options: TlsOptions,
): Promise<OpenedTls> {
  const { connectMs, signal } = options
  const dialled = await dial(to, { timeoutMs: connectMs, signal })
  if (dialled.socket !== undefined) return secure(dialled.socket, dialled.ms, options)
  return signal.aborted ? {} : { handshake: connectFailure(dialled.failed) }
}

function secure(socket: Socket, connectedMs: number, options: TlsOptions): Promise<OpenedTls> {
  const { signal, timeoutMs } = options
  const watch = watchTls()
  const ms = stopwatch()
  const begun = begin(socket, watch, options)
  if (typeof begun === 'string') {
    return Promise.resolve({ handshake: { outcome: 'unknown', ms: ms(), detail: begun } })
  }
  return new Promise((resolve, reject) => {
    const secured = begun
    const timer = setTimeout(() => void silent(), timeoutMs)
    const abort = () => fail()
    signal.addEventListener('abort', abort, { once: true })
    secured.once('secureConnect', () => {
      const took = ms()
      // Over TLS 1.3 our own last words may still be on their way out.
      if (secured.getProtocol() !== 'TLSv1.3') open(took)
      else void watch.finished.then(() => open(took))
    })
    secured.once('close', broken)
    // Stays when the socket is handed on: its new holder hears of an error as a close.
    secured.on('error', broken)

    async function silent(): Promise<void> {
      const took = ms()
      const unacked = await unackedBytes(socket)
      const outcome = watch.bytesReceived() > 0 ? 'stalled' : 'timeout'
      fail({ outcome, ms: took, ...(unacked === undefined ? {} : { unackedBytes: unacked }) })
    }
    function release(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      secured.off('close', broken)
    }
    function open(took: number): void {
      release()
      const handshake: HandshakeOutcome = {
        outcome: 'established',
        ms: took,
        connectMs: connectedMs,
        protocol: secured.getProtocol() ?? '',
        cipher: secured.getCipher().standardName,
        clientCertificateAsked: watch.sentCertificate(),
      }
      resolve({ open: { socket: secured, carrier: socket, watch }, handshake })
    }
    function fail(handshake?: HandshakeOutcome): void {
      release()
      secured.destroy()
      resolve(handshake === undefined ? {} : { handshake })
    }
    function broken(error?: unknown): void {
      const took = ms()
      const times = { ms: took, sinceConnectMs: connectedMs + took }
      try {
        fail({ ...brokenHandshake(error, watch, socket.readableEnded), ...times })
      } catch (bug) {
        reject(bug)
      }
    }
  })
}

/** The code of OpenSSL's objection instead, where our own certificate or key is not usable. */
function begin(
  socket: Socket,
  watch: TlsWatch,
  { peer, maxVersion, hello }: TlsOptions,
): TLSSocket | string {
  try {
    return connect({ ...tlsSettings(peer, maxVersion, hello), socket: tap(socket, watch) })
  } catch (error) {
    socket.destroy()
    const code = codeOf(error)
    if (code === undefined) throw error
    return code
  }
}
