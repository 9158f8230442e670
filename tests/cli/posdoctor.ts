import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, vi } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

export type Ended = { code: number | null; out: string; err: string }
type Given = {
  env?: Record<string, string>
  cwd?: string
  /** As an ordinary user, also where the tests run as root. */
  asNobody?: boolean
}

/**
 * Builds the sources as they are now into a folder of their own; gives a runner of the result. A
 * `fenced` one ends with exit code 99 when it begins to ask the network or a tool anything.
 */
export function builtPosdoctor({ fenced = false } = {}) {
  // Whole processes, several in one test, on a machine that may be busy.
  vi.setConfig({ testTimeout: 60_000 })
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'posdoctor-built-'))
    for (const part of ['src', 'bin', 'package.json', '.build'])
      await cp(join(root, part), join(folder, part), { recursive: true })
    await cp(join(import.meta.dirname, 'fence.mjs'), join(folder, 'fence.mjs'))
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
    execFileSync('npm', ['run', 'build'], { cwd: folder, stdio: 'pipe' })
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const start = (args: string[], { env = {}, cwd = folder, asNobody = false }: Given = {}) => {
    const plainly = { PATH: process.env['PATH'] ?? '', HOME: folder, LANG: 'C.UTF-8' }
    const fence = fenced ? ['--import', pathToFileURL(join(folder, 'fence.mjs')).href] : []
    const bin = join(folder, 'bin', 'posdoctor.js')
    const user = asNobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    return spawn(process.execPath, [...fence, bin, ...args], {
      env: { ...plainly, ...env },
      cwd,
      ...user,
    })
  }
  return {
    folder: () => folder,
    start,
    run: (args: string[], given?: Given) => ended(start(args, given)),
  }
}

/** All that a process wrote, once it has ended. */
export function ended(child: ChildProcess): Promise<Ended> {
  const texts = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (texts.out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (texts.err += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...texts }))
  })
}
