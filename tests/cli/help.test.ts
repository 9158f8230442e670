import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { columnsOf } from '../../src/report/wrap.ts'
import { builtPosdoctor } from './posdoctor.ts'

const posdoctor = builtPosdoctor({ fenced: true })

test.each(['--version', '-V'])('%s says the version and nothing else', async (option) => {
  expect(await posdoctor.run([option])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
})

test.each([
  ['en', 'C.UTF-8'],
  ['zh-CN', 'zh_CN.UTF-8'],
])('--help speaks %s under LANG=%s', async (language, lang) => {
  const { code, out, err } = await posdoctor.run(['--help'], { env: { LANG: lang } })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  await expect(out).toMatchFileSnapshot(`help.${language}.txt`)
  for (const line of out.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80)
})

test.each(['diagnose', 'explain', 'code', 'wifi', 'init', 'validate', 'simulate', 'demo'])(
  'help of %s is the same asked for in three ways, with a word on every option',
  async (command) => {
    const ways = [
      [command, '--help'],
      [command, '-h'],
      ['help', command],
    ]
    const [first, ...others] = await Promise.all(ways.map((args) => posdoctor.run(args)))
    expect(first?.code).toBe(0)
    expect(others).toEqual([first, first])
    expect(first?.out).toContain(`posdoctor ${command}`)
    expect(first?.out).not.toMatch(/^ +--?\S+( <\S+>)?$/m)
  },
)

test('--lang wins over the environment wherever it stands', async () => {
  const env = { LANG: 'zh_CN.UTF-8' }
  const before = await posdoctor.run(['--lang', 'en', 'diagnose', '--help'], { env })
  const after = await posdoctor.run(['diagnose', '--help', '--lang=en'], { env })
  expect(before.out).toContain('Options:')
  expect(after).toEqual(before)
})
