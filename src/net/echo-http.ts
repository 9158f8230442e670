import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { EchoValue } from '../probes/values.ts'
import type { EchoOptions } from './echo-iso8583.ts'
import { codeOf } from './failure.ts'
import { stopwatch } from './stopwatch.ts'
import { unackedBytes } from './tcp-state.ts'

type Reply = EchoValue['reply']

export type HttpQuestion = {
  /** As the Host header has it: with the port where it is not the scheme's own. */
  authority: string
  path: string
  userAgent: string
}

/** Header values from outside are kept no longer than this. */
const mostCharacters = 300
/** A body is let in this far, and for this long, so that the host can end its answer in good order. */
const mostBodyBytes = 64 * 1024
const bodyMs = 300

/**
 * Sends one GET on an open connection and says how the answer begins, then ends the connection. A
 * redirect is not followed. Undefined when `signal` ended it. `ms` counts from the send.
 */
export function echoHttp(
  stream: Socket,
  { authority, path, userAgent }: HttpQuestion,
  { timeoutMs, signal, socket }: EchoOptions,
): Promise<Reply | undefined> {
  return new Promise((resolve) => {
    const ms = stopwatch()
    let peerEnded = false
    const timer = setTimeout(() => void silent(), timeoutMs)
    const abort = () => settle(undefined)
    signal.addEventListener('abort', abort, { once: true })
    stream.once('end', () => (peerEnded = true))
    const asking = request({
      createConnection: () => stream,
      path,
      setHost: false,
      headers: { Host: authority, 'User-Agent': userAgent, Accept: '*/*', Connection: 'close' },
    })
    asking.on('response', answered)
    asking.on('upgrade', answered)
    asking.on('error', (error) => {
      const code = codeOf(error) ?? ''
      // Node's parser: the bytes are no HTTP, or end in the middle of it.
      if (code.startsWith('HPE_')) settle(garbage(code === 'HPE_INVALID_EOF_STATE'))
      else settle(unanswered(peerEnded ? 'closed' : 'reset'))
    })
    asking.end()
    if (signal.aborted) abort()

    function answered(response: IncomingMessage): void {
      const { statusCode = 0, headers } = response
      const retryAfter = headers['retry-after']?.slice(0, mostCharacters)
      const location = headers.location?.slice(0, mostCharacters)
      leaveAfter(response, stream)
      settle({
        kind: 'http',
        status: statusCode,
        ...(retryAfter === undefined ? {} : { retryAfter }),
        ...(location === undefined ? {} : { location }),
        ms: ms(),
      })
    }
    async function silent(): Promise<void> {
      const unacked = await unackedBytes(socket)
      settle(unanswered('silent', unacked))
    }
    function settle(reply: Reply | undefined): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      if (reply?.kind !== 'http') stream.destroy()
      resolve(reply)
    }
    function unanswered(kind: 'silent' | 'closed' | 'reset', unacked?: number): Reply {
      if (stream.bytesRead > 0) return garbage(true)
      if (kind !== 'silent') return { kind, ms: ms(), keepAlives: 0 }
      const known = unacked === undefined ? {} : { unackedBytes: unacked }
      return { kind, waitedMs: timeoutMs, keepAlives: 0, ...known }
    }
    function garbage(isBeginning: boolean): Reply {
      const as = isBeginning ? 'incomplete' : 'garbage'
      return { kind: 'garbage', as, bytes: stream.bytesRead, ms: ms() }
    }
  })
}

/** Lets the body come, unread, and ends the connection behind it. */
function leaveAfter(response: IncomingMessage, stream: Socket): void {
  let bytes = 0
  const leave = () => {
    clearTimeout(timer)
    stream.destroy()
  }
  const timer = setTimeout(leave, bodyMs)
  response.on('data', (part: Buffer) => {
    bytes += part.length
    if (bytes > mostBodyBytes) leave()
  })
  response.on('error', leave)
  response.on('close', leave)
}
