import type { HttpAnswer } from '../../net/http-get.ts'
import type { PortalCheck } from '../values/portal.ts'
import type { Expected } from './expected.ts'

type Answer = Extract<HttpAnswer, { outcome: 'answered' }>
type Judged = Extract<PortalCheck, { status: number }>

/** A name or host longer than this is somebody's joke. */
const mostCharacters = 256

/** What the answer to a connectivity check is. */
export function checked(
  url: string,
  { status, headers, body, clock }: Answer,
  expected: Expected | undefined,
): Pick<Judged, 'outcome' | 'status' | 'location' | 'clock'> {
  const text = body.toString('utf8').trim()
  if (status === 204 || (expected?.status === 200 && status === 200 && expected.body.test(text)))
    return { outcome: 'expected', status, ...(clock ? { clock } : {}) }
  if (status >= 300 && status < 400) {
    const target = targetOf(headers.location, url)
    const location =
      target === undefined ? {} : { location: target.origin.slice(0, mostCharacters) }
    // Some pages send everybody to their other name or to HTTPS.
    const strange = expected !== undefined || (target !== undefined && !sameSite(target, url))
    return { outcome: strange ? 'redirected' : 'unjudged', status, ...location }
  }
  // RFC 6585: network authentication required.
  if (status === 511) return { outcome: 'other-body', status }
  if (status >= 400) return { outcome: 'other-status', status }
  // Nobody can sign in on an empty page: a broken proxy, as Android judges it too.
  const outcome = expected !== undefined && text !== '' ? 'other-body' : 'unjudged'
  return { outcome, status }
}

function targetOf(location: string | undefined, url: string): URL | undefined {
  const target = location !== undefined && URL.canParse(location, url) && new URL(location, url)
  return target && /^https?:$/.test(target.protocol) ? target : undefined
}

/** The same registered domain, as far as two labels tell. */
function sameSite(target: URL, url: string): boolean {
  const domain = (host: string) => host.split('.').slice(-2).join('.')
  return domain(target.hostname) === domain(new URL(url).hostname)
}
