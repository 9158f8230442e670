import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { pingByPackage } from '../../../src/net/ping/package.ts'
import { ping } from '../../../src/net/ping/ping.ts'
import { pingRaw } from '../../../src/net/ping/raw.ts'
import { canMakeShops } from '../shop/shop.ts'

const never = new AbortController().signal
const few = { address: '127.0.0.1', count: 5, intervalMs: 20, signal: never }

/** A folder in front of the path with a `ping` that is this line of shell. */
async function fakePing(line: string): Promise<AsyncDisposable & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'posdoctor-ping-'))
  await writeFile(join(folder, 'ping'), `#!/bin/sh\n${line}\n`)
  await chmod(join(folder, 'ping'), 0o755)
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

afterEach(() => vi.unstubAllEnvs())

test('loopback answers every request, over both families', async () => {
  for (const address of ['127.0.0.1', '::1']) {
    const result = await ping({ ...few, address })
    expect(result).toMatchObject({ state: 'measured', errors: [], ttl: 64 })
    expect(result.state === 'measured' && result.series.filter((ms) => ms !== null)).toHaveLength(5)
  }
})

test('the times are those of the system’s ping of the same packets', async () => {
  await using fake = await fakePing('/usr/bin/ping "$@" | tee "${0%/*}/said"')
  const result = await ping({ ...few, count: 40 })
  const said = await readFile(join(fake.folder, 'said'), 'utf8')
  const [, min, avg, max] =
    /^rtt min\/avg\/max\/mdev = ([\d.]+)\/([\d.]+)\/([\d.]+)/m.exec(said) ?? []
  const times = result.state === 'measured' ? result.series.filter((ms) => ms !== null) : []
  expect(times).toHaveLength(40)
  expect(Math.min(...times)).toBe(Number(min))
  expect(Math.max(...times)).toBe(Number(max))
  // It truncates its mean to the microsecond.
  expect(times.reduce((sum, ms) => sum + ms, 0) / 40).toBeCloseTo(Number(avg), 2)
})

test('a host name is a bug of ours, never an argument', async () => {
  await expect(ping({ ...few, address: '-V' })).rejects.toThrow(TypeError)
})

test('an interruption keeps what was answered by then', async () => {
  const stop = new AbortController()
  let replies = 0
  const result = await ping({
    ...few,
    count: 50,
    signal: stop.signal,
    onEvent: ({ kind }) => kind === 'reply' && (replies += 1) === 3 && stop.abort(),
  })
  expect(result).toMatchObject({
    state: 'measured',
    series: [expect.any(Number), expect.any(Number), expect.any(Number)],
  })
})

test('an interruption before any answer brings nothing', async () => {
  expect(await ping({ ...few, signal: AbortSignal.abort() })).toEqual({
    state: 'skipped',
    reason: 'interrupted',
  })
})

