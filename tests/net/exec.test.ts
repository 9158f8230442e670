import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { exec } from '../../src/net/exec.ts'

const never = new AbortController().signal
const node = (script: string, options: Partial<Parameters<typeof exec>[2]> = {}) =>
  exec(process.execPath, ['-e', script], { timeoutMs: 5000, signal: never, ...options })

/** Whether a process runs; one that only waits to be buried does not. */
function runs(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

test('a tool that ends brings its code and both its streams', async () => {
  const script = `console.log('out'); console.error('err'); process.exitCode = 7`
  expect(await node(script)).toEqual({ ended: 'exited', code: 7, stdout: 'out\n', stderr: 'err\n' })
})

test('arguments reach the tool as they are, because no shell reads them', async () => {
  const hostile = ['$(id)', '`id`', '; id', 'a b', '"', '--']
  const result = await exec(
    process.execPath,
    ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...hostile],
    { timeoutMs: 5000, signal: never },
  )
  expect(result).toMatchObject({ ended: 'exited', stdout: `${JSON.stringify(hostile)}\n` })
})

test('the tool speaks the C locale whatever ours is', async () => {
  const result = await node('console.log(process.env.LC_ALL, process.env.LANG)')
  expect(result).toMatchObject({ stdout: 'C C\n' })
})

test('a tool that does not exist is no-tool', async () => {
  const result = await exec('posdoctor-no-such-tool', [], { timeoutMs: 5000, signal: never })
  expect(result).toEqual({ ended: 'no-tool' })
})

test('a file that may not be run is not-permitted', async () => {
  const result = await exec('/etc/passwd', [], { timeoutMs: 5000, signal: never })
  expect(result).toEqual({ ended: 'not-permitted' })
})

test('a wrong argument is a bug of ours and is thrown', async () => {
  await expect(exec('true', ['\0'], { timeoutMs: 5000, signal: never })).rejects.toThrow(TypeError)
})

test('tools in the folders of the administrator are found without them on the PATH', async () => {
  const path = process.env['PATH']
  process.env['PATH'] = '/nowhere'
  const result = await exec('ip', ['-V'], { timeoutMs: 5000, signal: never })
  process.env['PATH'] = path
  expect(result).toMatchObject({ ended: 'exited', code: 0 })
})

test('at the deadline the tool and its children are killed, and what it said is kept', async () => {
  const pids: number[] = []
  const started = performance.now()
  const result = await node(
    `const child = require('node:child_process').spawn('sleep', ['60'], { stdio: 'inherit' })
     console.log(process.pid); console.log(child.pid); setInterval(() => {}, 1000)`,
    { timeoutMs: 1000, onLine: (line) => pids.push(Number(line)) },
  )
  expect(result).toMatchObject({ ended: 'too-slow', stdout: `${pids.join('\n')}\n` })
  expect(performance.now() - started).toBeLessThan(2000)
  expect(pids).toHaveLength(2)
  await vi.waitFor(() => expect(pids.filter(runs)).toEqual([]))
})

test('the deadline holds against a grandchild that left the group and keeps the pipes open', async () => {
  const result = await node(
    `const child = require('node:child_process').spawn('sleep', ['60'],
       { stdio: 'inherit', detached: true })
     console.log(child.pid)
     child.unref()`,
    { timeoutMs: 1000 },
  )
  expect(result).toMatchObject({ ended: 'too-slow' })
  const pid = Number('stdout' in result && result.stdout)
  expect(pid).toBeGreaterThan(0)
  if (process.platform === 'linux') await vi.waitFor(() => expect(runs(pid)).toBe(false))
})

test('an abort ends the tool at once', async () => {
  const stop = new AbortController()
  const running = node(`console.log('up'); setInterval(() => {}, 1000)`, {
    signal: stop.signal,
    onLine: () => stop.abort(),
  })
  expect(await running).toEqual({ ended: 'aborted', stdout: 'up\n', stderr: '' })
})

test('nothing is started once the signal has come', async () => {
  const result = await node(`console.log('up')`, { signal: AbortSignal.abort() })
  expect(result).toEqual({ ended: 'aborted', stdout: '', stderr: '' })
})

test('a tool that talks without end is cut off', async () => {
  const result = await exec('yes', [], { timeoutMs: 5000, signal: never, maxBytes: 100_000 })
  expect(result.ended).toBe('too-much')
  expect('stdout' in result && result.stdout.length).toBeLessThanOrEqual(100_000)
})

test('lines come whole, without their ends, the last one too', async () => {
  const lines: string[] = []
  await node(`process.stdout.write('a\\r\\nb\\n\\n'); process.stdout.write('中文')`, {
    onLine: (line) => lines.push(line),
  })
  expect(lines).toEqual(['a', 'b', '', '中文'])
})

test('a tool killed from outside is told from one that ended', async () => {
  expect(await node(`process.kill(process.pid, 'SIGKILL')`)).toMatchObject({ ended: 'killed' })
})

test('a tool of low priority yields to everything else', async () => {
  const result = await node(`setTimeout(() => console.log(os.getPriority()), 50)`, {
    lowPriority: true,
  })
  expect(result).toMatchObject({ stdout: '19\n' })
})
