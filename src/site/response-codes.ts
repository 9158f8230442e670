/** What a response code can mean to us: where the trouble is. */
export const codeMeanings = [
  'accepted',
  'card-only',
  'not-supported',
  'not-served',
  'cut-over',
  'sign-in-again',
  'batch-differs',
  'keys-out-of-step',
  'system-down',
  'format-error',
  'terminal-unknown',
  'merchant-invalid',
  'not-permitted',
  'wrong-login',
] as const
export type CodeMeaning = (typeof codeMeanings)[number]

/** How a DE 39 looks: two characters, three in ISO 8583:1993. */
export const codePattern = /^[0-9A-Za-z]{2,3}$/

/** A code of the acquirer's own, in capitals, with its own words where the file has some. */
export type OwnCode = { code: string; meaning: CodeMeaning; text?: string }
