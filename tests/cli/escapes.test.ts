import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'posdoctor-escapes-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs a script in a process of its own, with our functions at hand; gives what it printed. */
async function printed(script: string): Promise<string[]> {
  const outfile = join(folder, 'script.mjs')
  const imports = `
    import { escapes } from './src/cli/escapes.ts'
    import { guarded } from './src/gathering/stray.ts'`
  const stdin = { contents: imports + script, resolveDir: root, loader: 'ts' as const }
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20' })
  const { stdout } = await promisify(execFile)(process.execPath, [outfile])
  return stdout.trim().split('\n')
}

test.each([
  ['a timer', 'setTimeout(fail, 1)'],
  ['a promise that nobody waits for', 'void (async () => { await 1; fail() })()'],
  ['a socket', "connect(1, '127.0.0.1')"],
])('an error from %s of a probe comes to its run, and the rest goes on', async (_, escape) => {
  const lines = await printed(`
    import { connect } from 'node:net'
    const fail = () => { throw new Error('of a probe') }
    void escapes()
    guarded((error) => console.log('taken'), () => {
      ${escape}
    })
    setTimeout(() => console.log('the rest'), 50)`)
  expect(lines).toEqual(['taken', 'the rest'])
})

test('an error of our own ends the wait for it', async () => {
  const lines = await printed(`
    setImmediate(() => { throw new Error('ours') })
    await escapes().catch((error) => console.log('ours:', error.message))`)
  expect(lines).toEqual(['ours: ours'])
})
