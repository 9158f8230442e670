import type { Ids } from '../../messages/index.ts'

/** What an HTTP status says about where the trouble is. */
export type StatusMeaning =
  | 'fine'
  | 'redirects'
  | 'not-found'
  | 'unauthorized'
  | 'forbidden'
  | 'proxy-login'
  | 'upgrade-required'
  | 'too-many'
  | 'overloaded'
  | 'retry-later'
  | 'server-error'

/** Servers that have too much to do ask for seconds; nobody ends work on them within a minute. */
const longestOverloadSeconds = 60

/** What a `Retry-After` asks for, in seconds or as a date; nothing where it is neither, or past. */
export function secondsToWait(retryAfter: string | undefined, askedAt: string): number | undefined {
  if (retryAfter === undefined) return undefined
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.parse(askedAt)) / 1000
  return seconds >= 0 ? seconds : undefined
}

/**
 * The meaning of a status. A 503 that names a time to come back asks for patience: seconds where
 * the server is busy, minutes to hours where people work on it.
 */
export function meaningOfStatus(status: number, waitSeconds: number | undefined): StatusMeaning {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 407) return 'proxy-login'
  if (status === 426) return 'upgrade-required'
  if (status === 429) return 'too-many'
  if (status === 503 && waitSeconds !== undefined)
    return waitSeconds <= longestOverloadSeconds ? 'overloaded' : 'retry-later'
  if (status >= 500) return 'server-error'
  if (status >= 400) return 'not-found'
  if (status >= 300) return 'redirects'
  return 'fine'
}

/** These may come from a box on the way: a proxy, or a network's sign-in page. */
export const saidOnTheWay: readonly StatusMeaning[] = ['proxy-login', 'redirects']

/** Causes that a status may come from besides those that the likelihoods name. */
export const alsoOfStatus: { readonly [Id in StatusMeaning]?: readonly Ids<'cause'>[] } = {
  redirects: ['router-misconfigured', 'isp-outage'],
  'not-found': ['device-misconfigured'],
  'proxy-login': ['app-incompatible', 'router-misconfigured'],
  'server-error': ['host-maintenance'],
}
