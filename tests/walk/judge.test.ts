import { describe, expect, test } from 'vitest'
import { judge } from '../../src/walk/judge.ts'
import { siteWithoutFile } from '../../src/site/defaults.ts'
import { around, noteKeys, stayed, walked } from './series.ts'

const { limits } = siteWithoutFile()

describe('an obstacle', () => {
  test('is what a much better signal one step away tells', () => {
    const told = walked({
      counter: { dbm: around(-77) },
      step: { dbm: around(-61) },
      router: { dbm: around(-38) },
    })
    expect(told).toMatchObject({
      id: 'obstructed',
      causes: ['physical-obstruction'],
      text: { args: { db: 16, counter: -77, step: -61 } },
    })
    expect(noteKeys(told)).toEqual(['walk.note.terminal'])
  })

  test('needs no visit to the router', () => {
    expect(walked({ counter: { dbm: around(-77) }, step: { dbm: around(-66) } }).id).toBe(
      'obstructed',
    )
  })

  test('is not told by what a step and fading can bring', () => {
    const told = walked({
      counter: { dbm: around(-79) },
      step: { dbm: around(-70) },
      router: { dbm: around(-38) },
    })
    expect(told).toMatchObject({ id: 'too-far', causes: ['wifi-weak'] })
  })

  test('is not told by two access points', () => {
    const told = walked({
      counter: { dbm: around(-79) },
      step: { dbm: around(-60), bssid: '94:83:c4:0a:5b:02' },
    })
    expect(told.id).toBe('weak')
    expect(noteKeys(told)).toContain('walk.note.other-point')
  })

  test('is not told by one moment at a step', () => {
    const told = walked({ counter: { dbm: around(-79) }, step: { dbm: around(-60, 7) } })
    expect(told.id).toBe('weak')
    expect(told.notes).toContainEqual({
      key: 'walk.note.few',
      args: { place: { role: 'step', name: undefined, number: 2 }, more: 1 },
    })
  })

  test('that leaves enough is no cause', () => {
    const told = walked({ counter: { dbm: around(-54) }, step: { dbm: around(-38) } })
    expect(told).toMatchObject({ id: 'fine', causes: [] })
    expect(noteKeys(told)).toEqual(['walk.note.obstacle'])
  })

  test('that leaves a fair signal is said to let this machine work', () => {
    const told = walked({ counter: { dbm: around(-70) }, step: { dbm: around(-55) } })
    expect(told.id).toBe('obstructed')
    expect(noteKeys(told)).toContain('walk.note.works-still')
  })
})

describe('a weak signal', () => {
  test('that is strong only beside the router is too far', () => {
    const told = walked({
      counter: { dbm: around(-82), lost: 9 },
      step: { dbm: around(-81), lost: 7 },
      router: { dbm: around(-40) },
    })
    expect(told).toMatchObject({ id: 'too-far', causes: ['wifi-weak'] })
  })

  test('alone does not tell why', () => {
    const told = walked({ counter: { dbm: around(-82) } })
    expect(told).toMatchObject({ id: 'weak', causes: ['wifi-weak', 'physical-obstruction'] })
    expect(told.notes).toContainEqual({
      key: 'walk.note.missing',
      args: {
        places: [
          { role: 'step', number: 0 },
          { role: 'router', number: 0 },
        ],
      },
    })
  })

  test('with a step alike, but no router, clears what stands at the counter only', () => {
    const told = walked({ counter: { dbm: around(-82) }, step: { dbm: around(-80) } })
    expect(told).toMatchObject({ id: 'weak-around', causes: ['wifi-weak'] })
  })

  test('beside the router too blames no distance', () => {
    const told = walked({ counter: { dbm: around(-82) }, router: { dbm: around(-71) } })
    expect(told).toMatchObject({ id: 'weak-at-router', causes: [] })
  })

  test('is weak by the site file’s own limit', () => {
    const strict = { limits: { ...limits, rssiDbm: -60 } }
    expect(walked({ counter: { dbm: around(-68) } }, strict).id).toBe('weak')
    expect(walked({ counter: { dbm: around(-68) } }).id).toBe('passable')
  })
})

