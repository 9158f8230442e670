import type { site as en } from '../en/site.ts'
import type { Translation } from '../translation.ts'
import { files } from './files.ts'

export const site = { ...files } satisfies Translation<typeof en>
