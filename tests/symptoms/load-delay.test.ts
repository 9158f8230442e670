import { expect, test } from 'vitest'
import loadDelay from '../../src/symptoms/load-delay.ts'
import type { LoadDelay, LoadDirection } from '../../src/probes/values/load.ts'
import { say } from '../../src/messages/index.ts'
import { wifi } from '../cases/changes/lan.ts'
import { saw } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const delay = (role: LoadDelay['role'], quietMs: number, loadedMs: number): LoadDelay => ({
  role,
  address: '192.0.2.1',
  method: 'icmp',
  quietMs,
  loadedMs,
  sent: 40,
  lost: 0,
})
const transfer = (delays: LoadDelay[], bytes = 4_000_000): LoadDirection => ({
  target: 'https://files.example/large',
  bytes,
  ms: 4000,
  delays,
})
const observed = (value: { download?: LoadDirection; upload?: LoadDirection }) =>
  loadDelay.observe(healthyShop(saw('load', 'load', value)))

// The site's limit is 300 ms.
test.each([
  ['steady', [delay('gateway', 1, 2), delay('hop', 6, 90)]],
  ['rises', [delay('gateway', 1, 2), delay('hop', 6, 200)]],
  ['rises', [delay('hop', 250, 420)]],
  ['swells', [delay('gateway', 1, 2), delay('hop', 6, 350)]],
  ['swells-inside', [delay('gateway', 1, 350), delay('hop', 6, 360)]],
  ['swells', [delay('reference', 20, 350)]],
  // The hop tells of the shop's line; what comes behind it is somebody else's.
  ['steady', [delay('hop', 6, 20), delay('reference', 20, 900)]],
] as const)('it %s with the delays %j', (outcome, delays) => {
  expect(observed({ upload: transfer([...delays]) })?.outcome).toBe(outcome)
})

test('over Wi-Fi the router’s late answers may be the radio’s', () => {
  const value = { upload: transfer([delay('gateway', 3, 350), delay('hop', 9, 360)]) }
  const seen = loadDelay.observe(healthyShop(wifi({ rssiDbm: -50 }), saw('load', 'load', value)))
  expect(seen?.outcome).toBe('swells-air')
  expect(seen?.likelihoods).toMatchObject({ 'swells-inside': 1, 'swells-air': 1, swells: 0 })
  expect(observed(value)?.impossible).toEqual(['swells-air'])
})

test('the direction that waits longer is told, in both languages', () => {
  const seen = observed({
    download: transfer([delay('hop', 6, 10)]),
    upload: transfer([delay('hop', 6, 900)]),
  })
  expect(seen?.outcome).toBe('swells')
  expect(seen && say('en', seen.text)).toMatch(/upload.*900/i)
  expect(seen && say('zh-CN', seen.text)).toMatch(/上传.*900/)
})

test('a transfer that hardly moved anything has filled no line', () => {
  expect(observed({ download: transfer([delay('hop', 6, 10)], 1000) })).toBeUndefined()
  // Unless packets wait all the same: then it was enough for this line.
  expect(observed({ download: transfer([delay('hop', 6, 900)], 1000) })?.outcome).toBe('swells')
})

test('without a request nothing is said', () => {
  expect(loadDelay.observe(healthyShop())).toBeUndefined()
  expect(observed({})).toBeUndefined()
})
