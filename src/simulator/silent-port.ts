import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import type { At, Running } from './listener.ts'

// A host too busy to accept: its thread sleeps for ever, so the kernel's queue never empties.
const busyHost = `
const { parentPort, workerData } = require('node:worker_threads')
const server = require('node:net').createServer()
server.on('error', (error) => parentPort.postMessage({ code: error.code }))
server.listen({ ...workerData, backlog: 1 }, () => {
  parentPort.postMessage({ port: server.address().port })
  setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
})`

// Linux queues one more than the backlog; a connect on this machine that takes longer is not queued.
const mostFillers = 16
const fillerWaitMs = 100

/**
 * A port that leaves a SYN unanswered: a full queue of connections that nobody accepts. Windows
 * refuses where other systems stay silent.
 */
export async function holdSilentPort({ address, port }: At): Promise<Running> {
  const worker = new Worker(busyHost, { eval: true, workerData: { host: address, port } })
  const fillers: Socket[] = []
  async function stop() {
    for (const filler of fillers) filler.destroy()
    await worker.terminate()
  }
  // The two things that `busyHost` says.
  const [said] = (await once(worker, 'message')) as [{ port?: number; code?: string }]
  if (said.port === undefined) {
    await stop()
    throw Object.assign(new Error('the port cannot be had'), { code: said.code, syscall: 'listen' })
  }
  for (const _ of Array.from({ length: mostFillers })) {
    const filler = connect({ host: address, port: said.port })
    filler.on('error', () => {})
    fillers.push(filler)
    if (!(await isConnected(filler))) break
  }
  return { port: said.port, stop }
}

function isConnected(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), fillerWaitMs)
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}
