import type { Socket } from 'node:net'
import { anySignal } from './any-signal.ts'
import { codeOf } from './failure.ts'
import { stopwatch } from './stopwatch.ts'
import { tcpState } from './tcp-state.ts'
import { wait } from './wait.ts'

/** How a quiet connection ended, and when, ms from the start of the quiet. */
export type Cut = { outcome: 'closed' | 'reset' | 'forgotten'; afterMs: number }
export type Held = { outcome: 'holds'; by: 'kernel' | 'no-failure' } | Cut

/** libuv asks every second, ten times: then the kernel gives the connection up (ETIMEDOUT). */
const probeMs = 1000
const probes = 10
/** The longest that the check takes after the quiet, ms; a busy machine ends it late. */
export const checkMs = (probes + 2) * probeMs
/** From three probes on, none unanswered is an answer. */
const tellingMs = 3 * probeMs

/**
 * Leaves an open connection quiet for so long, then has the kernel ask whether the other end still
 * knows it (TCP keep-alive, RFC 1122 section 4.2.3.6: empty segments, ten at most, one a second).
 * Sends nothing that an application could read. Undefined when `signal` ended it. The connection
 * stays open where it holds; its taker ends it.
 */
export async function hold(
  socket: Socket,
  { quietMs, signal }: { quietMs: number; signal: AbortSignal },
): Promise<Held | undefined> {
  const end = watchEnd(socket, signal)
  const quiet = await wait(quietMs, end.over)
  if (quiet) socket.setKeepAlive(true, probeMs)
  const by = quiet ? await answers(socket, end.over) : undefined
  end.ignore()
  return end.cut() ?? (by === undefined ? undefined : { outcome: 'holds', by })
}

/**
 * Leaves an open connection quiet for so long and says how it ended meanwhile, or that it did not.
 * Undefined when `signal` ended it.
 */
export async function leaveQuiet(
  socket: Socket,
  { quietMs, signal }: { quietMs: number; signal: AbortSignal },
): Promise<Cut | 'held' | undefined> {
  const end = watchEnd(socket, signal)
  const quiet = await wait(quietMs, end.over)
  end.ignore()
  return quiet ? 'held' : end.cut()
}

/** Listens for a connection's end. `over` aborts with it, or with `signal`. */
function watchEnd(socket: Socket, signal: AbortSignal) {
  const ended = new AbortController()
  const elapsed = stopwatch()
  let cut: Cut | undefined
  function end(outcome: Cut['outcome']): void {
    cut ??= { outcome, afterMs: elapsed() }
    ended.abort()
  }
  const failed = (error: unknown) => end(codeOf(error) === 'ETIMEDOUT' ? 'forgotten' : 'reset')
  const finished = () => end('closed')
  socket.on('error', failed).on('end', finished).on('close', finished)
  // Nothing is expected; without reading, its end would not be seen.
  socket.resume()
  return {
    over: anySignal(signal, ended.signal),
    cut: () => cut,
    ignore() {
      socket.off('error', failed).off('end', finished).off('close', finished)
    },
  }
}

/** Whether the kernel's probes are answered: its own word where it gives one, else that none fails. */
async function answers(
  socket: Socket,
  over: AbortSignal,
): Promise<'kernel' | 'no-failure' | undefined> {
  const elapsed = stopwatch()
  if (!(await wait(tellingMs, over))) return undefined
  for (;;) {
    const state = await tcpState(socket)
    if (state?.unansweredProbes === 0) return 'kernel'
    if (elapsed() >= checkMs) return over.aborted ? undefined : 'no-failure'
    if (!(await wait(probeMs / 2, over))) return undefined
  }
}
