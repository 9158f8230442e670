import type { Behaviour } from '../behaviour.ts'

const answers = (iso87: string, iso93: string) =>
  ({ protocols: ['iso8583'], responseCode: { iso87, iso93 } }) as const satisfies Behaviour

/**
 * Answers with a DE 39 that is no success. The second code is the one that says the same in the
 * 1993 edition, as far as it has one (domain.md 2.3).
 */
export const responseCodeFaults = {
  'de39-03': answers('03', '109'),
  'de39-30': answers('30', '904'),
  'de39-58': answers('58', '120'),
  'de39-77': answers('77', '918'), // sign in again: no keys for this session
  'de39-90': answers('90', '906'),
  'de39-91': answers('91', '907'),
  'de39-92': answers('92', '908'),
  'de39-96': answers('96', '909'),
  'de39-97': answers('97', '940'),
  'de39-99': answers('99', '919'),
  'de39-A0': answers('A0', '916'),
} as const satisfies Record<string, Behaviour>
