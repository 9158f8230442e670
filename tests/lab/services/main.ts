import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createServer } from 'node:net'
import type { CertificateSet } from '../certificates.ts'
import { serveAcquirer, type Listener } from './acquirer.ts'
import { allCounts, count } from './counting.ts'
import { serveDns, type DnsServer } from './dns.ts'
import type { Zone } from './dns-answers.ts'
import { serveBallast, serveTime, serveWeb, type TimeServer, type WebSite } from './web.ts'

/** Everything that one process serves, in the order of its sockets (from file descriptor 10). */
export type ServicePlan = {
  worldAheadMs: number
  zone: Zone
  /** Where any other public name leads. */
  anywhere: string
  certificates: CertificateSet
  servers: (
    | { kind: 'dns'; sockets: number; server: DnsServer }
    | { kind: 'acquirer'; sockets: 1; server: Listener }
    | { kind: 'web'; sockets: 1; server: WebSite }
    | { kind: 'time'; sockets: 1; server: TimeServer }
    | { kind: 'ballast'; sockets: 1; server: 'sink' | 'source' }
    | { kind: 'terminal'; sockets: 1; server: null }
  )[]
}

function start(plan: ServicePlan): void {
  let fd = 10
  for (const { kind, sockets, server } of plan.servers) {
    const own = Array.from({ length: sockets }, () => fd++)
    const [only = -1] = own
    if (kind === 'dns') serveDns(server, own, plan.zone, plan.anywhere)
    else if (kind === 'acquirer') serveAcquirer(server, only, plan.certificates)
    else if (kind === 'web') serveWeb(server, only, plan.certificates, plan.worldAheadMs)
    else if (kind === 'time') serveTime(server, only, plan.worldAheadMs)
    else if (kind === 'ballast') serveBallast(only, server)
    else
      createServer((socket) => {
        count('terminal.connection')
        socket.on('error', () => undefined).resume()
      }).listen({ fd: only })
  }
}

const path = process.argv[2]
if (path) start(JSON.parse(readFileSync(path, 'utf8')) as ServicePlan)
// Every line on stdin asks for the counters; its end ends the servers.
createInterface(process.stdin)
  .on('line', () => process.stdout.write(`${JSON.stringify(allCounts())}\n`))
  .on('close', () => process.exit(0))
process.stdout.write('ready\n')
