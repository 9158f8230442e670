import { AsyncLocalStorage } from 'node:async_hooks'

const guard = new AsyncLocalStorage<(error: unknown) => void>()

/** Runs something so that errors which later escape from its timers and sockets come to `onStray`. */
export function guarded<Result>(onStray: (error: unknown) => void, run: () => Result): Result {
  return guard.run(onStray, run)
}

/** Takes an uncaught error to the guard it escaped from; false where there is none. */
export function takeStray(error: unknown): boolean {
  const onStray = guard.getStore()
  onStray?.(error)
  return onStray !== undefined
}
