import { isKey, message, say } from '../messages/index.ts'
import type { Language } from '../messages/index.ts'
import type { AnyFact } from '../probes/facts.ts'
import type { Report } from './report.ts'
import { sentence } from './sentence.ts'

/** What was not measured: each missing thing once, with why, and how to get it where that is known. */
export function notMeasured(
  language: Language,
  facts: AnyFact[],
  platform = facts.map(platformIn).find(Boolean) ?? '',
): Report['notMeasured'] {
  const missing = new Map<string, Report['notMeasured'][number]>()
  const usedTcp = facts.some(isByTcp)
  const noPing = facts.filter(isOfPing).map((fact) => reasonOf(fact)?.reason)[0]
  for (const fact of facts) {
    const found = reasonOf(fact)
    if (!found) continue
    const { probe, target } = fact
    const { reason, key, detail } = found
    const isPing = isOfPing(fact)
    // Why nothing can be pinged is said once, not for each target.
    if (probe === 'latency' && !isPing && reason === noPing) continue
    const ways = [
      ...[`how.${probe}.${target}.${reason}.${platform}`, `how.${probe}.${target}.${reason}`],
      ...[`how.${probe}.${reason}.${platform}`, `how.${reason}.${platform}`],
      ...[`how.${probe}.${reason}`, `how.${reason}`],
    ]
    const how = ways.find(isKey)
    const what = sentence(language, whatOf(fact))
    const why = say(language, {
      key: 'not-measured.why',
      args: {
        why: say(language, { key: [`${key}.${probe}.${target}`].find(isKey) ?? key }),
        detail,
        advice: [
          ...(how === undefined ? [] : [say(language, { key: how })]),
          ...(isPing && usedTcp ? [say(language, { key: 'instead.ping' })] : []),
        ],
      },
    })
    const text = say(language, message('not-measured', { what: [what], why }))
    if (!missing.has(text)) missing.set(text, { probe, target, reason, what, why, text })
  }
  return [...missing.values()]
}

/** The operating system that was measured on: another one has other ways to get what is missing. */
function platformIn(fact: AnyFact): string | undefined {
  return fact.probe === 'host' && fact.state === 'seen' ? fact.value.platform : undefined
}

/** A part that has words of its own by them, any other by its probe's. */
function whatOf(fact: AnyFact) {
  return [`probe.${fact.probe}.${fact.target}`].find(isKey) ?? (`probe.${fact.probe}` as const)
}

/** That this machine cannot ping at all is a fact of its own. */
function isOfPing({ probe, target }: AnyFact): boolean {
  return probe === 'latency' && target === 'ping'
}

/** Where no ping works, TCP tells delay and loss all the same. */
function isByTcp(fact: AnyFact): boolean {
  return fact.probe === 'latency' && fact.state === 'seen' && fact.value.method === 'tcp'
}

function reasonOf(fact: AnyFact) {
  if (fact.state === 'crashed')
    return { reason: 'crashed', key: 'not-measured.crashed', detail: fact.detail } as const
  if (fact.state === 'failed' && fact.failure === 'too-slow')
    return { reason: fact.failure, key: 'failure.too-slow', detail: fact.detail ?? '' } as const
  // What nobody needs, nobody misses.
  if (fact.state === 'skipped' && fact.reason !== 'not-needed') {
    const key = `skip.${fact.reason}` as const
    // A newer posdoctor may have saved a reason that this one has no words for.
    return {
      reason: fact.reason,
      key: isKey(key) ? key : 'failure.unknown',
      detail: fact.detail ?? '',
    } as const
  }
  return undefined
}
