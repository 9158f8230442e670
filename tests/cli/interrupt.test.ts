import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
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

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
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

/** The processes that have this in their environment. */
async function bearing(mark: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((id) => /^\d+$/.test(id))
  const bears = await Promise.all(
    ids.map((id) =>
      readFile(`/proc/${id}/environ`, 'latin1').then(
        (all) => all.includes(mark),
        () => false,
      ),
    ),
  )
  return ids.filter((_, index) => bears[index])
}

describe.runIf(process.platform === 'linux')('of tools whose children leave their group', () => {
  test.each([
    ['SIGINT', []],
    ['SIGTERM', []],
    ['SIGHUP', []],
    ['no signal', ['--timeout', '1']],
  ] as const)('none is left after %s', async (signal, args) => {
    const mark = `MARK_OF_TEST=${randomUUID()}`
    const folder = join(posdoctor.folder(), mark.slice(-36))
    await mkdir(folder)
    for (const tool of ['ip', 'iw', 'nmcli', 'ping', 'resolvectl'])
      await writeFile(join(folder, tool), '#!/bin/sh\nsetsid sleep 60 & sleep 60\n', {
        mode: 0o755,
      })
    const waiting = waitedFor()
    const [name = '', value = ''] = mark.split('=')
    const env = { PATH: `${folder}:/usr/bin:/bin`, [name]: value }
    const child = posdoctor.start(['--config', await muteSite(), ...args], { env })
    const end = ended(child)
    await waiting
    await vi.waitFor(async () => expect((await bearing(mark)).length).toBeGreaterThan(5))
    if (signal !== 'no signal') child.kill(signal)
    await end
    // Who was killed at the very end is buried by the system a moment later.
    await vi.waitFor(async () => expect(await bearing(mark)).toEqual([]))
  })
})

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
