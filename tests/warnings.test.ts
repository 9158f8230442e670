import { describe, expect, test } from 'vitest'
import { say } from '../src/messages/index.ts'
import { warnings } from '../src/warnings.ts'
import type { HostValue } from '../src/probes/values.ts'
import { announces, asks, code, maintenanceOn } from './cases/changes/application.ts'
import { names } from './cases/changes/names.ts'
import { link, wifi } from './cases/changes/lan.ts'
import { clockOff, disk, memory, thisMachineIsTheTerminal } from './cases/changes/machine.ts'
import { has } from './cases/changes/terminal.ts'
import { withBackup } from './cases/changes/port.ts'
import type { Change } from './cases/facts.ts'
import { answer, answered, but, dropped, nothing, saw, series } from './cases/facts.ts'
import { healthyShop } from './cases/shop.ts'

const ids = (...changes: Change[]) => warnings(healthyShop(...changes)).map(({ id }) => id)
const host = (part: Partial<HostValue>): Change => but('host', 'host', part)
const startedAt =
  (time: string): Change =>
  (facts) => {
    facts.startedAt = time
  }

test('nothing is warned of where nothing is near its end', () => {
  expect(ids()).toEqual([])
  expect(ids(thisMachineIsTheTerminal)).toEqual([])
})

// The certificate ends on 2026-12-31; three weeks before, somebody should know.
test.each([
  ['2026-12-09T00:00:00Z', []],
  ['2026-12-11T00:00:00Z', ['certificate-ends']],
  ['2027-01-01T00:00:00Z', []],
])('of the certificate on %s: %j', (time, expected) => {
  expect(ids(startedAt(time))).toEqual(expected)
})

describe('of what fills up', () => {
  // The limits are 8 % of the memory and 5 % of the disk.
  test.each([
    [memory(11), ['memory-low']],
    [memory(13), []],
    // Less than the limit is a finding, and no warning.
    [memory(7), []],
    [disk(7), ['disk-nearly-full']],
    [disk(9), ['disk-nearly-full']],
    [disk(10), []],
  ])('on the terminal', (change, expected) => {
    expect(ids(thisMachineIsTheTerminal, change)).toEqual(expected)
  })

  test('on a laptop that only measures', () => {
    expect(ids(memory(11))).toEqual([])
    expect(ids(memory(7))).toEqual(['memory-low'])
    const [terminal] = warnings(healthyShop(thisMachineIsTheTerminal, memory(11)))
    expect(terminal && say('en', terminal.text)).toMatch(/^The terminal has only 11 %/)
  })
})

describe('of versions that only just suffice', () => {
  const versions = (firmware: string, wants: string) =>
    ids((facts) => {
      facts.site.terminal.firmware = firmware
      facts.site.acquirer.requirements = { firmware: wants }
    })

  test.each([
    ['3.2.0', '>=3.2.0', true],
    ['V3.2.7_220801', '>=3.2.0', true],
    ['3.3.0', '>=3.2', true],
    ['3.4.0', '>=3.2.0', false],
    ['4.0.0', '>=3.2.0', false],
    // Below it is a finding, and no warning.
    ['3.1.9', '>=3.2.0', false],
    ['3.2.0', 'not a range', false],
    ['3.2.0', '<4', false],
  ])('%s where %s is required: %s', (has, wants, expected) => {
    expect(versions(has, wants)).toEqual(expected ? ['version-near-minimum'] : [])
  })

  test('a version that cannot be read is named, with how to write it', () => {
    expect(versions('unknown', '>=3.2.0')).toEqual(['version-unreadable'])
    expect(versions('', '>=3.2.0')).toEqual([])
    expect(versions('FW_03.04.01', '>=3.2.0')).toEqual([])
  })

  test('the part is named in both languages', () => {
    const [warning] = warnings(
      healthyShop((facts) => {
        facts.site.terminal.app = '2.0.1'
        facts.site.acquirer.requirements = { app: '^2.0.0' }
      }),
    )
    expect(warning && say('en', warning.text)).toContain('payment app is 2.0.1')
    expect(warning && say('zh-CN', warning.text)).toContain('支付应用是 2.0.1')
  })
})

test.each([
  ['Windows 11 Pro', '10.0.26200', '2027-01-01T00:00:00Z', []],
  ['Ubuntu', '22.04', '2026-12-01T00:00:00Z', ['system-ends']],
  ['Windows 10 Pro', '10.0.19045', '2026-11-01T00:00:00Z', ['system-extended']],
  ['macOS', '12.7', '2026-11-01T00:00:00Z', ['system-ended']],
])('of the terminal’s system %s %s on %s: %j', (osName, osVersion, time, expected) => {
  const system = host({ osName, osVersion })
  const endless = but('tls', 'host.acquirer.example:5000', { chain: [] })
  expect(ids(thisMachineIsTheTerminal, system, endless, startedAt(time))).toEqual(expected)
  expect(ids(system, endless, startedAt(time))).toEqual([])
})

