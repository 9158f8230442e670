import type { OddName, Situation } from '../situation.ts'
import { accountFaults } from './account.ts'
import { deviceFaults } from './device.ts'
import { hostFaults } from './host.ts'
import { nameFaults } from './names.ts'
import { outside } from './outside.ts'
import { routerFaults } from './router.ts'

const ordinary = [
  ...accountFaults,
  ...deviceFaults,
  ...hostFaults,
  ...nameFaults,
  ...outside,
  ...routerFaults,
]

/** The same fault in a shop that is unlike the ideal one and otherwise fine. */
function under(name: string, odd: OddName[], change: Partial<Situation> = {}): Situation {
  const known = ordinary.find((each) => each.name === name)
  if (!known) throw new Error(`no situation ${name}`)
  const { ci: _, ...copy } = known
  const broken = change.broken ?? known.broken
  return {
    ...copy,
    name: `${name}-under-${odd.join('-')}`,
    about: `${known.about} The shop: ${odd.join(', ')}.`,
    odd,
    ...change,
    broken,
  }
}

/** Important faults where no ping is answered, only the acquirer is let out, the line is slow, or a spare is dead. */
export const underOdd: Situation[] = [
  { ...under('port-closed', ['no-ping']), ci: true },
  { ...under('echo-never-answered', ['locked-down']), ci: true },
  under('port-silent', ['no-ping']),
  under('host-mute', ['locked-down']),
  under('host-mute', ['slow-line']),
  under('echo-never-answered', ['no-ping']),
  { ...under('certificate-expired', ['slow-line']), ci: true },
  under('certificate-expired', ['locked-down']),
  { ...under('forwarder-silent', ['no-ping']), ci: true },
  under('forwarder-servfail', ['slow-line']),
  under('name-misspelt', ['locked-down']),
  under('name-misspelt', ['dead-spare-resolver']),
  under('terminal-not-registered', ['locked-down', 'no-ping']),
  under('batch-mismatch', ['slow-line']),
  under('port-filtered', ['no-ping']),
  under('port-refused-by-router', ['strict-references']),
  under('acquirer-prohibited', ['strict-references']),
  under('echo-never-answered-cup', ['strict-references']),
  under('host-unplugged', ['strict-references']),
  under('port-refused-by-router', ['no-ping']),
  under('tls-inspected', ['slow-line']),
  under('first-hop-silent', ['no-ping']),
  { ...under('first-hop-gone', ['quiet-router']), ci: true },
  under('behind-first-hop-cut', ['no-ping']),
  { ...under('line-loses', ['no-ping']), ci: true },
  under('line-loses', ['slow-line'], {
    broken: [
      {
        do: 'impair',
        segment: 'line',
        out: { delayMs: 60, jitterMs: 25, rateKbps: 3000, queueBytes: 120_000, lossPercent: 8 },
        in: { delayMs: 55, jitterMs: 20, rateKbps: 8000, queueBytes: 200_000, lossPercent: 8 },
      },
    ],
  }),
  under('switch-loses', ['quiet-router'], {
    sees: ['latency', 'gateway'],
  }),
  under('router-off', ['dead-spare-resolver']),
  under('upload-fills-the-line', ['no-ping']),
  under('transit-loses', ['no-ping']),
  under('captive-portal', ['quiet-router']),
  under('host-wants-newer-tls', ['locked-down']),
  under('remote-port-closed', ['no-ping']),
  under('forwarder-silent', ['locked-down']),
  under('tls-inspected', ['locked-down']),
  under('wrong-dialect', ['locked-down']),
  under('satellite', ['no-ping']),
  under('route-loop', ['no-ping']),
  under('http-unauthorized', ['slow-line']),
  under('maintenance-announced', ['slow-line']),
  under('large-packets-vanish', ['no-ping']),
  under('gateway-typed-wrong', ['quiet-router']),
  under('account-suspended', ['quiet-router']),
  under('clock-a-year-behind', ['no-ping']),
  under('cut-over', ['locked-down']),
  under('issuer-down', ['slow-line']),
  under('certificate-expired', ['no-ping']),
  under('captive-portal', ['no-ping']),
  under('batch-mismatch', ['locked-down']),
  under('http-forbidden', ['dead-spare-resolver']),
  under('name-hijacked', ['no-ping']),
]
