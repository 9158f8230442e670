import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'

/** Listens with room for one connection more than its backlog, says its port, and never runs again. */
const owner = `
  import { writeSync } from 'node:fs'
  import { createServer } from 'node:net'
  const server = createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    writeSync(1, String(server.address().port))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })
`

/** A port on loopback whose SYNs get no answer: the queue of its listener is full, and nobody empties it. */
export async function silentPort(): Promise<{ port: number } & AsyncDisposable> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', owner], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const port = Number(said.toString())
  const waiting = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  await Promise.all(waiting.map((socket) => once(socket, 'connect')))
  return {
    port,
    async [Symbol.asyncDispose]() {
      for (const socket of waiting) socket.on('error', () => {}).destroy()
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
