import { describe, expect, test } from 'vitest'
import { causes } from '../../src/causes/index.ts'
import type { Cause } from '../../src/model.ts'
import { columnsOf } from '../../src/report/wrap.ts'
import { builtPosdoctor } from './posdoctor.ts'

const posdoctor = builtPosdoctor({ fenced: true })
const all = Object.entries<Cause>(causes)

async function said(...args: string[]): Promise<string> {
  const { code, out, err } = await posdoctor.run(args)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}
const json = async (...args: string[]) => JSON.parse(await said(...args, '--format', 'json'))

describe('explain without a word', () => {
  test('lists every cause, in both languages', async () => {
    for (const language of ['en', 'zh-CN']) {
      const out = await said('explain', '--lang', language)
      for (const [id] of all) expect(out).toMatch(new RegExp(`^  ${id} +\\S`, 'm'))
      expect(/\p{Script=Han}/u.test(out)).toBe(language === 'zh-CN')
    }
  })

  test('lists the same as data, with every fault', async () => {
    const { causes: listed } = await json('explain')
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(all.map(([id]) => id))
    for (const { id, faults } of listed)
      expect(faults.map((fault: { id: string }) => fault.id)).toEqual(
        Object.keys(all.find(([one]) => one === id)?.[1].faults ?? {}),
      )
  })
})

describe('explain CAUSE', () => {
  test.each(['host-outage', 'host-maintenance'])(
    '%s: notices tell the two causes of the host apart',
    async (cause) => {
      const out = (await said('explain', cause)).replaceAll(/\n +/g, ' ')
      const [, apart = ''] = out.split('What looks like it, and how to tell')
      expect(apart).toContain('The acquirer has announced maintenance.')
      expect(apart).toContain('The acquirer reports an outage on its status page.')
    },
  )

  test('a sign that only one fault has is told of that fault alone', async () => {
    const out = (await said('explain', 'model-unsupported')).replaceAll(/\n +/g, ' ')
    const [ofAll = '', ofFaults = ''] = out.split('What exactly it can be')
    expect(ofAll).not.toContain('phone’s hotspot')
    expect(ofFaults).toMatch(/hotspot\? no .*2\. the terminal cannot join/)
    expect(ofFaults).toContain('hotspot? this one (no. 2): yes')
  })

  test('a fault without a sign of its own names the question that tells most', async () => {
    const out = (await said('explain', 'overheating')).replaceAll(/\n +/g, ' ')
    expect(out).toContain('What tells most is to ask: Is the terminal hot')
  })

  test('says what it is, how it shows, what it is told from, and what to do', async () => {
    const out = await said('explain', 'host-outage')
    const parts = [
      'The acquirer’s system is down  (host-outage, Acquirer)',
      'The acquirer’s own system does not work',
      'How it shows',
      'Do other terminals in the shop work? no, they fail too',
      'What exactly it can be',
      'port-closed',
      'The acquirer’s port refuses the connection. (nearly always; hardly ever',
      'What looks like it, and how to tell',
      'A setting such as address or port is wrong (device-misconfigured)',
      'What to do, the best first',
      'Call the acquirer',
      'It helped if:',
    ]
    let from = 0
    for (const part of parts) {
      const at = out.replaceAll(/\n +/g, ' ').indexOf(part, from)
      expect(at, part).toBeGreaterThanOrEqual(from)
      from = at
    }
  })

  test('says it in Chinese', async () => {
    const out = await said('explain', 'wifi-weak', '--lang', 'zh-CN')
    expect(out).toMatch(/^Wi-Fi 信号弱或不稳定（wifi-weak，网络）\n/)
    for (const part of ['有什么表现', '具体有哪些情况', '容易和什么混淆', '怎么办', '怎样算有用'])
      expect(out).toContain(part)
  })

  test('names a step’s hazard, and how to undo it', async () => {
    expect(await said('explain', 'os-firmware-outdated')).toMatch(/! Before you do: Settle first/)
    expect(await said('explain', 'router-misconfigured')).toMatch(
      /To undo it: Remove the rule again/,
    )
  })

  test('of a fault is its cause with that fault and its steps first', async () => {
    const { id, faults, remedies } = await json('explain', 'clock-wrong')
    expect(id).toBe('device-misconfigured')
    expect(faults[0].id).toBe('clock-wrong')
    expect(remedies[0].id).toBe('set-clock')
    expect(faults).toHaveLength(Object.keys(causes['device-misconfigured'].faults).length)
  })

  test.each(all)('gives %s whole as data', async (id, { faults }) => {
    const told = await json('explain', id)
    expect(told).toMatchObject({ schemaVersion: 1, language: 'en', id })
    expect(told.about.length).toBeGreaterThan(20)
    expect(told.faults.map((fault: { id: string }) => fault.id).toSorted()).toEqual(
      Object.keys(faults).toSorted(),
    )
    for (const fault of told.faults) {
      const { rows, remedies } = faults[fault.id]!
      expect(fault.rows.map((row: { symptom: string }) => row.symptom)).toEqual(Object.keys(rows))
      expect(fault.remedies.map((one: { id: string }) => one.id).toSorted()).toEqual(
        Object.keys(remedies).toSorted(),
      )
    }
    const steps = new Set(Object.values(faults).flatMap((fault) => Object.keys(fault.remedies)))
    expect(told.remedies.map((one: { id: string }) => one.id).toSorted()).toEqual(
      [...steps].toSorted(),
    )
    expect(told.neighbours.map((one: { id: string }) => one.id)).not.toContain(id)
  })

  test.each(['en', 'zh-CN'])('keeps within the terminal’s width in %s', async (language) => {
    for (const [id] of all.slice(0, 5))
      for (const line of (await said('explain', id, '--lang', language)).split('\n'))
        expect(columnsOf(line)).toBeLessThanOrEqual(80)
  })
})

test.each([
  [['explain', 'host-outag'], /“host-outag”.*host-outage\?/],
  [['explain', 'clockwrong'], /clock-wrong\?/],
  [['explain', 'banana'], /“banana”.*posdoctor explain/],
  [['explain', '__proto__'], /“__proto__”/],
  [['explain', 'host-outage', 'more'], /one word too many/],
  [['explain', 'host-outage', '--format', 'junit'], /text, json/],
])('%j is a mistake, told on stderr with exit code 3', async (args, told) => {
  const { code, out, err } = await posdoctor.run(args)
  expect({ code, out }).toEqual({ code: 3, out: '' })
  expect(err).toMatch(told)
})
