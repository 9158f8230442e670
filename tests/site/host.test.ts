import { describe, expect, test } from 'vitest'
import { readAddress, readHost } from '../../src/site/host.ts'
import { readHostPort, readPort } from '../../src/site/host-port.ts'

const hintOf = (reading: ReturnType<typeof readHost> | ReturnType<typeof readHostPort>) =>
  reading.ok ? 'good' : reading.hint?.key

describe('a host', () => {
  test.each([
    ['host.acquirer.example', 'host.acquirer.example'],
    ['HOST.Acquirer.Example.', 'host.acquirer.example'],
    ['localhost', 'localhost'],
    ['my_till', 'my_till'],
    ['银行.example', 'xn--jn2a72x.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['192.168.1.1', '192.168.1.1'],
    ['１９２.168.1.1', '192.168.1.1'],
    ['::1', '::1'],
    ['[::1]', '::1'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
  ])('%s is understood as %s', (text, host) => {
    expect(readHost(text)).toEqual({ ok: true, value: host })
  })

  test.each([
    ['192.168.1.300', 'site.hint.octets'],
    ['192.168.01.1', 'site.hint.octets'],
    ['10.1', 'site.hint.octets'],
    ['https://host.example', 'site.hint.only-host'],
    ['host.example/path', 'site.hint.only-host'],
    ['host.example:5000', 'site.hint.port-line'],
    ['https://host.example:5000/', 'site.hint.port-line'],
    ['[::1]:5000', 'site.hint.port-line'],
    ['', undefined],
    ['a b', undefined],
    ['a..b', undefined],
    ['-a', undefined],
    ['a\nb', undefined],
    ['$(reboot)', undefined],
    ['x'.repeat(64), undefined],
    ['[1.2.3.4]', undefined],
    ['[::1', undefined],
    ['fe80::1%a b', undefined],
  ])('%j is not one', (text, hint) => {
    expect(hintOf(readHost(text))).toBe(hint)
  })
})

test('an address is an IP literal, never a name', () => {
  expect(readAddress('[2001:db8::1]')).toEqual({ ok: true, value: '2001:db8::1' })
  expect(readAddress('router.lan')).toEqual({ ok: false })
})

describe('a host with a port', () => {
  test.each([
    ['host:5000', 'host', 5000],
    ['[::1]:5000', '::1', 5000],
    ['1.1.1.1:53', '1.1.1.1', 53],
    ['银行.example:1', 'xn--jn2a72x.example', 1],
  ])('%s has both', (text, host, port) => {
    expect(readHostPort(text)).toEqual({ ok: true, value: { host, port } })
  })

  test.each(['1.1.1.1', '::1', '[::1]', 'host'])('%s takes the usual port', (text) => {
    expect(readHostPort(text, 53)).toMatchObject({ ok: true, value: { port: 53 } })
    expect(hintOf(readHostPort(text))).toBe('site.hint.port-missing')
  })

  test('an IPv6 address without brackets keeps its last group', () => {
    expect(readHostPort('2001:db8::1:53', 53)).toMatchObject({ value: { host: '2001:db8::1:53' } })
  })

  test.each(['0', '65536', '70000', '5000x', '-1', '1.5', '00000000080', '５０００'])(
    '%s is no port',
    (port) => {
      expect(readPort(port)).toEqual({ ok: false })
      expect(hintOf(readHostPort(`host:${port}`, 53))).toBe('site.hint.port-range')
    },
  )

  test('a colon with nothing after it is no port', () => {
    expect(hintOf(readHostPort('host:', 53))).toBe('site.hint.port-missing')
  })
})
