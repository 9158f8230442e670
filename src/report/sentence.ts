import { isKey, say } from '../messages/index.ts'
import type { Language } from '../messages/index.ts'

/**
 * The sentence of a key that is put together from ids; the ids themselves where the catalogue has
 * none, so that a report always says something.
 */
export function sentence(language: Language, key: string, args?: unknown): string {
  return isKey(key) ? say(language, { key, args }) : key.slice(key.indexOf('.') + 1)
}
