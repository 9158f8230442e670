import type { faults as en } from '../en/faults.ts'
import type { Translation } from '../translation.ts'

export const faults = {} satisfies Translation<typeof en>
