import type { probes as en } from '../en/probes.ts'
import type { Translation } from '../translation.ts'

export const probes = {} satisfies Translation<typeof en>
