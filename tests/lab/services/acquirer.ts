import { createServer, type Socket } from 'node:net'
import { createServer as createTlsServer, type TlsOptions, type TLSSocket } from 'node:tls'
import type { CertificateName, CertificateSet } from '../certificates.ts'
import { count } from './counting.ts'
import { answerEcho, readEcho, takeFrame } from './iso8583.ts'
import type { Dialect } from './iso8583-layouts.ts'

export type Tls = {
  certificate: CertificateName
  minVersion?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'
  maxVersion?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'
  /** Refuses a client without a certificate of the acquirer's own. */
  wantsClient?: boolean
  /** Answers the ClientHello with a TCP reset, with a close, or with nothing. */
  cut?: 'reset' | 'close' | 'silence'
  ciphers?: string
}

/** What the acquirer's front end does with an echo: a response code, or one of the ways not to answer. */
export type EchoAnswer =
  { code: string } | 'approve' | 'silence' | 'garbage' | 'http' | 'close' | 'reset'

export type Listener = {
  address: string
  port: number
  at?: 'host' | 'world' | 'router' | 'provider' | 'edge'
  tls: Tls | false
  speaks:
    | { iso8583: Dialect; echo: EchoAnswer; delayMs?: number }
    | { http: number; headers?: { [name: string]: string }; body?: string; delayMs?: number }
    | { banner: string }
    | 'mute'
    | 'reset'
    | 'close'
  /** Misbehaves like `speaks` only on every n-th connection, and else like this. */
  otherwise?: { every: number; speaks: Listener['speaks'] }
}

function tlsOptions(tls: Tls, certificates: CertificateSet): TlsOptions {
  const { key, chain } = certificates.leaves[tls.certificate]
  const old =
    tls.maxVersion === 'TLSv1' || tls.maxVersion === 'TLSv1.1' || tls.minVersion === 'TLSv1'
  return {
    key,
    cert: chain,
    minVersion: tls.minVersion ?? 'TLSv1.2',
    maxVersion: tls.maxVersion ?? 'TLSv1.3',
    ...(old ? { ciphers: 'DEFAULT@SECLEVEL=0' } : tls.ciphers ? { ciphers: tls.ciphers } : {}),
    ...(tls.wantsClient
      ? { requestCert: true, rejectUnauthorized: true, ca: certificates.roots.acquirer }
      : {}),
  }
}

type Say = (event: string) => void

function speakHttp(
  socket: Socket,
  speaks: { http: number; headers?: object; body?: string; delayMs?: number },
  say: Say,
): void {
  let head = ''
  socket.on('data', (chunk) => {
    head += chunk.toString('latin1')
    if (!head.includes('\r\n\r\n')) return
    head = ''
    say('request')
    say(`status-${speaks.http}`)
    const body = speaks.body ?? '{"status":"UP"}\n'
    const headers = {
      Date: new Date().toUTCString(),
      'Content-Type': 'application/json',
      ...speaks.headers,
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const text = `HTTP/1.1 ${speaks.http} Status\r\n${lines.join('')}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`
    setTimeout(() => socket.end(text), speaks.delayMs ?? 0)
  })
}

function speakIso(
  socket: Socket,
  { iso8583: dialect, echo, delayMs = 0 }: { iso8583: Dialect; echo: EchoAnswer; delayMs?: number },
  say: Say,
  hang: () => void,
): void {
  let have = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    have = Buffer.concat([have, chunk])
    try {
      for (let taken = takeFrame(have, dialect); taken; taken = takeFrame(have, dialect)) {
        have = Buffer.from(taken.rest)
        if (taken.frame.length === 0) continue // a keep-alive
        const asked = readEcho(taken.frame, dialect)
        say('echo')
        if (echo === 'silence') continue
        if (echo === 'close') socket.end()
        else if (echo === 'reset') hang()
        else if (echo === 'garbage') socket.write(Buffer.from('00085a5aff01deadbeef', 'hex'))
        else if (echo === 'http')
          socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n')
        else {
          const reply = echo === 'approve' ? answerEcho(asked) : answerEcho(asked, echo.code)
          setTimeout(() => socket.write(reply), delayMs)
        }
      }
    } catch {
      say('not-understood')
      socket.end()
    }
  })
}

function speak(socket: Socket, speaks: Listener['speaks'], say: Say, hang: () => void): void {
  if (speaks === 'mute') say('mute')
  else if (speaks === 'close') socket.end()
  else if (speaks === 'reset') hang()
  else if ('banner' in speaks) socket.end(speaks.banner)
  else if ('http' in speaks) speakHttp(socket, speaks, say)
  else speakIso(socket, speaks, say, hang)
}

/** Serves one listener of the acquirer; every event counts as `host.ADDRESS:PORT.EVENT`. */
export function serveAcquirer(listener: Listener, fd: number, certificates: CertificateSet): void {
  const say: Say = (event) => count(`host.${listener.address}:${listener.port}.${event}`)
  let connections = 0
  const { tls } = listener
  const secure = tls && !tls.cut ? createTlsServer(tlsOptions(tls, certificates)) : null
  const open = new Map<string, { socket: Socket; speaks: Listener['speaks'] }>()
  const peer = (socket: Socket): string => `${socket.remoteAddress} ${socket.remotePort}`

  const accept = (socket: Socket): void => {
    connections++
    say('connection')
    socket.on('error', () => undefined)
    const nth = !listener.otherwise || connections % listener.otherwise.every === 0
    if (listener.otherwise && nth) say('every-nth')
    const speaks = listener.otherwise && !nth ? listener.otherwise.speaks : listener.speaks
    const hang = (): void => {
      say('reset')
      socket.resetAndDestroy()
    }
    if (speaks === 'reset') return hang()
    if (speaks === 'mute' || !tls) return speak(socket, speaks, say, hang)
    if (tls.cut) {
      socket.once('data', () => {
        say(`cut-${tls.cut}`)
        if (tls.cut === 'reset') hang()
        else if (tls.cut === 'close') socket.end()
      })
      return
    }
    const key = peer(socket)
    open.set(key, { socket, speaks })
    socket.once('close', () => open.delete(key))
    secure?.emit('connection', socket)
  }
  secure?.on('secureConnection', (socket: TLSSocket) => {
    const under = open.get(peer(socket))
    say('handshake')
    socket.on('error', () => undefined)
    speak(socket, under?.speaks ?? listener.speaks, say, () => {
      say('reset')
      under?.socket.resetAndDestroy()
    })
  })
  secure?.on('tlsClientError', (_error, socket) => {
    say('handshake-failed')
    socket.destroy()
  })
  createServer({ noDelay: true }, accept).listen({ fd, backlog: 128 })
}
