import { expect, test } from 'vitest'
import { parseTask } from '../../../src/net/host/parent.ts'

// Written by hand, after the form of `tasklist /fo csv /nh`.
test.each([
  ['"explorer.exe","4321","Console","1","98,304 K"\r\n', 'explorer.exe'],
  ['"Explorer.EXE","4321","Console","1","98.304 K"\r\n', 'explorer.exe'],
  ['\r\n"cmd.exe","4321","控制台","1","5,120 K"\r\n', 'cmd.exe'],
])('the program of a row is its name', (said, name) => {
  expect(parseTask(said, 4321)).toBe(name)
})

test.each([
  'INFO: No tasks are running which match the specified criteria.\r\n',
  '信息: 没有运行的任务匹配指定标准。\r\n',
  '"explorer.exe","43210","Console","1","98,304 K"\r\n',
  '"explorer.exe"\r\n',
  '',
])('what is no row of that process names none', (said) => {
  expect(parseTask(said, 4321)).toBeUndefined()
})
