import { message, type Message } from '../messages/index.ts'
import type { Dialect } from '../net/iso8583/dialects.ts'
import type { Behaviour, Protocol } from './behaviour.ts'
import { faults, type FaultId } from './faults/index.ts'

/** What to simulate. What is left out is chosen so that the fault can be seen. */
export type Choice = {
  fault?: FaultId | undefined
  protocol?: Protocol | undefined
  dialect?: Dialect | undefined
  tls?: boolean | undefined
}

/** What is simulated, with every choice made. */
export type Plan = {
  fault: FaultId
  behaviour: Behaviour
  protocol: Protocol
  dialect: Dialect
  /** Whether the acquirer's site wants TLS; one fault of the acquirer is to speak none. */
  tls: boolean
}

/** Makes the choices that were left open, or says why these don't go together. */
export function planOf(choice: Choice): { ok: true; plan: Plan } | { ok: false; problem: Message } {
  const fault = choice.fault ?? 'healthy'
  const behaviour: Behaviour = faults[fault]
  const { protocols, needsTls = false } = behaviour
  const protocol = choice.protocol ?? protocols?.[0] ?? 'iso8583'
  if (protocols !== undefined && !protocols.includes(protocol)) {
    const args = { fault, protocols: protocols.join(' | ') }
    return { ok: false, problem: message('simulator.wants-protocol', args) }
  }
  if (needsTls && choice.tls === false) {
    return { ok: false, problem: message('simulator.wants-tls', { fault }) }
  }
  // As in a site file: everything but bare TCP is encrypted unless it says otherwise.
  const tls = choice.tls ?? (needsTls || protocol !== 'tcp')
  const dialect = choice.dialect ?? 'cup'
  return { ok: true, plan: { fault, behaviour, protocol, dialect, tls } }
}
