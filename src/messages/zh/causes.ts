import type { causes as en } from '../en/causes.ts'
import type { Translation } from '../translation.ts'

export const causes = {} satisfies Translation<typeof en>
