import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { systemTool } from '../../../src/net/console/system-tool.ts'
import { exec } from '../../../src/net/exec.ts'

const never = new AbortController().signal

describe.skipIf(process.platform === 'win32')('on a machine that is taken for Windows', () => {
  let root = ''
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'posdoctor-windows-'))
    await mkdir(join(root, 'System32'))
    const tools = {
      'chcp.com': String.raw`printf '\273\356\266\257\264\372\302\353\322\263: 936\r\n'`,
      // 以太网, in GBK, then lines of UTF-8.
      'gbk.exe': String.raw`printf '\322\324\314\253\315\370 1\r\n\271\261\r\n'`,
      'utf8.exe': `printf '以太网 1\\r\\n'`,
    }
    for (const [name, script] of Object.entries(tools)) {
      await writeFile(join(root, 'System32', name), `#!/bin/sh\n${script}\n`)
      await chmod(join(root, 'System32', name), 0o755)
    }
    vi.stubEnv('SystemRoot', root)
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    await rm(root, { recursive: true })
  })

  test.each([
    ['gbk', '以太网 1\r\n贡\r\n', ['以太网 1', '贡']],
    ['utf8', '以太网 1\r\n', ['以太网 1']],
  ])(
    'the output of %s is read in its own encoding, whole and by lines',
    async (tool, text, lines) => {
      const heard: string[] = []
      const result = await exec(tool, [], {
        timeoutMs: 5000,
        signal: never,
        onLine: (line) => heard.push(line),
      })
      expect(result).toMatchObject({ ended: 'exited', stdout: text })
      expect(heard).toEqual(lines)
    },
  )

  test('a tool is one of the system’s own folder, never of the current one', () => {
    expect(systemTool('ping').file).toBe(join(root, 'System32', 'ping.exe'))
    expect(systemTool('powershell').file).toContain(join('WindowsPowerShell', 'v1.0'))
    expect(systemTool(process.execPath).file).toBe(process.execPath)
  })
})
