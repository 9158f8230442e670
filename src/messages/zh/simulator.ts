import type { simulator as en } from '../en/simulator.ts'
import type { Translation } from '../translation.ts'

export const simulator = {} satisfies Translation<typeof en>
