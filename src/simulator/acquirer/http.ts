import { randomBytes } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'

/** How a host answers its health check. */
export type HttpConduct = {
  answer: 'well' | 'silent' | 'closes' | 'garbage'
  status: number
  headers: Readonly<Record<string, string>>
  delayMs: number
  now: () => Date
}

export const healthPath = '/health'

/**
 * An HTTP service on connections that are handed over to it. Bytes that are no HTTP get what
 * Node's server says to them: 400 and an end.
 */
export function httpService(conduct: HttpConduct): Server {
  return createServer(respond(conduct))
}

function respond(conduct: HttpConduct): RequestListener {
  const { status, headers, delayMs, now } = conduct
  return (request, response) => {
    if (conduct.answer === 'silent') return
    if (conduct.answer === 'closes') return request.socket.destroySoon()
    if (conduct.answer === 'garbage') return void request.socket.end(randomBytes(40))
    const code = status === 200 && request.url !== healthPath ? 404 : status
    response.writeHead(code, {
      Date: now().toUTCString(),
      'Content-Type': 'application/json',
      ...headers,
    })
    const body = code === 200 ? '{"status":"UP"}' : `{"error":${code}}`
    setTimeout(() => response.end(body), delayMs).unref()
  }
}
