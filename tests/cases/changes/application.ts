import type { EchoValue } from '../../../src/probes/values.ts'
import type { IdleValue } from '../../../src/probes/values/idle.ts'
import type { NoticesValue } from '../../../src/probes/values/notices.ts'
import { found, main, saw } from '../facts.ts'
import type { Change } from '../facts.ts'
import { all, siteSays } from './all.ts'

/** What the host's application says, and what is said of it. */

export const reply = (kind: EchoValue['reply']): Change =>
  saw('echo', main, { protocol: 'iso8583', reply: kind })
export const code = (de39: string, mti = '0830'): Change =>
  reply({ kind: 'response', mti, de39, ms: 24 })
/** Accepted, with a processing requirement in the head. */
export const asks = (headRequirement: number): Change =>
  reply({ kind: 'response', mti: '0830', de39: '00', headRequirement, ms: 24 })
export const answersAfter = (ms: number): Change =>
  reply({ kind: 'response', mti: '0830', de39: '00', ms })

/** Silence after our question, of which so many bytes were not acknowledged. */
export const unanswered = (unackedBytes: number, keepAlives = 0): Change =>
  reply({ kind: 'silent', waitedMs: 4000, keepAlives, unackedBytes })
/** The host hung up; `unasked`: what it did on a connection on which nothing was said. */
export const hangsUp = (unasked: 'held' | 'closed' | 'reset', ms = 24): Change =>
  reply({ kind: 'closed', ms, keepAlives: 0, unasked })

/** The main endpoint is a web service, which answers with this status. */
export const overHttp = (status: number, retryAfter?: string): Change =>
  all(
    siteSays(({ acquirer: { endpoints } }) => {
      const [endpoint] = endpoints
      if (!endpoint) return
      delete endpoint.iso8583
      Object.assign(endpoint, { protocol: 'http', http: { path: '/health' } })
    }),
    saw('echo', main, {
      protocol: 'http',
      reply: { kind: 'http', status, ms: 30, ...(retryAfter ? { retryAfter } : {}) },
    }),
  )

/** Nothing that is sent to the main endpoint is encrypted. */
export const plainly: Change = all(
  siteSays(({ acquirer: { endpoints } }) => {
    const [endpoint] = endpoints
    if (endpoint) endpoint.tls = { mode: 'off' }
  }),
  found('tls', main, { state: 'skipped', reason: 'not-configured' }),
)

/** What the acquirer's status page tells. */
export const announces = (page: NoticesValue['page']): Change =>
  all(
    siteSays(({ acquirer }) => (acquirer.statusPage = 'https://status.acquirer.example/')),
    saw('notices', 'notices', {
      page,
      matched: 'name',
      ...(page === 'fine' ? {} : { title: 'Payments', impact: 'major' as const }),
    }),
  )

/** A window of maintenance on Monday mornings (`during`), when the run is made, or on Sunday nights. */
export const maintenanceOn = (when: 'during' | 'another-time'): Change =>
  siteSays(({ acquirer }) => {
    acquirer.maintenance = [
      {
        days: [when === 'during' ? 'mon' : 'sun'],
        ...(when === 'during' ? { from: '10:00', to: '12:00' } : { from: '00:00', to: '06:00' }),
        timeZone: 'Asia/Shanghai',
      },
    ]
  })

/** What became of a connection that was left quiet for two minutes. */
export const leftQuiet = (outcome: 'holds' | 'closed' | 'reset' | 'forgotten'): Change => {
  const common = { address: '203.0.113.10', encrypted: true, wantedMs: 120_000 }
  const value: IdleValue =
    outcome === 'holds'
      ? { ...common, outcome, by: 'kernel' }
      : { ...common, outcome, afterMs: 120_000, fresh: { outcome: 'open', ms: 22 } }
  return saw('idle', main, value)
}
