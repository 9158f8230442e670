import type { ProbeEvent } from '../../gathering/run-probe.ts'
import { isKey, say } from '../../messages/index.ts'
import type { Language } from '../../messages/index.ts'
import type { ProbeId } from '../../probes/facts.ts'

/**
 * From the events of a run, what it is waiting for now: the probe at work that began last. Between
 * two probes the last sentence stands.
 */
export function waitingFor(language: Language): (event: ProbeEvent) => string | undefined {
  const atWork: ProbeId[] = []
  let sentence: string | undefined
  return ({ kind, probe }) => {
    if (kind === 'began') atWork.push(probe)
    if (kind === 'ended' && atWork.includes(probe)) atWork.splice(atWork.lastIndexOf(probe), 1)
    const key = `waiting.${atWork.at(-1)}`
    if (isKey(key)) sentence = say(language, { key })
    return sentence
  }
}
