import type { Failure } from '../model.ts'

const failures: Readonly<Record<string, Failure>> = {
  ETIMEDOUT: 'timeout',
  ETIMEOUT: 'timeout',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  ENOTFOUND: 'no-such-name',
  ENODATA: 'no-address',
  ESERVFAIL: 'server-failed',
  EREFUSED: 'server-refused',
  // getaddrinfo says no more than this of servers that answer SERVFAIL or REFUSED, or that no route leads to.
  EAI_AGAIN: 'server-failed',
  EAI_FAIL: 'server-failed',
  EBADRESP: 'malformed',
  ABORT_ERR: 'too-slow',
}

/**
 * The failure behind an error of the operating system or of Node, told by its code alone; a code
 * that is not known here becomes `unknown`. `detail` is the code. Throws what carries no code: a
 * mistake of ours must not pass for a bad network.
 */
export function failureOf(error: unknown): { failure: Failure; detail: string } {
  const detail = codeOf(error)
  if (detail === undefined) throw error
  return { failure: failures[detail] ?? 'unknown', detail }
}

/** The code that an error carries, where it has one. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
