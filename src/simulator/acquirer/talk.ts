import type { Socket } from 'node:net'
import { dialects, type Dialect } from '../../net/iso8583/dialects.ts'
import { profileOf } from '../../net/iso8583/profile.ts'
import type { Plan } from '../plan.ts'
import { httpService } from './http.ts'
import { serveIso8583 } from './iso8583.ts'

/** What the acquirer says on connections that are open and, where it wants that, encrypted. */
export function talker(
  { protocol, dialect, behaviour }: Plan,
  now: () => Date,
): (socket: Socket) => void {
  const { answer = 'well', delayMs = 0, responseCode, status } = behaviour
  if (protocol === 'tcp') return hold
  if (protocol === 'http' || answer === 'http') {
    const service = httpService({
      answer: answer === 'http' || answer === 'other-dialect' ? 'well' : answer,
      status: status?.code ?? 200,
      headers: status?.headers ?? {},
      delayMs,
      now,
    })
    return (socket) => void service.emit('connection', socket)
  }
  const spoken = answer === 'other-dialect' ? neighbours[dialect] : dialect
  const { edition, success } = dialects[spoken]
  const code = edition === '1' ? responseCode?.iso93 : responseCode?.iso87
  return (socket) =>
    serveIso8583(socket, profileOf({ dialect: spoken }), {
      answer: answer === 'other-dialect' ? 'well' : answer,
      responseCode: code ?? success,
      delayMs,
    })
}

/** The dialect that a host is likeliest to be mistaken for. */
const neighbours: Readonly<Record<Dialect, Dialect>> = {
  cup: 'iso87-bcd',
  'iso87-ascii': 'iso87-binary-bitmap',
  'iso87-binary-bitmap': 'iso87-ascii',
  'iso87-bcd': 'cup',
  'iso93-ascii': 'iso87-ascii',
}

/** A service that waits for its client to begin, and never understands it. */
function hold(socket: Socket): void {
  socket.on('end', () => socket.end()).resume()
}
