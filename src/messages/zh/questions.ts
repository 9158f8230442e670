import type { questions as en } from '../en/questions.ts'
import type { Translation } from '../translation.ts'

export const questions = {} satisfies Translation<typeof en>
