import type { Diagnosis, Doubt } from '../model.ts'
import { say } from '../messages/index.ts'
import type { Language, Message } from '../messages/index.ts'
import { answerValues } from '../site/answers.ts'
import { hostPort } from '../site/site.ts'
import type { AnyFact } from '../probes/facts.ts'
import type { Run } from '../run.ts'
import { version } from '../version.ts'
import { endpoints } from './endpoints.ts'
import { notMeasured } from './not-measured.ts'
import type { Report } from './report.ts'
import { sentence } from './sentence.ts'
import { siteWords } from './site-words.ts'
import { summary } from './summary.ts'
import { tell } from './tell/tell.ts'

export type Warning = { id: string; text: Message; doubt?: Doubt }

/** Puts a diagnosis into words. */
export function makeReport(
  run: Run,
  diagnosis: Diagnosis,
  warnings: Warning[],
  language: Language,
): Report {
  const backup = diagnosis.symptoms.find(({ id }) => id === 'backup-port')
  const backupOpens = backup?.outcome === 'opens'
  const words = siteWords(run, { verdict: diagnosis.verdict, backupOpens })
  const title = (kind: string, id: string) => sentence(language, `${kind}.${id}`, words)
  const [main] = run.site.acquirer.endpoints
  const acquirer = run.site.acquirer.name ?? (main && hostPort(main))
  return {
    schemaVersion: 1,
    tool: { name: 'posdoctor', version },
    ...(run.site.name !== undefined && { site: run.site.name }),
    ...(run.site.source !== undefined && { source: run.site.source }),
    ...(acquirer !== undefined && { acquirer }),
    language,
    startedAt: run.startedAt,
    durationMs: run.durationMs,
    measuredFrom: run.measuredFrom,
    verdict: diagnosis.verdict,
    summary: summary(language, acquirer ?? '', diagnosis, doubtOf(warnings)),
    ...(run.interrupted && { interrupted: true }),
    nothingWrong: probability(diagnosis.nothingWrong),
    unknownCause: probability(diagnosis.unknownCause),
    causes: diagnosis.causes.map((cause) => ({
      id: cause.id,
      category: cause.category,
      title: title('cause', cause.id),
      probability: probability(cause.probability),
      faults: cause.faults.map((fault) => ({
        id: fault.id,
        probability: probability(fault.probability),
        title: title('fault', fault.id),
      })),
      evidence: cause.evidence.map(({ text, weight, ...rest }) => ({
        ...rest,
        weight: Math.round(weight * 100) / 100,
        text: say(language, text),
      })),
      remedies: cause.remedies,
    })),
    remedies: diagnosis.remedies.map(({ id, actor, minutes, hazard, undo, cures }, index) => ({
      id,
      title: title('remedy', id),
      actor,
      minutes,
      ...(hazard !== undefined && { hazard: title('hazard', hazard) }),
      ...(undo && { undo: title('undo', id) }),
      helped: title('helped', id),
      cures: cures.map((cure) => ({ ...cure, probability: probability(cure.probability) })),
      rank: index + 1,
    })),
    tell: tell(run, diagnosis, language),
    questions: diagnosis.questions.map(({ id, gain }) => ({
      id,
      text: title('question', id),
      answers: answersTo(id).map((value) => ({
        id: value,
        text: title('answer', `${id}.${value}`),
      })),
      gain: Math.round(gain * 1000) / 1000,
    })),
    ruledOut: diagnosis.ruledOut.map(({ id, because }) => ({
      id,
      title: title('cause', id),
      because: { ...because, text: say(language, because.text) },
    })),
    notJudged: diagnosis.notJudged.map(({ id, hiddenBy }) => ({
      id,
      title: title('cause', id),
      hiddenBy,
      text:
        hiddenBy === 'not-measured'
          ? say(language, { key: 'report.nothing-tells' })
          : say(language, {
              key: 'report.hidden-by',
              args: { cause: title('cause', hiddenBy) },
            }),
    })),
    notMeasured: notMeasured(language, run.facts),
    warnings: warnings.map(({ id, text }) => ({ id, text: say(language, text) })),
    symptoms: diagnosis.symptoms.map(({ id, outcome, best, service, text }) => ({
      id,
      outcome,
      best,
      service,
      text: say(language, text),
    })),
    endpoints: endpoints(run, diagnosis.verdict),
    facts: run.facts.map(withoutRaw),
  }
}

/** What was not even tried weighs more than a code that is not understood. */
function doubtOf(warnings: readonly Warning[]): Doubt | undefined {
  const doubts = warnings.map(({ doubt }) => doubt)
  return doubts.includes('untried') ? 'untried' : doubts.find((one) => one !== undefined)
}

/** Four digits: more than the numbers behind it can carry, and the same on every machine. */
function probability(exact: number): number {
  return Math.round(exact * 10_000) / 10_000
}

function answersTo(id: string): readonly string[] {
  const values = Object.entries(answerValues).find(([question]) => question === id)?.[1]
  return values === undefined || values === 'text' ? [] : values
}

/** What a tool said is for whoever teaches us to read it: saved runs keep it, reports don't show it. */
function withoutRaw(fact: AnyFact): AnyFact {
  if (fact.state !== 'skipped') return fact
  const { raw: _, ...rest } = fact
  return rest
}
