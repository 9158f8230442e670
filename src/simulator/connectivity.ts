import { createServer, type RequestListener } from 'node:http'
import { listen, type At, type Running } from './listener.ts'

/** Where a captive portal sends everybody: a name that only its own network knows. */
const loginPage = 'http://login.hotspot.example/?next='

/** The page that connectivity checks ask for: 204, or what a captive portal makes of it. */
export async function serveConnectivityCheck(
  at: At,
  conduct: 'answers' | 'portal',
  now: () => Date,
): Promise<Running> {
  const server = createServer(respond(conduct, now))
  return listen(at, (socket) => {
    server.emit('connection', socket)
    socket.resume()
  })
}

function respond(conduct: 'answers' | 'portal', now: () => Date): RequestListener {
  return (request, response) => {
    response.setHeader('Date', now().toUTCString())
    if (conduct === 'answers') {
      response.writeHead(request.url === '/generate_204' ? 204 : 404).end()
    } else {
      const asked = `http://${request.headers.host ?? ''}${request.url ?? ''}`
      response.writeHead(302, { Location: loginPage + encodeURIComponent(asked) }).end()
    }
  }
}
