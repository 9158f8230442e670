import { expect, test } from 'vitest'
import { dialectNames } from '../../src/net/iso8583/dialects.ts'
import type { FaultId } from '../../src/simulator/faults/index.ts'
import { checkedHealth, converse, echoed, opened, visited } from './visitor.ts'

test.each([
  ['03', '109'],
  ['30', '904'],
  ['58', '120'],
  ['77', '918'],
  ['90', '906'],
  ['91', '907'],
  ['92', '908'],
  ['96', '909'],
  ['97', '940'],
  ['99', '919'],
  ['A0', '916'],
] as const)('de39-%s is the code of every answer, %s in iso93', async (code, iso93) => {
  const fault = `de39-${code}` as const
  await using cup = await visited({ fault })
  expect(await echoed(cup)).toMatchObject({ message: { fields: { 39: code } } })
  await using later = await visited({ fault, dialect: 'iso93-ascii' })
  expect(await echoed(later)).toMatchObject({ message: { fields: { 39: iso93 } } })
})

test.each(dialectNames)('an echo in %s can stay without an answer', async (dialect) => {
  await using shop = await visited({ fault: 'echo-unanswered', dialect })
  expect(await echoed(shop)).toMatchObject({ kind: 'incomplete', bytes: 0 })
})

test('the end of the connection can be the answer', async () => {
  await using shop = await visited({ fault: 'closes-after-echo', tls: false })
  expect(await echoed(shop)).toMatchObject({ kind: 'incomplete', bytes: 0, ending: 'end' })
})

test.each(dialectNames)('garbage in %s is not taken for a message', async (dialect) => {
  await using shop = await visited({ fault: 'garbage', dialect })
  expect((await echoed(shop)).kind).toBe('garbage')
})

test('HTTP in place of ISO 8583 answers with a status', async () => {
  await using shop = await visited({ fault: 'http-instead' })
  expect(await echoed(shop)).toMatchObject({ kind: 'http', status: 400 })
})

test.each(dialectNames)('a host of another dialect answers no echo in %s', async (dialect) => {
  await using shop = await visited({ fault: 'wrong-dialect', dialect })
  expect(await echoed(shop)).toMatchObject({ kind: 'incomplete', bytes: 0 })
})

test('bytes that are no message end the conversation', async () => {
  await using shop = await visited({ dialect: 'iso93-ascii' })
  const heard = await converse(await opened(shop), 'GET / HTTP/1.1\r\n\r\n')
  expect(heard).toMatchObject({ bytes: Buffer.alloc(0), ending: 'end' })
})

test.each([
  ['http-401', 401, 'www-authenticate'],
  ['http-403', 403, undefined],
  ['http-404', 404, undefined],
  ['http-426', 426, 'upgrade'],
  ['http-429', 429, 'retry-after'],
  ['http-500', 500, undefined],
  ['http-502', 502, undefined],
  ['http-503', 503, undefined],
  ['maintenance', 503, 'retry-after'],
] satisfies [FaultId, number, string | undefined][])(
  '%s is the status %i',
  async (fault, status, header) => {
    await using shop = await visited({ fault })
    const response = await checkedHealth(shop)
    expect(response.statusCode).toBe(status)
    if (header !== undefined) expect(response.headers).toHaveProperty(header)
    expect(shop.main.protocol).toBe('http')
  },
)
