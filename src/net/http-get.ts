import { request as requestPlain } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { RequestOptions } from 'node:https'
import type { Failure } from '../model.ts'
import { addressFamily } from './address-family.ts'
import { codeOf, failureOf } from './failure.ts'
import { stopwatch } from './stopwatch.ts'

export type HttpAnswer =
  | {
      outcome: 'answered'
      ms: number
      status: number
      headers: IncomingHttpHeaders
      /** As far as `maxBytes`; `whole` says whether that was all. */
      body: Buffer
      whole: boolean
      /** This machine's clock minus the Date header's, where there is one. */
      clock?: { offsetMs: number; uncertaintyMs: number }
    }
  | { outcome: Failure; ms: number; detail?: string }

export type HttpOptions = {
  /** For connecting, asking and reading together. */
  timeoutMs: number
  maxBytes: number
  signal: AbortSignal
}

/**
 * Gets one page from a given address of its host, follows no redirection and keeps nothing. HTTPS
 * is verified as browsers do. Never rejects because of the network.
 */
export function httpGet(
  { url, address }: { url: string; address: string },
  { timeoutMs, maxBytes, signal }: HttpOptions,
): Promise<HttpAnswer> {
  const { protocol, hostname, host, port, pathname, search } = new URL(url)
  const secure = protocol === 'https:'
  const name = hostname.replace(/^\[|\]$/g, '')
  const ms = stopwatch()
  const askedAt = Date.now()
  return new Promise((resolve, reject) => {
    const options: RequestOptions = {
      host: address,
      port: port || (secure ? 443 : 80),
      path: pathname + search,
      agent: false,
      headers: {
        Host: host,
        Accept: '*/*',
        'Accept-Encoding': 'identity',
        'User-Agent': 'posdoctor',
      },
      ...(addressFamily(name) === undefined ? { servername: name } : {}),
      // Newer Nodes would add a key share that makes the ClientHello too long for one packet.
      ecdhCurve: 'X25519:P-256:P-384:P-521',
    }
    const request = secure ? requestSecure(options) : requestPlain(options)
    const timer = setTimeout(() => settle({ outcome: 'timeout', ms: ms() }), timeoutMs)
    const abort = () => settle({ outcome: 'too-slow', ms: ms() })
    signal.addEventListener('abort', abort, { once: true })

    function settle(answer: HttpAnswer): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      request.destroy()
      resolve(answer)
    }
    function fail(error: Error): void {
      try {
        settle({ ...brokenBy(error), ms: ms() })
      } catch (bug) {
        reject(bug)
      }
    }

    request.on('error', fail)
    request.on('response', (response) => {
      const clock = clockOf(response, askedAt, ms())
      read(response, maxBytes).then(({ body, whole }) => {
        const { statusCode: status = 0, headers } = response
        settle({
          ...{ outcome: 'answered', ms: ms(), status, headers, body, whole },
          ...(clock ? { clock } : {}),
        })
      }, fail)
    })
    if (signal.aborted) abort()
    else request.end()
  })
}

async function read(
  response: IncomingMessage,
  maxBytes: number,
): Promise<{ body: Buffer; whole: boolean }> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part)
    bytes += part.length
    if (bytes > maxBytes) break
  }
  return { body: Buffer.concat(parts).subarray(0, maxBytes), whole: bytes <= maxBytes }
}

function brokenBy(error: Error): { outcome: Failure; detail: string } {
  const code = codeOf(error)
  // The HTTP parser's own codes.
  if (code?.startsWith('HPE_')) return { outcome: 'malformed', detail: code }
  const { failure, detail } = failureOf(error)
  return { outcome: failure, detail }
}

/** A Date is of the whole second in which the page was made. A stored page's (Age) is older than that. */
function clockOf({ headers }: IncomingMessage, askedAt: number, elapsedMs: number) {
  const date = Date.parse(headers.date ?? '')
  if (Number.isNaN(date) || headers.age !== undefined) return undefined
  const halfSecond = 500
  return {
    offsetMs: askedAt + elapsedMs / 2 - (date + halfSecond),
    uncertaintyMs: halfSecond + elapsedMs / 2,
  }
}
