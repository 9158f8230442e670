import { randomInt } from 'node:crypto'
import { connect } from 'node:net'
import type { NameAnswer } from '../probes/values.ts'
import { encodeQuestion, readReply } from './dns-message.ts'
import type { AskOptions, DnsQuestion, Resolver } from './dns-message.ts'
import { failureOf } from './failure.ts'
import { stopwatch } from './stopwatch.ts'

/** One connection, one question (RFC 1035 section 4.2.2). `ms` counts from the start of the connect. */
export async function askOverTcp(
  to: Resolver,
  question: DnsQuestion,
  { timeoutMs, signal }: AskOptions,
): Promise<NameAnswer> {
  const id = randomInt(0x10000)
  const bytes = await encodeQuestion(id, question)
  const ms = stopwatch()
  return new Promise((resolve, reject) => {
    const socket = connect({ host: to.address, port: to.port })
    const timer = setTimeout(silent, timeoutMs)
    let received = Buffer.alloc(0)
    let settled = false
    signal.addEventListener('abort', silent, { once: true })

    function release() {
      settled = true
      clearTimeout(timer)
      signal.removeEventListener('abort', silent)
      socket.destroy()
    }
    function settle(answer: Omit<NameAnswer, 'ms'>) {
      if (settled) return
      release()
      resolve({ ...answer, ms: ms() })
    }
    function silent() {
      settle({ outcome: 'timeout', addresses: [] })
    }
    function fail(error: unknown) {
      if (settled) return
      try {
        settle(answerOf(error))
      } catch (bug) {
        release()
        reject(bug)
      }
    }

    socket.on('error', fail)
    socket.on('end', () => settle({ outcome: 'unknown', addresses: [], detail: 'closed' }))
    socket.on('connect', () => socket.write(withLength(bytes)))
    socket.on('data', (more) => {
      received = Buffer.concat([received, more])
      const reply = withoutLength(received)
      if (reply === undefined) return
      readReply(reply, id, question).then((reading) => {
        settle(reading.kind === 'answer' ? reading.answer : { outcome: 'malformed', addresses: [] })
      }, fail)
    })
    if (signal.aborted) silent()
  })
}

function withLength(message: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(message.length)
  return Buffer.concat([length, message])
}

/** The first message, once all of it has come. */
function withoutLength(received: Buffer): Buffer | undefined {
  if (received.length < 2) return undefined
  const end = 2 + received.readUInt16BE(0)
  return received.length < end ? undefined : received.subarray(2, end)
}

function answerOf(error: unknown): Omit<NameAnswer, 'ms'> {
  const { failure, detail } = failureOf(error)
  return failure === 'refused' || failure === 'unreachable' || failure === 'timeout'
    ? { outcome: failure, addresses: [], detail }
    : { outcome: 'unknown', addresses: [], detail }
}
