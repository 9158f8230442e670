import { request as requestOver } from 'node:http'
import type { ClientRequest } from 'node:http'
import { codeOf, failureOf } from '../failure.ts'
import { openStream } from '../open-stream.ts'
import { unackedBytes } from '../tcp-state.ts'
import { throwAway } from '../throw-away.ts'
import type { Meter, StreamEnd } from './transfer.ts'

const zeros = Buffer.alloc(64 * 1024)
const waits = { connectMs: 2500, handshakeMs: 4000 }
/** A page that is shorter than the line is fast is asked for again, so often at most. */
const mostRequests = 5

type Page = { address: string; url: string }

/** Gets a page and throws it away; once more where it ended early. Follows no redirection. */
export async function fetchPage(page: Page, meter: Meter, signal: AbortSignal): Promise<StreamEnd> {
  for (let times = 0; times < mostRequests && !signal.aborted; times += 1) {
    const end = await ask(page, 'GET', { meter, signal }, (request, settle) => {
      request.on('response', (response) => {
        const { statusCode = 0 } = response
        if (statusCode >= 300) return settle(refusedWith(statusCode))
        response.on('data', (bytes: Buffer) => meter.count(bytes.length))
        response.on('end', () => settle('ended'))
      })
      request.end()
    })
    if (end !== 'ended') return end
  }
  return 'ended'
}

/** Posts zeros to a page, as many as may still be sent. What it answers is not read. */
export function sendToPage(page: Page, meter: Meter, signal: AbortSignal): Promise<StreamEnd> {
  return ask(page, 'POST', { meter, signal }, (request, settle) => {
    request.on('response', ({ statusCode = 0 }) =>
      settle(statusCode >= 300 ? refusedWith(statusCode) : 'ended'),
    )
    function pour(): void {
      const size = Math.min(zeros.length, meter.left())
      if (size <= 0 || signal.aborted) return void request.end()
      request.write(zeros.subarray(0, size), (error) => {
        if (error) return
        meter.count(size)
        pour()
      })
    }
    pour()
  })
}

function refusedWith(status: number): StreamEnd {
  return { failure: 'unknown', detail: `HTTP ${status}` }
}

async function ask(
  { address, url }: Page,
  method: 'GET' | 'POST',
  { meter, signal }: { meter: Meter; signal: AbortSignal },
  begin: (request: ClientRequest, settle: (end: StreamEnd) => void) => void,
): Promise<StreamEnd> {
  const { protocol, hostname, host, port, pathname, search } = new URL(url)
  const secure = protocol === 'https:'
  const serverName = hostname.replace(/^\[|\]$/g, '')
  const opened = await openStream(
    { address, port: Number(port) || (secure ? 443 : 80) },
    { ...waits, signal, ...(secure ? { peer: { serverName } } : {}) },
  )
  if (opened.stream === undefined) {
    const { failure, detail } = opened
    if (signal.aborted) return 'ended'
    return { failure, ...(detail === undefined ? {} : { detail }) }
  }
  const { stream, socket } = opened
  return new Promise((resolve, reject) => {
    const request = requestOver({
      createConnection: () => stream,
      method,
      path: pathname + search,
      setHost: false,
      headers: { Host: host, 'Accept-Encoding': 'identity', 'User-Agent': 'posdoctor' },
    })
    const limit = () =>
      void unackedBytes(socket).then((bytes = 0) => {
        if (method === 'POST') meter.count(-bytes)
        settle('ended')
      })
    signal.addEventListener('abort', limit, { once: true })
    request.on('error', (error) => {
      const code = codeOf(error)
      try {
        settle(code?.startsWith('HPE_') ? { failure: 'malformed', detail: code } : failureOf(error))
      } catch (bug) {
        reject(bug)
      }
    })
    begin(request, settle)
    if (signal.aborted) limit()

    function settle(end: StreamEnd): void {
      signal.removeEventListener('abort', limit)
      resolve(end)
      // What is still held would fill the line for as long again.
      throwAway(socket)
      request.destroy()
    }
  })
}
