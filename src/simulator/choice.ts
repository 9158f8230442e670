import { isIP } from 'node:net'
import { message, type Message } from '../messages/index.ts'
import { dialectNames } from '../net/iso8583/dialects.ts'
import { closest } from '../site/suggest.ts'
import { protocols } from './behaviour.ts'
import { faultIds } from './faults/index.ts'
import type { Choice } from './plan.ts'

/** What a person typed. */
export type TypedChoice = {
  fault?: string | undefined
  protocol?: string | undefined
  dialect?: string | undefined
  /** False with `--no-tls`; true, the default of such an option, leaves the choice open. */
  tls?: boolean | undefined
  port?: string | undefined
  listen?: string | undefined
}

export type ReadChoice =
  { ok: true; choice: Choice; port: number; listen: string } | { ok: false; problem: Message }

/** Reads what was typed, or names the first thing that cannot be meant. */
export function readChoice(typed: TypedChoice): ReadChoice {
  const { fault: word = 'healthy', port = '0', listen: at = 'localhost' } = typed
  const listen = at === 'localhost' ? '127.0.0.1' : at
  const fault = faultIds.find((id) => id.toLowerCase() === word.toLowerCase())
  if (fault === undefined) {
    const instead = closest(word, faultIds)
    return { ok: false, problem: message('simulator.unknown-fault', { fault: word, instead }) }
  }
  const protocol = protocols.find((name) => name === typed.protocol)
  if (typed.protocol !== undefined && protocol === undefined) {
    return badOption('--protocol', typed.protocol, protocols.join(' | '))
  }
  const dialect = dialectNames.find((name) => name === typed.dialect)
  if (typed.dialect !== undefined && dialect === undefined) {
    return badOption('--dialect', typed.dialect, dialectNames.join(' | '))
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return { ok: false, problem: message('simulator.bad-port', { port }) }
  }
  if (isIP(listen) === 0) {
    return { ok: false, problem: message('simulator.bad-listen', { listen }) }
  }
  const tls = typed.tls === false ? false : undefined
  return { ok: true, choice: { fault, protocol, dialect, tls }, port: Number(port), listen }
}

function badOption(option: string, value: string, allowed: string): ReadChoice {
  return { ok: false, problem: message('simulator.bad-option', { option, value, allowed }) }
}
