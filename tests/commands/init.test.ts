import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { init } from '../../src/commands/init.ts'
import { languages } from '../../src/messages/index.ts'
import { loadSite } from '../../src/site/load.ts'
import { testIo } from '../io.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'posdoctor-init-'))
  path = join(folder, 'shop.yaml')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe.each(languages)('the file written in %s', (language) => {
  test('is a good site file as it stands', async () => {
    const io = testIo({ language })
    expect(await init({ path }, io)).toBe(0)
    expect(io.out()).toContain(path)
    expect(await loadSite(path)).toMatchObject({
      ok: true,
      site: { acquirer: { endpoints: [{ host: 'host.acquirer.example', port: 5000 }] } },
    })
  })

  test('is good with every comment made a setting', async () => {
    await init({ path }, testIo({ language }))
    const template = await readFile(path, 'utf8')
    const whole = template
      .replaceAll(/^( *)# (?=[a-z][A-Za-z0-9]*:|- host)/gm, '$1')
      .replaceAll(/^( *)# {3}(?=port: )/gm, '$1  ')
      .replace(/^ *tls: false\n/m, '')
      .replace(/ca: ca\.crt, /, '')
      .replace(/^ *http: .*\n/m, '')
    await writeFile(path, whole)
    await writeFile(join(folder, 'codes.yaml'), 'A8: sign-in-again\n')
    const result = await loadSite(path)
    expect(result).toMatchObject({
      ok: true,
      site: {
        acquirer: {
          endpoints: [{ iso8583: { dialect: 'cup' } }, { port: 5000 }],
          requirements: { models: ['A920'] },
          responseCodes: [{ code: 'A8', meaning: 'sign-in-again' }],
        },
        terminal: { address: '192.168.10.50', thisMachine: true },
        network: { gateway: '192.168.1.1' },
        limits: { certificateDays: 21 },
      },
    })
  })
})

test('an existing file is left alone unless it is to be replaced', async () => {
  await writeFile(path, 'mine')
  const io = testIo()
  expect(await init({ path }, io)).toBe(3)
  expect(io.out()).toBe('')
  expect(io.err()).toContain('--force')
  expect(await readFile(path, 'utf8')).toBe('mine')
  expect(await init({ path, force: true }, io)).toBe(0)
  expect(await readFile(path, 'utf8')).toContain('host.acquirer.example')
})

test('a folder that does not exist is told', async () => {
  const io = testIo()
  expect(await init({ path: join(folder, 'none', 'shop.yaml') }, io)).toBe(3)
  expect(io.err()).toContain('folder')
})
