import { serveClock } from '../../src/simulator/clock.ts'

/** A time server on loopback whose clock is so far ahead of this machine's. */
export async function timeServer(aheadMs: number): Promise<{ port: number } & AsyncDisposable> {
  const running = await serveClock({ address: '127.0.0.1', port: 0 }, () => Date.now() + aheadMs)
  return { port: running.port, [Symbol.asyncDispose]: () => running.stop() }
}
