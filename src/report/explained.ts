import type { Explanation, Sign } from '../explanation.ts'
import type { Actor, Category, Cause, Place } from '../model.ts'
import { isKey, message, say } from '../messages/index.ts'
import type { Language } from '../messages/index.ts'
import { withoutSite } from '../messages/remedy-words.ts'
import { sentence } from './sentence.ts'

type SignInWords = Sign & { text: string }
type Row = Explanation['faults'][number]['rows'][number]

/** An explanation in one language: what `explain --format json` writes. */
export type Explained = {
  schemaVersion: 1
  language: Language
  id: string
  category: Category
  title: string
  about: string
  prior: number
  signs: SignInWords[]
  faults: {
    id: string
    title: string
    place: Place
    share: number
    signs: SignInWords[]
    rows: (Omit<Row, 'outcomes'> & { outcomes: (Row['outcomes'][number] & { text: string })[] })[]
    remedies: { id: string; probability: number }[]
  }[]
  neighbours: {
    id: string
    title: string
    fault: string
    otherFault: string
    /** With a `question`, the texts are answers. */
    differences: {
      symptom: string
      question?: string
      outcome: string
      text: string
      otherOutcome: string
      otherText: string
    }[]
  }[]
  remedies: {
    id: string
    title: string
    actor: Actor
    minutes: number
    hazard?: string
    undo?: string
    helped: string
    cures: number
  }[]
}

/** Puts an explanation into words. */
export function explained(explanation: Explanation, language: Language): Explained {
  const words = (kind: string, id: string) => sentence(language, `${kind}.${id}`, withoutSite)
  const signs = (given: Sign[]) =>
    given.map((sign) => ({ ...sign, text: signText(language, sign.symptom, sign.outcome) }))
  const { id, category, prior, faults, neighbours, remedies } = explanation
  return {
    schemaVersion: 1,
    language,
    id,
    category,
    title: words('cause', id),
    about: words('about', id),
    prior,
    signs: signs(explanation.signs),
    faults: faults.map(({ id: fault, place, share, signs: own, rows, cures }) => ({
      id: fault,
      title: words('fault', fault),
      place,
      share,
      signs: signs(own),
      rows: rows.map(({ symptom, outcomes, ...grounds }) => ({
        symptom,
        outcomes: outcomes.map((one) => ({ ...one, text: signText(language, symptom, one.id) })),
        ...grounds,
      })),
      remedies: cures.map(({ remedy, probability }) => ({ id: remedy, probability })),
    })),
    neighbours: neighbours.map(({ cause, fault, otherFault, differences }) => ({
      id: cause,
      title: words('cause', cause),
      fault,
      otherFault,
      differences: differences.map(({ symptom, outcome, otherOutcome }) => ({
        symptom,
        ...(isKey(`question.${symptom}`) && { question: words('question', symptom) }),
        outcome,
        text: outcomeText(language, symptom, outcome),
        otherOutcome,
        otherText: outcomeText(language, symptom, otherOutcome),
      })),
    })),
    remedies: remedies.map(({ id: remedy, actor, minutes, hazard, undo, cures }) => ({
      id: remedy,
      title: words('remedy', remedy),
      actor,
      minutes,
      ...(hazard !== undefined && { hazard: words('hazard', hazard) }),
      ...(undo && { undo: words('undo', remedy) }),
      helped: words('helped', remedy),
      cures,
    })),
  }
}

/** An outcome of a symptom in general; of a question, the question with the answer. */
export function signText(language: Language, symptom: string, outcome: string): string {
  const answer = outcomeText(language, symptom, outcome)
  const question = `question.${symptom}`
  if (!isKey(question)) return answer
  return say(language, message('sign.asked', { question: sentence(language, question), answer }))
}

function outcomeText(language: Language, symptom: string, outcome: string): string {
  const answer = `answer.${symptom}.${outcome}`
  return isKey(answer)
    ? sentence(language, answer)
    : sentence(language, `sign.${symptom}.${outcome}`)
}

/** All causes by their titles, with their faults. */
export type CauseList = {
  schemaVersion: 1
  language: Language
  causes: {
    id: string
    category: Category
    title: string
    faults: { id: string; title: string }[]
  }[]
}

export function causeList(causes: Readonly<Record<string, Cause>>, language: Language): CauseList {
  return {
    schemaVersion: 1,
    language,
    causes: Object.entries(causes).map(([id, { category, faults }]) => ({
      id,
      category,
      title: sentence(language, `cause.${id}`),
      faults: Object.keys(faults).map((fault) => ({
        id: fault,
        title: sentence(language, `fault.${fault}`),
      })),
    })),
  }
}
