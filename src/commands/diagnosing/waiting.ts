import type { ProbeEvent } from '../../gathering/run-probe.ts'
import { isKey, say } from '../../messages/index.ts'
import type { Language } from '../../messages/index.ts'
import type { ProbeId } from '../../probes/facts.ts'

/** From the events of a run, what it is waiting for now: the probe at work that began last. */
export function waitingFor(language: Language): (event: ProbeEvent) => string | undefined {
  const atWork: ProbeId[] = []
  return ({ kind, probe }) => {
    if (kind === 'began') atWork.push(probe)
    if (kind === 'ended' && atWork.includes(probe)) atWork.splice(atWork.lastIndexOf(probe), 1)
    const last = atWork.at(-1)
    const key = `waiting.${last}`
    return isKey(key) ? say(language, { key }) : undefined
  }
}
