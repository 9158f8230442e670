import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { ungraded } from './grade.ts'
import { situations } from './situations/index.ts'
import type { Done, Task, WorkerOptions } from './task.ts'

export type Workers = {
  /** Has every task done by whichever worker is free; `each` gets what they bring as it comes. */
  all: (tasks: Task[], each: (done: Done) => void) => Promise<void>
  end: () => void
}

/** How `unshare` makes the world that a worker lives in. */
export const ownWorld = [
  ...['--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc'],
  ...['--propagation', 'private'],
  // As on a machine that runs since the day before yesterday: a fresh one looks like a restart.
  ...['--time', '--boottime', '200000'],
]

/**
 * A worker lives in mount, network and process namespaces of its own, so that the kernel clears everything
 * away when it ends: it ends with its channel to us, so a lab that is killed leaves nothing.
 */
function openWorker(options: WorkerOptions): ChildProcess {
  const worker = join(options.bundle, 'worker.js')
  return spawn('unshare', [...ownWorld, ...[process.execPath, worker, JSON.stringify(options)]], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
}

/** Starts `count` workers. */
export function openWorkers(options: WorkerOptions, count: number): Workers {
  const running = new Set<ChildProcess>()
  let ended = false

  const serve = (queue: Task[], each: (done: Done) => void): Promise<void> =>
    new Promise((resolve) => {
      const child = openWorker(options)
      let current: Task | undefined
      running.add(child)
      const next = (): void => {
        current = queue.shift()
        if (current) child.send(current)
        else child.disconnect()
      }
      child.on('message', (said: 'ready' | Done) => {
        if (said !== 'ready') each(said)
        next()
      })
      child.on('error', () => undefined)
      child.on('exit', (code) => {
        running.delete(child)
        const lost = situations.find(({ name }) => name === current?.name)
        if (lost && !ended)
          each({
            name: lost.name,
            rows: [ungraded(lost, 'lab-error', `the worker ended with ${code}`)],
            heard: [],
          })
        // A worker that died takes one situation with it, not the rest.
        resolve(queue.length > 0 && current && !ended ? serve(queue, each) : undefined)
      })
    })

  return {
    all: async (tasks, each) => {
      const queue = [...tasks]
      await Promise.all(Array.from({ length: count }, () => serve(queue, each)))
      // Whatever nobody took was not run, and must not pass for right.
      for (const { name } of ended ? [] : queue) {
        const left = situations.find((one) => one.name === name)
        if (left) each({ name, rows: [ungraded(left, 'skipped', 'no worker was left')], heard: [] })
      }
    },
    end: () => {
      ended = true
      for (const child of running) child.disconnect()
    },
  }
}
