import { checkMs, hold } from '../net/hold.ts'
import { openStream } from '../net/open-stream.ts'
import { connectOnce } from '../net/tcp.ts'
import { hostPort } from '../site/site.ts'
import type { OnRequest, Probe } from './probe.ts'
import { openAddress } from './tls.ts'
import { peerOf } from './tls-peer.ts'

/** What a request for a quiet connection takes, ms: the quiet, the check, and what is opened before and after. */
export function holdMs({ idleMs }: OnRequest): number {
  return idleMs === undefined ? 0 : idleMs + checkMs + 2500
}

/**
 * Whether a connection to the main endpoint survives being quiet, on request (`--idle SECONDS`): one
 * connection, after a TLS handshake where the endpoint speaks it, on which nothing is sent; at the
 * end up to ten empty TCP segments (keep-alive), which no application sees; and, where it was cut,
 * one more connect, ended at once. The echo of the run goes its own way.
 */
const idle: Probe<'idle'> = {
  needs: ['tcp', 'tls'],
  deadlineMs: 10_000,
  onTopMs: holdMs,
  targets: ({ acquirer }) => acquirer.endpoints.slice(0, 1).map(hostPort),
  async run(context) {
    const { site, waits, signal, onRequest, record } = context
    const [main] = site.acquirer.endpoints
    const { idleMs } = onRequest
    if (main === undefined || idleMs === undefined) return
    const target = hostPort(main)
    const [tcp, tls] = await Promise.all([context.after('tcp'), context.after('tls')])
    const reached = tcp.find((fact) => fact.target === target)
    const secured = tls.find((fact) => fact.target === target)
    const address = reached?.state === 'seen' ? openAddress(reached.value) : undefined
    const encrypted = secured?.state === 'seen' && secured.value.handshake.outcome === 'established'
    if (address === undefined || (main.tls.mode === 'required' && !encrypted))
      return record(target, { state: 'skipped', reason: 'needs-earlier' })
    const to = { address, port: main.port }
    const opened = await openStream(to, {
      ...(encrypted ? { peer: peerOf(main) } : {}),
      connectMs: waits.connect,
      handshakeMs: waits.handshake,
      signal,
    })
    const common = { address, encrypted, wantedMs: idleMs }
    if (opened.stream === undefined) {
      const { failure, detail } = opened
      if (signal.aborted) return
      const said = detail === undefined ? {} : { detail }
      return record(target, {
        state: 'seen',
        value: { ...common, outcome: 'not-opened', failure, ...said },
      })
    }
    const { stream, socket } = opened
    // What TLS has to say of itself is let in.
    stream.resume()
    const held = await hold(socket, { quietMs: idleMs, signal })
    stream.destroy()
    if (held === undefined) return
    if (held.outcome === 'holds')
      return record(target, { state: 'seen', value: { ...common, ...held } })
    const fresh = await connectOnce(to, { timeoutMs: waits.connect, signal })
    record(target, { state: 'seen', value: { ...common, ...held, fresh } })
  },
}
export default idle
