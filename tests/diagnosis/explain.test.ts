import { describe, expect, test } from 'vitest'
import { consequencesOf } from '../../src/diagnosis/consequences.ts'
import { explain } from '../../src/diagnosis/explain.ts'
import { causes } from '../../src/causes/index.ts'
import { knowledge } from '../../src/knowledge.ts'
import type { Knowledge } from '../../src/model.ts'
import { shop, toyCause, toyFault, toySymptom } from './toy.ts'
import type { Seen } from './toy.ts'

const signs = (id: string) =>
  explain(shop, id).signs.map(({ symptom, outcome }) => `${symptom}=${outcome}`)

describe('the signs of a cause', () => {
  test('are what it makes four times as common, with how common and how many times', () => {
    const { signs: found } = explain(shop, 'sign-in-needed')
    expect(found).toEqual([
      { symptom: 'code', outcome: 'sign-in', chance: 0.98, ratio: expect.closeTo(980, 6) },
      { symptom: 'hotspot', outcome: 'no', chance: 0.95, ratio: expect.closeTo(19, 6) },
    ])
  })

  test('begin with the one that other causes show least', () => {
    // A silent port is rarer in a sound shop than an internet that is not reached, yet three
    // causes silence the port and one alone the internet.
    expect(signs('line-dead')).toEqual(['internet=nothing', 'port=silent'])
  })

  test('hold for most of its faults, or they are signs of one of them', () => {
    const two: Knowledge<Seen> = {
      ...shop,
      causes: {
        both: {
          category: 'network',
          prior: 1,
          faults: {
            common: toyFault('lan', { hotspot: { no: 0.9 }, port: { refused: 0.9 } }, {}, 0.7),
            rare: toyFault('lan', { hotspot: { no: 0.9 }, code: { 'sign-in': 0.9 } }, {}, 0.3),
          },
        },
      },
    }
    const { signs: shared, faults } = explain(two, 'both')
    expect(shared.map(({ symptom }) => symptom).toSorted()).toEqual(['hotspot', 'port'])
    expect(faults.map(({ id, share }) => [id, share])).toEqual([
      ['common', expect.closeTo(0.7, 9)],
      ['rare', expect.closeTo(0.3, 9)],
    ])
    expect(faults[1]?.signs.map(({ symptom }) => symptom).toSorted()).toEqual(['code', 'hotspot'])
  })

  test('are none on which its own faults disagree: those are the faults’', () => {
    const two: Knowledge<Seen> = {
      ...shop,
      causes: {
        both: {
          category: 'network',
          prior: 1,
          faults: {
            common: toyFault('lan', { hotspot: { no: 0.9 } }, {}, 0.7),
            other: toyFault('lan', { hotspot: { yes: 0.95 } }, {}, 0.3),
          },
        },
      },
    }
    const { signs: shared, faults } = explain(two, 'both')
    expect(shared).toEqual([])
    expect(faults.map((fault) => fault.signs.map(({ symptom }) => symptom))).toEqual([
      ['hotspot'],
      [],
    ])
  })
})

describe('the neighbours of a cause', () => {
  test('are those that share most of what is telling, with what tells them apart', () => {
    expect(explain(shop, 'router-filter').neighbours[0]).toEqual({
      cause: 'line-dead',
      fault: 'router-filter-fault',
      otherFault: 'line-dead-fault',
      differences: [{ symptom: 'internet', outcome: 'works', otherOutcome: 'nothing' }],
    })
    const host = explain(shop, 'router-filter').neighbours.find(
      ({ cause }) => cause === 'host-down',
    )
    const hotspot = { symptom: 'hotspot', outcome: 'yes', otherOutcome: 'no' }
    expect(host?.differences).toContainEqual(hotspot)
  })

  test('see each other with the outcomes the other way round', () => {
    const [first] = explain(shop, 'line-dead').neighbours
    expect(first).toMatchObject({
      cause: 'router-filter',
      differences: [{ symptom: 'internet', outcome: 'nothing', otherOutcome: 'works' }],
    })
  })

  test('that nothing tells apart are named without a difference', () => {
    const row = { port: { silent: 0.95 } }
    const twins: Knowledge<Seen> = {
      ...shop,
      causes: {
        ...toyCause('one', 0.5, toyFault('router', row)),
        ...toyCause('other', 0.5, toyFault('line', row)),
      },
    }
    expect(explain(twins, 'one').neighbours).toEqual([
      { cause: 'other', fault: 'one-fault', otherFault: 'other-fault', differences: [] },
    ])
  })
})

