import type { Actor, Category, Service, Verdict } from '../model.ts'
import type { AnyFact } from '../probes/facts.ts'
import type { MeasuredFrom } from '../run.ts'

/** The JSON report (design.md 5), in one language. Every other format is made from it. */
export type Report = {
  schemaVersion: 1
  tool: { name: 'posdoctor'; version: string }
  site?: string
  /** The site file, or what was typed in its place. */
  source?: string
  acquirer?: string
  language: string
  /** ISO 8601, UTC. */
  startedAt: string
  durationMs: number
  measuredFrom: MeasuredFrom
  verdict: Verdict
  /** The verdict in one sentence. */
  summary: string
  /** Ctrl-C ended it early. */
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
    /** How to see that it helped. */
    helped: string
    cures: { cause: string; probability: number }[]
    rank: number
  }[]
  /** What to read out or send to those outside the shop whom a step asks for; `when` to call them. */
  tell: { actor: Actor; who: string; when: string; lines: string[] }[]
  questions: { id: string; text: string; answers: { id: string; text: string }[]; gain: number }[]
  ruledOut: {
    id: string
    title: string
    because: { symptom: string; outcome: string; text: string }
  }[]
  notJudged: { id: string; title: string; hiddenBy: string; text: string }[]
  /** `text` says `what` and `why`. */
  notMeasured: {
    probe: string
    target: string
    reason: string
    what: string
    why: string
    text: string
  }[]
  warnings: { id: string; text: string }[]
  /** `best`: the outcome is the one that a sound shop shows. */
  symptoms: { id: string; outcome: string; best: boolean; service: Service; text: string }[]
  /** The endpoints of the site file, main one first. */
  endpoints: { target: string; service: Service | 'unknown' }[]
  facts: AnyFact[]
}

/** Several sites in one run, with the worst of their verdicts. */
export type CombinedReport = { schemaVersion: 1; verdict: Verdict; sites: Report[] }
