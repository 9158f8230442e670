/** What a line is about; every sign has a form without Unicode. */
export type Sign = 'ok' | 'warn' | 'bad' | 'skip' | 'ask' | 'do' | 'item'
export type Tone = 'good' | 'warn' | 'bad' | 'ask' | 'strong' | 'faint'

/** One paragraph of the report; it is wrapped later, under its mark. */
export type Line = {
  text: string
  /** Columns from the left. */
  indent: number
  /** A sign, or a text such as `1.`. */
  sign?: Sign
  number?: number
  tone?: Tone
}

/** A paragraph under no sign. */
export function line(indent: number, text: string, tone?: Tone): Line {
  return { indent, text, ...(tone && { tone }) }
}

/** A paragraph under a sign. */
export function signed(indent: number, sign: Sign, text: string, tone?: Tone): Line {
  return { ...line(indent, text, tone), sign }
}

/** A paragraph under its number. */
export function numbered(indent: number, number: number, text: string, tone?: Tone): Line {
  return { ...line(indent, text, tone), number }
}
