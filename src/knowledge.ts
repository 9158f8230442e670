import { contexts } from './causes/contexts.ts'
import { causes } from './causes/index.ts'
import { remedies } from './causes/remedies.ts'
import type { Knowledge } from './model.ts'
import type { Facts } from './probes/facts.ts'
import { passedWhenAnswered } from './symptoms/codes/answered.ts'
import { symptoms } from './symptoms/index.ts'
import type { SymptomId } from './symptoms/index.ts'
import { mainEndpoint } from './symptoms/look.ts'
import { questionMinutes } from './symptoms/questions.ts'
import { seenBehind } from './symptoms/seen-behind.ts'

/** All that the engine is given: what to ask of the facts, and what could be behind it. */
export const knowledge: Knowledge<Facts> = {
  symptoms,
  causes,
  remedies,
  contexts,
  questions: questionMinutes,
  seenBehind,
  passed: { 'response-code': passedWhenAnswered } satisfies Partial<Record<SymptomId, unknown>>,
}

/** What must have been seen before all may be called well. */
export function needed(facts: Facts): SymptomId[] {
  const main = mainEndpoint(facts)
  if (!main) return ['internet']
  return main.tls.mode === 'required'
    ? ['acquirer-port', 'tls-session', 'tls-trust']
    : ['acquirer-port']
}