describe('of what the shops know', () => {
  const told = (cause: string, other: string, fault?: string) =>
    explain(knowledge, cause, fault).neighbours.find((one) => one.cause === other)

  test('a fault that was asked for is compared itself, and shows only what it can', () => {
    for (const { fault, differences } of explain(knowledge, 'host-outage', 'host-mute')
      .neighbours) {
      expect(fault).toBe('host-mute')
      expect(differences).not.toContainEqual(expect.objectContaining({ outcome: 'refused' }))
    }
  })

  test('faults at the same place are compared before others', () => {
    for (const [cause, other] of [
      ['host-outage', 'host-maintenance'],
      ['host-maintenance', 'host-outage'],
    ] as const) {
      const { fault = '', otherFault = '' } = told(cause, other) ?? {}
      const all = { ...causes['host-outage'].faults, ...causes['host-maintenance'].faults }
      const place = (id: string) => Object.entries(all).find(([one]) => one === id)?.[1].place
      expect(place(fault)).toBe(place(otherFault))
    }
  })

  test('behind a line that is dead, no port opens to say nothing', () => {
    const { signs: shared, faults } = explain(knowledge, 'isp-outage')
    const all = [...shared, ...faults.flatMap((fault) => fault.signs)]
    expect(all.map(({ symptom }) => symptom)).not.toContain('tls-session')
    expect(all.map(({ symptom }) => symptom)).not.toContain('reply')
  })

  test('a wall is told from a weak signal by the signal', () => {
    const { differences = [] } = told('physical-obstruction', 'wifi-weak') ?? {}
    expect(differences.map(({ symptom }) => symptom)).toContain('wifi-signal')
  })
})

describe('the steps of a cause', () => {
  const twoFaults: Knowledge<Seen> = {
    ...shop,
    causes: {
      both: {
        category: 'network',
        prior: 1,
        faults: {
          common: toyFault('lan', { hotspot: { no: 0.9 } }, { 'move-nearer': 0.9 }, 0.99),
          rare: toyFault('lan', { hotspot: { no: 0.9 } }, { 'swap-terminal': 0.5 }, 0.01),
        },
      },
    },
  }

  test('are all there, in the order of the diagnosis, with how surely they cure it', () => {
    const { remedies } = explain(twoFaults, 'both')
    expect(remedies.map(({ id, cures }) => [id, cures])).toEqual([
      ['move-nearer', expect.closeTo(0.891, 9)],
      ['swap-terminal', expect.closeTo(0.005, 9)],
    ])
  })

  test('begin with those of the fault that was asked for', () => {
    const { faults, remedies } = explain(twoFaults, 'both', 'rare')
    expect(faults[0]?.id).toBe('rare')
    expect(remedies[0]?.id).toBe('swap-terminal')
  })
})

describe('what follows from findings', () => {
  const seen = { port: ['open'], code: ['sign-in'] }
  const telling = { symptom: 'code', outcome: 'sign-in' }

  test('points to the causes that the finding is typical of', () => {
    const { pointsTo } = consequencesOf(shop, seen, telling, [])
    expect(pointsTo).toEqual([
      {
        cause: 'sign-in-needed',
        // The rest is what a host may say besides: nothing that was seen clears it.
        probability: expect.closeTo(0.996, 3),
        faults: [{ id: 'sign-in-needed-fault', probability: expect.closeTo(0.996, 3) }],
      },
    ])
  })

  test('clears what the findings contradict, and every place that was passed', () => {
    expect(consequencesOf(shop, seen, telling, []).clears).toEqual([
      'host-down',
      'line-dead',
      'router-filter',
    ])
    expect(consequencesOf(shop, seen, telling, ['lan']).clears).toContain('wifi-weak')
  })

  test('names a cleared fault whose cause is left', () => {
    const outcomes = shop.symptoms['port']!.outcomes
    const onlyPort: Knowledge<Seen> = {
      ...shop,
      symptoms: { port: toySymptom('port', outcomes) },
      causes: {
        both: {
          category: 'host',
          prior: 1,
          faults: {
            closed: toyFault('host-tcp', { port: { refused: 0.99 } }, {}, 0.5),
            stuck: toyFault('host-app', {}, {}, 0.5),
          },
        },
      },
    }
    const telling = { symptom: 'port', outcome: 'open' }
    expect(consequencesOf(onlyPort, { port: ['open'] }, telling, [])).toEqual({
      pointsTo: [],
      clears: [],
      clearsOnly: ['closed'],
    })
  })
})
