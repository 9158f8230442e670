import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { decode, encode } from 'dns-packet'
import type { Answer, Packet } from 'dns-packet'
import { closedPort, tcpServer } from './tcp.ts'

export type Asked = { name: string; type: string; over: 'udp' | 'tcp'; times: number }
/** Answers to send to one question, as DNS packets (id and question are filled in) or raw bytes. */
export type Replies = ((Partial<Packet> & { rcode?: number }) | Buffer)[]
export type DnsServer = { address: string; port: number; asked: Asked[] } & AsyncDisposable

/** A DNS server on loopback, over UDP and TCP on one port; no replies is silence. */
export async function dnsServer(
  replies: (asked: Asked, query: Buffer) => Replies,
  { tcp = true } = {},
): Promise<DnsServer> {
  const asked: Asked[] = []
  function answer(query: Buffer, over: Asked['over']): Buffer[] {
    const packet = decode(query)
    const { name = '', type = '' } = packet.questions?.[0] ?? {}
    const same = asked.filter((one) => one.name === name && one.type === type && one.over === over)
    const question = { name, type, over, times: same.length + 1 }
    asked.push(question)
    return replies(question, query).map((reply) => {
      if (Buffer.isBuffer(reply)) return reply
      const { rcode = 0, flags = 0x8180, ...rest } = reply
      return encode({
        type: 'response',
        id: packet.id ?? 0,
        questions: packet.questions ?? [],
        ...rest,
        flags: flags | rcode,
      })
    })
  }

  const stream = await tcpServer((socket) => {
    socket.on('data', (bytes: Buffer) => {
      for (const reply of answer(bytes.subarray(2), 'tcp')) {
        const length = Buffer.alloc(2)
        length.writeUInt16BE(reply.length)
        socket.write(Buffer.concat([length, reply]))
      }
    })
  })
  const datagrams = createSocket('udp4')
  datagrams.on('message', (query, peer) => {
    for (const reply of answer(query, 'udp')) datagrams.send(reply, peer.port, peer.address)
  })
  datagrams.bind(stream.port, '127.0.0.1')
  await once(datagrams, 'listening')
  if (!tcp) await stream[Symbol.asyncDispose]()
  return {
    address: '127.0.0.1',
    port: stream.port,
    asked,
    async [Symbol.asyncDispose]() {
      if (tcp) await stream[Symbol.asyncDispose]()
      datagrams.close()
      await once(datagrams, 'close')
    },
  }
}

/** A resolver address where nobody listens. */
export async function closedResolver(): Promise<{ address: string; port: number }> {
  return { address: '127.0.0.1', port: await closedPort() }
}

export function a(name: string, ...addresses: string[]): Answer[] {
  return addresses.map((data) => ({ type: 'A', name, ttl: 60, data }))
}

export function aaaa(name: string, ...addresses: string[]): Answer[] {
  return addresses.map((data) => ({ type: 'AAAA', name, ttl: 60, data }))
}

/** Knows the A records of these names and nothing else. */
export function zone(records: Readonly<Record<string, string[]>>): (asked: Asked) => Replies {
  return ({ name, type }) => {
    const addresses = records[name]
    if (addresses === undefined) return [{ rcode: 3 }]
    return [{ answers: type === 'A' ? a(name, ...addresses) : [] }]
  }
}
