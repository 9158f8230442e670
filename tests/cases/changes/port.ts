import type { Failure } from '../../../src/model.ts'
import type { ConnectOutcome, TcpValue } from '../../../src/probes/values.ts'
import { attempt, backup, found, main, open, saw } from '../facts.ts'
import type { Change } from '../facts.ts'
import { all, siteSays } from './all.ts'
import { noPing, wayEnds } from './way.ts'

/** What came of the acquirer's port, and of the controls where it did not open. */

export const silence = (waitMs = 2500): ConnectOutcome => ({ outcome: 'timeout', ms: waitMs })
export const failing = (outcome: Failure, ms: number): ConnectOutcome => ({ outcome, ms })

/** What cannot be asked of a host to which no connection opened. */
export const noSession: Change = all(
  found('tls', main, { state: 'skipped', reason: 'needs-earlier' }),
  found('mtu', 'mtu', { state: 'skipped', reason: 'not-needed' }),
  found('echo', main, { state: 'skipped', reason: 'needs-earlier' }),
)

type Controls = NonNullable<TcpValue['controls']>
const elsewhere = (outcome: ConnectOutcome): NonNullable<Controls['samePortElsewhere']> => [
  { target: '198.51.100.1', ...outcome },
  { target: '198.51.100.2', ...outcome },
]
const ports = (outcome: ConnectOutcome): Controls['otherPorts'] => [
  { port: 443, ...outcome },
  { port: 80, ...outcome },
]

export const hostAlive = { otherPorts: ports(failing('refused', 22)) }
export const hostServesWeb = {
  otherPorts: [
    { port: 443, ...open(22) },
    { port: 80, ...silence(1500) },
  ],
}
export const hostUnseen = { otherPorts: ports(silence(1500)) }
export const portPasses = { samePortElsewhere: elsewhere(failing('refused', 20)) }
export const portDropped = { samePortElsewhere: elsewhere(silence(1500)) }
export const portTurnedAway = { samePortElsewhere: elsewhere(failing('refused', 0.5)) }

/** The acquirer's port does not open; a hard failure stood on the second try too. */
export const portFails = (outcome: ConnectOutcome, controls: Partial<Controls> = {}): Change =>
  all(
    saw('tcp', main, {
      port: 5000,
      attempts: [
        { ...attempt(outcome), ...(outcome.outcome === 'timeout' ? {} : { first: outcome }) },
      ],
      open: false,
      controls: { ...portPasses, ...hostUnseen, ...controls },
    }),
    noSession,
  )

export const portRefused = (ms = 22): Change =>
  all(portFails(failing('refused', ms), hostAlive), wayEnds('reaches'))
/** Nothing comes back from the acquirer's host at all; its network is there. */
export const hostDark: Change = all(portFails(silence()), noPing('203.0.113.10'), wayEnds('late'))

/** Several addresses of the acquirer, and what came of each. */
export const addresses = (...outcomes: ConnectOutcome[]): Change =>
  saw('tcp', main, {
    port: 5000,
    attempts: outcomes.map((outcome, i) => attempt(outcome, `203.0.113.${10 + i}`)),
    open: outcomes.some(({ outcome }) => outcome === 'open'),
  })

export const withBackup = (opens: boolean): Change =>
  all(
    siteSays(({ acquirer: { endpoints } }) => {
      const [endpoint] = endpoints
      if (endpoint) endpoints.push({ ...endpoint, host: 'backup.acquirer.example' })
    }),
    saw('tcp', backup, {
      port: 5000,
      attempts: [attempt(opens ? open(25) : silence(), '203.0.113.20')],
      open: opens,
    }),
  )
