import type { Accepted } from '../grade.ts'
import type { Situation } from '../situation.ts'
import { accountFaults } from './account.ts'
import { deviceFaults } from './device.ts'
import { doubles } from './doubles.ts'
import { healthy } from './healthy.ts'
import { hostFaults } from './host.ts'
import { nameFaults } from './names.ts'
import { nasty } from './nasty.ts'
import { outside } from './outside.ts'
import { routerFaults } from './router.ts'
import { underOdd } from './under-odd.ts'

/** Every situation of the lab. */
export const situations: Situation[] = [
  ...healthy,
  ...nameFaults,
  ...routerFaults,
  ...outside,
  ...hostFaults,
  ...accountFaults,
  ...deviceFaults,
  ...nasty,
  ...doubles,
  ...underOdd,
]

/** What is right in a situation, its twin's answers included. */
export function accepted(situation: Situation): Accepted {
  const twin = situations.find(({ name }) => name === situation.twin?.name)
  return {
    causes: [...situation.causes, ...(twin?.causes ?? [])],
    faults: [...(situation.faults ?? []), ...(twin?.faults ?? [])],
  }
}
