import type { Socket } from 'node:net'
import type { Failure } from '../model.ts'
import type { HandshakeOutcome } from '../probes/values.ts'
import { dial } from './tcp.ts'
import { openTls } from './tls/open.ts'
import type { TlsPeer } from './tls/settings.ts'

export type StreamOptions = {
  /** With it the connection is encrypted. */
  peer?: TlsPeer
  connectMs: number
  handshakeMs: number
  signal: AbortSignal
}

/** What opening a connection took: the TCP connect, then the handshake where there was one. */
type OpeningTimes = { connectMs?: number; handshakeMs?: number }

/**
 * An open connection, which its taker ends, and the TCP socket that carries it (the same where
 * nothing is encrypted), or why there is none.
 */
export type OpenedStream =
  | { stream: Socket; socket: Socket; took: OpeningTimes }
  | { stream: undefined; failure: Failure; detail?: string }

/** Connects, and makes a TLS handshake where there is a peer. Never rejects because of the network. */
export async function openStream(
  to: { address: string; port: number },
  { peer, connectMs, handshakeMs, signal }: StreamOptions,
): Promise<OpenedStream> {
  if (peer === undefined) {
    const dialled = await dial(to, { timeoutMs: connectMs, signal })
    const { socket } = dialled
    if (socket !== undefined) return { stream: socket, socket, took: { connectMs: dialled.ms } }
    const { outcome: failure, detail } = dialled.failed
    return { stream: undefined, failure, ...(detail === undefined ? {} : { detail }) }
  }
  const options = {
    peer,
    maxVersion: 'TLSv1.3',
    connectMs,
    timeoutMs: handshakeMs,
    signal,
  } as const
  const { open, handshake } = await openTls(to, options)
  if (open !== undefined)
    return { stream: open.socket, socket: open.carrier, took: timesOf(handshake) }
  if (handshake === undefined) return { stream: undefined, failure: 'too-slow' }
  return { stream: undefined, failure: failureFrom(handshake), detail: handshake.outcome }
}

function timesOf(handshake: HandshakeOutcome | undefined): OpeningTimes {
  if (handshake?.outcome !== 'established') return {}
  const { connectMs, ms: handshakeMs } = handshake
  return { handshakeMs, ...(connectMs === undefined ? {} : { connectMs }) }
}

function failureFrom({ outcome }: HandshakeOutcome): Failure {
  if (outcome === 'stalled') return 'timeout'
  const same = ['timeout', 'reset', 'closed', 'refused', 'unreachable'] as const
  return same.find((one) => one === outcome) ?? 'unknown'
}
