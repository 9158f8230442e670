import type { Situation } from '../situation.ts'
import { healthy } from './healthy.ts'
import { host } from './host.ts'

/** Every situation of the lab. */
export const situations: Situation[] = [...healthy, ...host]
