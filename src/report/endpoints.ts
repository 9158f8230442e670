import type { Service, Verdict } from '../model.ts'
import type { Facts } from '../probes/facts.ts'
import { hostPort } from '../site/site.ts'
import type { Report } from './report.ts'

const services: Record<Verdict, Service | 'unknown'> = {
  healthy: 'ok',
  degraded: 'degraded',
  down: 'down',
  inconclusive: 'unknown',
}

/** The main endpoint has the verdict's service; a backup's is whether its port opens. */
export function endpoints({ site, facts }: Facts, verdict: Verdict): Report['endpoints'] {
  return site.acquirer.endpoints.map((endpoint, index) => {
    const target = hostPort(endpoint)
    if (index === 0) return { target, service: services[verdict] }
    const tcp = facts.find((fact) => fact.probe === 'tcp' && fact.target === target)
    if (tcp?.probe !== 'tcp' || tcp.state !== 'seen') return { target, service: 'unknown' }
    return { target, service: tcp.value.open ? 'ok' : 'down' }
  })
}
