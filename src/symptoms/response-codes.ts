/** What a DE 39 says about where the trouble is (domain.md 2). */
export type CodeMeaning =
  | 'accepted'
  | 'merchant-invalid'
  | 'not-permitted'
  | 'terminal-unknown'
  | 'format-error'
  | 'not-supported'
  | 'sign-in-again'
  | 'keys-out-of-step'
  | 'cut-over'
  | 'system-down'
  | 'wrong-login'
  | 'card-only'

/** ISO 8583:1987, the layer that the others refine (domain.md 2.2). */
const iso87: Record<string, CodeMeaning> = {
  '00': 'accepted',
  '03': 'merchant-invalid',
  '06': 'system-down',
  '12': 'not-supported',
  '20': 'system-down',
  '22': 'system-down',
  '30': 'format-error',
  '40': 'not-supported',
  '58': 'not-permitted',
  '60': 'not-permitted',
  '63': 'keys-out-of-step',
  '66': 'not-permitted',
  '68': 'system-down',
  '77': 'sign-in-again',
  '80': 'sign-in-again',
  '90': 'cut-over',
  '91': 'system-down',
  '92': 'system-down',
  '93': 'not-permitted',
  '95': 'sign-in-again',
  '96': 'system-down',
  '97': 'terminal-unknown',
  '99': 'keys-out-of-step',
  A0: 'keys-out-of-step',
}

/** China UnionPay's terminal table, classes A to E (domain.md 2.1). */
const cup: Record<string, CodeMeaning> = {
  ...iso87,
  '05': 'wrong-login',
  '22': 'card-only',
  '80': 'card-only',
  '95': 'card-only',
  '97': 'terminal-unknown',
  '98': 'system-down',
  '99': 'keys-out-of-step',
  A0: 'keys-out-of-step',
  A7: 'keys-out-of-step',
}

/** ISO 8583:1993, three digits (domain.md 2.3). */
const iso93: Record<string, CodeMeaning> = {
  '800': 'accepted',
  '109': 'merchant-invalid',
  '120': 'not-permitted',
  '904': 'format-error',
  '905': 'not-supported',
  '906': 'cut-over',
  '907': 'system-down',
  '908': 'system-down',
  '909': 'system-down',
  '910': 'system-down',
  '911': 'system-down',
  '912': 'system-down',
  '915': 'cut-over',
  '916': 'keys-out-of-step',
  '917': 'keys-out-of-step',
  '918': 'keys-out-of-step',
  '919': 'keys-out-of-step',
  '920': 'system-down',
  '921': 'system-down',
  '940': 'terminal-unknown',
}

/** The meaning of a code in a dialect; a code that no table has is about a card or the acquirer's own. */
export function meaningOf(code: string, dialect: string | undefined): CodeMeaning {
  const table = code.length === 3 ? iso93 : dialect === 'cup' ? cup : iso87
  return table[code.toUpperCase()] ?? 'card-only'
}
