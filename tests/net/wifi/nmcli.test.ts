import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { iw } from '../../../src/net/wifi/iw.ts'
import { knownAmong, parseProfiles, readKnown } from '../../../src/net/wifi/nmcli.ts'
import { recording } from '../../fixtures/recording.ts'
import { fakeIw } from './fake-iw.ts'

const never = new AbortController().signal
const profile = '6f3c2f0e-6a55-4d0b-9e0d-0a5d3d2f7a11'

afterEach(() => vi.unstubAllEnvs())

/** A folder with an nmcli that is this shell script. */
async function nmcli(script: string): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'posdoctor-nmcli-'))
  await writeFile(join(path, 'nmcli'), `#!/bin/sh\n${script}\n`)
  await chmod(join(path, 'nmcli'), 0o755)
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

const recorded = `case "$*" in
  *UUID,TYPE*) printf '%s\\n' '${recording('wifi/wrong-password/nmcli-profiles.txt').trim()}' '0b4e4c1a-0000-0000-0000-000000000001:802-3-ethernet' ;;
  *${profile}) echo HomeNet ;;
  *) exit 10 ;;
esac`

test('profiles of Wi-Fi are told from others', () => {
  const text = recording('wifi/wrong-password/nmcli-profiles.txt')
  expect(parseProfiles(`${text}0b4e4c1a-0000-0000-0000-000000000001:802-3-ethernet\n`)).toEqual([
    profile,
  ])
})

test('a network is known by its name, and others are only counted', () => {
  const text = `${recording('wifi/wrong-password/nmcli-names.txt')}\nSecret holiday home\n`
  expect(knownAmong(text, ['HomeNet', 'Cafe', 'HomeNet', ''])).toEqual({
    knownHere: ['HomeNet'],
    knownElsewhere: 1,
  })
})

test('names are known by every character of theirs', () => {
  expect(knownAmong('Café Zoë\n\n茶館\n', ['Café Zoë', '茶館', '茶行'])).toEqual({
    knownHere: ['Café Zoë', '茶館'],
    knownElsewhere: 0,
  })
})

test.each([
  ['????', ['小米手机', '中国移动', 'abc']],
  ['Caf? [Zo?]', ['Café [Zoë]']],
  ['\uFFFD\uFFFD', ['gbk\\xb2\\xe8']],
  ['²è', ['\\xb2\\xe8']],
  ['What?', ['What?']],
])('of %j, which may have lost characters, nobody knows whether it is here', (printed, heard) => {
  expect(knownAmong(`${printed}\n\nHoliday home\n`, heard)).toEqual({
    skipped: 'not-understood',
    // Where else somebody has been is not kept.
    raw: `$ nmcli -e no -g 802-11-wireless.ssid connection show\n${printed}`,
  })
})

test('what may have lost characters is still no name that it does not fit', () => {
  expect(knownAmong('Caf?\n\nHomeNet\n', ['HomeNet', 'Bäckerei', 'abcd'])).toEqual({
    knownHere: ['HomeNet'],
    knownElsewhere: 1,
  })
})

test('nmcli is asked for names in a locale that has them all', async () => {
  await using manager = await nmcli(
    `case "$*" in
  *UUID,TYPE*) echo '${profile}:802-11-wireless' ;;
  *) [ "$LC_ALL" = C.UTF-8 ] && echo 我家网络 || echo '????' ;;
esac`,
  )
  vi.stubEnv('PATH', `${manager.path}:/usr/bin:/bin`)
  expect(await readKnown(['小米之家'], never)).toEqual({ knownHere: [], knownElsewhere: 1 })
  expect(await readKnown(['小米之家', '我家网络'], never)).toEqual({
    knownHere: ['我家网络'],
    knownElsewhere: 0,
  })
})

test('an adapter that has joined nothing brings what NetworkManager knows', async () => {
  await using fake = await fakeIw('wrong-password')
  await using manager = await nmcli(recorded)
  vi.stubEnv('PATH', `${fake.path}:${manager.path}:/usr/bin:/bin`)
  expect(await iw(fake.net, 'iw', () => true).read(never)).toMatchObject([
    { connected: false, joining: { knownHere: ['HomeNet'], knownElsewhere: 0 } },
  ])
})

test('on another network nobody asks why the radio has joined none', async () => {
  await using fake = await fakeIw('wrong-password')
  await using manager = await nmcli('touch "${0%/*}/asked"; exit 9')
  vi.stubEnv('PATH', `${fake.path}:${manager.path}:/usr/bin:/bin`)
  const [one] = (await iw(fake.net, 'iw', () => false).read(never)) as object[]
  expect(one).not.toHaveProperty('joining')
  expect(one).not.toHaveProperty('missing')
})

test.each(['exit 8', 'exit 1'])('without NetworkManager (%s) nobody tells', async (script) => {
  await using manager = await nmcli(script)
  vi.stubEnv('PATH', `${manager.path}:/usr/bin:/bin`)
  expect(await readKnown(['HomeNet'], never)).toEqual({ skipped: 'not-present' })
})
