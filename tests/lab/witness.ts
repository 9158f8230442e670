import { lookup } from 'node:dns/promises'
import { connect, type Socket } from 'node:net'
import { connect as connectTls, type ConnectionOptions, type SecureVersion } from 'node:tls'
import { approves, readCode, takeFrame, writeEcho } from './services/iso8583.ts'
import type { Dialect } from './services/iso8583-layouts.ts'
import type { Outcome } from './situation.ts'

/** What the witness is asked to try: the transaction of the shop's terminal. */
export type Errand = {
  host: string
  port: number
  tls:
    | { ca?: string; serverName?: string; maxVersion?: SecureVersion; cert?: string; key?: string }
    | false
  dialect?: Dialect
  path?: string
}

/** How far it got, and the error code or answer that ended it. */
export type Testimony = { outcome: Outcome; detail: string }

// Silence is certain after this long: far above every delay that the lab makes.
const patienceMs = 2500

class Stop extends Error {
  readonly testimony: Testimony
  constructor(outcome: Outcome, detail: string) {
    super(detail)
    this.testimony = { outcome, detail }
  }
}

const code = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error)

/** Waits for `event`, an error, the end or the end of patience. */
function wait(socket: Socket, event: string, outcome: Outcome): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (detail: string) => (): void => reject(new Stop(outcome, detail))
    const timer = setTimeout(fail('silence'), patienceMs)
    socket.once(event, (value: unknown) => {
      clearTimeout(timer)
      resolve(value)
    })
    socket.once('error', (error) => reject(new Stop(outcome, code(error))))
    socket.once('close', fail('closed'))
  })
}

async function exchange(socket: Socket, errand: Errand): Promise<string> {
  let have = Buffer.alloc(0)
  const complete = new Promise<string>((resolve, reject) => {
    const fail = (detail: string): void => reject(new Stop('no-answer', detail))
    const timer = setTimeout(() => fail('silence'), patienceMs)
    socket.once('error', (error) => fail(code(error)))
    socket.once('close', () => {
      clearTimeout(timer)
      fail('closed')
    })
    socket.on('data', (chunk: Buffer) => {
      have = Buffer.concat([have, chunk])
      try {
        if (errand.dialect) {
          const taken = takeFrame(have, errand.dialect)
          if (taken) resolve(readCode(taken.frame, errand.dialect))
        } else {
          const status = /^HTTP\/1\.\d (\d{3})/.exec(have.toString('latin1'))?.[1]
          if (status) resolve(status)
        }
      } catch (error) {
        fail(code(error))
      }
    })
  })
  if (errand.dialect) socket.write(writeEcho(errand.dialect, '12345678', '123456789012345'))
  else
    socket.write(`GET ${errand.path} HTTP/1.1\r\nHost: ${errand.host}\r\nConnection: close\r\n\r\n`)
  return complete
}

async function run(errand: Errand): Promise<Testimony> {
  const bare = errand.host.replace(/^\[|\]$/g, '')
  const { address } = await Promise.race([
    lookup(bare, { verbatim: false }),
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Stop('no-name', 'silence')), 3000),
    ),
  ]).catch((error: unknown) => {
    throw error instanceof Stop ? error : new Stop('no-name', code(error))
  })
  const plain = connect(errand.port, address)
  await wait(plain, 'connect', 'no-connection')
  plain.setNoDelay(true)
  let socket: Socket = plain
  if (errand.tls) {
    const { ca, serverName, maxVersion, cert, key } = errand.tls
    const servername = serverName ?? bare
    const options: ConnectionOptions = {
      socket: plain,
      ecdhCurve: 'X25519:P-256',
      ...(/^[\d.]+$|:/.test(servername) ? {} : { servername }),
      ...(ca ? { ca } : {}),
      ...(cert && key ? { cert, key } : {}),
      ...(maxVersion ? { maxVersion } : {}),
      ...(maxVersion === 'TLSv1' || maxVersion === 'TLSv1.1'
        ? { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
        : {}),
    }
    const secure = connectTls(options)
    await wait(secure, 'secureConnect', 'no-handshake')
    socket = secure
  }
  if (!errand.dialect && !errand.path) return { outcome: 'works', detail: 'connected' }
  const answer = await exchange(socket, errand)
  const fine = errand.dialect ? approves(answer, errand.dialect) : answer.startsWith('2')
  return { outcome: fine ? 'works' : 'declined', detail: answer }
}

const errand = JSON.parse(process.argv[2] ?? '{}') as Errand
const testimony = await run(errand).catch((error: unknown) => {
  if (error instanceof Stop) return error.testimony
  throw error
})
process.stdout.write(`${JSON.stringify(testimony)}\n`)
process.exit(0)
