import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { en } from '../../../src/messages/en/index.ts'
import { check } from '../../../src/site/check.ts'
import { readDocument } from '../../../src/site/document/read.ts'

const keys = ['site', 'host', 'port', 'acquirer']
const read = (text: string) => readDocument(text, keys)
const mistakes = (text: string) => {
  const { mistakes: found, lineAndColumn } = read(text)
  return found.map(({ offset, message }) => {
    const { line, column } = lineAndColumn(offset)
    return `${line}:${column} ${message.key}`
  })
}

describe('the text of a value', () => {
  test('stays as it is written', () => {
    const { value } = read('a: 00001234\nb: 0800\nc: 1e3\nd: no\ne: 12:30\nf: 0x10\n')
    expect({ ...Object(value) }).toEqual({
      a: '00001234',
      b: '0800',
      c: '1e3',
      d: 'no',
      e: '12:30',
      f: '0x10',
    })
  })

  test('is absent where nothing stands', () => {
    expect(Object.keys(Object(read('a:\nb: ~\nc: null\nd: ""\n').value))).toEqual(['d'])
  })

  test('has its place, and a missing one that of its parent', () => {
    const document = read('site: x\nacquirer:\n  port: 5\n')
    const at = (offset: number) => Object.values(document.lineAndColumn(offset)).join(':')
    expect(at(document.keyOffset(['acquirer', 'port']))).toBe('3:3')
    expect(at(document.valueOffset(['acquirer', 'port']))).toBe('3:9')
    expect(at(document.valueOffset(['acquirer', 'host']))).toBe('3:3')
  })
})

test.each<[string, string, string[]]>([
  ['a tab before a key', 'a:\n\tb: 1', ['2:1 yaml.tab']],
  ['a key given twice', 'a: 1\nb: 2\na: 3', ['3:1 yaml.duplicate']],
  ['a quote left open', 'a: "x', ['1:6 yaml.missing-char']],
  ['a bracket left open', 'a: [1,\nb: 2', ['2:1 yaml.indent']],
  ['keys that do not align', 'a:\n  b: 1\n c: 2', ['3:1 yaml.indent']],
  ['a colon in a text', 'a: b: c', ['1:4 yaml.key-value']],
  ['a key without a colon', 'a: 1\nb\n', ['2:1 yaml.missing-char']],
  ['a mark that YAML keeps for itself', 'a: @x', ['1:4 yaml.start']],
  ['a backslash', 'a: "C:\\data"', ['1:7 yaml.escape']],
  ['a second document', 'a: 1\n---\nb: 2', ['2:1 yaml.documents']],
  ['an alias of nothing', 'a: *b', ['1:4 yaml.no-anchor']],
  ['a list for a key', '? [a]\n: b', ['1:3 yaml.key']],
  ['a key without a value', 'a: {b, c: d}', ['1:5 yaml.no-value']],
  ['a tag of bytes', 'a: !!binary aGk=', ['1:13 yaml.tag']],
  ['a full-width colon', 'host：x\n', ['1:1 yaml.full-width-colon']],
  [
    'full-width colons between braces',
    '{host：x, port：5}',
    ['1:2 yaml.full-width-colon', '1:10 yaml.full-width-colon'],
  ],
  ['a full-width colon after a quoted key', '"host"： x\n', ['1:1 yaml.full-width-colon']],
  ['no space after a colon', 'a: 1\nport:5000\n', ['2:1 yaml.colon-space']],
  [
    'no space between braces',
    '{host:x, port:5}',
    ['1:2 yaml.colon-space', '1:10 yaml.colon-space'],
  ],
  ['no space behind a dash', '- host:x\n  port: 5\n', ['1:3 yaml.colon-space']],
  ['an anchor within itself', 'a: &a [*a]', ['1:8 yaml.deep']],
])('%s is told with its place', (_name, text, expected) => {
  expect(mistakes(text)).toEqual(expected)
})

