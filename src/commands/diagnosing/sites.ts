import { message } from '../../messages/index.ts'
import type { Language } from '../../messages/index.ts'
import { siteWithoutFile } from '../../site/defaults.ts'
import { findSiteFile } from '../../site/find.ts'
import type { Whereabouts } from '../../site/find.ts'
import { loadSite } from '../../site/load.ts'
import { problemText } from '../../site/problem.ts'
import type { SiteResult } from '../../site/problem.ts'
import type { Endpoint, Site } from '../../site/site.ts'
import { endpointFromTarget, siteFromTarget, withMainEndpoint } from '../../site/target.ts'
import { UsageError } from '../usage-error.ts'

/**
 * The sites that a command line means: those of `--config`, with a target as their main endpoint;
 * a target alone; the site file that lies ready; or none, for the way to the internet.
 */
export async function chooseSites(
  { target, config }: { target?: string; config: string[] },
  where: Whereabouts,
  language: Language,
): Promise<Site[]> {
  if (config.length > 0) {
    const sites = loaded(await Promise.all(config.map((path) => loadSite(path))), language)
    return target === undefined ? sites : sites.map((site) => aimedAt(site, target, language))
  }
  if (target !== undefined) return loaded([siteFromTarget(target)], language)
  const path = await findSiteFile(where)
  return path === undefined ? [siteWithoutFile()] : loaded([await loadSite(path)], language)
}

/** All sites, or every mistake in all of them. */
function loaded(results: SiteResult[], language: Language): Site[] {
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems))
  if (problems.length > 0)
    throw new UsageError(
      ...problems.map((one) => message('usage.other', { text: problemText(language, one) })),
    )
  return results.flatMap((result) => (result.ok ? [result.site] : []))
}

/**
 * A bare HOST:PORT that the site does not know is tried the way its main endpoint is: somebody who
 * types it beside a site file means this shop, at another address.
 */
function aimedAt(site: Site, target: string, language: Language): Site {
  const result = endpointFromTarget(target)
  if (!result.ok) return loaded([result], language)[0] ?? site
  const [main] = site.acquirer.endpoints
  const { endpoint } = result
  return withMainEndpoint(
    site,
    endpoint.protocol === 'http' || !main ? endpoint : like(main, endpoint),
  )
}

function like({ tls, ...main }: Endpoint, { host, port }: Endpoint): Endpoint {
  // The name that one host's certificate must have says nothing about another's.
  const { serverName, ...settings } = tls
  const keeps = host === main.host && serverName !== undefined
  return { ...main, host, port, tls: keeps ? tls : settings }
}
