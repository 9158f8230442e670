import { wait } from '../../net/wait.ts'
import type { Echoes, Look, Reading } from '../../walk/walk.ts'

/** A lost ping is waited for while the next seconds begin; slower tools make readings fewer. */
const atOnce = 4

/**
 * Takes a reading every `everyMs` until the signal, and hands them on in order. `begin` gives what
 * belongs to a reading from its beginning.
 */
export async function takeReadings<At>(options: {
  everyMs: number
  /** ms since the start of the walk. */
  now(): number
  signal: AbortSignal
  look(signal: AbortSignal): Promise<Look>
  ask(signal: AbortSignal): Promise<Echoes>
  begin(): At
  take(reading: Reading, at: At): void
}): Promise<void> {
  const { everyMs, now, signal } = options
  let inOrder = Promise.resolve()
  let underWay = 0
  let dueMs = now()
  while (!signal.aborted) {
    const waitMs = dueMs - now()
    if (waitMs > 0 && !(await wait(waitMs, signal))) break
    // A machine that slept does not make up for it.
    dueMs = Math.max(dueMs, now()) + everyMs
    if (underWay >= atOnce) continue
    underWay += 1
    const atMs = Math.round(now())
    const at = options.begin()
    const both = Promise.all([options.look(signal), options.ask(signal)])
    inOrder = inOrder.then(async () => {
      const [look, echoes] = await both
      underWay -= 1
      // What the end cut off says nothing.
      if (signal.aborted && 'unread' in look) return
      options.take({ atMs, look, echoes }, at)
    })
  }
  await inOrder
}
