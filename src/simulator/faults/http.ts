import type { Behaviour } from '../behaviour.ts'

const answers = (code: number, headers: Readonly<Record<string, string>> = {}) =>
  ({ protocols: ['http'], status: { code, headers } }) as const satisfies Behaviour

/** Answers with an HTTP status that is no success, with the headers that belong to it. */
export const httpFaults = {
  'http-401': answers(401, { 'WWW-Authenticate': 'Bearer realm="terminals"' }),
  'http-403': answers(403),
  'http-404': answers(404),
  'http-426': answers(426, { Upgrade: 'TLS/1.3', Connection: 'Upgrade' }),
  'http-429': answers(429, { 'Retry-After': '30' }),
  'http-500': answers(500),
  'http-502': answers(502),
  'http-503': answers(503),
  maintenance: answers(503, { 'Retry-After': '1800' }),
} as const satisfies Record<string, Behaviour>
