import { plain } from '../messages/plain.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
}

/** One XML element. Attributes and text are escaped; what XML has no form for is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(`${value}`)}"`)
  if (content.length === 0) return `<${name}${given.join('')}/>`
  return `<${name}${given.join('')}>${content.join('')}</${name}>`
}

/** Text within an element; its line ends stay. */
export function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => plain(line).replace(/[\uFFFE\uFFFF]/g, ''))
    .join('\n')
    .replace(/[&<>"'\n]/g, (sign) => entities[sign] ?? sign)
}
