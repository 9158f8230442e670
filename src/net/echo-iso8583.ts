import { randomInt } from 'node:crypto'
import type { Socket } from 'node:net'
import type { EchoValue } from '../probes/values.ts'
import { codeOf } from './failure.ts'
import { readAnswer } from './iso8583/answer.ts'
import type { Iso8583Settings } from './iso8583/dialects.ts'
import { encodeEcho } from './iso8583/echo.ts'
import { profileOf } from './iso8583/profile.ts'
import type { Profile } from './iso8583/profile.ts'
import { recognise } from './iso8583/recognise.ts'
import { stopwatch } from './stopwatch.ts'
import { unackedBytes } from './tcp-state.ts'

export type EchoOptions = {
  timeoutMs: number
  signal: AbortSignal
  /** The TCP connection that carries the stream. */
  socket: Socket
}

type Reply = EchoValue['reply']

/** No network-management message comes near this; who sends more sends something else. */
const mostBytes = 64 * 1024

const resets = ['ECONNRESET', 'EPIPE']

/**
 * Sends one echo on an open connection, once, and says what came back, then ends the connection.
 * Undefined when `signal` ended it. `ms` counts from the send.
 */
export function echoIso8583(
  stream: Socket,
  settings: Iso8583Settings,
  { timeoutMs, signal, socket }: EchoOptions,
): Promise<Reply | undefined> {
  const profile = profileOf(settings)
  // UnionPay's echo has no trace number; the others' is not one of the terminal's.
  const stan = settings.dialect === 'cup' ? undefined : randomInt(1, 1_000_000)
  const { terminalId, merchantId } = settings
  const request = encodeEcho(profile, {
    ...(terminalId === undefined ? {} : { terminalId }),
    ...(merchantId === undefined ? {} : { merchantId }),
    ...(stan === undefined ? {} : { stan }),
    now: new Date(),
  })
  return new Promise((resolve) => {
    const ms = stopwatch()
    let received = Buffer.alloc(0)
    const timer = setTimeout(() => void silent(), timeoutMs)
    const abort = () => settle(undefined)
    signal.addEventListener('abort', abort, { once: true })
    stream.on('error', (error) => {
      // Our write may meet the reset before our read does.
      settle(unanswered(resets.includes(codeOf(error) ?? '') ? 'reset' : 'closed'))
    })
    stream.on('end', () => settle(unanswered('closed')))
    stream.on('close', () => settle(unanswered('closed')))
    stream.on('data', (bytes: Buffer) => {
      received = Buffer.concat([received, bytes])
      const reply = replyIn(received, profile, stan)
      if (reply !== undefined) settle({ ...reply, ms: ms() })
    })
    stream.write(request)
    if (signal.aborted) abort()

    async function silent(): Promise<void> {
      const unacked = await unackedBytes(socket)
      settle(unanswered('silent', unacked))
    }
    function settle(reply: Reply | undefined): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      stream.end(() => stream.destroy())
      resolve(reply)
    }
    /** Nothing that could be read as a whole had come. */
    function unanswered(kind: 'silent' | 'closed' | 'reset', unacked?: number): Reply {
      const { kind: as, keepAlives } = recognise(received, profile)
      if (as !== 'keep-alive' && received.length > 0) {
        return { kind: 'garbage', as, bytes: received.length, ms: ms() }
      }
      if (kind !== 'silent') return { kind, ms: ms(), keepAlives }
      const known = unacked === undefined ? {} : { unackedBytes: unacked }
      return { kind, waitedMs: timeoutMs, keepAlives, ...known }
    }
  })
}

/** What the bytes are, once that can be said. */
function replyIn(received: Buffer, profile: Profile, stan: number | undefined) {
  const found = recognise(received, profile)
  const bytes = received.length
  if (found.kind === 'message') {
    const answer = readAnswer(profile, found.message, stan)
    if (answer.relation !== 'answer') return { kind: 'garbage', as: 'message', bytes } as const
    const { responseCode, headRequirement } = answer
    return {
      kind: 'response',
      mti: found.message.mti,
      ...(responseCode === undefined ? {} : { de39: responseCode }),
      ...(headRequirement === undefined ? {} : { headRequirement }),
    } as const
  }
  if (found.kind === 'http' && found.status !== undefined) {
    return { kind: 'http', status: found.status } as const
  }
  if (found.kind === 'other-format') {
    const { settings, differs } = found
    return { kind: 'garbage', as: found.kind, bytes, settings, differs } as const
  }
  const isOpen = ['incomplete', 'keep-alive', 'http'].includes(found.kind)
  if (isOpen && bytes < mostBytes) return undefined
  return { kind: 'garbage', as: found.kind, bytes } as const
}
