import { createServer, type Socket } from 'node:net'
import { createSocket } from 'node:dgram'
import { createServer as createTlsServer } from 'node:tls'
import type { CertificateName, CertificateSet } from '../certificates.ts'
import { count } from './counting.ts'

type Page = { status: number; headers?: { [name: string]: string }; body?: string }

/** A web server of the lab, outside the acquirer. */
export type WebSite = {
  name: string
  at: 'world' | 'router' | 'terminal' | 'provider' | 'device' | 'edge' | 'host'
  address: string
  port: number
  certificate?: CertificateName
  /** Answers by path; `*` is any other. */
  pages: { [path: string]: Page }
  /** Accepts and says nothing. */
  silent?: boolean
}

/** Serves one web site; requests count as `web.NAME.asked`. `aheadMs` is how far its clock is off. */
export function serveWeb(
  site: WebSite,
  fd: number,
  certificates: CertificateSet,
  aheadMs: number,
): void {
  const respond = (socket: Socket): void => {
    let head = ''
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1')
      if (!head.includes('\r\n\r\n')) return
      const path = head.split(' ')[1] ?? '/'
      head = ''
      count(`web.${site.name}.asked`)
      if (site.silent) return
      const page: Page = site.pages[path] ?? site.pages['*'] ?? { status: 404 }
      const body = page.body ?? ''
      const headers = { Date: new Date(Date.now() + aheadMs).toUTCString(), ...page.headers }
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      socket.end(
        `HTTP/1.1 ${page.status} Status\r\n${lines.join('')}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
      )
    })
  }
  if (!site.certificate) createServer(respond).listen({ fd })
  else {
    const { key, chain } = certificates.leaves[site.certificate]
    createTlsServer({ key, cert: chain }, respond)
      .on('tlsClientError', () => undefined)
      .listen({ fd })
  }
}

/** Swallows what it is sent, or pours out zeros without end, to load a line. */
export function serveBallast(fd: number, kind: 'sink' | 'source'): void {
  const zeros = Buffer.alloc(65536)
  createServer((socket) => {
    const pour = (): void => {
      while (socket.writable && socket.write(zeros)) continue
    }
    socket.on('error', () => undefined)
    if (kind === 'source') {
      socket.on('drain', pour)
      pour()
    } else socket.resume()
  }).listen({ fd })
}

export type TimeServer = { address: string; offByMs: number; silent: boolean }

const unixEpochIn1900 = 2_208_988_800

/** An SNTP server whose clock is `aheadMs` ahead of this machine's. */
export function serveTime(server: TimeServer, fd: number, aheadMs: number): void {
  const socket = createSocket('udp4')
  const stamp = (reply: Buffer, at: number): void => {
    const ms = Date.now() + aheadMs + server.offByMs
    reply.writeUInt32BE((Math.floor(ms / 1000) + unixEpochIn1900) % 2 ** 32, at)
    reply.writeUInt32BE(Math.floor(((ms % 1000) / 1000) * 2 ** 32), at + 4)
  }
  socket.on('message', (asked, from) => {
    count(`ntp.${server.address}.asked`)
    if (server.silent || asked.length < 48) return
    const reply = Buffer.alloc(48)
    reply[0] = ((asked[0] ?? 0) & 0x38) | 4
    reply[1] = 2
    reply[2] = asked[2] ?? 6
    reply[3] = 0xec
    reply.write('LAB', 12, 'latin1')
    stamp(reply, 16)
    asked.copy(reply, 24, 40, 48)
    stamp(reply, 32)
    stamp(reply, 40)
    socket.send(reply, from.port, from.address, () => undefined)
  })
  socket.on('error', () => undefined)
  socket.bind({ fd })
}
