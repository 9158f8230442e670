import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const lab = fileURLToPath(new URL('lab.js', import.meta.url))
const report = {
  verdict: 'healthy',
  nothingWrong: 1,
  unknownCause: 0,
  causes: [],
  facts: [],
  remedies: [],
}
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-test-'))
  chmodSync(folder, 0o755) // the ordinary user runs what is in it
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A stand-in for the product. */
function standIn(code: string): string {
  const file = join(folder, 'stand-in.mjs')
  writeFileSync(file, code)
  return file
}

function run(command: string[]): Promise<{ code: number | null; text: string }> {
  const [program = '', ...args] = command
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (text += String(chunk)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })))
}

/** The processes whose command line holds this text. */
function processesWith(text: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text)
      } catch {
        return false // it ended while we looked
      }
    })
}

const labArguments = (program: string): string[] => [
  lab,
  '--only',
  'all-well',
  '--program',
  program,
]

describe.skipIf(process.getuid?.() !== 0)('the lab, as root', () => {
  test('grades the same shop in two copies at once', async () => {
    const program = standIn(`console.log(${JSON.stringify(JSON.stringify(report))})`)
    const both = await Promise.all(
      [0, 1].map(() => run([process.execPath, ...labArguments(program)])),
    )
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(both.every(({ text }) => text.includes('✓ all-well'))).toBe(true)
  }, 60_000)

  test.each(['SIGKILL', 'SIGINT'] as const)(
    'leaves no process behind when it ends by %s',
    async (signal) => {
      const program = standIn('process.stderr.write("here"); setInterval(() => {}, 1000)')
      const child = spawn(process.execPath, labArguments(program), { stdio: 'ignore' })
      const running = (): boolean => processesWith(program).length >= 3 // lab, worker, stand-in
      await expect.poll(running, { timeout: 40_000, interval: 50 }).toBe(true)
      child.kill(signal)
      await expect.poll(() => processesWith(program), { timeout: 10_000, interval: 50 }).toEqual([])
    },
    60_000,
  )

  test('calls a fault that did not fire an error of its own', async () => {
    const program = standIn(`console.log(${JSON.stringify(JSON.stringify(report))})`)
    const { code, text } = await run([
      process.execPath,
      lab,
      '--only',
      'nat-forgets',
      '--program',
      program,
    ])
    expect(text).toContain('lab-error: rule.router.forgotten is 0, not 1')
    expect(code).toBe(1)
  }, 60_000)

  test('is skipped with its reason for an ordinary user', async () => {
    // A user namespace without a map: nobody there, who still may read the folder of our sources.
    const { code, text } = await run(['unshare', '--user', process.execPath, lab])
    expect(text).toContain('lab skipped: building network namespaces needs Linux and root')
    expect(code).toBe(0)
  })
})
