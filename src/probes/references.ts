import { anySignal } from '../net/any-signal.ts'
import { connectTwice } from '../net/connect-twice.ts'
import { hostPort } from '../site/site.ts'
import type { HostPort } from '../site/site.ts'
import type { Probe } from './probe.ts'
import { referenceAddresses } from './reference-addresses.ts'
import type { ReferencesValue } from './values.ts'

/** More than four say nothing that four of different operators do not. */
const most = 4
/** Two that answer are a control: the others then get this long, ms, and are left. */
const enoughReached = 2
const patienceMs = 500

type Point = ReferencesValue['points'][number]

/**
 * Opens a TCP connection to each reference point, at most four, and ends it again; once more after
 * a hard failure. Sends nothing on it. Host names among them are asked for.
 */
const references: Probe<'references'> = {
  needs: [],
  // A name, a connect, half a second and another connect.
  deadlineMs: 8000,
  targets: () => ['references'],
  async run(context) {
    const { site, signal, waits, record } = context
    const wanted = site.network.references.slice(0, most)
    if (wanted.length === 0) {
      record('references', { state: 'skipped', reason: 'not-configured' })
      return
    }
    const enough = new AbortController()
    const options = {
      timeoutMs: waits.connect,
      signal: anySignal(signal, enough.signal),
      atOnce: true,
    }
    const addressOf = referenceAddresses(
      wanted.map(({ host }) => host),
      context,
    )
    let patience: NodeJS.Timeout | undefined
    let reached = 0

    async function reach(reference: HostPort): Promise<Point> {
      const target = hostPort(reference)
      const { outcome: answer, addresses, ms } = await addressOf(reference.host)
      const [address] = addresses
      if (address === undefined)
        return { target, ms, outcome: answer === 'answered' ? 'unknown' : answer }
      const { outcome } = await connectTwice({ address, port: reference.port }, options)
      if (outcome.outcome === 'open') reached += 1
      if (reached >= enoughReached) patience ??= setTimeout(() => enough.abort(), patienceMs)
      return { target, address, ...outcome }
    }

    const points = await Promise.all(wanted.map(reach))
    clearTimeout(patience)
    record('references', { state: 'seen', value: { points, reached } })
  },
}
export default references
