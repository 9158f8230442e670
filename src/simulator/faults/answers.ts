import type { Behaviour } from '../behaviour.ts'

/** Faults of what comes back, or does not, when the acquirer has been asked. */
export const answerFaults = {
  'echo-unanswered': { protocols: ['iso8583', 'http'], answer: 'silent' },
  'closes-after-echo': { protocols: ['iso8583', 'http'], answer: 'closes' },
  garbage: { protocols: ['iso8583', 'http'], answer: 'garbage' },
  'http-instead': { protocols: ['iso8583'], answer: 'http' },
  'wrong-dialect': { protocols: ['iso8583'], answer: 'other-dialect' },
} as const satisfies Record<string, Behaviour>
