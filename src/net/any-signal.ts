import { setMaxListeners } from 'node:events'

/** Aborts with the first of these. Any number of questions may listen to it: Node warns from eleven on. */
export function anySignal(...signals: AbortSignal[]): AbortSignal {
  const signal = AbortSignal.any(signals)
  setMaxListeners(0, signal)
  return signal
}
