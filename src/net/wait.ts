import { setTimeout as timer } from 'node:timers/promises'

/** Waits so many ms; false at once when the signal comes first. */
export async function wait(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await timer(ms, undefined, { signal })
    return true
  } catch {
    return false
  }
}
