import { execFile } from 'node:child_process'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecure } from 'node:https'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { httpGet } from '../../src/net/http-get.ts'
import { makeAuthority, makeLeaf } from '../servers/certificates.ts'
import { closedPort, served, tcpServer } from '../servers/tcp.ts'

const address = '127.0.0.1'
const patient = { timeoutMs: 5000, maxBytes: 1000, signal: new AbortController().signal }
const at = { host: address, port: 0 }

function web(respond: RequestListener) {
  return served(createServer(respond), () => {}, at)
}
const get = (port: number, options: Partial<typeof patient> = {}) =>
  httpGet({ url: `http://page.example:${port}/a?b`, address }, { ...patient, ...options })

test('a page is asked for by its host’s name, and its date is held against this clock', async () => {
  let asked = ''
  await using server = await web((request, response) => {
    asked = `${request.method} ${request.url} ${request.headers.host}`
    response.setHeader('Date', new Date(Date.now() + 60_000).toUTCString()).end('hello')
  })
  const answer = await get(server.port)
  expect(asked).toBe(`GET /a?b page.example:${server.port}`)
  if (answer.outcome !== 'answered') throw new Error(answer.outcome)
  expect(answer).toMatchObject({ status: 200, whole: true })
  expect(answer.body.toString()).toBe('hello')
  const { offsetMs = 0, uncertaintyMs = 0 } = answer.clock ?? {}
  expect(Math.abs(offsetMs + 60_000)).toBeLessThanOrEqual(uncertaintyMs)
  expect(uncertaintyMs).toBeGreaterThanOrEqual(500)
})

test('the date of a stored page tells no time', async () => {
  await using server = await web((_, response) => void response.setHeader('Age', '7').end())
  expect(await get(server.port)).not.toHaveProperty('clock')
})

test('a redirection is not followed', async () => {
  await using server = await web((_, response) => {
    response.writeHead(302, { Location: 'http://elsewhere.example/' }).end()
  })
  expect(await get(server.port)).toMatchObject({
    status: 302,
    headers: { location: 'http://elsewhere.example/' },
  })
  expect(server.connections()).toBe(1)
})

test('no more than so many bytes are read', async () => {
  await using server = await web((_, response) => {
    const pour = () => void response.write('x'.repeat(600), () => setImmediate(pour))
    pour()
  })
  const answer = await get(server.port)
  expect(answer).toMatchObject({ outcome: 'answered', whole: false })
  expect('body' in answer && answer.body).toHaveLength(1000)
})

test('a page that trickles is cut off', async () => {
  await using server = await web((_, response) => void response.write('x'))
  expect(await get(server.port, { timeoutMs: 150 })).toMatchObject({ outcome: 'timeout' })
})

test.each([
  ['another protocol is malformed', 'SSH-2.0-x\r\n', 'malformed'],
  ['too many headers are malformed', `HTTP/1.1 200 OK\r\nA: ${'x'.repeat(99_999)}`, 'malformed'],
])('%s', async (_, said, outcome) => {
  await using server = await tcpServer((socket) => void socket.on('data', () => socket.end(said)))
  expect(await get(server.port)).toMatchObject({ outcome })
})

test('a page that breaks off is no page', async () => {
  await using server = await tcpServer((socket) => {
    socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'))
  })
  expect(await get(server.port)).toMatchObject({ outcome: 'reset' })
})

test('a closed port is refused', async () => {
  expect(await get(await closedPort())).toMatchObject({ outcome: 'refused' })
})

test('the signal ends the question', async () => {
  await using server = await tcpServer()
  expect(await get(server.port, { signal: AbortSignal.abort() })).toMatchObject({
    outcome: 'too-slow',
  })
})

test(
  'HTTPS is believed only where a known authority vouches for the host',
  { timeout: 20_000 },
  async () => {
    const authority = await makeAuthority('CN=Test authority')
    const leaf = await makeLeaf(['page.example'], authority)
    const secure = createSecure(leaf, (_, response) => void response.end('hello'))
    // A TLS server takes connections apart itself; `served` only counts and ends them.
    await using server = await served(secure, () => {}, at)
    const folder = await mkdtemp(join(tmpdir(), 'posdoctor-http-'))
    try {
      const script = join(folder, 'get.mjs')
      await build({
        stdin: {
          contents: `import { httpGet } from './http-get.ts'
          const [url, address] = process.argv.slice(2)
          const signal = new AbortController().signal
          const { outcome, detail } = await httpGet({ url, address }, { timeoutMs: 5000, maxBytes: 99, signal })
          console.log(outcome, detail)`,
          resolveDir: join(import.meta.dirname, '../../src/net'),
          loader: 'ts',
        },
        ...{ bundle: true, platform: 'node', format: 'esm', outfile: script, logLevel: 'error' },
      })
      const ca = join(folder, 'ca.pem')
      await writeFile(ca, authority.cert)
      const said = async (name: string, env: Record<string, string>) => {
        const url = `https://${name}:${server.port}/`
        const options = { env: { ...process.env, ...env } }
        const run = await promisify(execFile)(process.execPath, [script, url, address], options)
        return run.stdout.trim()
      }
      const known = { NODE_EXTRA_CA_CERTS: ca }
      expect(await said('page.example', known)).toBe('answered undefined')
      expect(await said('other.example', known)).toBe('unknown ERR_TLS_CERT_ALTNAME_INVALID')
      expect(await said('page.example', {})).toMatch(/^unknown (UNABLE_TO_VERIFY|SELF_SIGNED)/)
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)
