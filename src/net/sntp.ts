import { randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import type { Failure } from '../model.ts'
import { failureOf } from './failure.ts'
import { readTimeReply } from './sntp-message.ts'
import { stopwatch } from './stopwatch.ts'

export type TimeAnswer =
  | {
      outcome: 'answered'
      /** This machine's clock minus the server's, ms. */
      offsetMs: number
      /** Half the round trip, and how far the server admits that it may be off. */
      uncertaintyMs: number
      rttMs: number
      stratum: number
    }
  | { outcome: Failure; ms: number; detail?: string }

/**
 * Asks a time server (SNTP, RFC 4330) in one datagram of 48 bytes, and in another after `resendMs`
 * of silence. Each carries random bytes in place of this machine's time; only a reply that repeats
 * them counts. Never rejects because of the network.
 */
export function askTime(
  to: { address: string; port: number },
  { timeoutMs, resendMs, signal }: { timeoutMs: number; resendMs: number; signal: AbortSignal },
): Promise<TimeAnswer> {
  const ms = stopwatch()
  return new Promise((resolve, reject) => {
    const socket = createSocket(isIPv6(to.address) ? 'udp6' : 'udp4')
    const timers = [
      setTimeout(() => settle({ outcome: strange ?? 'timeout', ms: ms() }), timeoutMs),
      setTimeout(send, resendMs),
    ]
    /** Cookie in hex → when it was sent, by the wall clock and by the steady one. */
    const sent = new Map<string, { atMs: number; elapsed: () => number }>()
    let strange: 'malformed' | undefined
    let settled = false
    signal.addEventListener('abort', abort, { once: true })

    function settle(answer: TimeAnswer): void {
      if (settled) return
      settled = true
      for (const timer of timers) clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      socket.close()
      resolve(answer)
    }
    function abort(): void {
      settle({ outcome: 'too-slow', ms: ms() })
    }
    function send(): void {
      if (settled) return
      const request = Buffer.alloc(48)
      request[0] = 0b00_100_011 // no leap second, version 4, mode client
      const cookie = randomBytes(8)
      request.set(cookie, 40)
      sent.set(cookie.toString('hex'), { atMs: Date.now(), elapsed: stopwatch() })
      socket.send(request, (error) => error && fail(error))
    }
    function fail(error: Error): void {
      try {
        const { failure, detail } = failureOf(error)
        // Windows reports a closed UDP port as a reset.
        settle({ outcome: failure === 'reset' ? 'refused' : failure, ms: ms(), detail })
      } catch (bug) {
        reject(bug)
      }
    }

    socket.on('error', fail)
    socket.on('message', (bytes) => {
      const asked = sent.get(bytes.toString('hex', 24, 32))
      const reply = asked && readTimeReply(bytes)
      if (asked === undefined || reply === undefined) strange = 'malformed'
      else if ('refusal' in reply) settle({ outcome: 'unknown', ms: ms(), detail: reply.refusal })
      else settle({ outcome: 'answered', ...compared(asked.atMs, asked.elapsed(), reply) })
    })
    // A connected socket hears of a closed port, and hears nobody but the server.
    socket.connect(to.port, to.address, (error?: Error) => (error ? fail(error) : send()))
    if (signal.aborted) abort()
  })
}

/** RFC 4330 section 5, with the signs turned round. */
function compared(
  sentMs: number,
  elapsedMs: number,
  {
    receivedMs,
    repliedMs,
    distanceMs,
    stratum,
  }: { receivedMs: number; repliedMs: number; distanceMs: number; stratum: number },
) {
  const rttMs = Math.max(0, elapsedMs - Math.max(0, repliedMs - receivedMs))
  return {
    offsetMs: (sentMs - receivedMs + (sentMs + elapsedMs - repliedMs)) / 2,
    uncertaintyMs: rttMs / 2 + distanceMs,
    rttMs,
    stratum,
  }
}
