import { Worker } from 'node:worker_threads'
import type { ConnectOutcome } from '../probes/values.ts'
import { failureOf } from './failure.ts'

type To = { address: string; port: number }
type Options = { timeoutMs: number; signal: AbortSignal }
type Order = { id: number } & ((To & { timeoutMs: number }) | { stop: true })
/** `code`: that of the system's error. */
type Ended =
  { outcome: 'open' | 'timeout' | 'too-slow' } | { code: string | undefined; message: string }
type Answer = Ended & { id: number; ms: number }

let thread: ReturnType<typeof startThread> | undefined

/**
 * Opens one TCP connection and ends it at once, in a thread that does nothing else: on the main one,
 * a process that starts or code that is compiled would lie in its time. Nothing where this machine
 * gives us no thread.
 */
export function connectInThread(to: To, options: Options): Promise<ConnectOutcome | undefined> {
  thread ??= startThread()
  return thread(to, options)
}

function startThread(): (to: To, options: Options) => Promise<ConnectOutcome | undefined> {
  const worker = new Worker(`(${String(threadBody)})()`, { eval: true, execArgv: [] })
  const waiting = new Map<number, (answer: Answer | undefined) => void>()
  let isThere = true
  let orders = 0
  worker.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer))
  worker.on('error', () => {
    isThere = false
    for (const settle of waiting.values()) settle(undefined)
  })
  worker.unref()
  const order = (what: Order) => worker.postMessage(what)

  return async ({ address, port }, { timeoutMs, signal }) => {
    if (!isThere) return undefined
    const id = (orders += 1)
    const stop = () => order({ id, stop: true })
    signal.addEventListener('abort', stop, { once: true })
    // Only somebody who waits keeps the program running.
    worker.ref()
    const answer = await new Promise<Answer | undefined>((resolve) => {
      waiting.set(id, resolve)
      order({ id, address, port, timeoutMs })
    })
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    signal.removeEventListener('abort', stop)
    return answer && outcomeOf(answer)
  }
}

function outcomeOf(answer: Answer): ConnectOutcome {
  const { ms } = answer
  if ('outcome' in answer) return { outcome: answer.outcome, ms }
  const { message, code } = answer
  const { failure, detail } = failureOf(
    Object.assign(new Error(message), code === undefined ? {} : { code }),
  )
  return { outcome: failure, ms, detail }
}

/** Runs in the thread, which gets it as text: it knows nothing that stands outside it. */
function threadBody(): void {
  const { createServer, Socket } = process.getBuiltinModule('node:net')
  const { parentPort } = process.getBuiltinModule('node:worker_threads')
  /** The first connections take up to 20 ms longer than others: they have to load and compile code. */
  const warmUps = 3
  /** Where this machine does not even reach itself, nobody waits for it. */
  const warmUpMs = 50
  const stops = new Map<number, () => void>()

  function connect(
    { address: host, port, timeoutMs }: To & { timeoutMs: number },
    end: (ended: Ended & { ms: number }) => void,
  ): () => void {
    let start = performance.now()
    let isOver = false
    const socket = new Socket()
    const settle = (ended: Ended) => {
      const ms = performance.now() - start
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      socket.destroy()
      end({ ...ended, ms })
    }
    const timer = setTimeout(() => settle({ outcome: 'timeout' }), timeoutMs)
    socket.on('connect', () => settle({ outcome: 'open' }))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      settle({ code: error.code, message: error.message }),
    )
    // Node sends the SYN in the next tick, right after this.
    process.nextTick(() => (start = performance.now()))
    socket.connect({ host, port })
    return () => settle({ outcome: 'too-slow' })
  }

  /** Connections to this process itself, on loopback, one after the other. */
  function warmUp(done: () => void): void {
    const server = createServer((socket) => socket.on('error', () => {}).destroy())
    const end = () => {
      server.close()
      done()
    }
    server.on('error', end)
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      const port = typeof at === 'object' && at !== null ? at.port : 0
      const again = (left: number) => {
        if (left === 0) end()
        else
          connect({ address: '127.0.0.1', port, timeoutMs: warmUpMs }, (ended) =>
            again('outcome' in ended && ended.outcome === 'open' ? left - 1 : 0),
          )
      }
      again(warmUps)
    })
  }

  warmUp(() =>
    parentPort?.on('message', (order: Order) => {
      const { id } = order
      if ('stop' in order) stops.get(id)?.()
      else {
        const stop = connect(order, (ended) => {
          stops.delete(id)
          parentPort.postMessage({ ...ended, id })
        })
        stops.set(id, stop)
      }
    }),
  )
}
