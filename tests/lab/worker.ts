import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import type { Tools } from './shop/build.ts'
import type { Task, WorkerOptions } from './task.ts'
import { base, perform } from './tasks.ts'

/** Makes a world of our own: the kernel ends it with this process, whatever happens. */
function settle({ root, sources, bundle }: WorkerOptions): Tools {
  // As on a laptop that has nothing else to do: what else runs here must not show as a slow network.
  setPriority(-10)
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', '/run'])
  mkdirSync('/run/netns')
  mkdirSync(base, { mode: 0o755 })
  // The ordinary user may not be able to reach this checkout or this Node where they are.
  mkdirSync('/run/posdoctor')
  execFileSync('mount', ['--bind', root, '/run/posdoctor'])
  writeFileSync('/run/node', '')
  execFileSync('mount', ['--bind', process.execPath, '/run/node'])
  const compile = (name: string): string => {
    const program = join(base, name)
    execFileSync('cc', ['-O2', '-o', program, join(sources, 'native', `${name}.c`)])
    return program
  }
  return {
    wire: compile('wire'),
    sockets: compile('sockets'),
    tun: compile('tun'),
    services: join(bundle, 'services', 'main.js'),
  }
}

const options = JSON.parse(process.argv[2] ?? '{}') as WorkerOptions
const tools = settle(options)
process.on('disconnect', () => process.exit(0))
process.on('message', (task: Task) => void answer(task))

async function answer(task: Task): Promise<void> {
  try {
    process.send?.(await perform(task, tools, options))
  } catch (error) {
    process.stderr.write(`${String(error)}\n`)
    process.exit(1)
  }
}
process.send?.('ready')
