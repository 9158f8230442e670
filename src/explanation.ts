import type { Ids, Message } from './messages/index.ts'
import type { Category, Ground, Place, Remedy } from './model.ts'

/**
 * An outcome that speaks for something: `chance` is its probability when that is there, `ratio` how
 * many times as often as in a sound shop.
 */
export type Sign = { symptom: string; outcome: string; chance: number; ratio: number }

/** A finding or question that tells two faults apart: what each of them mostly shows. */
export type Difference = { symptom: string; outcome: string; otherOutcome: string }

/** What is known of a cause: plain data, everything in the order to read it. */
export type Explanation = {
  id: string
  category: Category
  prior: number
  /** What speaks for most of its faults, the most distinct first. */
  signs: Sign[]
  /** `share` is a fault's part of the cause, `cures` how surely each step cures it. */
  faults: {
    id: string
    place: Place
    share: number
    signs: Sign[]
    /** How likely outcomes are with the fault, and in a sound shop (`normally`); and how that is known. */
    rows: {
      symptom: string
      outcomes: { id: string; chance: number; normally: number }[]
      ground: Ground
      because: string
    }[]
    cures: { remedy: string; probability: number }[]
  }[]
  /** The causes that look most like it, each with the pair of faults in which it mostly does. */
  neighbours: { cause: string; fault: string; otherFault: string; differences: Difference[] }[]
  /** `cures` is how surely a step cures the cause, whatever its fault. */
  remedies: (Remedy & { id: string; cures: number })[]
}

/** What follows from findings alone, as ids. Probabilities are among the faults of ours. */
export type Consequences = {
  pointsTo: { cause: string; probability: number; faults: { id: string; probability: number }[] }[]
  /** Causes of which no fault is left. */
  clears: string[]
  /** Faults that are cleared while others of their cause are left. */
  clearsOnly: string[]
}

/** What one table says of a code. `unknown` is the table of the codes that no other has. */
export type CodeEntry = {
  book: Ids<'code.book'>
  /** As it stands there. */
  code: string
  vendor?: string
  class?: Ids<'code.class'>
  /** A sentence of ours, or the acquirer's own words. */
  text: Message | string
  /** What the diagnosis makes of it, where it is what a host said. */
  finding?: { symptom: 'shown-code' | 'shown-status' | 'http-status'; outcome: string }
  /** Its host must have been reached for it. */
  fromHost: boolean
  /** It says nothing by itself: the acquirer has to be asked, or the way to be measured. */
  open?: 'ask' | 'measure'
  /** Causes besides those that the likelihoods name. */
  also: readonly Ids<'cause'>[]
}
