import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { connect, isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectTls, type ConnectionOptions, type TLSSocket } from 'node:tls'
import { parse } from 'yaml'
import type { Dialect } from '../../src/net/iso8583/dialects.ts'
import { encodeEcho } from '../../src/net/iso8583/echo.ts'
import { profileOf } from '../../src/net/iso8583/profile.ts'
import { recognise, type Recognised } from '../../src/net/iso8583/recognise.ts'
import { codeOf } from '../../src/net/failure.ts'
import { askResolver } from '../../src/net/resolver.ts'
import { startSimulator, type SimulatorOptions } from '../../src/simulator/simulator.ts'

export type PrintedSite = {
  acquirer: {
    endpoints: {
      host: string
      port: number
      protocol: string
      tls: false | { ca: string }
      iso8583?: { dialect: Dialect; terminalId: string; merchantId: string }
      http?: { path: string }
    }[]
  }
  terminal: { thisMachine: boolean; tlsMaxVersion?: string }
  network: Record<
    'references' | 'connectivityChecks' | 'resolvers' | 'systemResolvers' | 'ntp',
    string[]
  >
}

/** A simulator that stops with its scope, and its site file read back. */
export async function visited(options: SimulatorOptions = {}) {
  const simulator = await startSimulator(options)
  const site = parse(simulator.site) as PrintedSite
  const [main] = site.acquirer.endpoints
  if (main === undefined) throw new Error('no endpoint')
  return { simulator, site, main, [Symbol.asyncDispose]: () => simulator.stop() }
}
export type Visited = Awaited<ReturnType<typeof visited>>

export function addressOf(hostPort: string): { address: string; port: number } {
  const url = new URL(`tcp://${hostPort}`)
  return { address: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) }
}

/** What came back on a connection, and how it ended: the error's code, or `end`. */
export type Heard = { bytes: Buffer; ending: string }

/** Says something, ends its own half, and listens until the other end does the same. */
export async function converse(socket: Duplex, words: Uint8Array | string): Promise<Heard> {
  const received: Buffer[] = []
  socket.on('data', (bytes: Buffer) => received.push(bytes))
  const ended = new Promise<string>((resolve) => {
    socket.on('error', (error) => resolve(codeOf(error) ?? error.message))
    socket.on('close', () => resolve('end'))
  })
  socket.end(words)
  return { ending: await ended, bytes: Buffer.concat(received) }
}

/** A connection to the acquirer's main port, encrypted as the site file wants it. */
export async function opened(
  { simulator, main }: Visited,
  options: ConnectionOptions = {},
): Promise<Duplex> {
  const to = { host: simulator.address, port: main.port, allowHalfOpen: true }
  if (main.tls === false) {
    const socket = connect(to)
    await once(socket, 'connect')
    return socket
  }
  const servername = isIP(main.host) === 0 ? { servername: main.host } : {}
  return handshake(to, { ...servername, ca: await readFile(main.tls.ca), ...options })
}

/** A checked handshake; rejects with what OpenSSL or the peer has against it. */
async function handshake(
  to: { host: string; port: number },
  options: ConnectionOptions,
): Promise<TLSSocket> {
  const socket = connectTls({ ...to, ...options })
  await once(socket, 'secureConnect')
  return socket
}

/** The acquirer's answer to the echo that the site file describes. */
export async function echoed(shop: Visited): Promise<Recognised & Pick<Heard, 'ending'>> {
  if (shop.main.iso8583 === undefined) throw new Error('no ISO 8583 here')
  const { dialect, ...ids } = shop.main.iso8583
  const profile = profileOf({ dialect })
  const request = encodeEcho(profile, { ...ids, now: new Date() })
  const { bytes, ending } = await converse(await opened(shop), request)
  return { ...recognise(bytes, profile), ending }
}

/** What the connectivity check answers; its name is known to the simulator's resolvers alone. */
export async function checkedConnectivity({ site }: Visited): Promise<IncomingMessage> {
  const [resolver = ''] = site.network.systemResolvers
  const url = new URL(site.network.connectivityChecks[0] ?? '')
  const question = { name: url.hostname, type: 'A' } as const
  const signal = new AbortController().signal
  const { udp } = await askResolver(addressOf(resolver), question, { timeoutMs: 1000, signal })
  const request = get({ host: udp.addresses[0], port: url.port, path: url.pathname })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  response.resume()
  return response
}

/** The acquirer's answer to its health check. */
export async function checkedHealth(shop: Visited): Promise<IncomingMessage> {
  const socket = await opened(shop)
  const request = get({ createConnection: () => socket, path: shop.main.http?.path ?? '/' })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  response.resume()
  return response
}

/** The code of what a promise rejects with. */
export async function rejection(attempt: Promise<unknown>): Promise<string | undefined> {
  return attempt.then(
    () => undefined,
    (error: unknown) => codeOf(error),
  )
}
