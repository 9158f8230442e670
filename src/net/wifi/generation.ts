import type { WifiGeneration } from '../../probes/values.ts'

const newest = ['be', 'ax', 'ac', 'n'] as const

/** The newest generation in the standard's own words: `802.11ac`, `802.11a/n/ac/ax`. */
export function generationIn(words: string): WifiGeneration | undefined {
  const letters = /^802\.11([a-z]{1,2}(?:\/[a-z]{1,2})*)$/.exec(words.trim())?.[1]?.split('/')
  if (!letters) return undefined
  const found = newest.find((one) => letters.includes(one))
  return found === undefined ? 'legacy' : `802.11${found}`
}
