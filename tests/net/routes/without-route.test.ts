import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseCimRoutes } from '../../../src/net/routes/cim.ts'
import { readDefaultRoutes } from '../../../src/net/routes/routes.ts'
import { recording } from '../../fixtures/recording.ts'

const never = new AbortController().signal
const table = recording('windows/route-print-zh-tun.txt')

// Written by hand after the class's documented properties.
const adapters = JSON.stringify([
  {
    IPAddress: ['192.168.6.6', 'fe80::1'],
    DefaultIPGateway: ['192.168.6.1', 'fe80::2'],
    IPConnectionMetric: 25,
  },
  { IPAddress: ['10.8.0.2'], DefaultIPGateway: null, IPConnectionMetric: 5 },
])
const fromCim = [
  { family: 4, gateway: '192.168.6.1', interface: '192.168.6.6', metric: 25 },
  { family: 6, gateway: 'fe80::2', interface: '192.168.6.6', metric: 25 },
]

test('CIM names the routers of each adapter', () => {
  expect(parseCimRoutes(adapters, () => undefined)).toEqual(fromCim)
  expect(parseCimRoutes('[]')).toEqual([])
})

test.each(['', 'null', '{}', 'Zugriff verweigert', '[3,null]'])('%j names none', (text) => {
  expect(parseCimRoutes(text) ?? []).toEqual([])
})

/** A Windows folder with these tools, each a shell script. */
async function windowsWith(tools: Record<string, string>): Promise<AsyncDisposable> {
  const root = await mkdtemp(join(tmpdir(), 'posdoctor-windows-'))
  for (const [path, script] of Object.entries(tools)) {
    const file = join(root, 'System32', `${path}.exe`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, `#!/bin/sh\n${script}\n`)
    await chmod(file, 0o755)
  }
  vi.stubEnv('SystemRoot', root)
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')
  return { [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}

const say = (text: string) => `cat <<'END'\n${text}\nEND`

describe.skipIf(process.platform === 'win32')('a Windows', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  test.each<[string, Record<string, string>]>([
    ['route', { route: say(table) }],
    ['netstat', { netstat: `[ "$*" = -rn ] && ${say(table)}` }],
    ['netstat, route forbidden by a policy', { route: 'exit 1', netstat: say(table) }],
  ])('with %s has its way out', async (_, tools) => {
    await using __ = await windowsWith(tools)
    expect(await readDefaultRoutes(never)).toEqual([
      { family: 4, gateway: '192.168.6.1', interface: '192.168.6.6', metric: 50 },
    ])
  })

  test('with neither has CIM', async () => {
    await using _ = await windowsWith({ 'WindowsPowerShell/v1.0/powershell': say(adapters) })
    expect(await readDefaultRoutes(never)).toEqual(fromCim)
  })

  test('with none of them says what it lacks', async () => {
    await using _ = await windowsWith({})
    expect(await readDefaultRoutes(never)).toEqual({ skipped: 'no-tool' })
  })
})
