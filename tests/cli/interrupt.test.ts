import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schemaErrors } from '../report/schema.ts'
import { builtPosdoctor, ended } from './posdoctor.ts'

const posdoctor = builtPosdoctor()
let mute: Server

/** A site whose acquirer takes connections and never says a word; nothing else is asked. */
async function muteSite(): Promise<string> {
  const { port } = mute.address() as AddressInfo
  const path = join(posdoctor.folder(), 'mute.yaml')
  const endpoint = `{ host: 127.0.0.1, port: ${port}, protocol: http, tls: true }`
  const network = '{ references: [], connectivityChecks: [], resolvers: [], ntp: [] }'
  await writeFile(path, `acquirer: { endpoints: [${endpoint}] }\nnetwork: ${network}\n`)
  return path
}

/** Somebody waits for the mute acquirer: a TLS ClientHello has come. */
function waitedFor(): Promise<unknown> {
  return new Promise((resolve) =>
    mute.on('connection', (socket) => socket.on('error', () => {}).once('data', resolve)),
  )
}

beforeAll(async () => {
  mute = createServer().listen(0, '127.0.0.1')
  await once(mute, 'listening')
})
afterAll(() => mute.close())

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the run with what is known, as valid JSON, exit code 130',
  async (signal) => {
    const waiting = waitedFor()
    const child = posdoctor.start(['--config', await muteSite(), '--format', 'json'])
    const end = ended(child)
    await waiting
    child.kill(signal)
    const { code, out, err } = await end
    expect({ code, err }).toEqual({ code: 130, err: '' })
    const report = JSON.parse(out)
    expect(schemaErrors(report)).toEqual([])
    expect(report).toMatchObject({ interrupted: true, facts: expect.any(Array) })
    const states = report.facts.map(
      ({ probe, state, reason }: Record<string, string>) => `${probe} ${reason ?? state}`,
    )
    expect(states).toContain('tcp seen')
    expect(states).toContain('tls interrupted')
  },
)

test('the report of a run that was stopped says so', async () => {
  const waiting = waitedFor()
  const child = posdoctor.start(['--config', await muteSite()])
  const end = ended(child)
  await waiting
  child.kill('SIGINT')
  expect((await end).out).toContain('Stopped early')
})

test('Ctrl-C on a terminal, while the progress line shows, ends with the report and 130', async () => {
  const child = spawn(
    'python3',
    [
      join(import.meta.dirname, 'on-terminal.py'),
      'certificate…',
      process.execPath,
      join(posdoctor.folder(), 'bin', 'posdoctor.js'),
      ...['--config', await muteSite(), '--format', 'json'],
    ],
    { env: { PATH: process.env['PATH'], HOME: posdoctor.folder(), LANG: 'C.UTF-8' } },
  )
  const { code, out } = await ended(child)
  expect(code).toBe(130)
  expect(JSON.parse(out)).toMatchObject({ interrupted: true })
})

test('a reader that stops reading is no failure of ours', async () => {
  const child = posdoctor.start(['--help'])
  child.stdout?.destroy()
  const { code, err } = await ended(child)
  expect({ code, err }).toEqual({ code: 0, err: '' })
})
