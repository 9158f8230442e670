import type { Diagnosis, Doubt } from '../model.ts'
import { say } from '../messages/index.ts'
import type { Language } from '../messages/index.ts'
import { likely } from './likely.ts'
import { sentence } from './sentence.ts'

/** Below this a cause is one of many: to name it in the first sentence would mislead. */
const worthNaming = 0.2

/** The verdict in one sentence. `acquirer` is empty where no endpoint is configured. */
export function summary(
  language: Language,
  acquirer: string,
  diagnosis: Diagnosis,
  doubt?: Doubt,
): string {
  const [first] = diagnosis.verdict === 'healthy' ? [] : diagnosis.causes
  const named = first && first.probability >= worthNaming ? first : undefined
  return say(language, {
    key: `summary.${diagnosis.verdict}`,
    args: {
      acquirer,
      doubt: doubt ?? '',
      cause: named ? sentence(language, `cause.${named.id}`) : '',
      likely: named ? likely(language, named.probability) : '',
    },
  })
}