describe('a ping that', () => {
  test('knows only 200 ms is staggered', async () => {
    await using _fake = await fakePing(
      'case "$*" in *" 0.02 "*) echo "ping: cannot flood" >&2; exit 2;; *) exec /usr/bin/ping "$@";; esac',
    )
    const result = await ping({ ...few, count: 50 })
    expect(result).toMatchObject({ state: 'measured', intervalMs: 25 })
    const series = result.state === 'measured' ? result.series : []
    expect(series.length).toBeGreaterThanOrEqual(40)
    expect(series).not.toContain(null)
  })

  test('is busybox is asked in its own way', async () => {
    await using _fake = await fakePing(
      `case "$*" in *-O*) echo "ping: invalid option -- 'O'" >&2; exit 1;; esac
       printf 'PING\\n64 bytes from 127.0.0.1: seq=0 ttl=64 time=0.125 ms\\n'
       printf '\\n--- 127.0.0.1 ping statistics ---\\n1 packets transmitted, 1 packets received, 0%% packet loss\\n'`,
    )
    expect(await ping(few)).toMatchObject({ state: 'measured', series: [0.125] })
  })

  test('hangs is ended', async () => {
    await using _fake = await fakePing('sleep 60')
    const started = performance.now()
    // Over IPv6, where no raw socket stands in.
    expect(await ping({ ...few, address: '::1' })).toEqual({ state: 'skipped', reason: 'hung' })
    expect(performance.now() - started).toBeLessThan(4000)
  })

  test('hangs and is called off was not merely interrupted', async () => {
    await using _fake = await fakePing('exec sleep 60')
    const calledOff = AbortSignal.timeout(2000)
    expect(await ping({ ...few, address: '::1', signal: calledOff })).toEqual({
      state: 'skipped',
      reason: 'hung',
    })
  })

  test.skipIf(canMakeShops)('may not be run leaves no other way to an ordinary user', async () => {
    await using _fake = await fakePing('echo "ping: socket: Operation not permitted" >&2; exit 2')
    expect(await ping(few)).toEqual({ state: 'skipped', reason: 'not-permitted' })
  })

  test.runIf(canMakeShops)(
    'may not be run gives way to raw sockets where those are open',
    async () => {
      await using _fake = await fakePing('echo "ping: socket: Operation not permitted" >&2; exit 2')
      expect(await ping(few)).toMatchObject({ state: 'measured', intervalMs: 20 })
    },
  )

  test.each([
    ['time', 'time=99999999999999999999 ms', 'ttl=64'],
    ['time', 'time=60000 ms', 'ttl=64'],
    ['time-to-live', 'time=1.25 ms', 'ttl=700'],
  ])('tells a %s that cannot be is not believed in anything', async (_, time, ttl) => {
    await using _fake = await fakePing(
      `echo "PING ::1"; echo "64 bytes from ::1: icmp_seq=1 ttl=64 time=0.1 ms"
       echo "64 bytes from ::1: icmp_seq=2 ${ttl} ${time}"; sleep 9`,
    )
    await copyFile(join(_fake.folder, 'ping'), join(_fake.folder, 'ping6'))
    const times: number[] = []
    const result = await ping({
      ...few,
      address: '::1',
      onEvent: (event) => event.kind === 'reply' && times.push(event.ms),
    })
    expect(result).toEqual({
      state: 'skipped',
      reason: 'not-understood',
      raw: expect.stringContaining(time),
    })
    expect(times.filter((ms) => ms > 100)).toEqual([])
  })

  test('says nothing that we know is not understood, and no number is made of it', async () => {
    await using _fake = await fakePing('echo "PONG ::1 12.5"')
    await copyFile(join(_fake.folder, 'ping'), join(_fake.folder, 'ping6'))
    expect(await ping({ ...few, address: '::1' })).toEqual({
      state: 'skipped',
      reason: 'not-understood',
      raw: expect.stringContaining('PONG'),
    })
  })
})

describe.runIf(canMakeShops)('raw sockets', () => {
  test('time loopback within a few ms', async () => {
    const found = await pingRaw(few)
    expect(found?.series).toHaveLength(5)
    for (const ms of found?.series ?? []) expect(ms).toBeLessThan(50)
  })

  test('tell two series at the same time apart', async () => {
    const [alive, dead] = await Promise.all([
      pingRaw(few),
      // Loopback drops what is sent to its broadcast address.
      pingRaw({ ...few, address: '127.255.255.255' }),
    ])
    expect(alive?.series).not.toContain(null)
    expect(dead?.series.every((ms) => ms === null)).toBe(true)
  })

  test('are for IPv4 only', async () => {
    expect(await pingRaw({ ...few, address: '::1' })).toBeUndefined()
  })
})

describe('the ping package', () => {
  test('tells the times that it understood, and leaves our locale alone', async () => {
    vi.stubEnv('LANG', 'zh_CN.UTF-8')
    const found = await pingByPackage(few)
    expect(process.env['LANG']).toBe('zh_CN.UTF-8')
    expect(found).toMatchObject({ series: [expect.any(Number), expect.any(Number)] })
  })

  test.each([
    'echo PONG',
    'echo "PING (("; echo "()"',
    'exit 2',
    'echo "64 bytes from 127.0.0.1: icmp_seq=1 ttl=64 time=60000 ms"',
    'head -c 100000 /dev/urandom',
  ])('that understands nothing of "%s" brings nothing', async (line) => {
    await using _fake = await fakePing(line)
    expect(await pingByPackage(few)).toBeUndefined()
  })
})
