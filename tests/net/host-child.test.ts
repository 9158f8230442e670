import { build } from 'esbuild'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askHostChild } from '../../src/net/host-child-run.ts'

const never = new AbortController().signal
const options = { timeoutMs: 20_000, signal: never }
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'posdoctor-host-'))
  await build({
    entryPoints: [join(import.meta.dirname, '../../src/net/host-child.ts')],
    outfile: join(folder, 'host-child.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: {
      js: `import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url)`,
    },
    logLevel: 'error',
  })
})
afterAll(() => rm(folder, { recursive: true }))

async function saying(script: string): Promise<string> {
  const file = join(folder, `${Math.random()}.mjs`)
  await writeFile(file, script)
  return file
}

test('systeminformation is asked in a process of its own, and says only what it knows', async () => {
  const facts = await askHostChild(options, join(folder, 'host-child.mjs'))
  expect(facts).toBeDefined()
  for (const [key, value] of Object.entries(facts ?? {})) {
    expect(['temperatureC', 'osName', 'osVersion', 'availableBytes']).toContain(key)
    expect(value).toBeTruthy()
  }
})

test('a processor that would have switched itself off has no temperature', async () => {
  const file = await saying(`console.log(JSON.stringify({ temperatureC: 999999, osName: 'a' }))`)
  expect(await askHostChild(options, file)).toEqual({ osName: 'a' })
})

test('where it is not built nothing is known', async () => {
  expect(await askHostChild(options, join(folder, 'nothing.mjs'))).toBeUndefined()
})

test('one that hangs is ended at its deadline', async () => {
  const file = await saying('setInterval(() => {}, 1000)')
  const started = performance.now()
  expect(await askHostChild({ ...options, timeoutMs: 300 }, file)).toBeUndefined()
  expect(performance.now() - started).toBeLessThan(1000)
})

test.each([
  ['nothing', ''],
  ['no JSON', `console.log('hello')`],
  ['a list', `console.log('[1]')`],
  ['an error', `console.log('{}'); process.exitCode = 1`],
])('one that says %s tells nothing', async (_, script) => {
  expect((await askHostChild(options, await saying(script))) ?? {}).toEqual({})
})

test('values of a wrong type are left out', async () => {
  const said = { temperatureC: 'hot', osName: 7, availableBytes: 1 }
  const file = await saying(`console.log(${JSON.stringify(JSON.stringify(said))})`)
  expect(await askHostChild(options, file)).toEqual({ availableBytes: 1 })
})
