import { anySignal } from '../net/any-signal.ts'
import { httpGet } from '../net/http-get.ts'
import { wait } from '../net/wait.ts'
import { hostAddress } from './host-address.ts'
import { expectedOf } from './portal/expected.ts'
import { checked } from './portal/verdict.ts'
import type { Probe, ProbeContext } from './probe.ts'
import type { PortalCheck } from './values/portal.ts'

/** Pages of three owners: a country or a filter may block one. */
const most = 3
/** Share of the wait for a connect: 1.5 s of 2.5 for the whole page, which is two round trips and a lost packet. */
const waitShare = 0.6
/** Enough for the longest of the expected pages, and for telling a portal's from it. */
const maxBytes = 16 * 1024
/** A portal lets no page through: once one is as expected, the others get this long, ms. */
const patienceMs = 400

/**
 * Asks for at most three connectivity-check pages, as phones do when they join a network: an HTTP
 * GET of about 150 bytes each. No redirection is followed.
 */
const portal: Probe<'portal'> = {
  needs: [],
  // A name, the page, and half a second for a busy machine.
  deadlineMs: 4500,
  targets: () => ['portal'],
  async run(context) {
    const { site, record } = context
    const { connectivityChecks, references } = site.network
    // Where only the acquirer is let out, a firewall's own page in place of another is normal.
    if (connectivityChecks.length === 0 || references.length === 0) {
      record('portal', { state: 'skipped', reason: 'not-configured' })
      return
    }
    const enough = new AbortController()
    const signal = anySignal(context.signal, enough.signal)
    const checks = await Promise.all(
      connectivityChecks.slice(0, most).map(async (url) => {
        const check = await askFor(url, { ...context, signal })
        if (check.outcome === 'expected') void wait(patienceMs, signal).then(() => enough.abort())
        return check
      }),
    )
    enough.abort()
    record('portal', { state: 'seen', value: { checks } })
  },
}
export default portal

async function askFor(
  url: string,
  context: Pick<ProbeContext, 'site' | 'waits' | 'signal'>,
): Promise<PortalCheck> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const found = await hostAddress(host, context)
  if (found.address === undefined) {
    const { failure, ms, detail } = found
    return { url, ms, outcome: failure, ...(detail === undefined ? {} : { detail }) }
  }
  const { waits, signal } = context
  const { address } = found
  const timeoutMs = waits.connect * waitShare
  const answer = await httpGet({ url, address }, { timeoutMs, maxBytes, signal })
  if (answer.outcome !== 'answered') return { url, address, ...answer }
  return { url, address, ms: answer.ms, ...checked(url, answer, expectedOf(url)) }
}
