import { build } from 'esbuild'
import { spawn, type ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startSimulator } from '../../src/simulator/simulator.ts'
import type { Simulator } from '../../src/simulator/simulator.ts'
import { ended } from './posdoctor.ts'

vi.setConfig({ testTimeout: 60_000 })
let folder = ''
let shop: Simulator
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'posdoctor-window-'))
  await build({
    entryPoints: [join(import.meta.dirname, '../../src/cli/executable.ts')],
    outfile: join(folder, 'executable.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['net-ping'],
    banner: {
      js: `import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url)`,
    },
    logLevel: 'error',
  })
  shop = await startSimulator({ fault: 'closed' })
  await copyFile(shop.sitePath, join(folder, 'posdoctor.yaml'))
  await mkdir(join(folder, 'System32'))
})
afterAll(async () => {
  await shop.stop()
  await rm(folder, { recursive: true })
})

const platform = pathToFileURL(join(import.meta.dirname, '../systems/as-platform.mjs')).href

/** Longer than a program that waits for nobody takes to end. */
const standsMs = 500

/** Resolves when a text has stood there for a while. */
async function stands(child: ChildProcess, text: string): Promise<'stands'> {
  let shown = ''
  await new Promise<void>((resolve) =>
    child.stdout?.on('data', (more: Buffer) => {
      shown += String(more)
      if (shown.includes(text)) resolve()
    }),
  )
  await setTimeout(standsMs)
  return 'stands'
}

/** Starts what an executable runs, on a machine taken for Windows, as a program of this name would. */
function startedBy(parent: string, { args = '', onTerminal = true } = {}): ChildProcess {
  const row = `"\\"${parent}\\",\\"\${2##* }\\",\\"Console\\",\\"1\\",\\"98,304 K\\""`
  const tasklist = join(folder, 'System32', 'tasklist.exe')
  writeFileSync(tasklist, `#!/bin/sh\necho ${row}\n`, { mode: 0o755 })
  const line = `${process.execPath} --import ${platform} ${join(folder, 'executable.mjs')} ${args}`
  const [file, words] = onTerminal
    ? ['script', ['-qec', line, '/dev/null']]
    : ['/bin/sh', ['-c', line]]
  const path = process.env['PATH'] ?? ''
  const env = { PATH: path, LANG: 'zh_CN.UTF-8', AS_PLATFORM: 'win32', SystemRoot: folder }
  return spawn(file, words, { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] })
}

const keys = '按回车键（Enter）关闭窗口'

test('a window of its own stays until Enter, with the report', async () => {
  const child = startedBy('explorer.exe')
  const end = ended(child)
  expect(await Promise.race([end, stands(child, keys)])).toBe('stands')
  child.stdin?.write('\r')
  const { code, out } = await end
  expect(code).toBe(2)
  expect(out.indexOf('不通')).toBeGreaterThanOrEqual(0)
  expect(out.indexOf('不通')).toBeLessThan(out.indexOf(keys))
})

test.each([
  ['a shell’s window', 'cmd.exe', {}],
  ['one that was given something to do', 'explorer.exe', { args: '--quiet' }],
  ['one that is no terminal', 'explorer.exe', { onTerminal: false }],
])('%s waits for nobody', async (_, parent, how) => {
  const { code, out } = await ended(startedBy(parent, how))
  expect(code).toBe(2)
  expect(out).toContain('不通')
  expect(out).not.toContain(keys)
})
