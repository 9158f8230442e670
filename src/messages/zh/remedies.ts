import type { remedies as en } from '../en/remedies.ts'
import type { Translation } from '../translation.ts'

export const remedies = {} satisfies Translation<typeof en>
