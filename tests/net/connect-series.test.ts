import { expect, test } from 'vitest'
import { connectSeries } from '../../src/net/connect-series.ts'
import { silentPort } from '../servers/silent.ts'
import { closedPort, tcpServer } from '../servers/tcp.ts'

const never = new AbortController().signal

test('an open port answers each connect, and each is ended', async () => {
  await using server = await tcpServer()
  const to = { address: '127.0.0.1', port: server.port }
  const { series } = await connectSeries(to, { count: 10, intervalMs: 5, signal: never })
  expect(series).toHaveLength(10)
  expect(series).not.toContain(null)
})

test('a refusal is an answer', async () => {
  const to = { address: '127.0.0.1', port: await closedPort() }
  const { series } = await connectSeries(to, { count: 3, intervalMs: 5, signal: never })
  expect(series).not.toContain(null)
})

test('silence is no answer, and is not waited for until the kernel asks again', async () => {
  await using silent = await silentPort()
  const started = performance.now()
  const to = { address: '127.0.0.1', port: silent.port }
  const { series } = await connectSeries(to, { count: 3, intervalMs: 5, signal: never })
  expect(series).toEqual([null, null, null])
  expect(performance.now() - started).toBeLessThan(1500)
})

test('what was on its way at an interruption does not count', async () => {
  await using silent = await silentPort()
  const to = { address: '127.0.0.1', port: silent.port }
  const signal = AbortSignal.timeout(100)
  const { series } = await connectSeries(to, { count: 50, intervalMs: 10, signal })
  expect(series).toEqual([])
})
