import { createRequire } from 'node:module'
import { isIPv4 } from 'node:net'
import type { IcmpError, PingOptions } from './dialect.ts'
import { collect, type PingSeries } from './series.ts'

/** What we use of net-ping, which brings no types. */
type NetPing = {
  createSession(options: {
    retries: number
    timeout: number
    packetSize: number
    sessionId: number
    ttl?: number
  }): Session
}
type Done = (error: NetPingError | null) => void
type Session = {
  pingHost(target: string, done: Done): void
  /** Its own way to be told that a packet goes out now: it waits for the socket first. */
  onBeforeSocketSend(request: { callback: Done }): void
  on(event: 'error', listener: () => void): void
  close(): void
}
type NetPingError = Error & { source?: string }

const waitMs = 1000
/** An ICMP header and the 56 bytes that ping sends. */
const packetBytes = 64

let sessions = 0

/**
 * Echo requests over a raw socket (net-ping): IPv4, root or CAP_NET_RAW only. Nothing where the
 * package or its binary is missing or the socket is refused. Round-trip times include our own
 * event loop's share, under 0.1 ms.
 */
export async function pingRaw(options: PingOptions): Promise<PingSeries | undefined> {
  const { address, count, intervalMs, signal, onEvent, ttl } = options
  if (!isIPv4(address) || signal.aborted) return undefined
  const session = open(ttl)
  if (!session) return undefined
  const collected = collect(1, count, intervalMs)
  const starts = new Map<Done, number>()
  const beforeSend = session.onBeforeSocketSend
  session.onBeforeSocketSend = (request) => {
    beforeSend.call(session, request)
    starts.set(request.callback, performance.now())
  }
  await new Promise<void>((resolve) => {
    let sent = 0
    let open = 0
    const end = () => {
      clearInterval(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const send = () => {
      const index = sent
      sent += 1
      open += 1
      const done: Done = (error) => {
        const now = performance.now()
        open -= 1
        if (!error) {
          const reply = { kind: 'reply', index, ms: now - (starts.get(done) ?? now) } as const
          collected.take(reply, 0)
          onEvent?.(reply)
        } else if (error.source !== undefined) {
          const event = { kind: 'error', from: error.source, error: errorOf(error) } as const
          collected.take(event, 0)
          onEvent?.(event)
        }
        if (sent >= count && open === 0) end()
      }
      session.pingHost(address, done)
      if (sent >= count) clearInterval(timer)
    }
    const timer = setInterval(send, intervalMs)
    session.on('error', end)
    signal.addEventListener('abort', end, { once: true })
    send()
  })
  if (!signal.aborted) collected.take({ kind: 'summary', sent: count }, 0)
  session.close()
  return collected.finish(signal.aborted)
}

function open(ttl: number | undefined): Session | undefined {
  try {
    const netPing = createRequire(import.meta.url)('net-ping') as NetPing
    sessions += 1
    return netPing.createSession({
      // A second try would be timed from the first.
      retries: 0,
      timeout: waitMs,
      packetSize: packetBytes,
      // Replies are told apart by this and a sequence only, never by their sender.
      sessionId: ((process.pid + sessions * 257) % 65_534) + 1,
      ...(ttl === undefined ? {} : { ttl }),
    })
  } catch {
    // Not installed, not built, built for another Node, or not permitted: there are no raw sockets.
    return undefined
  }
}

const errors: Readonly<Record<string, IcmpError>> = {
  // It does not tell the code: net, host and port unreachable and prohibited look alike.
  DestinationUnreachableError: 'other',
  TimeExceededError: 'ttl-exceeded',
  PacketTooBigError: 'frag-needed',
}

function errorOf({ name }: Error): IcmpError {
  return errors[name] ?? 'other'
}
