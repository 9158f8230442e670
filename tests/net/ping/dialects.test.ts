import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PingDialect, PingEvent } from '../../../src/net/ping/dialect.ts'
import { collect } from '../../../src/net/ping/series.ts'
import { busybox, iputils, macos } from '../../../src/net/ping/unix.ts'
import { sentNothing, windows } from '../../../src/net/ping/windows.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled } from '../garbled.ts'

/** What one process's output amounts to. */
function read(dialect: PingDialect, file: string, { address = '203.0.113.10', requests = 9 } = {}) {
  const reader = dialect.reader(address)
  const collected = collect(1, requests, 25)
  const path = file.startsWith('windows/') || file.startsWith('macos/') ? file : `ping/${file}`
  for (const line of recording(path).split('\n')) {
    const event = reader(line)
    if (event) collected.take(event, 0)
  }
  return collected.finish(false)
}

describe('iputils', () => {
  test('its own times are taken as they are, with its own interval', () => {
    expect(read(iputils, 'iputils-replies.txt')).toEqual({
      series: [0.088, 0.045, 0.037, 0.021, 0.027],
      errors: [],
      intervalMs: 32,
      ttl: 64,
    })
  })

  test('IPv6 replies are read alike', () => {
    expect(read(iputils, 'iputils6-replies.txt').series).toEqual([0.075, 0.153, 0.099])
  })

  test('silence is as many samples as were sent', () => {
    expect(read(iputils, 'iputils-silent.txt')).toMatchObject({
      series: [null, null, null],
      errors: [],
    })
  })

  test.each([
    ['iputils-host-unreachable.txt', '10.77.0.1', 'host-unreachable', 3],
    ['iputils-net-unreachable.txt', '10.77.0.1', 'net-unreachable', 1],
    ['iputils-prohibited.txt', '10.77.0.1', 'prohibited', 2],
    ['iputils-filtered.txt', '10.77.0.1', 'prohibited', 2],
    ['iputils-ttl.txt', '10.77.0.1', 'ttl-exceeded', 2],
    ['iputils-frag-needed.txt', '10.77.0.1', 'frag-needed', 1],
    ['iputils6-no-route.txt', 'fd77::1', 'net-unreachable', 2],
    ['iputils6-prohibited.txt', 'fd77::1', 'prohibited', 2],
  ])('%s names who said what', (file, from, kind, count) => {
    const { series, errors } = read(iputils, file)
    expect(errors).toEqual([{ from, kind, count }])
    expect(series.every((ms) => ms === null)).toBe(true)
  })

  test.each([
    '64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=0.1 ms (DUP!)',
    '64 bytes from 10.0.0.9: icmp_seq=1 ttl=64 time=0.1 ms (DIFFERENT ADDRESS!)',
    '64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 (BAD CHECKSUM!)',
    '64 bytes from 10.0.0.1: icmp_seq=1 ttl=64',
    'From 10.0.0.1: icmp_seq=1 Redirect Host(New nexthop: 10.0.0.254)',
    'wrong data byte #16 should be 0x10 but was 0x0',
  ])('"%s" is no reply and no error', (line) => {
    expect(iputils.reader('10.0.0.1')(line)).toBeUndefined()
  })
})

describe('busybox', () => {
  test('counts from 0', () => {
    expect(read(busybox, 'busybox-replies.txt').series).toEqual([0.125, 0.091, 0.132])
    expect(read(busybox, 'busybox-silent.txt').series).toEqual([null, null, null])
  })
})

