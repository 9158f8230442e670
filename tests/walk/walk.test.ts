import { expect, test } from 'vitest'
import { leastReadings, mostPlaces, walk, type Reading } from '../../src/walk/walk.ts'

const stayMs = 20_000

function reading(atMs: number, look: Reading['look'] = { joined: true, rssiDbm: -50 }): Reading {
  return { atMs, look, echoes: { missing: 'silent' } }
}

/** A reading each second until somebody is done with a place; gives when. */
function stay(trip: ReturnType<typeof walk>, fromMs: number, look?: Reading['look']): number {
  for (let atMs = fromMs; ; atMs += 1000) {
    if (trip.take(reading(atMs, look), trip.begin(atMs), atMs + 900)) return atMs
  }
}

test('Enter goes to the counter, one step away, to the router, and on to places by number', () => {
  const trip = walk(stayMs)
  for (let n = 0; n < 5; n += 1) trip.mark(undefined, n)
  expect(trip.places.map(({ role, number }) => role ?? number)).toEqual([
    'counter',
    'step',
    'router',
    4,
    5,
  ])
})

test('a place takes the readings of its time, and the way to the next takes none', () => {
  const trip = walk(stayMs)
  expect(trip.begin(0)).toBeUndefined()
  trip.mark(undefined, 500)
  expect(stay(trip, 1000)).toBe(20_000)
  expect(trip.places[0]?.readings).toHaveLength(20)
  expect(trip.begin(21_000)).toBeUndefined()
  expect(trip.standing(21_000)).toBeUndefined()
})

test('a place that somebody leaves early keeps what it has', () => {
  const trip = walk(stayMs)
  trip.mark(undefined, 0)
  const at = trip.begin(1000)
  trip.mark(undefined, 1500)
  trip.take(reading(1000), at, 1800)
  trip.take(reading(2000), trip.begin(2000), 2800)
  expect(trip.places.map(({ readings }) => readings.map(({ atMs }) => atMs))).toEqual([
    [1000],
    [2000],
  ])
})

test('a second visit adds to the place', () => {
  const trip = walk(stayMs)
  trip.mark({ name: 'till' }, 0)
  stay(trip, 0)
  trip.mark({ name: 'till' }, 60_000)
  stay(trip, 60_000)
  expect(trip.places).toHaveLength(1)
  expect(trip.places[0]?.readings).toHaveLength(40)
})

test('a slow adapter gets longer for its readings, but not for ever', () => {
  const trip = walk(stayMs)
  trip.mark(undefined, 0)
  for (let n = 0; n < leastReadings - 1; n += 1) {
    const atMs = n * 5000
    expect(trip.take(reading(atMs), trip.begin(atMs), atMs + 900)).toBeUndefined()
  }
  expect(trip.take(reading(35_000), trip.begin(35_000), 35_900)).toBe(trip.places[0])
  trip.mark(undefined, 100_000)
  expect(stay(trip, 100_000, { unread: 'hung' })).toBe(160_000)
})

test('there is an end to places', () => {
  const trip = walk(stayMs)
  for (let n = 0; n < mostPlaces; n += 1) trip.mark({ name: `${n}` }, n)
  expect(trip.mark({ name: 'one more' }, 100)).toBeUndefined()
  expect(trip.mark({ name: '3' }, 101)?.number).toBe(4)
})
