import type { Service } from '../model.ts'
import { message } from '../messages/index.ts'
import type { PortalCheck } from '../probes/values/portal.ts'
import { isLocal } from './address.ts'
import { mainEndpoint, seen, symptom } from './look.ts'

/** Whose page it is, by where it leads or by whom the page's name led to; nothing where neither tells. */
function isOfTheShop({ address, ...check }: PortalCheck): boolean | undefined {
  const location = 'location' in check ? check.location : undefined
  const host = location && URL.canParse(location) ? new URL(location).hostname : undefined
  if ([host, address].some((one) => one !== undefined && isLocal(one))) return true
  return host === undefined ? undefined : false
}

/** A page in the place of another says nothing of where it comes from. */
const eitherPage = { none: 0, unreached: 0, page: 1, 'page-here': 1 }

/** Does the network put a page of its own before the internet? */
export default symptom({
  outcomes: {
    none: { service: 'ok', baseline: 0.9 },
    // Filters and countries block these pages; that is no sign-in page.
    unreached: { service: 'ok', baseline: 0.0975 },
    // Somebody beyond the shop, or one who hides behind a name.
    page: { service: 'down', baseline: 0.0015 },
    'page-here': { service: 'down', baseline: 0.001 },
  },
  observe(facts) {
    const checks = seen(facts, 'portal')?.checks
    if (!checks || checks.length === 0) return undefined
    const judged: { service?: Service } = mainEndpoint(facts) ? { service: 'ok' } : {}
    if (checks.some(({ outcome }) => outcome === 'expected'))
      return { outcome: 'none', text: message('outcome.sign-in-page.none') }
    const page = checks.find(({ outcome }) => outcome === 'redirected' || outcome === 'other-body')
    if (!page) return { outcome: 'unreached', text: message('outcome.sign-in-page.unreached') }
    const to = 'location' in page ? (page.location ?? '') : ''
    const ofTheShop = isOfTheShop(page)
    const outcome = ofTheShop ? 'page-here' : 'page'
    const text = message(`outcome.sign-in-page.${outcome}`, { to })
    const known = ofTheShop === undefined ? { likelihoods: eitherPage } : {}
    return { outcome, text, ...known, ...judged }
  },
})
