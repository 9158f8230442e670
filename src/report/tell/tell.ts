import type { Actor, Diagnosis } from '../../model.ts'
import { message, say } from '../../messages/index.ts'
import type { Language, Message } from '../../messages/index.ts'
import type { Run } from '../../run.ts'
import { likely } from '../likely.ts'
import type { Report } from '../report.ts'
import { sentence } from '../sentence.ts'
import { forAcquirer } from './acquirer.ts'
import { forProvider } from './network.ts'
import { forVendor } from './vendor.ts'

type Outside = Exclude<Actor, 'merchant' | 'technician'>

const evidence: Record<Outside, (run: Run) => Message[]> = {
  acquirer: forAcquirer,
  provider: forProvider,
  vendor: forVendor,
}

/**
 * What to read out or send to each of those outside the shop whom a step asks for, in the order of
 * the steps: the evidence in their language. Of terminal and merchant ids only the last digits.
 */
export function tell(run: Run, diagnosis: Diagnosis, language: Language): Report['tell'] {
  const actors = [...new Set(diagnosis.remedies.map(({ actor }) => actor))].filter(isOutside)
  return actors.map((actor) => {
    const steps = diagnosis.remedies.findIndex((remedy) => remedy.actor === actor)
    const lines = [
      message('tell.time', { at: time(run.startedAt), site: run.site.name ?? '' }),
      ...suspicion(diagnosis, steps, language),
      ...evidence[actor](run),
    ]
    return {
      actor,
      who: nameOf(actor, run, language),
      when: say(language, steps === 0 ? message('tell.now') : message('tell.after', { steps })),
      lines: lines.map((line) => say(language, line)),
    }
  })
}

function isOutside(actor: Actor): actor is Outside {
  return actor !== 'merchant' && actor !== 'technician'
}

function nameOf(actor: Outside, { site }: Run, language: Language): string {
  const known = actor === 'acquirer' ? site.acquirer.name : undefined
  return known ?? say(language, message(`tell.who.${actor}`))
}

/** From here on a cause is what we suspect, below it one that is not excluded. */
const worthSuspecting = 0.2

/** The cause that the step is most likely to cure, with its likeliest fault. */
function suspicion({ causes, remedies }: Diagnosis, step: number, language: Language): Message[] {
  const cured = remedies[step]?.cures[0]?.cause
  const cause = causes.find(({ id }) => id === cured)
  if (!cause) return []
  const [fault] = cause.faults
  return [
    message(cause.probability < worthSuspecting ? 'tell.possible' : 'tell.finding', {
      cause: sentence(language, `cause.${cause.id}`),
      fault: fault ? sentence(language, `fault.${fault.id}`) : '',
      likely: likely(language, cause.probability),
    }),
  ]
}

/** An ISO 8601 time in UTC, to the second: support looks it up in logs. */
function time(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}
