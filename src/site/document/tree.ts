import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml'
import { message, type Message } from '../../messages/index.ts'
import { fullWidthHint } from '../hints.ts'
import { linesOf } from './lines.ts'
import type { Mistake } from './mistake.ts'

/** Keys and list positions from the root to a value. */
export type Path = readonly (string | number)[]
type Place = { key?: number; value: number }

/** A YAML document as plain data: every value is text, empty ones are absent, aliases are followed. */
export type Tree = { value: unknown; places: Map<string, Place>; mistakes: Mistake[] }

// A full site file has about 100 values; aliases of aliases grow to thousands of millions.
const mostValues = 10_000
const deepest = 20

export function placeKey(path: Path): string {
  return JSON.stringify(path)
}

export function plant({ contents }: Document.Parsed, text: string): Tree {
  const places = new Map<string, Place>()
  const mistakes: Mistake[] = []
  const anchors = new Map<string, Node>()
  const lineAndColumn = linesOf(text)
  let values = 0
  const wrong = (offset: number, wrongMessage: Message, hint?: Message): undefined => {
    mistakes.push({ offset, message: wrongMessage, ...(hint === undefined ? {} : { hint }) })
  }

  function grow(node: Node, path: Path): unknown {
    const offset = node.range?.[0] ?? 0
    const place = placeKey(path)
    places.set(place, { value: offset, ...places.get(place) })
    values += 1
    if (values > mostValues) {
      return values === mostValues + 1 ? wrong(offset, message('yaml.large')) : undefined
    }
    if (path.length > deepest) return wrong(offset, message('yaml.deep'))
    if (isAlias(node)) {
      const meant = anchors.get(node.source)
      if (meant) return grow(meant, path)
      return wrong(offset, message('yaml.no-anchor', { name: node.source }))
    }
    if ('anchor' in node && node.anchor !== undefined) anchors.set(node.anchor, node)
    if (isMap<Node, Node | null>(node)) return growMap(node.items, path)
    if (isSeq<Node>(node)) return node.items.map((item, index) => grow(item, [...path, index]))
    if (!isScalar(node)) return undefined
    if (typeof node.value !== 'string') return wrong(offset, message('yaml.tag'))
    const empty = node.type === 'PLAIN' && ['', '~', 'null'].includes(node.value)
    return empty ? undefined : node.value
  }

  function growMap(pairs: Pair<Node, Node | null>[], path: Path): Record<string, unknown> {
    // Without a prototype, “__proto__” is a key like any other.
    const map: Record<string, unknown> = Object.create(null)
    const seen = new Map<string, number>()
    for (const { key, value } of pairs) {
      const offset = key.range?.[0] ?? 0
      const name = isScalar(key) ? key.value : undefined
      if (typeof name !== 'string') {
        wrong(offset, message('yaml.key'), isSeq(key) ? message('site.hint.quote-ipv6') : undefined)
        continue
      }
      const before = seen.get(name)
      if (before !== undefined) {
        const { line } = lineAndColumn(before)
        wrong(offset, message('yaml.duplicate', { key: name, line }))
        continue
      }
      seen.set(name, offset)
      if (value === null) {
        wrong(offset, message('yaml.no-value', { key: name }), fullWidthHint(name))
        continue
      }
      places.set(placeKey([...path, name]), { key: offset, value: value.range?.[0] ?? offset })
      const grown = grow(value, [...path, name])
      if (grown !== undefined) map[name] = grown
    }
    return map
  }

  return { value: contents === null ? undefined : grow(contents, []), places, mistakes }
}