test('of a backup host that is dead while the main one works', () => {
  expect(ids(withBackup(true))).toEqual([])
  expect(ids(withBackup(false))).toEqual(['backup-dead'])
})

test('of one name server that is dead while another answers', () => {
  const dead = nothing('timeout', 2000)
  const resolver = (address: string, a = answer()) => ({
    address,
    port: 53,
    role: 'system' as const,
    a,
  })
  const resolvers = [resolver('192.0.2.53'), resolver('192.0.2.54', dead)]
  expect(ids(but('names', 'host.acquirer.example', { resolvers }))).toEqual(['resolver-dead'])
})

test('of a weak signal and of a long way', () => {
  expect(ids(wifi({ rssiDbm: -72 }))).toEqual(['signal-weak'])
  // The limit is 300 ms.
  expect(ids(saw('latency', '203.0.113.10', series('acquirer', 250)))).toEqual(['delay-near-limit'])
})

test('of a clock that is off, whosever it is', () => {
  expect(ids(clockOff(0.5))).toEqual(['clock-off'])
  expect(ids(thisMachineIsTheTerminal, clockOff(0.5))).toEqual(['clock-off'])
})

// A test has no card: a code about one, or one that no table has, says nothing of the shop.
test.each(['N0', '89', '14', '25'])('of an echo that is answered by code %s', (de39) => {
  const [warning, ...others] = warnings(healthyShop(code(de39)))
  expect(warning).toMatchObject({ id: 'code-unclear', doubt: 'code' })
  expect(warning && say('en', warning.text)).toContain(`ask the acquirer what ${de39} means`)
  expect(others).toEqual([])
})

test.each([1, 2, 4, 5, 7, 8, 9, 11, 12])('of what the head %i asks of the terminal', (value) => {
  const [warning, ...others] = warnings(healthyShop(asks(value)))
  expect(warning).toMatchObject({ id: 'terminal-asked', doubt: 'asked' })
  expect(warning && say('en', warning.text)).toContain(`requirement ${value.toString(16)}`)
  expect(others).toEqual([])
})

test('of nothing where the head asks nothing, or what no list has', () => {
  for (const value of [0, 10, 15]) expect(ids(asks(value))).toEqual([])
})

test('of a code on the display that no table has', () => {
  const [warning] = warnings(healthyShop(answered({ code: 'N0' })))
  expect(warning).toMatchObject({ id: 'shown-code-unclear', doubt: 'code' })
  expect(ids(answered({ code: '51' }))).toEqual([])
})

test('of a clock by which no echo was sent', () => {
  const main = 'host.acquirer.example:5000'
  const unsent = [but('tls', main, { chainVerdict: 'expired' }), dropped('echo')]
  const [warning] = warnings(healthyShop(clockOff(90), ...unsent))
  expect(warning && say('en', warning.text)).toContain('no test message was sent')
  expect(warning?.doubt).toBe('untried')
  const [sent] = warnings(healthyShop(clockOff(90)))
  expect(sent && say('en', sent.text)).not.toContain('no test message')
  expect(sent).not.toHaveProperty('doubt')
})

test('of addresses that a proxy invents', () => {
  const invented = answer(2, ['198.18.0.5'])
  const found = warnings(healthyShop(names({ here: invented })))
  expect(found.map(({ id }) => id)).toEqual(['address-invented'])
  expect(found[0] && say('en', found[0].text)).toContain(
    'nothing measured through it can be trusted',
  )
})

test.each(['maintenance', 'incident'] as const)('of an announced %s while all works', (page) => {
  expect(ids(announces(page))).toEqual([`announced-${page}`])
})

test('of the acquirer’s maintenance time while all works', () => {
  expect(ids(maintenanceOn('during'))).toEqual(['maintenance-window'])
  expect(ids(maintenanceOn('another-time'))).toEqual([])
})

test.each([
  ['1.4.0', 'just the minimum'],
  ['1.4.1', 'hardly above'],
])('of firmware %s where 1.4.0 is the minimum', (firmware, words) => {
  const [warning] = warnings(healthyShop(has('A920', '4.0', firmware)))
  expect(warning && say('en', warning.text)).toContain(words)
})

test('of nothing that is announced for others', () => {
  expect(ids(announces('elsewhere'))).toEqual([])
  expect(ids(announces('fine'))).toEqual([])
})

test('of a cable that runs at ten megabits or one way at a time', () => {
  expect(ids(link({ speedMbps: 10 }))).toEqual(['link-slow'])
  expect(ids(link({ duplex: 'half' }))).toEqual(['link-slow'])
})

test('of nothing where nothing was measured', () => {
  const blind = [dropped('host'), dropped('tls'), dropped('tcp'), dropped('names')]
  expect(ids(...blind, dropped('latency'), clockOff(0))).toEqual([])
})
