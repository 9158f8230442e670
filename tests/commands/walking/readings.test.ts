import { expect, test } from 'vitest'
import { takeReadings } from '../../../src/commands/walking/readings.ts'
import type { Echoes, Look, Reading } from '../../../src/walk/walk.ts'

const everyMs = 20
const silent: Echoes = { missing: 'silent' }

/** Takes so many readings, each look as long as told. */
async function taken(
  count: number,
  look: (index: number, signal: AbortSignal) => Promise<Look>,
): Promise<{ readings: Reading[]; at: number[] }> {
  const ending = new AbortController()
  const readings: Reading[] = []
  const at: number[] = []
  let began = 0
  await takeReadings({
    everyMs,
    now: () => performance.now(),
    signal: ending.signal,
    begin: () => began++,
    look: (signal) => look(began - 1, signal),
    ask: () => Promise.resolve(silent),
    take(reading, index) {
      readings.push(reading)
      at.push(index)
      if (readings.length === count) ending.abort()
    },
  })
  return { readings, at }
}

test('readings come in the order in which they began, with what belonged to them then', async () => {
  const later: (() => void)[] = []
  const { at } = await taken(3, (index) => {
    // The first look is answered after the second.
    if (index === 0) return new Promise((resolve) => later.push(() => resolve({ joined: false })))
    later.pop()?.()
    return Promise.resolve({ joined: false })
  })
  expect(at.slice(0, 3)).toEqual([0, 1, 2])
})

test('a tool that hangs makes readings fewer, never many at once', async () => {
  const ending = new AbortController()
  let open = 0
  let most = 0
  let begun = 0
  await takeReadings({
    everyMs: 1,
    now: () => performance.now(),
    signal: ending.signal,
    begin: () => undefined,
    look(signal) {
      open += 1
      most = Math.max(most, open)
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve({ unread: 'interrupted' })),
      )
    },
    ask() {
      begun += 1
      if (begun === 4) setTimeout(() => ending.abort(), 50)
      return Promise.resolve(silent)
    },
    take: () => expect.unreachable('what the end cut off is no reading'),
  })
  expect(most).toBe(4)
})

test('a machine that slept does not make up for it', async () => {
  let slept = 0
  const ending = new AbortController()
  const times: number[] = []
  await takeReadings({
    everyMs,
    now: () => performance.now() + slept,
    signal: ending.signal,
    begin: () => undefined,
    look: () => Promise.resolve({ joined: false }),
    ask: () => Promise.resolve(silent),
    take({ atMs }) {
      times.push(atMs)
      if (times.length === 2) slept = 60_000
      if (times.length === 5) ending.abort()
    },
  })
  const [, second = 0, third = 0, , fifth = 0] = times
  expect(third - second).toBeGreaterThan(50_000)
  expect(fifth - third).toBeGreaterThanOrEqual(1.5 * everyMs)
})
