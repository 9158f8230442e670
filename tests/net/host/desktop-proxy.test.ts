import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { desktopProxy, parseKioslaverc } from '../../../src/net/host/desktop-proxy.ts'
import { garbled } from '../garbled.ts'

const asked = () => desktopProxy(AbortSignal.timeout(10_000))
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'posdoctor-proxy-'))
  await mkdir(join(folder, 'bin'))
  vi.stubEnv('PATH', `${folder}/bin:/bin`)
  vi.stubEnv('XDG_CONFIG_HOME', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

/** A gsettings that answers by its words, in the form of GLib's. */
async function gnome(script: string): Promise<void> {
  const file = join(folder, 'bin', 'gsettings')
  await writeFile(file, `#!/bin/sh\ncase "$*" in\n${script}\nesac\n`)
  await chmod(file, 0o755)
}
const settings = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([key, value]) => `"get org.gnome.system.proxy${key}") echo "${value}";;`)
    .join('\n')

const kde = `[$Version]
update_info=kioslave.upd:kde2.2/r1

[Proxy Settings]
NoProxyFor=localhost
Proxy Config Script=http://wpad.example/wpad.dat
ProxyType=1
httpProxy=http://a.example 8080
httpsProxy=http://b.example 7890
socksProxy=

[Other]
ProxyType=2
`

describe('the proxy of a Linux desktop', () => {
  test('where there is none is none', async () => {
    expect(await asked()).toBeUndefined()
  })

  test.each([
    [{ ' mode': `'none'` }, undefined],
    [
      {
        ' mode': `'manual'`,
        '.https host': `''`,
        '.https port': '0',
        '.http host': `'proxy.example'`,
        '.http port': '3128',
      },
      'http://proxy.example:3128',
    ],
    [
      { ' mode': `'auto'`, ' autoconfig-url': `'http://wpad.example/a.dat'` },
      'http://wpad.example',
    ],
    [{ ' mode': `'auto'`, ' autoconfig-url': `''` }, undefined],
  ])('of GNOME %j is %s', async (values, proxy) => {
    await gnome(settings(values))
    expect(await asked()).toBe(proxy)
  })

  test.each([`*) echo blah;;`, `*mode) echo "'manual'";;\n*) echo kaputt;;`, `*) exit 3;;`])(
    'that GNOME tells in no known way (%s) is not understood',
    async (script) => {
      await gnome(script)
      expect(await asked()).toMatchObject({
        skipped: 'not-understood',
        raw: expect.stringMatching(/^\$ gsettings get org\.gnome\.system\.proxy/),
      })
    },
  )

  test('without GNOME’s settings is KDE’s', async () => {
    await gnome(`*) echo 'No such schema “org.gnome.system.proxy”' >&2; exit 1;;`)
    expect(await asked()).toBeUndefined()
    await writeFile(join(folder, 'kioslaverc'), kde)
    expect(await asked()).toBe('http://b.example:7890')
  })

  test('is told in time although everything hangs', async () => {
    await gnome(`*) sleep 60;;`)
    await promisify(execFile)('/usr/bin/mkfifo', [join(folder, 'kioslaverc')])
    const started = performance.now()
    expect(await asked()).toEqual({ skipped: 'hung' })
    expect(performance.now() - started).toBeLessThan(2500)
  })
})

test.each([
  [kde, 'http://b.example:7890'],
  [kde.replace('ProxyType=1', 'ProxyType=0'), undefined],
  [kde.replace('ProxyType=1', 'ProxyType[$e]=2'), 'http://wpad.example'],
  [kde.replace(/^https.*\n/m, ''), 'http://a.example:8080'],
  ['', undefined],
])('KDE’s %j demands %s', (text, proxy) => {
  expect(parseKioslaverc(text)).toBe(proxy)
})

test('a garbled kioslaverc demands a proxy that stands in it, or none', () => {
  const known = [undefined, 'http://a.example:8080', 'http://b.example:7890', 'http://wpad.example']
  fc.assert(
    fc.property(
      garbled(kde.replaceAll(' 8080', ':8080').replaceAll(' 7890', ':7890')),
      (spoilt) => {
        expect(known).toContain(parseKioslaverc(spoilt))
      },
    ),
  )
})
