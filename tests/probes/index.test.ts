import { expect, test } from 'vitest'
import { isKey } from '../../src/messages/index.ts'
import type { ProbeId } from '../../src/probes/facts.ts'
import { probes } from '../../src/probes/index.ts'

const ids = Object.keys(probes) as ProbeId[]

/** All that a probe waits for, itself excluded unless it waits for itself. */
function needsOf(id: ProbeId, known = new Set<ProbeId>()): Set<ProbeId> {
  for (const need of probes[id].needs)
    if (!known.has(need)) {
      known.add(need)
      needsOf(need, known)
    }
  return known
}

test.each(ids)('%s does not wait for itself', (id) => {
  expect([...needsOf(id)]).not.toContain(id)
})

test.each(ids)('%s has a name and a sentence for the wait', (id) => {
  expect(isKey(`probe.${id}`) && isKey(`waiting.${id}`)).toBe(true)
})
