import type { Context, Knowledge } from '../model.ts'
import type { World } from './world.ts'

/** The same knowledge without the steps and questions that make no sense in this situation. */
export function inSituation<Seen>(knowledge: Knowledge<Seen>, seen: Seen): Knowledge<Seen> {
  const { contexts, remedies, questions } = knowledge
  const applying = Object.values(contexts).filter((context) => context.applies(seen))
  const senseless = new Set(applying.flatMap((context) => context.senseless ?? []))
  const proven = new Set(applying.flatMap((context) => context.proven ?? []))
  const left = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.entries(record).filter(([id]) => !senseless.has(id))
  return {
    ...knowledge,
    remedies: Object.fromEntries(
      left(remedies).map(([id, { meanwhile, ...remedy }]) => [
        id,
        meanwhile && !proven.has(id) ? { ...remedy, meanwhile } : remedy,
      ]),
    ),
    questions: Object.fromEntries(left(questions)),
  }
}

/**
 * By what each fault's prior is multiplied in this situation: the product over the contexts that
 * apply. A context names causes, for all their faults, or single faults.
 */
export function contextFactors<Seen>(
  knowledge: Knowledge<Seen>,
  world: World,
  seen: Seen,
): Float64Array {
  return factorsOf(knowledge, world, seen, () => true)
}

/** The part of these factors that comes of the answer to one question. */
export function answerFactors<Seen>(
  knowledge: Knowledge<Seen>,
  world: World,
  seen: Seen,
  question: string,
): Float64Array {
  return factorsOf(knowledge, world, seen, ({ answers }) => answers === question)
}

function factorsOf<Seen>(
  { contexts }: Knowledge<Seen>,
  world: World,
  seen: Seen,
  wanted: (context: Context<Seen>) => boolean,
): Float64Array {
  const factors = new Float64Array(world.faults.length).fill(1)
  const ids = Object.keys(contexts).toSorted()
  for (const id of ids) {
    const context = contexts[id]
    if (!context || !wanted(context) || !context.applies(seen)) continue
    world.faults.forEach(({ id: fault, cause }, i) => {
      const ofCause = context.causes[world.causes[cause]!] ?? 1
      factors[i]! *= ofCause * (context.causes[fault] ?? 1)
    })
  }
  return factors
}
