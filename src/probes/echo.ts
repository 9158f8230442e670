import { echoHttp } from '../net/echo-http.ts'
import { echoIso8583 } from '../net/echo-iso8583.ts'
import { leaveQuiet } from '../net/hold.ts'
import { openStream } from '../net/open-stream.ts'
import { hostPort } from '../site/site.ts'
import type { Endpoint } from '../site/site.ts'
import { version } from '../version.ts'
import type { Probe, ProbeContext } from './probe.ts'
import { openAddress } from './tls.ts'
import { peerOf } from './tls-peer.ts'
import type { EchoValue, TlsValue } from './values.ts'

/** A host that hangs up on everybody does so at once; this is more than a round trip around the world, ms. */
const leastQuietMs = 500

/**
 * Asks the main endpoint's application one harmless question on a connection of its own, and never
 * again: an ISO 8583 network-management echo, with the terminal's ids from the site file and not
 * without them; or a GET. Where a certificate was found to be wrong, nothing is sent. Where the host
 * hangs up in place of an answer, one more connection on which nothing is sent at all.
 */
const echo: Probe<'echo'> = {
  needs: ['tcp', 'tls'],
  deadlineMs: 10_000,
  targets: ({ acquirer }) => acquirer.endpoints.slice(0, 1).map(hostPort),
  async run(context) {
    const [main] = context.site.acquirer.endpoints
    if (main === undefined) return
    const target = hostPort(main)
    const reason = reasonNotToAsk(main)
    if (reason !== undefined) {
      context.record(target, { state: 'skipped', reason })
      return
    }
    const [tcp, tls] = await Promise.all([context.after('tcp'), context.after('tls')])
    const reached = tcp.find((fact) => fact.target === target)
    const secured = tls.find((fact) => fact.target === target)
    const address = reached?.state === 'seen' ? openAddress(reached.value) : undefined
    const seen = secured?.state === 'seen' ? secured.value : undefined
    const encrypted = seen?.handshake.outcome === 'established'
    const isReady = main.tls.mode === 'required' ? encrypted : true
    if (address === undefined || !isReady || (encrypted && isDoubted(seen))) {
      context.record(target, { state: 'skipped', reason: 'needs-earlier' })
      return
    }
    await ask(context, main, { address, encrypted })
  },
}
export default echo

function reasonNotToAsk({ protocol, iso8583 }: Endpoint) {
  if (protocol === 'tcp') return 'not-needed'
  if (protocol === 'http') return undefined
  return iso8583?.terminalId && iso8583.merchantId ? undefined : 'not-configured'
}

/**
 * The certificate is not the host's own. One from an authority that is not known here may well be:
 * acquirers run their own, and without its certificate in the site file nothing can be said.
 */
function isDoubted({ chainVerdict = 'other', nameMatches, against }: TlsValue): boolean {
  if (chainVerdict === 'ok') return nameMatches === false
  const unknown = ['self-signed', 'self-signed-in-chain', 'unknown-issuer', 'incomplete-chain']
  return against === 'configured-ca' || !unknown.includes(chainVerdict)
}

type Way = { address: string; encrypted: boolean }

function open(
  { waits, signal }: ProbeContext<'echo'>,
  endpoint: Endpoint,
  { address, encrypted }: Way,
) {
  return openStream(
    { address, port: endpoint.port },
    {
      ...(encrypted ? { peer: peerOf(endpoint) } : {}),
      connectMs: waits.connect,
      handshakeMs: waits.handshake,
      signal,
    },
  )
}

async function ask(context: ProbeContext<'echo'>, endpoint: Endpoint, way: Way): Promise<void> {
  const { waits, signal, record } = context
  const { host, port, protocol, iso8583, http } = endpoint
  const opened = await open(context, endpoint, way)
  if (signal.aborted) {
    opened.stream?.destroy()
    return
  }
  if (opened.stream === undefined) {
    const { failure, detail } = opened
    const said = detail === undefined ? {} : { detail }
    record(hostPort(endpoint), { state: 'failed', failure, ...said })
    return
  }
  const options = { timeoutMs: waits.echo, signal, socket: opened.socket }
  const ownPort = way.encrypted ? 443 : 80
  const reply =
    protocol === 'iso8583' && iso8583
      ? await echoIso8583(opened.stream, iso8583, options)
      : await echoHttp(
          opened.stream,
          {
            authority: port === ownPort ? hostOnly(host) : hostPort(endpoint),
            path: http?.path ?? '/',
            userAgent: `posdoctor/${version}`,
          },
          options,
        )
  if (reply === undefined) return
  const spoken = protocol === 'http' ? 'http' : 'iso8583'
  const value: EchoValue = { protocol: spoken, ...opened.took, reply }
  record(hostPort(endpoint), { state: 'seen', value })
  if (reply.kind !== 'closed' && reply.kind !== 'reset') return
  const unasked = await leaveUnasked(context, endpoint, way, Math.max(leastQuietMs, 2 * reply.ms))
  if (unasked === undefined) return
  const told: EchoValue = { ...value, reply: { ...reply, unasked } }
  record(hostPort(endpoint), { state: 'seen', value: told })
}

/** Whether the host hangs up as well where it is asked nothing: then it was not for the question. */
async function leaveUnasked(
  context: ProbeContext<'echo'>,
  endpoint: Endpoint,
  way: Way,
  quietMs: number,
): Promise<'held' | 'closed' | 'reset' | undefined> {
  const opened = await open(context, endpoint, way)
  if (opened.stream === undefined) return undefined
  const { stream, socket } = opened
  stream.resume()
  const end = await leaveQuiet(socket, { quietMs, signal: context.signal })
  stream.destroy()
  if (end === 'held' || end === undefined) return end
  return end.outcome === 'closed' ? 'closed' : 'reset'
}

/** As it stands in a URL. */
function hostOnly(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
