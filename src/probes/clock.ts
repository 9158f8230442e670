import { anySignal } from '../net/any-signal.ts'
import { askTime } from '../net/sntp.ts'
import { wait } from '../net/wait.ts'
import { bestTime, pageTime } from './clock/told.ts'
import { timeServer } from './clock/time-server.ts'
import { hostAddress } from './host-address.ts'
import type { Probe, ProbeContext } from './probe.ts'
import type { ClockTry, ClockValue } from './values/clock.ts'

/** More than four clocks know nothing that four of different owners do not. */
const most = 4
/** Share of the wait for a name: 1.2 s of 2; far servers answer within 0.5 s. */
const waitShare = 0.6
/** Silence for this share of that, and the datagram is sent again. */
const resendShare = 0.4
/** One answer is a measurement; the others may confirm it within this, ms. */
const patienceMs = 300

/**
 * How far this machine's clock is off: one datagram of 48 bytes to each of at most four time
 * servers, another where one stays silent. Where none answers, the date of a connectivity check's
 * page is taken.
 */
const clock: Probe<'clock'> = {
  needs: ['portal'],
  // The name's wait, the server's, and that of the portal probe where all servers are silent.
  deadlineMs: 6000,
  targets: () => ['clock'],
  async run(context) {
    const { signal, record } = context
    const tried = await askServers(context)
    const told = bestTime(tried)
    if (told) return record('clock', { state: 'seen', value: { ...told, tried } })
    const pages = signal.aborted ? [] : await context.after('portal')
    const page = pages.flatMap((fact) => (fact.state === 'seen' ? fact.value.checks : []))
    const value: ClockValue = { ...pageTime(page), tried }
    if (value.source === undefined && tried.length === 0)
      record('clock', { state: 'skipped', reason: 'not-configured' })
    else record('clock', { state: 'seen', value })
  },
}
export default clock

async function askServers(context: ProbeContext<'clock'>): Promise<ClockTry[]> {
  const enough = new AbortController()
  const signal = anySignal(context.signal, enough.signal)
  const servers = [...new Set(context.site.network.ntp)].slice(0, most)
  const tried = await Promise.all(
    servers.map(async (server) => {
      const one = await askServer(server, { ...context, signal })
      if (one.outcome === 'answered') void wait(patienceMs, signal).then(() => enough.abort())
      return one
    }),
  )
  enough.abort()
  return tried
}

async function askServer(
  server: string,
  context: Pick<ProbeContext, 'site' | 'waits' | 'signal'>,
): Promise<ClockTry> {
  const { host, port } = timeServer(server)
  const found = await hostAddress(host, context)
  if (found.address === undefined) {
    const { failure, ms, detail } = found
    return { server, outcome: failure, ms, ...(detail === undefined ? {} : { detail }) }
  }
  const timeoutMs = context.waits.name * waitShare
  const { address } = found
  const answer = await askTime(
    { address, port },
    { timeoutMs, resendMs: timeoutMs * resendShare, signal: context.signal },
  )
  return { server, address, ...answer }
}
