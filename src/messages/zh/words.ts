import type { words as en } from '../en/words.ts'
import type { Translation } from '../translation.ts'

export const words = {} satisfies Translation<typeof en>
