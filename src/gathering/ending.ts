import { setMaxListeners } from 'node:events'

/** The end of one probe's time. */
export type Ending = {
  /** Aborts at the deadline or with the interruption. */
  signal: AbortSignal
  /** Rejects with the signal's reason when it aborts. */
  told: Promise<never>
  /** Resolves when the grace after that is over. */
  over: Promise<void>
  interrupted(): boolean
  /** Takes every timer and listener away. */
  clear(): void
}

/** Ends something after `deadlineMs`, or when `interruption` aborts; `graceMs` later it is over. */
export function endAfter(deadlineMs: number, graceMs: number, interruption: AbortSignal): Ending {
  const controller = new AbortController()
  const { signal } = controller
  // Every socket of a probe listens, and every probe to the interruption: many are no leak.
  setMaxListeners(0, signal, interruption)
  const interrupt = () => controller.abort(interruption.reason)
  const timers = [
    setTimeout(() => controller.abort(new DOMException('deadline', 'TimeoutError')), deadlineMs),
  ]
  const told = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  )
  const over = new Promise<void>((resolve) => {
    told.catch(() => timers.push(setTimeout(resolve, graceMs)))
  })
  interruption.addEventListener('abort', interrupt, { once: true })
  if (interruption.aborted) interrupt()
  return {
    signal,
    told,
    over,
    interrupted: () => signal.aborted && signal.reason === interruption.reason,
    clear() {
      interruption.removeEventListener('abort', interrupt)
      timers.forEach(clearTimeout)
    },
  }
}
