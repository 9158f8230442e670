import { httpGet } from '../net/http-get.ts'
import type { Finding } from '../model.ts'
import { hostAddress } from './host-address.ts'
import { readStatusPage } from './notices/page.ts'
import { noticesIn } from './notices/told.ts'
import type { Probe, ProbeContext } from './probe.ts'
import type { NoticesValue } from './values/notices.ts'

/** Pages of hundreds of parts stay below this. */
const maxBytes = 512 * 1024
/** The page's name and the page must be had within this, ms. */
const timeoutMs = 3000
/** Where Statuspage and those that imitate it keep what they say. */
const summaryPath = '/api/v2/summary.json'

/**
 * Reads the acquirer's status page: one HTTPS GET of about 150 bytes, verified as browsers do. A
 * page that cannot be had says nothing about the acquirer.
 */
const notices: Probe<'notices'> = {
  needs: [],
  deadlineMs: timeoutMs,
  targets: () => ['notices'],
  async run(context) {
    const { statusPage } = context.site.acquirer
    context.record(
      'notices',
      statusPage === undefined
        ? { state: 'skipped', reason: 'not-configured' }
        : await readPage(pageUrl(statusPage), context),
    )
  },
}
export default notices

async function readPage(
  url: string,
  context: ProbeContext<'notices'>,
): Promise<Finding<NoticesValue>> {
  const { signal, site } = context
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const found = await hostAddress(host, context)
  if (found.address === undefined) return failed(found.failure, found.detail)
  const answer = await httpGet({ url, address: found.address }, { timeoutMs, maxBytes, signal })
  if (answer.outcome !== 'answered') return failed(answer.outcome, answer.detail)
  const { status, body, whole } = answer
  if (status !== 200) return failed('unknown', `HTTP ${status}`)
  const page = whole ? readStatusPage(body.toString('utf8')) : undefined
  return page ? { state: 'seen', value: noticesIn(page, site.acquirer.name) } : failed('malformed')
}

function failed(
  failure: Extract<Finding<never>, { state: 'failed' }>['failure'],
  detail?: string,
): Finding<NoticesValue> {
  return { state: 'failed', failure, ...(detail === undefined ? {} : { detail }) }
}

/** The page itself stands for its summary. */
function pageUrl(statusPage: string): string {
  const url = new URL(statusPage)
  return url.pathname === '/' ? new URL(summaryPath, url).href : statusPage
}
