import type { ProbeId } from './facts.ts'
import type { OnRequest, Probe } from './probe.ts'
import clock from './clock.ts'
import echo from './echo.ts'
import gateway from './gateway.ts'
import host from './host.ts'
import idle from './idle.ts'
import latency from './latency.ts'
import link from './link.ts'
import load from './load.ts'
import mtu from './mtu.ts'
import names from './names.ts'
import notices from './notices.ts'
import portal from './portal.ts'
import references from './references.ts'
import route from './route.ts'
import tcp from './tcp.ts'
import terminal from './terminal.ts'
import tls from './tls.ts'
import wifi from './wifi.ts'

/** Every probe, in the order of the way from this machine to the acquirer's application. */
export const probes = {
  host,
  link,
  wifi,
  terminal,
  gateway,
  names,
  references,
  portal,
  clock,
  latency,
  tcp,
  route,
  tls,
  mtu,
  echo,
  notices,
  idle,
  load,
} satisfies { [Id in ProbeId]: Probe<Id> }

/** The probes of one run: those that cost traffic or time only where they were asked for. */
export function probesFor({ load: asked, idleMs }: OnRequest): Partial<typeof probes> {
  const { idle, load, ...usual } = probes
  return { ...usual, ...(idleMs !== undefined && { idle }), ...(asked && { load }) }
}
