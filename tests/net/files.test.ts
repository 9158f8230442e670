import { spawnSync } from 'node:child_process'
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileExists, readBytes, readText, writeAtomically } from '../../src/net/files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'posdoctor-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
const file = async (name: string, content: string | Uint8Array) => {
  await writeFile(at(name), content)
  return at(name)
}

describe('reading', () => {
  test.each([
    ['UTF-8', Buffer.from('site: 门店\r\n')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFsite: 门店\r\n')],
    ['UTF-16 as PowerShell writes it', Buffer.from('\uFEFFsite: 门店\r\n', 'utf16le')],
    ['UTF-16 big endian', Buffer.from('\uFEFFsite: 门店\r\n', 'utf16le').swap16()],
  ])('understands %s', async (_name, bytes) => {
    expect(await readText(await file('a', bytes), 100)).toEqual({
      ok: true,
      text: 'site: 门店\r\n',
    })
  })

  test('takes a file of exactly the size allowed, and not one byte more', async () => {
    expect(await readBytes(await file('a', 'x'.repeat(10)), 10)).toMatchObject({ ok: true })
    expect(await readBytes(await file('b', 'x'.repeat(11)), 10)).toMatchObject({
      problem: 'too-large',
    })
  })

  test.skipIf(process.platform === 'win32')('stops reading a device that never ends', async () => {
    expect(await readBytes('/dev/zero', 1000)).toMatchObject({ problem: 'too-large' })
  })

  test('calls a missing file, a folder, binary bytes and another encoding by their names', async () => {
    expect(await readText(at('none'), 10)).toMatchObject({ problem: 'missing', code: 'ENOENT' })
    expect(await readText(join(await file('a', ''), 'below'), 10)).toMatchObject({
      problem: 'missing',
    })
    expect(await readText(folder, 10 ** 6)).toMatchObject({ problem: 'directory' })
    expect(await readText(await file('b', Uint8Array.of(0, 1, 2)), 10)).toMatchObject({
      problem: 'binary',
    })
    // 门 in GBK.
    expect(await readText(await file('c', Uint8Array.of(0xc3, 0xc5)), 10)).toMatchObject({
      problem: 'not-utf8',
    })
  })

  test('tells whether a file is there', async () => {
    expect(await fileExists(await file('a', ''))).toBe(true)
    expect(await fileExists(at('none'))).toBe(false)
  })
})

describe('writing', () => {
  test('replaces the old text and leaves nothing else behind', async () => {
    await chmod(await file('a', 'old and longer'), 0o640)
    expect(await writeAtomically(at('a'), 'new')).toEqual({ ok: true })
    expect(await readFile(at('a'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a'])
    expect((await stat(at('a'))).mode & 0o777).toBe(0o640)
  })

  test('writes through a link to the file behind it', async () => {
    await file('real', 'old')
    await symlink(at('real'), at('link'))
    expect(await writeAtomically(at('link'), 'new')).toEqual({ ok: true })
    expect(await readFile(at('real'), 'utf8')).toBe('new')
    expect((await readdir(folder)).toSorted()).toEqual(['link', 'real'])
  })

  test('leaves an existing file alone when asked to', async () => {
    await file('a', 'mine')
    expect(await writeAtomically(at('a'), 'new', { overwrite: false })).toMatchObject({
      problem: 'exists',
    })
    expect(await readFile(at('a'), 'utf8')).toBe('mine')
    expect(await writeAtomically(at('b'), 'new', { overwrite: false })).toEqual({ ok: true })
    expect(await readFile(at('b'), 'utf8')).toBe('new')
  })

  test('names a missing folder and a folder in the place of the file', async () => {
    expect(await writeAtomically(join(folder, 'none', 'a'), '')).toMatchObject({
      problem: 'no-folder',
    })
    expect(await writeAtomically(folder, '')).toMatchObject({ problem: 'directory' })
  })

  test.skipIf(process.platform !== 'linux')('writes to devices as they are', async () => {
    expect(await writeAtomically('/dev/null', 'gone')).toEqual({ ok: true })
    expect(await writeAtomically('/dev/full', 'no room')).toMatchObject({ problem: 'disk-full' })
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })
})

// Root may do everything, so the attempt is made as nobody.
const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

test.skipIf(process.platform === 'win32')(
  'an ordinary user may neither read nor write what is locked',
  async () => {
    await chmod(folder, 0o755)
    await chmod(await file('secret', 'x'), 0o000)
    await mkdir(at('locked'), { mode: 0o000 })
    const script = `
    const { readText, writeAtomically } = await import(process.argv[1])
    const [secret, locked] = process.argv.slice(2)
    const results = [await readText(secret, 9), await writeAtomically(secret, ''), await writeAtomically(locked, '')]
    console.log(JSON.stringify(results.map(({ problem }) => problem)))`
    const { build } = await import('esbuild')
    await build({
      entryPoints: [join(import.meta.dirname, '../../src/net/files.ts')],
      outfile: at('files.mjs'),
      format: 'esm',
      platform: 'node',
    })
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script, at('files.mjs'), at('secret'), at('locked/a')],
      { ...asNobody, cwd: '/', encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(['not-permitted', 'not-permitted', 'not-permitted'])
  },
)
