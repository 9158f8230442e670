import { parseDocument } from 'yaml'
import { message } from '../../messages/index.ts'
import { mend } from './mend.ts'
import { linesOf, type LineAndColumn } from './lines.ts'
import type { Mistake } from './mistake.ts'
import { tooDeep } from './nesting.ts'
import { syntaxMistakes } from './syntax.ts'
import { placeKey, plant, type Path } from './tree.ts'

export type SiteDocument = {
  /** Maps without prototype, lists and texts; undefined for an empty document. */
  value: unknown
  mistakes: Mistake[]
  /** From here on the text was not understood, so nothing can be said of what is missing there. */
  brokenFrom: number
  /** Where a key stands; of what has no key, where the value begins. A missing key: its parent. */
  keyOffset: (path: Path) => number
  valueOffset: (path: Path) => number
  lineAndColumn: (offset: number) => LineAndColumn
}

/** Reads YAML (or JSON) with a place for every value and every mistake of form told at once. */
export function readDocument(given: string, knownKeys: readonly string[]): SiteDocument {
  const source = given.replaceAll(/\r(?!\n)/g, '\n')
  const deep = tooDeep(source)
  const { text, mistakes, original } = mend(deep === undefined ? source : '', knownKeys)
  // Duplicate keys are found by the tree: the parser compares every key with every other.
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
  })
  const syntax = syntaxMistakes(document.errors, text)
  const tree = plant(document, text)
  const brokenFrom = syntax[0]?.offset ?? Infinity
  const placeOf = (path: Path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const place = tree.places.get(placeKey(path.slice(0, depth)))
      if (place !== undefined)
        return { key: original(place.key ?? place.value), value: original(place.value) }
    }
    return { key: 0, value: 0 }
  }
  return {
    value: tree.value,
    mistakes: [
      ...(deep === undefined ? [] : [{ offset: deep, message: message('yaml.deep') }]),
      ...mistakes,
      ...[...syntax, ...tree.mistakes.filter(({ offset }) => offset < brokenFrom)].map(
        (mistake) => ({ ...mistake, offset: original(mistake.offset) }),
      ),
    ],
    brokenFrom: deep === undefined ? original(brokenFrom) : 0,
    keyOffset: (path) => placeOf(path).key,
    valueOffset: (path) => placeOf(path).value,
    lineAndColumn: linesOf(source),
  }
}
