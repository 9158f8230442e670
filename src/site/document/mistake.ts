import type { Message } from '../../messages/index.ts'

/** A mistake at a place in the text: an offset in UTF-16 units, as JavaScript counts. */
export type Mistake = { offset: number; where?: string; message: Message; hint?: Message }
