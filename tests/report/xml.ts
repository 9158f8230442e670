type Tag = { name: string; attributes: Record<string, string> }

const characters: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&#10;': '\n',
}

/** The elements of a document in their order; throws where it is not well-formed XML 1.0. */
export function tagsOf(xml: string): Tag[] {
  const [head = '', ...rest] = xml.split('\n')
  if (head !== '<?xml version="1.0" encoding="UTF-8"?>') throw new Error('no declaration')
  const body = rest.join('\n')
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(body))
    throw new Error('a character that XML has no form for')
  const tags: Tag[] = []
  const open: string[] = []
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    const [, end, name = '', attributes = '', empty] =
      /^<(\/?)([a-z]+)((?: [a-z]+="[^"<&]*(?:&[a-z#0-9]+;[^"<&]*)*")*)(\/?)>$/.exec(piece) ?? []
    if (!piece.startsWith('<')) plainOf(piece)
    else if (name === '') throw new Error(`no tag: ${piece}`)
    else if (end) {
      if (open.pop() !== name) throw new Error(`unexpected end of ${name}`)
    } else {
      if (!empty) open.push(name)
      tags.push({ name, attributes: attributesOf(attributes) })
    }
  }
  if (open.length > 0) throw new Error(`no end of ${open.join(', ')}`)
  return tags
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([a-z]+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, plainOf(value)]))
}

function plainOf(text: string): string {
  return text.replace(/&[^;]*;?/g, (entity) => {
    const character = characters[entity]
    if (character === undefined) throw new Error(`unknown entity ${entity}`)
    return character
  })
}
