import { hostAddress } from './host-address.ts'
import { longestMs, measureDirection } from './load/direction.ts'
import { delayTargets } from './load/targets.ts'
import type { DelayTarget } from './load/samples.ts'
import { everythingOnLoopback } from './on-loopback.ts'
import { holdMs } from './idle.ts'
import type { ProbeId } from './facts.ts'
import type { Probe, ProbeContext } from './probe.ts'
import type { LoadDirection, LoadValue } from './values/load.ts'

/** What a full line would spoil, and what this probe is told by. */
const needs = [
  ...['names', 'references', 'gateway', 'latency', 'tcp', 'tls', 'echo', 'mtu', 'route'],
  ...['portal', 'clock', 'notices', 'terminal', 'idle'],
] as ProbeId[]

const directions = ['download', 'upload'] as const

/**
 * How long packets wait while a transfer fills the line, on request (`--load`): first from, then to
 * where the site file says, 10 MB or four seconds each way, whatever comes first, over four
 * connections; and 25 pings a second to the router, the provider's first hop and a reference. Runs
 * alone, after everything else.
 */
const load: Probe<'load'> = {
  needs,
  deadlineMs: 10_000,
  onTopMs: (onRequest) => holdMs(onRequest) + 2 * longestMs,
  targets: () => ['load'],
  async run(context) {
    const { site, signal, record } = context
    const wanted = site.network.load
    if (!wanted?.download && !wanted?.upload)
      return record('load', { state: 'skipped', reason: 'not-configured' })
    if (everythingOnLoopback(site))
      return record('load', { state: 'skipped', reason: 'on-loopback' })
    await Promise.all(needs.map((probe) => context.after(probe)))
    const targets = delayTargets(await context.after('latency'), await context.after('references'))
    const value: LoadValue = {}
    for (const direction of directions) {
      const target = wanted[direction]
      if (target === undefined) continue
      const found = await loaded(direction, target, targets, context)
      // Half a transfer has filled no queue.
      if (signal.aborted) break
      value[direction] = found
    }
    if (value.download || value.upload) record('load', { state: 'seen', value })
  },
}
export default load

async function loaded(
  direction: (typeof directions)[number],
  target: string,
  targets: readonly DelayTarget[],
  context: ProbeContext<'load'>,
): Promise<LoadDirection> {
  const isPage = /^https?:/.test(target)
  const { hostname, port } = new URL(isPage ? target : `tcp://${target}`)
  const found = await hostAddress(hostname.replace(/^\[|\]$/g, ''), context)
  if (found.address === undefined) {
    const { failure, ms, detail } = found
    return {
      target,
      bytes: 0,
      ms,
      failure,
      ...(detail === undefined ? {} : { detail }),
      delays: [],
    }
  }
  const { address } = found
  const end = isPage ? { address, url: target } : { address, port: Number(port) }
  return measureDirection(direction, { target, end }, targets, context)
}
