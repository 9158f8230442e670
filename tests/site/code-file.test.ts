import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validate } from '../../src/commands/validate.ts'
import { loadSite } from '../../src/site/load.ts'
import { codeMeanings } from '../../src/site/response-codes.ts'
import responseCode from '../../src/symptoms/response-code.ts'
import { testIo } from '../io.ts'
import { folderWith } from './folder.ts'

const shop = 'site: x\nacquirer:\n  responseCodes: codes.yaml\n'

async function load(codes: string | Uint8Array) {
  const folder = await folderWith({ 'shop.yaml': shop, 'codes.yaml': codes })
  return loadSite(join(folder, 'shop.yaml'))
}

test.each([
  ['a code a line', 'A8: sign-in-again\ne2: { meaning: terminal-unknown, text: 无此终端 }\n'],
  ['JSON', '{"A8": "sign-in-again", "E2": {"meaning": "terminal-unknown", "text": "无此终端"}}'],
])('is read from %s, in capitals', async (_, codes) => {
  expect(await load(codes)).toMatchObject({
    ok: true,
    site: {
      acquirer: {
        responseCodes: [
          { code: 'A8', meaning: 'sign-in-again' },
          { code: 'E2', meaning: 'terminal-unknown', text: '无此终端' },
        ],
      },
    },
  })
})

test('codes of digits only keep their zeros', async () => {
  expect(await load('00: accepted\n06: system-down\n')).toMatchObject({
    site: { acquirer: { responseCodes: [{ code: '00' }, { code: '06' }] } },
  })
})

test('every meaning of the diagnosis can be named, and no other', () => {
  // What no table has is unknown: a table that has it says something.
  const named = Object.keys(responseCode.outcomes).filter((outcome) => outcome !== 'unknown')
  expect([...codeMeanings].toSorted()).toEqual(named.toSorted())
})

test('every mistake has its line and column in the file of codes', async () => {
  const codes = `A8: sign-in-agian
TOOLONG: accepted
E2: { text: 无此终端 }
E3: { meaning: accepted, colour: red }
a8: accepted
E5: [accepted]
9１: accepted
"__proto__": accepted
`
  const folder = await folderWith({ 'shop.yaml': `${shop}  nmae: y\n`, 'codes.yaml': codes })
  const io = testIo()
  const path = join(folder, 'shop.yaml')
  expect(await validate({ files: [path] }, io)).toBe(3)
  expect(io.out().replaceAll(`${folder}/`, '').trimEnd().split('\n')).toEqual([
    'shop.yaml:4:3: there is no setting “nmae”. Did you mean “name”?',
    expect.stringMatching(
      /^codes\.yaml:1:5: A8: expected one of .*“sign-in-agian”.*“sign-in-again”\?$/,
    ),
    'codes.yaml:2:1: “TOOLONG” is no response code; codes have two or three letters and digits.',
    'codes.yaml:3:1: “meaning” is missing.',
    'codes.yaml:4:26: there is no setting “colour”.',
    'codes.yaml:5:1: the code A8 is here twice.',
    'codes.yaml:6:5: E5: expected settings, one “key: value” in a line, found a list.',
    expect.stringMatching(/^codes\.yaml:7:1: “9１” is no response code.*full-width/),
    'codes.yaml:8:1: “__proto__” is no response code; codes have two or three letters and digits.',
  ])
})

test.each<[string, string | Uint8Array, string]>([
  ['a text alone', 'hello', 'codes.yaml:1:1 site.codes-form'],
  ['a list', '- A8', 'codes.yaml:1:1 site.codes-form'],
  ['a name that stands for nothing', 'A8: *none', 'codes.yaml:1:5 yaml.no-anchor'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0, 0), 'shop.yaml:3:18 file.binary'],
])('%s is told with its place', async (_, codes, expected) => {
  const result = await load(codes)
  const told = result.ok
    ? []
    : result.problems.map(
        ({ path, line, column, message }) =>
          `${path?.replace(/.*[\\/]/, '')}:${line}:${column} ${message.key}`,
      )
  expect(told).toEqual([expected])
})

test('a file that is not there is told where the site file names it', async () => {
  const folder = await folderWith({ 'shop.yaml': shop })
  expect(await loadSite(join(folder, 'shop.yaml'))).toMatchObject({
    problems: [{ line: 3, column: 18, message: { key: 'file.missing' } }],
  })
})

test('an empty file says nothing', async () => {
  const result = await load('# none yet\n')
  expect(result).toMatchObject({ ok: true })
  expect(result.ok && result.site.acquirer.responseCodes).toBeUndefined()
})
