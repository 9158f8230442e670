import type { Socket } from 'node:net'
import { dial } from '../tcp.ts'
import { unackedBytes } from '../tcp-state.ts'
import { throwAway } from '../throw-away.ts'
import type { Meter, StreamEnd } from './transfer.ts'

const connectMs = 2500
const zeros = Buffer.alloc(64 * 1024)

type Port = { address: string; port: number }

/** Reads what a port pours out (character generator, RFC 864), and sends nothing. */
export async function pourIn(to: Port, meter: Meter, signal: AbortSignal): Promise<StreamEnd> {
  const dialled = await dial(to, { timeoutMs: connectMs, signal })
  if (dialled.socket === undefined) return notOpened(dialled.failed, signal)
  const { socket } = dialled
  socket.on('data', (bytes: Buffer) => meter.count(bytes.length))
  return ended(socket, signal, async () => {})
}

/** Sends zeros to a port that throws them away (discard, RFC 863). */
export async function pourOut(to: Port, meter: Meter, signal: AbortSignal): Promise<StreamEnd> {
  const dialled = await dial(to, { timeoutMs: connectMs, signal })
  if (dialled.socket === undefined) return notOpened(dialled.failed, signal)
  const { socket } = dialled
  socket.resume()
  function pour(): void {
    const size = Math.min(zeros.length, meter.left())
    if (size <= 0 || signal.aborted) return
    socket.write(zeros.subarray(0, size), (error) => {
      if (error) return
      meter.count(size)
      pour()
    })
  }
  pour()
  return ended(socket, signal, async () => {
    // What the kernel took and the line did not: it goes nowhere any more.
    meter.count(-((await unackedBytes(socket)) ?? 0))
  })
}

/** Waits for the end of a stream, and throws away what is still on its way. */
function ended(socket: Socket, signal: AbortSignal, atLimit: () => Promise<void>) {
  return new Promise<StreamEnd>((resolve) => {
    const limit = () => void atLimit().then(() => settle('ended'))
    signal.addEventListener('abort', limit, { once: true })
    socket.on('end', () => settle('ended'))
    socket.on('close', () => settle({ failure: 'reset' }))
    if (signal.aborted) limit()

    function settle(end: StreamEnd): void {
      signal.removeEventListener('abort', limit)
      resolve(end)
      throwAway(socket)
    }
  })
}

function notOpened(
  { outcome, detail }: { outcome: Exclude<StreamEnd, 'ended'>['failure']; detail?: string },
  signal: AbortSignal,
): StreamEnd {
  if (signal.aborted) return 'ended'
  return { failure: outcome, ...(detail === undefined ? {} : { detail }) }
}
