import { createServer, type RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import notices from '../../src/probes/notices.ts'
import { closedPort, served, tcpServer } from '../servers/tcp.ts'
import { runAlone, siteOf } from './alone.ts'

function web(respond: RequestListener) {
  return served(createServer(respond), () => {}, { host: '127.0.0.1', port: 0 })
}

async function found(path: string, port: number, signal?: AbortSignal) {
  const site = siteOf([])
  site.acquirer.statusPage = `http://127.0.0.1:${port}${path}`
  return (await runAlone(notices, { site, ...(signal ? { signal } : {}) }))['notices']
}

const fine = JSON.stringify({ status: { indicator: 'none' } })

test('the page itself stands for its summary', async () => {
  const asked: (string | undefined)[] = []
  await using server = await web((request, response) => {
    asked.push(request.url)
    response.end(fine)
  })
  expect(await found('/', server.port)).toEqual({
    state: 'seen',
    value: { page: 'fine', matched: 'none' },
  })
  await found('/api/v2/status.json', server.port)
  expect(asked).toEqual(['/api/v2/summary.json', '/api/v2/status.json'])
})

test('a page that cannot be had says nothing', async () => {
  expect(await found('/', await closedPort())).toMatchObject({
    state: 'failed',
    failure: 'refused',
  })
})

test.each([
  ['is not there', 404, fine, { failure: 'unknown', detail: 'HTTP 404' }],
  ['sends elsewhere', 302, '', { failure: 'unknown', detail: 'HTTP 302' }],
  ['is something else', 200, '<h1>All well</h1>', { failure: 'malformed' }],
  ['never ends', 200, `${fine}${' '.repeat(600_000)}`, { failure: 'malformed' }],
])('a page that %s says nothing', async (_, status, body, expected) => {
  await using server = await web((_request, response) => {
    response.writeHead(status, { Location: '/' }).end(body)
  })
  expect(await found('/', server.port)).toEqual({ state: 'failed', ...expected })
})

test('a page that comes too late says nothing', async () => {
  await using server = await tcpServer()
  const signal = AbortSignal.timeout(100)
  expect(await found('/', server.port, signal)).toEqual({ state: 'failed', failure: 'too-slow' })
})

test('a site without a status page asks nobody', async () => {
  expect(await runAlone(notices, { site: siteOf([]) })).toEqual({
    notices: { state: 'skipped', reason: 'not-configured' },
  })
})
