import type { Actor, Category, Service, Verdict } from '../model.ts'
import type { AnyFact } from '../probes/facts.ts'

/** The JSON report (design.md 5), in one language. Every other format is made from it. */
export type Report = {
  schemaVersion: 1
  tool: { name: 'posdoctor'; version: string }
  site?: string
  language: string
  startedAt: string
  durationMs: number
  measuredFrom: { host: string; addresses: string[]; network?: string }
  verdict: Verdict
  /** The verdict in one sentence. */
  summary: string
  /** Ctrl-C or the deadline of the run ended it early. */
  interrupted?: true
  nothingWrong: number
  unknownCause: number
  causes: {
    id: string
    category: Category
    title: string
    probability: number
    faults: { id: string; probability: number; title: string }[]
    evidence: { symptom: string; outcome: string; weight: number; text: string }[]
    remedies: string[]
  }[]
  remedies: {
    id: string
    title: string
    actor: Actor
    minutes: number
    hazard?: string
    undo?: string
    cures: { cause: string; probability: number }[]
    rank: number
  }[]
  questions: { id: string; text: string; answers: { id: string; text: string }[]; gain: number }[]
  ruledOut: { id: string; title: string; because: { symptom: string; outcome: string; text: string } }[]
  notJudged: { id: string; title: string; hiddenBy: string; text: string }[]
  notMeasured: { probe: string; target: string; reason: string; text: string }[]
  warnings: { id: string; text: string }[]
  symptoms: { id: string; outcome: string; service: Service; text: string }[]
  facts: AnyFact[]
}
