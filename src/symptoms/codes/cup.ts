import type { Ids } from '../../messages/index.ts'
import type { Code, CodeClass } from './code.ts'

/** China UnionPay's terminal table (domain.md 2.1). */
export const cup: Readonly<Record<Ids<'code.cup'>, Code & { class: CodeClass }>> = {
  '00': { class: 'A', meaning: 'accepted' },
  '01': { class: 'C', meaning: 'card-only' },
  '03': { class: 'C', meaning: 'merchant-invalid', also: ['device-misconfigured'] },
  '04': { class: 'D', meaning: 'card-only' },
  // On a payment it is the card; a terminal that does not get online has asked for a sign-in.
  '05': { class: 'C', meaning: 'wrong-login' },
  '12': { class: 'C', meaning: 'not-supported', also: ['app-incompatible', 'model-unsupported'] },
  '13': { class: 'B', meaning: 'card-only' },
  '14': { class: 'B', meaning: 'card-only' },
  '15': { class: 'C', meaning: 'card-only' },
  '22': { class: 'C', meaning: 'card-only' },
  '25': { class: 'C', meaning: 'card-only' },
  '30': {
    class: 'C',
    meaning: 'format-error',
    also: ['device-misconfigured', 'app-incompatible', 'model-unsupported'],
  },
  '38': { class: 'D', meaning: 'card-only' },
  '40': { class: 'C', meaning: 'not-supported', also: ['app-incompatible', 'model-unsupported'] },
  '41': { class: 'D', meaning: 'card-only' },
  '43': { class: 'D', meaning: 'card-only' },
  '45': { class: 'C', meaning: 'card-only' },
  '51': { class: 'C', meaning: 'card-only' },
  '54': { class: 'C', meaning: 'card-only' },
  '55': { class: 'C', meaning: 'card-only' },
  '57': { class: 'C', meaning: 'card-only' },
  '58': { class: 'C', meaning: 'not-permitted' },
  '59': { class: 'C', meaning: 'card-only' },
  '61': { class: 'C', meaning: 'card-only' },
  '62': { class: 'C', meaning: 'card-only' },
  '64': { class: 'C', meaning: 'card-only' },
  '65': { class: 'C', meaning: 'card-only' },
  '68': { class: 'B', meaning: 'system-down' },
  '75': { class: 'C', meaning: 'card-only' },
  '77': { class: 'B', meaning: 'batch-differs' },
  '90': { class: 'C', meaning: 'cut-over' },
  '91': { class: 'C', meaning: 'system-down' },
  '92': { class: 'C', meaning: 'system-down' },
  '94': {
    class: 'C',
    meaning: 'card-only',
    also: ['device-misconfigured', 'resources-exhausted'],
  },
  '96': { class: 'C', meaning: 'system-down' },
  '97': { class: 'D', meaning: 'terminal-unknown', also: ['device-misconfigured'] },
  '98': { class: 'E', meaning: 'system-down' },
  '99': { class: 'B', meaning: 'keys-out-of-step' },
  A0: { class: 'B', meaning: 'keys-out-of-step', also: ['unauthorized-access'] },
  A1: { class: 'C', meaning: 'card-only' },
  A2: { class: 'A', meaning: 'accepted' },
  A3: { class: 'C', meaning: 'card-only' },
  A4: { class: 'A', meaning: 'accepted' },
  A5: { class: 'A', meaning: 'accepted' },
  A6: { class: 'A', meaning: 'accepted' },
  A7: { class: 'C', meaning: 'keys-out-of-step', also: ['host-outage'] },
}

/** Codes of First Data's and Hypercom's hosts that UnionPay does not know: no session is meant. */
export const notOfCup: readonly string[] = ['80', '95']

/**
 * One UnionPay acquirer's own table (domain.md 2.1): to show how such tables contradict the common
 * one. The diagnosis takes an acquirer's codes from its own file only.
 */
export const cupAcquirer: Readonly<Record<Ids<'code.cup-acquirer'>, Code>> = {
  '02': { meaning: 'system-down' },
  '06': { meaning: 'system-down' },
  '12': { meaning: 'system-down' },
  '21': { meaning: 'system-down' },
  '81': { meaning: 'system-down' },
  '82': { meaning: 'system-down' },
  '98': { meaning: 'keys-out-of-step' },
  '99': { meaning: 'format-error' },
  A2: { meaning: 'system-down' },
  A8: { meaning: 'sign-in-again' },
  A9: { meaning: 'merchant-invalid' },
  E2: { meaning: 'terminal-unknown' },
  E3: { meaning: 'merchant-invalid' },
  E6: { meaning: 'not-permitted' },
  ED: { meaning: 'not-permitted' },
  EW: { meaning: 'sign-in-again', also: ['unauthorized-access'] },
  H7: { meaning: 'keys-out-of-step' },
  H8: { meaning: 'keys-out-of-step' },
  RV: { meaning: 'system-down' },
  SE: { meaning: 'system-down' },
  UW: { meaning: 'keys-out-of-step' },
}