describe('macOS', () => {
  test('a lost one in the middle keeps its place', () => {
    expect(read(macos, 'written/macos.txt')).toMatchObject({
      series: [12.345, null, 11.002],
      ttl: 57,
    })
  })

  test('an expired one names the hop', () => {
    expect(read(macos, 'written/macos-ttl.txt').errors).toEqual([
      { from: '100.64.0.1', kind: 'ttl-exceeded', count: 1 },
    ])
  })

  test('the recorded times are taken as they are, over both families', () => {
    expect(read(macos, 'macos/ping.txt')).toMatchObject({ series: [0.052, 0.095, 0.05], ttl: 64 })
    expect(read(macos, 'macos/ping6.txt').series).toEqual([0.071, 0.153, 0.122])
  })

  test('a recorded host that says it is unreachable is named', () => {
    const { series, errors } = read(macos, 'macos/ping-unreachable.txt')
    expect(series.every((ms) => ms === null)).toBe(true)
    expect(errors).toEqual([{ from: '192.168.1.220', kind: 'host-unreachable', count: 6 }])
  })

  test('of many answers to one request the first counts', () => {
    expect(read(macos, 'macos/ping-duplicates.txt').series).toEqual([0.235, 0.291])
  })
})

describe('Windows, whatever its language', () => {
  test('a reply is known by its TTL, silence by the lack of an address', () => {
    expect(read(windows, 'written/windows-en.txt')).toMatchObject({
      series: [12, null, 0.5],
      errors: [],
      ttl: 57,
    })
  })

  test('a recording in Chinese keeps what was lost in its place', () => {
    expect(read(windows, 'windows/ping-zh.txt', { address: '192.168.4.1' })).toMatchObject({
      series: [1, 3, null, 2, null, 7, 1, 1],
      ttl: 255,
    })
  })

  test('a recorded router that knows no way is no loss that Windows counts as received', () => {
    const address = '192.168.1.72'
    expect(read(windows, 'windows/ping-en-unreachable.txt', { address })).toMatchObject({
      series: [null, null, null, null],
      errors: [{ from: '192.168.1.69', kind: 'host-unreachable', count: 4 }],
    })
  })

  test.each([
    ['来自 10.0.40.9 的回复: TTL 传输中过期。', 'ttl-exceeded'],
    ['Reply from 10.0.40.9: TTL expired in transit.', 'ttl-exceeded'],
    ['来自 10.0.40.9 的回复: 无法访问目标主机。', 'host-unreachable'],
    ['来自 10.0.40.9 的回复: 目标网无法访问。', 'net-unreachable'],
    ['Antwort von 10.0.40.9: Zielhost nicht erreichbar.', 'other'],
  ])('"%s" is %s', (line, error) => {
    const reader = windows.reader('203.0.113.10')
    reader('Ping 203.0.113.10')
    expect(reader(line)).toEqual({ kind: 'error', from: '10.0.40.9', error })
  })

  test.each([
    ['windows/ping-en-general-failure.txt', '204.79.197.200'],
    ['windows/ping-en-transmit-failed.txt', '192.168.192.1'],
  ])('the recorded requests of %s never left the machine', (file, address) => {
    expect(read(windows, file, { address })).toMatchObject({ series: [], errors: [] })
    expect(sentNothing(recording(file))).toBe(true)
  })

  test.each([
    'PING：传输失败。常见故障。',
    'PING: transmit failed. General failure. ',
    'PING : échec de la transmission. Défaillance générale. ',
    '一般故障。',
    'Allgemeiner Fehler.',
  ])('"%s" is no request that was lost: none was sent', (line) => {
    const reader = windows.reader('203.0.113.10')
    const events = ['Ping 203.0.113.10', line, line, ''].map((one) => reader(one))
    expect(events).toEqual([undefined, undefined, undefined, { kind: 'summary', sent: 0 }])
  })

  test('an address without a TTL is somebody else’s word', () => {
    expect(read(windows, 'written/windows-zh.txt')).toMatchObject({
      series: [12, null, null, 0.5],
      errors: [{ from: '192.0.2.1', kind: 'host-unreachable', count: 1 }],
    })
  })

  test('what Windows counts as received is not, when a hop said that the time ran out', () => {
    expect(read(windows, 'written/windows-de-ttl.txt')).toMatchObject({
      series: [null, null],
      errors: [{ from: '100.64.0.1', kind: 'other', count: 2 }],
    })
  })

  test('IPv6 replies have no TTL', () => {
    expect(read(windows, 'written/windows6-fr.txt', { address: '2001:db8::1' })).toMatchObject({
      series: [24, 0.5],
      errors: [],
    })
  })

  test('bytes of a Chinese code page change no number', () => {
    const gbk = (text: string) => Buffer.from(text, 'latin1').toString('utf8')
    const reader = windows.reader('203.0.113.10')
    reader(gbk('\xd5\xfd\xd4\xda Ping 203.0.113.10 \xbe\xdf\xd3\xd0 32 \xd7\xd6\xbd\xda:'))
    const reply =
      '\xc0\xb4\xd7\xd4 203.0.113.10 \xb5\xc4\xbb\xd8\xb8\xb4: \xd7\xd6\xbd\xda=32 \xca\xb1\xbc\xe4=12ms TTL=57'
    expect(reader(gbk(reply))).toEqual({ kind: 'reply', index: 0, ms: 12, ttl: 57 })
  })
})

