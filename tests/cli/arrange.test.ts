import { expect, test } from 'vitest'
import { arrange } from '../../src/cli/arrange.ts'
import { programFor } from '../../src/cli/program.ts'
import { testIo } from '../io.ts'

const program = programFor({ io: testIo(), done: () => {} }, () => {})

test.each<[string, string, string | undefined, boolean]>([
  ['--config a.yaml diagnose', 'diagnose --config a.yaml', 'diagnose', true],
  ['--lang zh simulate closed --port 1', 'simulate --lang zh closed --port 1', 'simulate', true],
  ['--config=a.yaml diagnose', 'diagnose --config=a.yaml', 'diagnose', true],
  ['diagnose host:1', 'diagnose host:1', 'diagnose', true],
  ['host:5000 --config a.yaml', 'host:5000 --config a.yaml', 'host:5000', false],
  ['--config a.yaml host:5000', '--config a.yaml host:5000', 'host:5000', false],
  ['--config validate', '--config validate', undefined, false],
  ['--routine simulat', '--routine simulat', 'simulat', false],
  ['--unknown word', '--unknown word', undefined, false],
  ['-V', '-V', undefined, false],
  ['', '', undefined, false],
])('reads “%s” as “%s”', (typed, arranged, first, isCommand) => {
  const argv = typed === '' ? [] : typed.split(' ')
  const result = arrange(argv, program)
  expect(result.argv.join(' ')).toBe(arranged)
  expect(result.first).toBe(first)
  expect(result.isCommand).toBe(isCommand)
})
