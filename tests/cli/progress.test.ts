import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSimulator } from '../../src/simulator/simulator.ts'
import type { Simulator } from '../../src/simulator/simulator.ts'
import { builtPosdoctor, ended } from './posdoctor.ts'

const posdoctor = builtPosdoctor()
let shop: Simulator
beforeAll(async () => {
  shop = await startSimulator({ fault: 'healthy' })
})
afterAll(() => shop.stop())

const showsCursor = '\u001b[?25h'
const hidesCursor = '\u001b[?25l'

/** Runs it on a terminal of its own, whose width is set first. */
function onTerminal(columns: number, args = '') {
  const command = `${process.execPath} ${join(posdoctor.folder(), 'bin', 'posdoctor.js')}`
  const line = `stty cols ${columns} rows 30; exec ${command} --config ${shop.sitePath} ${args}`
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TERM: 'xterm' }
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return ended(child)
}

test('a terminal is told what is being waited for, and the line is gone before the report', async () => {
  const { out } = await onTerminal(90)
  const [before = '', report = ''] = out.split('Simulated shop')
  expect(before).toMatch(/Waiting for|Measuring|Looking/)
  expect(before.lastIndexOf(showsCursor)).toBeGreaterThan(before.lastIndexOf(hidesCursor))
  expect(report).not.toContain(hidesCursor)
  expect(report).not.toMatch(/Waiting for|Measuring|Looking/)
})

test('a terminal of 0 columns gets a report and no line', async () => {
  const { out } = await onTerminal(0)
  expect(out).not.toContain(hidesCursor)
  expect(out).toContain('Measured from')
})

test('--quiet has no line', async () => {
  const { out } = await onTerminal(90, '--quiet')
  expect(out).not.toContain(hidesCursor)
  expect(out.trim().split('\n')).toHaveLength(1)
})

test('a pipe gets neither a line nor colours', async () => {
  const { out, err } = await posdoctor.run(['--config', shop.sitePath])
  expect(err).toBe('')
  expect(out).not.toContain('\u001b')
})
