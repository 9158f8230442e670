import { gather, type Probes } from '../../src/gather.ts'
import type { ProbeId } from '../../src/probes/facts.ts'
import gateway from '../../src/probes/gateway.ts'
import host from '../../src/probes/host.ts'
import latency from '../../src/probes/latency.ts'
import link from '../../src/probes/link.ts'
import names from '../../src/probes/names.ts'
import references from '../../src/probes/references.ts'
import tcp from '../../src/probes/tcp.ts'
import wifi from '../../src/probes/wifi.ts'
import type { Site } from '../../src/site/site.ts'

/** What the test hands over on the command line, as JSON. */
export type Order = {
  site: Site
  timeoutMs: number
  /** All of them, unless told. */
  probes?: ProbeId[]
  interruptAfterMs?: number
}

const order = JSON.parse(process.argv[2] ?? '') as Order
const interrupt = new AbortController()
if (order.interruptAfterMs !== undefined)
  setTimeout(() => interrupt.abort(), order.interruptAfterMs).unref()
const probes: Probes = { host, link, wifi, names, references, gateway, tcp, latency }
const chosen = Object.entries(probes).filter(
  ([id]) => order.probes?.includes(id as ProbeId) ?? true,
)
const found = await gather(Object.fromEntries(chosen), { ...order, signal: interrupt.signal })
process.stdout.write(JSON.stringify(found))
