import { expect, test } from 'vitest'
import terminalPort from '../../src/symptoms/terminal-port.ts'
import terminalThere from '../../src/symptoms/terminal-there.ts'
import type { TerminalValue } from '../../src/probes/values/terminal.ts'
import type { ConnectOutcome } from '../../src/probes/values.ts'
import { link } from '../cases/changes/lan.ts'
import { dropped, saw } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const terminal = (part: Partial<TerminalValue>) =>
  healthyShop(
    saw('terminal', 'terminal', {
      address: '192.168.1.50',
      isThisMachine: false,
      inSubnet: true,
      neighbour: 'reachable',
      macs: ['02:00:00:00:00:50'],
      icmp: 'answers',
      alive: true,
      ...part,
    }),
  )
const gone: Partial<TerminalValue> = {
  alive: false,
  neighbour: 'failed',
  icmp: 'silent',
  macs: [],
}
const there = (part: Partial<TerminalValue>) => terminalThere.observe(terminal(part))?.outcome
const port = (outcome: ConnectOutcome['outcome'], part: Partial<TerminalValue> = {}) =>
  terminalPort.observe(terminal({ port: { port: 20007, outcome, ms: 1 }, ...part }))?.outcome

test('a terminal that shows itself is there; one that does not is absent', () => {
  expect(there({})).toBe('there')
  expect(there(gone)).toBe('absent')
})

test('an address of another subnet is told as such only while nobody answers there', () => {
  expect(there({ ...gone, inSubnet: false })).toBe('outside-subnet')
  expect(there({ inSubnet: false })).toBe('there')
})

test('a machine without an address of its own calls none outside of its network', () => {
  const unseen = terminal({ ...gone, inSubnet: false, neighbour: 'unknown' })
  link({ addresses: [] }, false)(unseen)
  expect(terminalThere.observe(unseen)?.outcome).toBe('absent')
})

test('a machine without a cable says nothing of the terminal', () => {
  const unplugged = terminal({ ...gone, inSubnet: false })
  link({ carrier: false })(unplugged)
  expect(terminalThere.observe(unplugged)).toBeUndefined()
})

test('two devices with the terminal’s address are told, whether it answers or not', () => {
  const macs = ['02:00:00:00:00:50', '02:00:00:00:00:51']
  expect(there({ macs })).toBe('two-devices')
  expect(there({ ...gone, macs })).toBe('two-devices')
})

test('this machine does not look for itself', () => {
  expect(there({ isThisMachine: true })).toBeUndefined()
  expect(terminalThere.observe(healthyShop(dropped('terminal')))).toBeUndefined()
})

test('the till’s port opens, is closed, or is filtered', () => {
  expect(port('open')).toBe('open')
  expect(port('refused')).toBe('closed')
  expect(port('reset')).toBe('closed')
  expect(port('timeout')).toBe('filtered')
  expect(port('unreachable')).toBe('filtered')
})

test('the port of a terminal that is not there, or without one, is not judged', () => {
  expect(port('timeout', gone)).toBeUndefined()
  expect(terminalPort.observe(terminal({}))).toBeUndefined()
})
