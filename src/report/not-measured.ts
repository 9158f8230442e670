import { isKey, say } from '../messages/index.ts'
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
  for (const fact of facts) {
    const why = reasonOf(fact)
    if (!why) continue
    const { probe, target } = fact
    const { reason, key, detail } = why
    const ways = [`how.${probe}.${reason}.${platform}`, `how.${probe}.${reason}`, `how.${reason}`]
    const how = ways.find(isKey)
    const text = say(language, {
      key: 'not-measured',
      args: {
        what: sentence(language, `probe.${probe}`),
        why: say(language, { key }),
        detail,
        how: how === undefined ? '' : say(language, { key: how }),
      },
    })
    if (!missing.has(text)) missing.set(text, { probe, target, reason, text })
  }
  return [...missing.values()]
}

/** The operating system that was measured on: another one has other ways to get what is missing. */
function platformIn(fact: AnyFact): string | undefined {
  return fact.probe === 'host' && fact.state === 'seen' ? fact.value.platform : undefined
}

function reasonOf(fact: AnyFact) {
  if (fact.state === 'crashed')
    return { reason: 'crashed', key: 'not-measured.crashed', detail: fact.detail } as const
  if (fact.state === 'failed' && fact.failure === 'too-slow')
    return { reason: fact.failure, key: 'failure.too-slow', detail: fact.detail ?? '' } as const
  // What nobody needs, nobody misses.
  if (fact.state === 'skipped' && fact.reason !== 'not-needed')
    return {
      reason: fact.reason,
      key: `skip.${fact.reason}`,
      detail: fact.detail ?? '',
    } as const
  return undefined
}