describe('lines that are cut or in disorder', () => {
  test.each([
    [iputils, 'iputils-replies.txt'],
    [busybox, 'busybox-replies.txt'],
    [macos, 'written/macos.txt'],
    [windows, 'written/windows-zh.txt'],
  ] as const)('bring no time that was not there', (dialect, file) => {
    const text = recording(`ping/${file}`)
    const times = new Set(read(dialect, file).series)
    const strange: PingEvent[] = []
    for (let length = 0; length < text.length; length += 1) {
      const reader = dialect.reader('203.0.113.10')
      // A line without its end is not handed on.
      for (const line of text.slice(0, length).split('\n').slice(0, -1)) {
        const event = reader(line)
        if (event?.kind === 'reply' && !times.has(event.ms)) strange.push(event)
      }
    }
    expect(strange).toEqual([])
  })
})

test.each([
  [iputils, 'ping/iputils-replies.txt', '10.77.0.1'],
  [busybox, 'ping/busybox-replies.txt', '10.77.0.1'],
  [macos, 'macos/ping.txt', '127.0.0.1'],
  [macos, 'macos/ping-unreachable.txt', '192.168.1.220'],
  [windows, 'windows/ping-zh.txt', '192.168.4.1'],
  [windows, 'windows/ping-en-unreachable.txt', '192.168.1.72'],
] as const)('a garbled ping brings no time that was not there (%#)', (dialect, file, address) => {
  const text = recording(file)
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      const reader = dialect.reader(address)
      const strange = spoilt.split('\n').filter((line) => {
        const event = reader(line)
        if (event?.kind === 'reply') return event.ms !== Number(/[=<]([\d.]+) ?ms/.exec(line)?.[1])
        return event?.kind === 'error' && !line.includes(event.from)
      })
      expect(strange).toEqual([])
    }),
  )
})

test('a reply with a sequence number that was never sent is left out', () => {
  const collected = collect(1, 3, 25)
  collected.take({ kind: 'reply', index: 65_535, ms: 1 }, 0)
  collected.take({ kind: 'summary', sent: 4_000_000_000 }, 0)
  expect(collected.finish(false).series).toEqual([null, null, null])
})

test('staggered processes interleave', () => {
  const collected = collect(2, 2, 100)
  collected.take({ kind: 'reply', index: 0, ms: 1 }, 0)
  collected.take({ kind: 'reply', index: 0, ms: 2 }, 1)
  collected.take({ kind: 'reply', index: 1, ms: 4 }, 1)
  for (const lane of [0, 1]) collected.take({ kind: 'summary', sent: 2 }, lane)
  expect(collected.finish(false).series).toEqual([1, 2, null, 4])
})

test('after an interruption what was on its way does not count', () => {
  const collected = collect(1, 9, 25)
  collected.take({ kind: 'reply', index: 0, ms: 1 }, 0)
  collected.take({ kind: 'silence', index: 1 }, 0)
  collected.take({ kind: 'reply', index: 2, ms: 1 }, 0)
  collected.take({ kind: 'silence', index: 3 }, 0)
  expect(collected.finish(true).series).toEqual([1, null, 1])
})
