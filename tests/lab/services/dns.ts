import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { createServer, type Socket } from 'node:net'
import packet from 'dns-packet'
import type { DecodedPacket, Question } from 'dns-packet'
import { count } from './counting.ts'
import { answer, decode, fromZone, rcodes, withoutPrivate, type Zone } from './dns-answers.ts'

/** What a DNS server does wrong. Without `names` to every question, else to those names and below. */
export type DnsFault = {
  do:
    | 'silent'
    | 'servfail'
    | 'refused'
    | 'nxdomain'
    | 'empty'
    | 'lie'
    | 'late'
    | 'truncate'
    | 'garbage'
  names?: string[]
  over?: 'udp' | 'tcp'
  kinds?: string[]
  /** For `lie`. */
  addresses?: string[]
  /** How long a `late` answer or a bad code takes, in ms. */
  afterMs?: number
  /** Only every n-th question. */
  every?: number
}

export type DnsServer = {
  name: string
  at: 'laptop' | 'router' | 'provider' | 'world' | 'edge'
  address: string
  port: number
  udp: boolean
  tcp: boolean
  faults: DnsFault[]
  /** Passes questions on instead of knowing the zone; the socket it asks from is bound to `from`. */
  forward?: { to: string; from: string; timeoutMs: number } | null
  /** Drops private addresses from the answers, as rebinding protection does. */
  filtersPrivate?: boolean
}

type Reply = Buffer | null

function matches(fault: DnsFault, question: Question, over: 'udp' | 'tcp', nth: number): boolean {
  const name = question.name.toLowerCase()
  return (
    (!fault.names ||
      fault.names.some((wanted) => name === wanted || name.endsWith(`.${wanted}`))) &&
    (!fault.over || fault.over === over) &&
    (!fault.kinds || fault.kinds.includes(question.type)) &&
    (!fault.every || nth % fault.every === 0)
  )
}

/** Asks the next server. Resolves to null when it says nothing in time. */
function forwarder(server: DnsServer, fd: number): (bytes: Buffer) => Promise<Reply> {
  const forward = server.forward
  const socket = createSocket('udp4')
  const waiting = new Map<number, { id: number; done: (reply: Reply) => void }>()
  let next = 1
  socket.on('error', () => count(`dns.${server.name}.upstream-error`))
  socket.on('message', (bytes) => {
    const key = bytes.readUInt16BE(0)
    const asked = waiting.get(key)
    waiting.delete(key)
    if (!asked) return
    bytes.writeUInt16BE(asked.id, 0)
    asked.done(bytes)
  })
  socket.bind({ fd })
  return (bytes) =>
    new Promise((done) => {
      if (!forward) return done(null)
      const key = next++ & 0xffff
      waiting.set(key, { id: bytes.readUInt16BE(0), done })
      const copy = Buffer.from(bytes)
      copy.writeUInt16BE(key, 0)
      socket.send(copy, 53, forward.to, () => undefined)
      setTimeout(() => {
        if (waiting.delete(key)) done(null)
      }, forward.timeoutMs).unref()
    })
}

/** Serves one DNS server on the sockets given; the last one is for its own questions if it forwards. */
export function serveDns(server: DnsServer, fds: number[], zone: Zone, fallback: string): void {
  const sockets = [...fds]
  const udpFd = server.udp ? sockets.shift() : undefined
  const tcpFd = server.tcp ? sockets.shift() : undefined
  const upstreamFd = server.forward ? sockets.shift() : undefined
  const ask = upstreamFd === undefined ? null : forwarder(server, upstreamFd)
  let asked = 0

  const sound = async (bytes: Buffer, query: DecodedPacket): Promise<Reply> => {
    // As every resolver does (RFC 6761), from its hosts file or by itself.
    if (query.questions?.[0]?.name.toLowerCase() === 'localhost')
      return answer(query, rcodes.noerror, ['127.0.0.1', '::1'])
    if (!ask) return fromZone(query, zone, fallback)
    const reply = await ask(bytes)
    count(`dns.${server.name}.${reply ? 'forwarded' : 'upstream-silent'}`)
    if (!reply) return answer(query, rcodes.servfail, [])
    return server.filtersPrivate ? withoutPrivate(reply) : reply
  }

  const respond = async (
    bytes: Buffer,
    over: 'udp' | 'tcp',
    send: (reply: Buffer) => void,
  ): Promise<void> => {
    const query = decode(bytes)
    const question = query?.questions?.[0]
    if (!query || !question) return
    asked++
    count(`dns.${server.name}.asked`)
    const fault = server.faults.find((each) => matches(each, question, over, asked))
    if (fault) count(`dns.${server.name}.${fault.do}`)
    const later = (reply: Reply): void => {
      if (reply) setTimeout(() => send(reply), fault?.afterMs ?? 0)
    }
    switch (fault?.do) {
      case 'silent':
        return
      case 'servfail':
      case 'refused':
      case 'nxdomain':
        return later(answer(query, rcodes[fault.do], []))
      case 'empty':
        return send(answer(query, rcodes.noerror, []))
      case 'lie':
        return send(answer(query, rcodes.noerror, fault.addresses ?? []))
      case 'truncate':
        return send(answer(query, rcodes.noerror, [], packet.TRUNCATED_RESPONSE))
      case 'garbage':
        return send(Buffer.from('\u0000\u0001not dns at all'))
      case 'late':
        return later(await sound(bytes, query))
      case undefined: {
        const reply = await sound(bytes, query)
        if (reply) send(reply)
      }
    }
  }

  if (udpFd !== undefined) serveUdp(udpFd, server.address, respond)
  if (tcpFd !== undefined) serveTcp(tcpFd, respond)
}

type Respond = (bytes: Buffer, over: 'udp' | 'tcp', send: (reply: Buffer) => void) => Promise<void>

function serveUdp(fd: number, address: string, respond: Respond): void {
  const socket: UdpSocket = createSocket(address.includes(':') ? 'udp6' : 'udp4')
  socket.on('message', (bytes, from) => {
    void respond(bytes, 'udp', (reply) =>
      socket.send(reply, from.port, from.address, () => undefined),
    )
  })
  socket.on('error', () => undefined)
  socket.bind({ fd })
}

function serveTcp(fd: number, respond: Respond): void {
  const server = createServer((socket: Socket) => {
    let have = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      have = Buffer.concat([have, chunk])
      while (have.length >= 2 && have.length >= 2 + have.readUInt16BE(0)) {
        const size = have.readUInt16BE(0)
        const bytes = have.subarray(2, 2 + size)
        have = have.subarray(2 + size)
        void respond(bytes, 'tcp', (reply) => {
          const length = Buffer.alloc(2)
          length.writeUInt16BE(reply.length)
          socket.write(Buffer.concat([length, reply]))
        })
      }
    })
  })
  server.listen({ fd })
}
