import type { site as en } from '../en/site.ts'
import type { Translation } from '../translation.ts'

export const site = {} satisfies Translation<typeof en>
