/** Every question that a person can answer, with the values allowed; `unknown` always is. `text`: free words. */
export const answerValues = {
  'terminal-shows': ['connecting', 'code', 'no-signal', 'off', 'working'],
  code: 'text',
  'other-terminals': ['work', 'fail', 'none'],
  'other-apps': ['work', 'fail', 'none'],
  'other-tenders': ['work', 'fail', 'none'],
  'other-acquirers': ['work', 'fail', 'none'],
  'hotspot-works': ['yes', 'no'],
  'cable-works': ['yes', 'no'],
  'near-router-works': ['yes', 'no'],
  since: ['install', 'minutes', 'hours', 'days', 'on-and-off'],
  changed: ['nothing', 'router', 'password', 'provider', 'update', 'moved', 'replaced'],
  connection: ['wifi', 'ethernet', 'mobile', 'bluetooth-base'],
  'signal-bars': ['0', '1', '2', '3', '4'],
  'router-lights': ['normal', 'red', 'blinking', 'off'],
  'terminal-hot': ['yes', 'no'],
  'battery-low': ['yes', 'no'],
  'dropped-or-wet': ['yes', 'no'],
} as const

export type QuestionId = keyof typeof answerValues
/** What a person said; questions that nobody answered, or answered `unknown`, are absent. */
export type Answers = Partial<Record<QuestionId, string>>
