import { connectTwice } from '../net/connect-twice.ts'
import { readIpv6Ways } from '../net/ipv6-ways.ts'
import type { Ipv6Ways } from '../net/ipv6-ways.ts'
import { hostPort } from '../site/site.ts'
import type { Endpoint } from '../site/site.ts'
import type { Probe, ProbeContext } from './probe.ts'
import { addressesToTry } from './tcp-addresses.ts'
import { askControls } from './tcp-controls.ts'
import type { NamesValue, ReferencesValue, TcpAttempt, TcpValue } from './values.ts'

/**
 * Opens each endpoint's port on each of its addresses, at most four, and ends the connection
 * again; once more half a second after a hard failure. Where none opens, one connect each to ports
 * 443 and 80 of the host, to its port on addresses that other resolvers give, and to its port on
 * two references. Sends nothing on any of them.
 */
const tcp: Probe<'tcp'> = {
  needs: ['names', 'references'],
  // Names 2.5 s, two connects of 2.5 s with half a second between, controls 1.5 s.
  deadlineMs: 9500,
  targets: ({ acquirer }) => acquirer.endpoints.map(hostPort),
  async run(context) {
    const [names, ways] = await Promise.all([context.after('names'), readIpv6Ways(context.signal)])
    await Promise.all(
      context.site.acquirer.endpoints.map((endpoint) => {
        const named = names.find(({ target }) => target === endpoint.host)
        return connectTo(context, endpoint, {
          addresses: named?.state === 'seen' ? named.value.addresses : [],
          ways,
        })
      }),
    )
  },
}
export default tcp

async function connectTo(
  context: ProbeContext<'tcp'>,
  endpoint: Endpoint,
  { addresses, ways }: { addresses: NamesValue['addresses']; ways: Ipv6Ways },
): Promise<void> {
  const { signal, waits } = context
  const { port } = endpoint
  const chosen = addressesToTry(addresses, ways)
  const [first] = chosen
  if (first === undefined) {
    context.record(hostPort(endpoint), { state: 'skipped', reason: 'needs-earlier' })
    return
  }
  const options = { timeoutMs: waits.connect, signal }
  const attempts = await Promise.all(
    chosen.map(async (one): Promise<TcpAttempt> => {
      return { ...one, ...(await connectTwice({ address: one.address, port }, options)) }
    }),
  )
  const open = attempts.some(({ outcome }) => outcome.outcome === 'open')
  const value: TcpValue = { port, attempts, open }
  context.record(hostPort(endpoint), { state: 'seen', value })
  if (open || signal.aborted) return
  const tried = chosen.map(({ address }) => address)
  const others = addresses.filter(({ address }) => !tried.includes(address))
  const controls = await askControls(
    { address: first.address, port, others: others.map(({ address }) => address) },
    referencesSeen(context),
    context,
  )
  // What was called off in the middle says nothing.
  if (signal.aborted) return
  context.record(hostPort(endpoint), { state: 'seen', value: { ...value, controls } })
}

async function referencesSeen(context: ProbeContext<'tcp'>): Promise<ReferencesValue | undefined> {
  const [references] = await context.after('references')
  return references?.state === 'seen' ? references.value : undefined
}
