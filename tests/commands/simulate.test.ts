import { access } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { simulate } from '../../src/commands/simulate.ts'
import { languages } from '../../src/messages/index.ts'
import { connectOnce } from '../../src/net/tcp.ts'
import { faultIds } from '../../src/simulator/faults/index.ts'
import { testIo } from '../io.ts'

test('the site file comes first, then one ready line; the signal ends it in good order', async () => {
  const end = new AbortController()
  const seen: string[] = []
  let isReady: () => void
  const ready = new Promise<void>((resolve) => (isReady = resolve))
  const io = testIo({
    signal: end.signal,
    stdout: (text) => void seen.push(`out: ${text}`),
    stderr: (text) => {
      seen.push(`err: ${text}`)
      isReady()
    },
  })
  const exit = simulate({ fault: 'expired' }, io)
  await ready
  expect(seen.map((text) => text.slice(0, 5))).toEqual(['out: ', 'err: '])
  expect(seen[1]?.split('\n')).toHaveLength(2)
  const site = parse(seen[0]?.slice(5) ?? '') as {
    acquirer: { endpoints: [{ port: number; tls: { ca: string } }] }
  }
  const [{ port, tls }] = site.acquirer.endpoints
  const to = { address: '127.0.0.1', port }
  const options = { timeoutMs: 1000, signal: new AbortController().signal }
  expect(await connectOnce(to, options)).toMatchObject({ outcome: 'open' })
  await access(tls.ca)
  end.abort()
  expect(await exit).toBe(0)
  expect(await connectOnce(to, options)).toMatchObject({ outcome: 'refused' })
  await expect(access(dirname(tls.ca))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a signal that came before the start ends it too', async () => {
  expect(await simulate({}, testIo({ signal: AbortSignal.abort() }))).toBe(0)
})

test.each(languages)(
  'the list in %s names every fault with a sentence of its own',
  async (language) => {
    const io = testIo({ language })
    expect(await simulate({ list: true }, io)).toBe(0)
    const lines = io.out().trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual(faultIds)
    expect(new Set(lines.map((line) => line.replace(/^\S+ +/, ''))).size).toBe(faultIds.length)
  },
)

test.each([{ fault: 'expird' }, { port: '70000' }, { fault: 'http-401', protocol: 'tcp' }])(
  '%j ends with 3 and a sentence',
  async (args) => {
    const io = testIo()
    expect(await simulate(args, io)).toBe(3)
    expect(io.out()).toBe('')
    expect(io.err()).toMatch(/^\S.*\n$/)
  },
)

test.each([
  { listen: '203.0.113.77' },
  { listen: '203.0.113.77', fault: 'closed' },
  { listen: '203.0.113.77', fault: 'silent' },
])('%j: an address of another machine ends with 3 and a sentence', async (args) => {
  const io = testIo()
  expect(await simulate(args, io)).toBe(3)
  expect(io.err()).toContain('203.0.113.77')
})
