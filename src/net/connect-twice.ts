import { setTimeout as pause } from 'node:timers/promises'
import type { ConnectOutcome } from '../probes/values.ts'
import { connectOnce } from './tcp.ts'

/**
 * A hard failure is tried again after this, ms: long enough for one bad moment to pass, and for
 * routers that answer only a few rejections a second.
 */
const secondTryMs = 500

/**
 * Opens a connection, and once more after a hard failure. Silence is not asked again: the kernel
 * has sent its SYN more than once by then. `first` is what became of the first try, where there
 * was a second.
 */
export async function connectTwice(
  to: { address: string; port: number },
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<{ outcome: ConnectOutcome; first?: ConnectOutcome }> {
  const first = await connectOnce(to, options)
  if (['open', 'timeout', 'too-slow'].includes(first.outcome)) return { outcome: first }
  await pause(secondTryMs, undefined, { signal: options.signal }).catch(() => {})
  if (options.signal.aborted) return { outcome: first }
  return { outcome: await connectOnce(to, options), first }
}
