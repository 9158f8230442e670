import { connect } from 'node:net'
import type { Socket } from 'node:net'
import type { ConnectOutcome } from '../probes/values.ts'
import { connectInThread } from './connect-thread.ts'
import { failureOf } from './failure.ts'
import { stopwatch } from './stopwatch.ts'

export type ConnectOptions = {
  timeoutMs: number
  signal: AbortSignal
  /**
   * Without waiting for the thread that measures best, which takes a moment to start: a router
   * tells only the first few packets of a run that it knows no way.
   */
  atOnce?: boolean
}

/** An open connection, which its taker ends, or why there is none. `ms`: time to the answer. */
export type Dialled =
  | { socket: Socket; ms: number }
  | { socket: undefined; failed: Exclude<ConnectOutcome, { outcome: 'open' }> }

/**
 * Opens one TCP connection to an IP literal (an IPv6 one without brackets); no byte is sent on it.
 * Silence is `timeout` after `timeoutMs`; a connect that `signal` ends is `too-slow`. Never
 * rejects because of the network.
 */
export function dial(
  to: { address: string; port: number },
  { timeoutMs, signal }: ConnectOptions,
): Promise<Dialled> {
  if (signal.aborted) return Promise.resolve(none({ outcome: 'too-slow', ms: 0 }))
  return new Promise((resolve, reject) => {
    const ms = stopwatch()
    const socket = connect({ host: to.address, port: to.port })
    const timer = setTimeout(() => giveUp('timeout'), timeoutMs)
    const abort = () => giveUp('too-slow')
    signal.addEventListener('abort', abort, { once: true })
    socket.once('connect', open)
    socket.once('error', fail)

    function release(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      socket.off('connect', open)
      socket.off('error', fail)
    }
    function open(): void {
      release()
      // Its taker hears of an error as a close; one that nobody listens to would end the program.
      socket.on('error', () => {})
      resolve({ socket, ms: ms() })
    }
    function giveUp(outcome: 'timeout' | 'too-slow'): void {
      release()
      socket.on('error', () => {}).destroy()
      resolve(none({ outcome, ms: ms() }))
    }
    function fail(error: Error): void {
      release()
      try {
        const { failure, detail } = failureOf(error)
        resolve(none({ outcome: failure, ms: ms(), detail }))
      } catch (bug) {
        reject(bug)
      }
    }
  })
}

/**
 * Opens one TCP connection, as `dial` does, and ends it again. A refusal's `ms` counts too; what else
 * this program does meanwhile does not.
 */
export async function connectOnce(
  to: { address: string; port: number },
  options: ConnectOptions,
): Promise<ConnectOutcome> {
  if (options.signal.aborted) return { outcome: 'too-slow', ms: 0 }
  const outcome = options.atOnce ? undefined : await connectInThread(to, options)
  if (outcome !== undefined) return outcome
  const dialled = await dial(to, options)
  if (dialled.socket === undefined) return dialled.failed
  dialled.socket.destroy()
  return { outcome: 'open', ms: dialled.ms }
}

function none(failed: Exclude<ConnectOutcome, { outcome: 'open' }>): Dialled {
  return { socket: undefined, failed }
}
