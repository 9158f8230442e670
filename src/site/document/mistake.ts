import type { Message } from '../../messages/index.ts'

/** A mistake at a place in the text: an offset in UTF-16 units, as JavaScript counts. */
export type Mistake = { offset: number; where?: string; message: Message; hint?: Message }

/** The line and column of an offset, counted from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  }
}
