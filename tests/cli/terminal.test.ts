import { expect, test } from 'vitest'
import { languageFor } from '../../src/cli/language.ts'
import { hasUnicode, wantsColour } from '../../src/cli/terminal.ts'

test.each<[string, Record<string, string>, boolean, boolean, boolean]>([
  ['a terminal', { TERM: 'xterm' }, true, false, true],
  ['a pipe', {}, false, false, false],
  ['a dumb terminal', { TERM: 'dumb' }, true, false, false],
  ['NO_COLOR', { NO_COLOR: '1' }, true, false, false],
  ['an empty NO_COLOR, which says nothing', { NO_COLOR: '' }, true, false, true],
  ['FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, false, true],
  ['FORCE_COLOR=0 on a terminal', { FORCE_COLOR: '0' }, true, false, false],
  ['NO_COLOR beside FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false, false],
  ['--no-color beside FORCE_COLOR', { FORCE_COLOR: '1' }, true, true, false],
])('colours with %s', (_, env, isTty, noColour, expected) => {
  expect(wantsColour(env, isTty, noColour)).toBe(expected)
})

test.each<[Record<string, string>, string, boolean]>([
  [{ LANG: 'zh_CN.UTF-8' }, 'linux', true],
  [{ LANG: 'C.utf8' }, 'linux', true],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'C' }, 'linux', false],
  [{ LANG: 'C', LC_CTYPE: 'en_US.UTF-8' }, 'linux', true],
  [{}, 'linux', false],
  [{}, 'darwin', true],
  [{}, 'win32', false],
  [{ WT_SESSION: '1' }, 'win32', true],
])('with %j on %s, signs beyond ASCII: %s', (env, platform, expected) => {
  expect(hasUnicode(env, platform)).toBe(expected)
})

test.each<[string[], Record<string, string>, string]>([
  [[], { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [[], { LANG: 'zh_TW.Big5' }, 'zh-CN'],
  [[], { LANG: 'en_GB.UTF-8' }, 'en'],
  [[], { LANG: 'de_DE.UTF-8' }, 'en'],
  [[], { LANG: 'C' }, 'en'],
  [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh-CN'],
  [['--lang', 'zh'], { LANG: 'en_US.UTF-8' }, 'zh-CN'],
  [['--lang=en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
])('%j with %j speaks %s', (argv, env, language) => {
  expect(languageFor(argv, env)).toBe(language)
})
