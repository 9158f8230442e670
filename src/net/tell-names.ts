import type { lookup as Lookup } from 'node:dns'

export type Told = { name: string; ms: number; code?: string; addresses: string[] }

/**
 * Asks the system for each name, says each answer on a line of its own, and asks once more after
 * EAI_AGAIN, which resolvers answer now and then while all is well. Its text is handed to Node to
 * run, so it knows nothing of this file.
 */
export function tellNames(lookup: typeof Lookup, names: readonly string[]): void {
  function ask(name: string, again: boolean) {
    const start = performance.now()
    lookup(name, { all: true, verbatim: true }, (error, found) => {
      if (error?.code === 'EAI_AGAIN' && again) return void setTimeout(ask, 200, name, false)
      const addresses = error ? [] : found.map(({ address }) => address)
      const told = { name, ms: performance.now() - start, code: error?.code, addresses }
      process.stdout.write(`${JSON.stringify(told)}\n`)
    })
  }
  for (const name of names) ask(name, true)
}