test('columns behind a mended colon are those of the file', () => {
  const { valueOffset, lineAndColumn } = read('{host：x, port：y, site: z}')
  expect(lineAndColumn(valueOffset(['site']))).toEqual({ line: 1, column: 24 })
})

test.each([
  'site: 门店：一号店',
  'site: port:5000',
  'site: "{a：b}"',
  "site: Joe's {a：b} 'shop'",
  'site: [a, b：c]',
  'site: {name: a：b}',
  'site: a # {host：x',
  'site: https://host.example/{host：x',
  '{"host":"x","site":"a：b, port：c","port":5}',
  'network:\n  - host:5000\n  - port:80\nsite: x',
  'network: [\n  host:5000,\n  port:80\n]\n',
  'site: http://host:80/\n',
  '# host：x\nsite: x\n',
])('%j is left as it is', (text) => {
  expect(mistakes(text)).toEqual([])
})

describe('a text made to harm', () => {
  test.each<[string, string]>([
    ['opens brackets', '['.repeat(250_000)],
    ['opens braces', '{a: '.repeat(60_000)],
    ['nests dashes', '- '.repeat(125_000)],
    ['nests question marks', '? '.repeat(125_000)],
    ['nests keys in a line', 'a: '.repeat(80_000)],
    [
      'nests keys by indentation',
      Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
  ])('that %s is refused before it is parsed', (_name, text) => {
    expect(read(text).mistakes.map(({ message }) => message.key)).toEqual(['yaml.deep'])
  })

  test('that grows by repeating itself is cut off', () => {
    const lines = 'bcdefghij'.split('').map((name, index) => {
      const before = 'abcdefghi'[index]
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`
    })
    expect(mistakes(`a: &a [x, x]\n${lines.join('\n')}`)).toEqual([
      expect.stringContaining('yaml.large'),
    ])
  })

  test.each<[string, string]>([
    ['full-width colons', 'a：'.repeat(80_000)],
    ['keys with full-width colons', 'a：\n'.repeat(30_000)],
    ['keys without spaces', 'host:x\n'.repeat(30_000)],
    ['closing brackets', ']'.repeat(100_000)],
    ['open quotes', '"\n'.repeat(50_000)],
    ['keys', Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n')],
  ])('with thousands of %s is read within the time of a test', (_name, text) => {
    expect(read(text).mistakes.length).toBeGreaterThan(0)
  })

  test('cannot name the prototype of objects', () => {
    const { value } = read('__proto__: { polluted: x }')
    expect(Object.getPrototypeOf(value)).toBeNull()
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })
})

test('whatever a site file is broken by, it is read to the end', () => {
  // Every setting, uncommented.
  const whole = en['init.file'].replaceAll(/^( *)# ?(?=[a-z][A-Za-z]*:)/gm, '$1')
  const pieces = [
    '：',
    ':',
    ' ',
    '\n',
    '\t',
    '[',
    '}',
    '"',
    "'",
    '- ',
    '#',
    '&a ',
    '*a',
    '!',
    '|',
    '%',
    '\0',
    '\r',
    '? ',
    '<<: ',
    '---\n',
    '\ud800',
  ]
  const change = fc.record({
    at: fc.nat(whole.length),
    remove: fc.nat(3),
    insert: fc.constantFrom(...pieces),
  })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      let text = whole
      for (const { at, remove, insert } of changes) {
        text = text.slice(0, at) + insert + text.slice(at + remove)
      }
      const document = read(text)
      const { complaints, file } = check(document.value ?? {})
      expect(file === undefined).toBe(complaints.length > 0)
      for (const { offset } of document.mistakes) {
        expect(offset).toBeGreaterThanOrEqual(0)
        expect(offset).toBeLessThanOrEqual(text.length)
      }
      for (const { path } of complaints) {
        expect(document.valueOffset(path)).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 150 },
  )
}, 30_000)
