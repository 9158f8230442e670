import { mustExecute } from './execute.ts'
import { inside } from './namespace.ts'
import type { Plan } from './plan.ts'

/** How many packets each of a situation's firewall rules has seen, as `rule.PLACE.NAME`. */
export async function ruleCounters(plan: Plan): Promise<{ [name: string]: number }> {
  const counters: { [name: string]: number } = {}
  for (const place of new Set(plan.rules.map(({ at }) => at)))
    for (const tool of ['iptables-save', 'ip6tables-save']) {
      const text = await mustExecute([...inside(place), tool, '-c'])
      for (const [, packets, name] of text.matchAll(/^\[(\d+):\d+\] .*--comment "?([\w-]+)"?/gm))
        counters[`rule.${place}.${name}`] =
          (counters[`rule.${place}.${name}`] ?? 0) + Number(packets)
    }
  return counters
}
