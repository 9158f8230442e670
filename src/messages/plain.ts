/**
 * What may drive a terminal or break out of a line: C0, DEL and C1 controls, line and paragraph
 * separators, bidirectional controls, and halves of surrogate pairs.
 */
const unsafe =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu

/** Text from outside made safe to show: white space becomes a space, everything unsafe goes. */
export function plain(text: string): string {
  return text.replace(unsafe, (character) => (/\s/u.test(character) ? ' ' : ''))
}

/** The same for every string in plain data, however deep. */
export function plainDeep(value: unknown): unknown {
  if (typeof value === 'string') return plain(value)
  if (Array.isArray(value)) return value.map(plainDeep)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainDeep(inner)]))
}
