import fc from 'fast-check'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { behindStub, parseResolvectl } from '../../../src/net/resolvers/linux.ts'
import { parseScutilDns } from '../../../src/net/resolvers/macos.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled, words } from '../garbled.ts'

const never = new AbortController().signal
const at = (...addresses: string[]) => addresses.map((address) => ({ address, port: 53 }))
const scutil = (file: string) => parseScutilDns(recording(`macos/${file}.txt`))

describe('scutil --dns', () => {
  test('names those that are asked for any name, and none of a single domain', () => {
    expect(scutil('scutil-dns')).toEqual(at('10.5.3.211', '10.5.3.210'))
  })

  test('puts those of a VPN first where macOS asks them first', () => {
    expect(scutil('scutil-dns-vpn')).toEqual(
      at('10.83.200.1', 'fd00:5677:c5d:e515::1', '8.8.8.8', '8.8.4.4'),
    )
  })

  test('of a machine without a network names none, not those of one interface', () => {
    expect(scutil('scutil-dns-none')).toEqual([])
  })

  test.each(['', 'garbage', 'DNS configuration\n'])('%j is none', (text) => {
    expect(parseScutilDns(text)).toBeUndefined()
  })
})

describe('behind a stub of Linux', () => {
  afterEach(() => vi.unstubAllEnvs())

  // Written by hand after the manual page of resolvectl.
  const said = `Global: 1.1.1.1#cloudflare-dns.com
Link 2 (eth0): 192.168.1.1 fe80::1%2
Link 3 (wlan0): 192.168.1.1 [2001:db8::53]:5353 192.0.2.9:54
Link 4 (docker0):
`
  const servers = [
    ...at('1.1.1.1', '192.168.1.1', 'fe80::1'),
    { address: '2001:db8::53', port: 5353 },
    { address: '192.0.2.9', port: 54 },
  ]

  test('resolvectl names whom it asks, each once', () => {
    expect(parseResolvectl(said)).toEqual(servers)
  })

  test('it is asked where its file may not be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'posdoctor-resolve-'))
    await writeFile(join(folder, 'resolvectl'), `#!/bin/sh\ncat <<'END'\n${said}END\n`)
    await chmod(join(folder, 'resolvectl'), 0o755)
    vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
    const stub = { addresses: ['127.0.0.53'], file: '/nowhere', tool: 'resolvectl' }
    expect(await behindStub(at('127.0.0.53'), never, [stub])).toEqual(servers)
    await writeFile(join(folder, 'resolvectl'), '#!/bin/sh\necho kaputt 17\n')
    expect(await behindStub(at('127.0.0.53'), never, [stub])).toEqual({
      skipped: 'not-understood',
      raw: '$ resolvectl dns\nkaputt 17\n',
    })
    await rm(folder, { recursive: true })
  })

  test('that asks nobody is understood', () => {
    expect(parseResolvectl('Global:\nLink 2 (eth0):\n')).toEqual([])
  })

  test('a resolver that is no stub hides nobody', async () => {
    expect(await behindStub(at('192.168.1.1'), never)).toEqual([])
  })

  test('a garbled answer names no other server', () => {
    fc.assert(
      fc.property(garbled(said), (spoilt) => {
        for (const server of parseResolvectl(spoilt) ?? []) expect(servers).toContainEqual(server)
      }),
    )
  })
})

test.each(['scutil-dns', 'scutil-dns-vpn'])('a garbled %s changes no order', (file) => {
  const text = recording(`macos/${file}.txt`)
  const whole = parseScutilDns(text)!.map(({ address }) => address)
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      const places = (parseScutilDns(spoilt) ?? []).map(({ address }) => whole.indexOf(address))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
    { numRuns: 500 },
  )
})

test('a resolver whose end was cut off comes before no other', () => {
  const text = recording('macos/scutil-dns-vpn.txt')
  const cut = text.slice(0, text.indexOf('  order    : 200000'))
  expect(parseScutilDns(cut)).toBeUndefined()
})

test.each(['scutil-dns', 'scutil-dns-vpn'])('a garbled %s names no other server', (file) => {
  const text = recording(`macos/${file}.txt`)
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      for (const { address } of parseScutilDns(spoilt) ?? [])
        expect(words(spoilt)).toContain(address)
    }),
  )
})
