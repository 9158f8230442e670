import fc from 'fast-check'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseTraceroute, parseTracert } from '../../../src/net/traceroute/hops.ts'
import { traceroute } from '../../../src/net/traceroute/traceroute.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled, words } from '../garbled.ts'

const never = new AbortController().signal
const hop = (ttl: number, from: string) => ({ ttl, kind: 'error', from, error: 'ttl-exceeded' })

describe('traceroute', () => {
  test('that reaches its target says so', () => {
    expect(parseTraceroute(recording('linux/traceroute.txt'), '203.0.113.9')).toEqual([
      { ttl: 1, kind: 'reply', ms: 0.036 },
    ])
  })

  test('that meets silence has no hops', () => {
    expect(parseTraceroute(recording('linux/traceroute-dead.txt'), '198.51.100.9')).toEqual([])
  })

  test('of macOS is read alike, names or not', () => {
    expect(parseTraceroute(recording('macos/traceroute.txt'), '8.8.8.8')).toEqual([
      hop(1, '192.168.1.254'),
      hop(2, '76.220.24.1'),
    ])
    expect(
      parseTraceroute(recording('macos/traceroute6.txt'), '2a04:4e42:200::323').map(
        ({ ttl }) => ttl,
      ),
    ).toEqual([2, 4])
  })

  test.each([
    [' 2  192.0.2.1  1.234 ms !H', 'host-unreachable'],
    [' 2  192.0.2.1  1.234 ms !N', 'net-unreachable'],
    [' 2  192.0.2.1  1.234 ms !X', 'prohibited'],
  ])('"%s" is a router that says why', (line, error) => {
    expect(parseTraceroute(`${line}\n`, '198.51.100.9')).toEqual([
      { ttl: 2, kind: 'error', from: '192.0.2.1', error },
    ])
  })
})

test('a time longer than the wait for it is none', () => {
  expect(parseTraceroute(' 1  192.0.2.1  99999999999 ms\n', '192.0.2.1')).toEqual([])
  expect(parseTracert('  1    99999 ms  99999 ms  99999 ms  192.0.2.1\n', '192.0.2.1')).toEqual([])
})

describe('tracert', () => {
  test('has a hop for each line with an address', () => {
    const hops = parseTracert(recording('windows/tracert-en.txt'), '172.19.219.42')
    expect(hops).toHaveLength(7)
    expect(hops[2]).toEqual(hop(3, '10.14.1.33'))
    expect(hops[6]).toEqual({ ttl: 7, kind: 'reply', ms: 9 })
  })

  test('in another language is read by its numbers', () => {
    // Written by hand: the units of Chinese Windows.
    const text =
      '  1    <1 毫秒   <1 毫秒    1 毫秒 192.0.2.1 \r\n  2     *        *        *     请求超时。\r\n'
    expect(parseTracert(text, '192.0.2.1')).toEqual([{ ttl: 1, kind: 'reply', ms: 0.5 }])
  })
})

describe('the tool of this system', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('that hangs, lies or is missing finds nothing, in time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'posdoctor-trace-'))
    vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
    for (const script of ['sleep 60', 'head -c 9000000 /dev/urandom', 'exit 2']) {
      await writeFile(join(folder, 'traceroute'), `#!/bin/sh\n${script}\n`)
      await chmod(join(folder, 'traceroute'), 0o755)
      const started = performance.now()
      expect(await traceroute('203.0.113.9', { most: 1, signal: never })).toBeUndefined()
      expect(performance.now() - started).toBeLessThan(4000)
    }
    await rm(folder, { recursive: true })
  })
})

test.each([
  ['linux/traceroute.txt', '203.0.113.9'],
  ['macos/traceroute.txt', '8.8.8.8'],
  ['macos/traceroute6.txt', '2a04:4e42:200::323'],
  ['windows/tracert-en.txt', '172.19.219.42'],
])('a garbled %s makes no hop up', (file, target) => {
  const text = recording(file)
  const whole = [...parseTraceroute(text, target), ...parseTracert(text, target)]
  const times = new Map(whole.map((one) => [one.ttl, one]))
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      for (const one of [...parseTraceroute(spoilt, target), ...parseTracert(spoilt, target)]) {
        expect(one).toEqual(times.get(one.ttl))
        if (one.kind === 'error') expect(words(spoilt)).toContain(one.from)
      }
    }),
  )
})
