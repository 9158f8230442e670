import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import type { TlsOptions } from 'node:tls'
import type { HostPort } from '../../site/site.ts'
import type { Running } from '../listener.ts'
import { reachable } from '../loopback.ts'
import type { Plan } from '../plan.ts'
import type { Place } from '../shop.ts'
import { serveHost } from './host.ts'
import { talker } from './talk.ts'

export type Acquirer = {
  /** The main one first. */
  endpoints: HostPort[]
  /** Where clients on this machine reach them. */
  address: string
  /** PEM, where the acquirer has certificates. */
  ca: string | undefined
}

/** Starts the acquirer with its fault, and its backup without one. `world` is the right time. */
export async function startAcquirer(
  plan: Plan,
  { listen, host, port }: Place,
  world: () => number,
  keep: (starting: Promise<Running>) => Promise<Running>,
): Promise<Acquirer> {
  const { behaviour } = plan
  const address = reachable(listen)
  const backupHost = isIP(host) === 0 ? `backup.${host}` : host
  const security = plan.tls ? await secured(plan, [host, backupHost], new Date(world())) : undefined
  // Where everything here is listened on, the dead address and the lie would answer too.
  const hasElsewhere = behaviour.deadAddress ?? behaviour.resolvers?.system?.includes('lies')
  const main = await keep(
    serveHost(
      { address: hasElsewhere === true ? address : listen, port },
      {
        port: behaviour.port,
        tls: behaviour.handshake === 'missing' ? undefined : security?.tls,
        handshake: behaviour.handshake === 'stalls' ? 'stalls' : undefined,
        delayMs: behaviour.delayMs ?? 0,
        talk: talker(plan, () => new Date(world())),
      },
    ),
  )
  const endpoints = [{ host, port: main.port }]
  if (behaviour.backup === true) {
    const talk = talker({ ...plan, behaviour: {} }, () => new Date(world()))
    const conduct = { tls: security?.tls, delayMs: 0, talk }
    const backup = await keep(serveHost({ address: listen, port: 0 }, conduct))
    endpoints.push({ host: backupHost, port: backup.port })
  }
  return { endpoints, address, ca: security?.ca }
}

async function secured(
  { behaviour }: Plan,
  hosts: readonly string[],
  at: Date,
): Promise<{ ca: string; tls: TlsOptions }> {
  // Half a dozen packages that only a simulator with TLS needs.
  const { makeCertificates } = await import('../certificates.ts')
  const names = hosts.map((host) => (isIP(host) === 0 ? domainToASCII(host) : host))
  const { ca, chain, key } = await makeCertificates(behaviour.certificate ?? 'good', names, at)
  const asking = { ca, requestCert: true, rejectUnauthorized: true }
  return {
    ca,
    tls: {
      cert: chain,
      key,
      ...behaviour.tls,
      ...(behaviour.demandsClientCertificate === true ? asking : {}),
    },
  }
}
