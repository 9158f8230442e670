import { randomInt } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import type { NameAnswer } from '../probes/values.ts'
import { encodeQuestion, readReply } from './dns-message.ts'
import type { AskOptions, DnsQuestion, Resolver } from './dns-message.ts'
import { failureOf } from './failure.ts'
import { stopwatch } from './stopwatch.ts'

/**
 * An answer over UDP. `truncated`: the whole of it is to be had over TCP only. `nth`: which datagram
 * was answered, the first or the second.
 */
export type UdpAnswer = NameAnswer & { truncated: boolean; nth?: number }

/**
 * Sends one question in one datagram, and once more, under another id, after `resendMs` of silence:
 * datagrams get lost. Only a reply from the resolver's own address and port, with an id of ours and
 * our question, counts. `ms` is the time since the first datagram.
 */
export async function askOverUdp(
  to: Resolver,
  question: DnsQuestion,
  { timeoutMs, resendMs, signal }: AskOptions & { resendMs?: number },
): Promise<UdpAnswer> {
  const first = randomInt(0x10000)
  const ids = [first, (first + 1) % 0x10000]
  const datagrams = await Promise.all(ids.map((id) => encodeQuestion(id, question)))
  const ms = stopwatch()
  return new Promise((resolve, reject) => {
    const socket = createSocket(isIPv6(to.address) ? 'udp6' : 'udp4')
    // A loop that was busy hears of the time before it hears of what has come meanwhile.
    const timers = [setTimeout(() => setImmediate(silent), timeoutMs)]
    if (resendMs !== undefined) timers.push(setTimeout(send, resendMs))
    let sent = 0
    let strange = false
    let settled = false
    signal.addEventListener('abort', silent, { once: true })

    function settle(answer: Omit<NameAnswer, 'ms'>, truncated = false, nth?: number) {
      if (settled) return
      settled = true
      release()
      resolve({ ...answer, ms: ms(), truncated, ...(nth === undefined ? {} : { nth }) })
    }
    function release() {
      for (const timer of timers) clearTimeout(timer)
      signal.removeEventListener('abort', silent)
      socket.close()
    }
    function silent() {
      settle({ outcome: strange ? 'malformed' : 'timeout', addresses: [] })
    }
    function send() {
      // An error of the send also comes as an 'error' event or not at all.
      const bytes = datagrams[sent]
      if (settled || bytes === undefined) return
      sent += 1
      socket.send(bytes, (error) => error && fail(error))
    }
    function fail(error: Error) {
      if (settled) return
      try {
        settle(answerOf(error))
      } catch (bug) {
        settled = true
        release()
        reject(bug)
      }
    }

    socket.on('error', fail)
    socket.on('message', (reply) => {
      const at = Math.max(
        0,
        ids.findIndex((id) => reply.length > 1 && reply.readUInt16BE(0) === id),
      )
      readReply(reply, ids[at] ?? first, question).then((reading) => {
        if (reading.kind === 'answer') settle(reading.answer, reading.truncated, at + 1)
        else strange = true
      }, fail)
    })
    // A connected socket hears of a closed port, and hears nobody but the resolver.
    socket.connect(to.port, to.address, (error?: Error) => (error ? fail(error) : send()))
    if (signal.aborted) silent()
  })
}

function answerOf(error: Error): Omit<NameAnswer, 'ms'> {
  const { failure, detail } = failureOf(error)
  // Windows reports a closed UDP port as a reset.
  const outcome = failure === 'reset' ? 'refused' : failure
  return outcome === 'refused' || outcome === 'unreachable' || outcome === 'timeout'
    ? { outcome, addresses: [], detail }
    : { outcome: 'unknown', addresses: [], detail }
}