describe('a good signal', () => {
  test('without a loss in eighty is no cause here', () => {
    const told = walked({ counter: { dbm: around(-52) }, router: { dbm: around(-38) } })
    expect(told).toMatchObject({ id: 'fine', causes: [], notes: [] })
  })

  test('that loses everywhere is a matter of the air or the router', () => {
    const told = walked({
      counter: { dbm: around(-55), lost: 12 },
      router: { dbm: around(-40), lost: 9 },
    })
    expect(told).toMatchObject({
      id: 'bad-everywhere',
      causes: ['signal-interference', 'network-congestion', 'router-fault'],
    })
  })

  test('that loses only at the counter is disturbed there', () => {
    const told = walked({ counter: { dbm: around(-55), lost: 12 }, router: { dbm: around(-40) } })
    expect(told).toMatchObject({ id: 'bad-here', causes: ['signal-interference'] })
  })

  test('that is late counts like one that loses', () => {
    const told = walked({ counter: { dbm: around(-55), rttMs: 180 }, router: { dbm: around(-40) } })
    expect(told.id).toBe('bad-here')
  })

  test('that loses at the counter, with no word from the router, says so', () => {
    const told = walked({ counter: { dbm: around(-55), lost: 12 } })
    expect(told.id).toBe('bad')
    expect(noteKeys(told)).toEqual(['walk.note.missing'])
  })

  test.each([2, 3])('with %i lost of eighty is not judged', (lost) => {
    expect(walked({ counter: { dbm: around(-52), lost } }).id).toBe('loss-untold')
  })

  test('with one lost of eighty is sound: radios lose one now and then', () => {
    expect(walked({ counter: { dbm: around(-52), lost: 1 } }).id).toBe('fine')
  })

  test('over forty pings says nothing of loss', () => {
    expect(walked({ counter: { dbm: around(-52, 10) } }).id).toBe('loss-untold')
  })

  test('where nobody asked the router says that loss was not measured', () => {
    expect(walked({ counter: { dbm: around(-52), unasked: true } }).id).toBe('strength-only')
  })
})

describe('not joined', () => {
  const nowhere = Array.from({ length: 20 }, () => undefined)

  test('at the counter, but beside the router, is out of reach', () => {
    const told = walked({ counter: { dbm: nowhere }, router: { dbm: around(-40) } })
    expect(told).toMatchObject({ id: 'unjoined-here', causes: ['wifi-weak'] })
  })

  test('anywhere is not a matter of distance', () => {
    const told = walked({ counter: { dbm: nowhere }, router: { dbm: nowhere } })
    expect(told).toMatchObject({ id: 'unjoined-everywhere', causes: [] })
  })

  test('at the counter, and no more walked, is only said', () => {
    expect(walked({ counter: { dbm: nowhere } })).toMatchObject({ id: 'unjoined', causes: [] })
  })
})

test('too few readings at the counter say how many seconds are missing', () => {
  expect(walked({ counter: { dbm: around(-80, 3) } })).toMatchObject({
    id: 'few',
    text: { args: { more: 5 } },
    notes: [],
  })
})

test('places by names of their own are not judged', () => {
  const places = [stayed({ name: 'before' }, { dbm: around(-80) })]
  expect(judge(places, { limits, workedOut: false })).toMatchObject({
    id: 'no-counter',
    causes: [],
  })
})

test('an adapter without strengths tells no obstacle from distance', () => {
  const {
    medianDbm: _,
    lowestDbm: __,
    ...counter
  } = stayed({ role: 'counter' }, { dbm: around(-50) })
  const told = judge([{ ...counter, strengths: 0 }], { limits, workedOut: false })
  expect(told).toMatchObject({ id: 'no-strength', causes: [] })
})

test('strengths that were worked out from a percentage are named as such', () => {
  const told = walked({ counter: { dbm: around(-52) } }, { workedOut: true })
  expect(noteKeys(told)).toEqual(['walk.note.worked-out'])
})
