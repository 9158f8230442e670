import { gather } from '../../src/gather.ts'
import type { ProbeId } from '../../src/probes/facts.ts'
import type { OnRequest } from '../../src/probes/probe.ts'
import { probes } from '../../src/probes/index.ts'
import type { Site } from '../../src/site/site.ts'

/** What the test hands over on the command line, as JSON. */
export type Order = {
  site: Site
  timeoutMs: number
  /** Those of the machine and of the way, unless told. */
  probes?: ProbeId[]
  onRequest?: OnRequest
  interruptAfterMs?: number
}

const order = JSON.parse(process.argv[2] ?? '') as Order
const interrupt = new AbortController()
if (order.interruptAfterMs !== undefined)
  setTimeout(() => interrupt.abort(), order.interruptAfterMs).unref()
const machine: ProbeId[] = ['host', 'link', 'wifi']
const way: ProbeId[] = ['names', 'references', 'gateway', 'tcp', 'latency']
const wanted = order.probes ?? [...machine, ...way]
const chosen = Object.entries(probes).filter(([id]) => wanted.includes(id as ProbeId))
const found = await gather(Object.fromEntries(chosen), { ...order, signal: interrupt.signal })
process.stdout.write(JSON.stringify(found))
