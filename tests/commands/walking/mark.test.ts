import { expect, test } from 'vitest'
import { markOf } from '../../../src/commands/walking/mark.ts'

test.each([
  ['1', 'counter'],
  ['２', 'step'],
  ['router', 'router'],
  ['At the Counter', 'counter'],
  ['收银台', 'counter'],
  ['旁边一步', 'step'],
  ['路由器旁', 'router'],
])('%s is one of the three places', (typed, role) => {
  expect(markOf(typed)).toEqual({ role })
})

test('nothing is the next place', () => {
  expect(markOf(' \t')).toBeUndefined()
})

test('other words are a name, safe to show and short enough for its column', () => {
  expect(markOf('  back \t room ')).toEqual({ name: 'back room' })
  expect(markOf('a\u001b[31mb\u202ec\u0007')).toEqual({ name: 'a[31mbc' })
  expect(markOf('仓'.repeat(40))).toEqual({ name: '仓'.repeat(12) })
})
