import { takeStray } from '../gathering/stray.ts'

/** Rejects with an error that nobody caught; those that escape from probes go to their run. */
export function escapes(): Promise<never> {
  return new Promise((_, reject) => {
    for (const event of ['uncaughtException', 'unhandledRejection'])
      process.on(event, (error: unknown) => {
        if (!takeStray(error)) reject(error)
      })
  })
}
