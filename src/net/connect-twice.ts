import type { ConnectOutcome } from '../probes/values.ts'
import { connectOnce } from './tcp.ts'
import type { ConnectOptions } from './tcp.ts'
import { wait } from './wait.ts'

/**
 * A hard failure is tried again after this, ms: long enough for one bad moment to pass, and for
 * routers that answer only a few rejections a second.
 */
const secondTryMs = 500

/**
 * Opens a connection, and once more after a hard failure. Silence is not asked again: the kernel
 * has sent its SYN more than once by then. `first` is what became of the first try, where there
 * was a second. Routers say only so often that they know no way: their word stands where the second
 * try brings silence.
 */
export async function connectTwice(
  to: { address: string; port: number },
  options: ConnectOptions,
): Promise<{ outcome: ConnectOutcome; first?: ConnectOutcome }> {
  const first = await connectOnce(to, options)
  if (['open', 'timeout', 'too-slow'].includes(first.outcome)) return { outcome: first }
  if (!(await wait(secondTryMs, options.signal))) return { outcome: first }
  const second = await connectOnce(to, options)
  return { outcome: second.outcome === 'timeout' ? first : second, first }
}
