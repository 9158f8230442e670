import type { outcomes as en } from '../en/outcomes.ts'
import type { Translation } from '../translation.ts'

export const outcomes = {} satisfies Translation<typeof en>
