import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { pingWhole } from '../../../src/net/ping/whole.ts'

const three = {
  ...{ address: '203.0.113.10', bytes: 1500, count: 3 },
  signal: new AbortController().signal,
}

/** A Windows whose ping is this script. */
async function windowsWith(script: string): Promise<AsyncDisposable> {
  const root = await mkdtemp(join(tmpdir(), 'posdoctor-whole-'))
  await mkdir(join(root, 'System32'))
  for (const [tool, said] of [
    ['ping.exe', script],
    ['taskkill.exe', 'kill -9 "$2"'],
  ] as const) {
    await writeFile(join(root, 'System32', tool), `#!/bin/sh\n${said}\n`)
    await chmod(join(root, 'System32', tool), 0o755)
  }
  vi.stubEnv('SystemRoot', root)
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')
  return { [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}

const head = 'printf "Ping 203.0.113.10:\\r\\n"'
const foot = 'printf "\\r\\nPing 203.0.113.10:\\r\\n"'

describe.skipIf(process.platform === 'win32')('large pings of Windows', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  test('that are lost, a second each, were sent', async () => {
    const lost = 'for i in 1 2 3; do sleep 1; printf "Request timed out.\\r\\n"; done'
    await using _system = await windowsWith(`${head}; ${lost}; ${foot}`)
    expect(await pingWhole(three)).toEqual({ state: 'measured', sent: 3, received: 0 })
  })

  test('that never end were none', async () => {
    await using _system = await windowsWith(
      `${head}; printf "Request timed out.\\r\\n"; exec sleep 60`,
    )
    expect(await pingWhole(three)).toEqual({ state: 'skipped', reason: 'hung' })
  })

  test('that a firewall holds back were none', async () => {
    await using _system = await windowsWith(`${head}; printf "General failure.\\r\\n"; ${foot}`)
    expect(await pingWhole(three)).toEqual({ state: 'skipped', reason: 'not-permitted' })
  })
})
