import type { CertificateSet } from '../certificates.ts'
import type { ServicePlan } from '../services/main.ts'
import type { Place } from '../situation.ts'
import { ballast, lan, references } from './addresses.ts'
import type { Plan } from './plan.ts'

type Socket = { at: Place; kind: 'udp' | 'tcp'; address: string; port: number }
type Server = ServicePlan['servers'][number]

/** Every server of a shop with the sockets it needs, in the order in which they are handed over. */
export function services(
  plan: Plan,
  certificates: CertificateSet,
): { sockets: Socket[]; plan: ServicePlan } {
  const sockets: Socket[] = []
  const servers: Server[] = []
  const add = (server: Server, own: Socket[]): void => {
    servers.push(server)
    sockets.push(...own)
  }
  for (const server of plan.dns) {
    const { at, address, port, forward } = server
    const own: Socket[] = [
      ...(server.udp ? [{ at, kind: 'udp' as const, address, port }] : []),
      ...(server.tcp ? [{ at, kind: 'tcp' as const, address, port }] : []),
      ...(forward ? [{ at, kind: 'udp' as const, address: forward.from, port: 0 }] : []),
    ]
    add({ kind: 'dns', sockets: own.length, server }, own)
  }
  for (const server of plan.listeners) {
    const { address, port, at = 'host' } = server
    add({ kind: 'acquirer', sockets: 1, server }, [{ at, kind: 'tcp', address, port }])
  }
  for (const server of plan.webs) {
    const { at, address, port } = server
    add({ kind: 'web', sockets: 1, server }, [{ at, kind: 'tcp', address, port }])
  }
  for (const server of plan.times)
    add({ kind: 'time', sockets: 1, server }, [
      { at: 'world', kind: 'udp', address: server.address, port: 123 },
    ])
  for (const [kind, port] of [
    ['sink', 9],
    ['source', 19],
  ] as const)
    add({ kind: 'ballast', sockets: 1, server: kind }, [
      { at: 'world', kind: 'tcp', address: ballast, port },
    ])
  if (plan.terminalPort !== null)
    add({ kind: 'terminal', sockets: 1, server: null }, [
      { at: 'terminal', kind: 'tcp', address: lan.terminal, port: plan.terminalPort },
    ])
  const { worldAheadMs, zone } = plan
  return { sockets, plan: { worldAheadMs, zone, anywhere: references[0], certificates, servers } }
}
