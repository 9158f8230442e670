import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

export const executables = join(import.meta.dirname, '..', '..', 'executables')

/** A folder that goes when the test does. */
export function folderFor(test, parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, 'posdoctor-executables-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const limitMs = 120_000

/**
 * Runs a command to its end, its output in files: a Node under wine cannot write into pipes, and
 * wine's own server would hold them open.
 */
export async function run(command, { cwd, env }) {
  const [outFile, errFile] = ['stdout', 'stderr'].map((name) => join(cwd, name))
  const streams = [outFile, errFile].map((file) => openSync(file, 'w'))
  const [program, ...args] = command
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', ...streams], timeout: limitMs })
  const [code] = await once(child, 'exit')
  for (const stream of streams) closeSync(stream)
  return { code, out: readFileSync(outFile, 'utf8'), err: readFileSync(errFile, 'utf8') }
}

/** Starts a simulator and gives its site file's text once it listens; it ends with the test. */
export async function simulate(test, command, { cwd, env }) {
  const [siteFile, errFile] = ['site', 'simulator'].map((name) => join(cwd, name))
  const streams = [siteFile, errFile].map((file) => openSync(file, 'w'))
  const [program, ...args] = command
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', ...streams], timeout: limitMs })
  const ended = once(child, 'exit')
  for (const stream of streams) closeSync(stream)
  test.after(async () => {
    child.kill()
    await ended
  })
  // It speaks there when it is ready, and not before.
  while (statSync(errFile).size === 0 && child.exitCode === null) await setTimeout(50)
  return readFileSync(siteFile, 'utf8')
}
