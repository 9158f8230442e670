import type { Ids } from '../../messages/index.ts'
import type { Behaviour } from '../behaviour.ts'
import { answerFaults } from './answers.ts'
import { httpFaults } from './http.ts'
import { responseCodeFaults } from './response-codes.ts'
import { shopFaults } from './shop.ts'
import { tcpFaults } from './tcp.ts'
import { tlsFaults } from './tls.ts'

/** What can be simulated, by the ids that the catalogue names. */
export type FaultId = Ids<'simulated'>

/** Everything that can be simulated: first nothing wrong, then from the near to the far. */
export const faults = {
  healthy: {},
  ...shopFaults,
  ...tcpFaults,
  ...tlsFaults,
  ...answerFaults,
  ...responseCodeFaults,
  ...httpFaults,
} satisfies Record<FaultId, Behaviour>

/** The ids in the order of the list; `satisfies` above has checked that it has no other keys. */
export const faultIds = Object.keys(faults) as FaultId[]
