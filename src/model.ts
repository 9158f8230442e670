import type { Message } from './messages/index.ts'

/** Why something on the network or the machine did not work. Adapters map every error code to one of these. */
export type Failure =
  | 'timeout' // silence until our own wait ended
  | 'refused' // RST or port-unreachable in answer to a connect
  | 'reset' // RST on an open connection
  | 'closed' // the peer ended the connection in good order, too early
  | 'unreachable' // no route: ICMP net- or host-unreachable, or no route on this machine
  | 'prohibited' // ICMP administratively prohibited, where a tool names it
  | 'no-such-name'
  | 'no-address' // the name exists without an address of the wanted family
  | 'server-failed' // SERVFAIL
  | 'server-refused' // REFUSED
  | 'not-permitted' // this user or this sandbox may not
  | 'malformed' // an answer that breaks its protocol
  | 'too-slow' // the probe was cut off by its deadline
  | 'unknown'

/** Why a probe did not look. */
export type SkipReason =
  | 'not-configured'
  | 'not-permitted'
  | 'no-tool'
  | 'hung' // a tool did not end in its time
  | 'not-supported' // on this operating system
  | 'not-understood' // a tool's output that our parser does not know
  | 'not-present' // e.g. no Wi-Fi adapter
  | 'needs-earlier' // something nearer failed first
  | 'on-loopback' // everything is on this machine: the network says nothing
  | 'not-needed'
  | 'interrupted'

/** What a probe brings back. A broken network is a result, never an exception. */
export type Finding<Value> =
  | { state: 'seen'; value: Value }
  | { state: 'failed'; failure: Failure; detail?: string }
  /** `raw`: what the tool said that was not understood; only saved runs keep it. */
  | { state: 'skipped'; reason: SkipReason; detail?: string; raw?: string }
  | { state: 'crashed'; detail: string }

/** A finding with its place and time in the run. `startMs` counts from the start of the run. */
export type Fact<Value = unknown> = Finding<Value> & {
  probe: string
  target: string
  startMs: number
  durationMs: number
}

/** Where on the way from the terminal to the acquirer a fault sits, nearest first. */
export const places = [
  'terminal',
  'machine',
  'lan',
  'router',
  'line',
  'provider',
  'beyond',
  'host-tcp',
  'host-tls',
  'host-app',
] as const
export type Place = (typeof places)[number]

/** What an outcome means for taking payments. */
export type Service = 'ok' | 'degraded' | 'down'
export type Verdict = 'healthy' | 'degraded' | 'down' | 'inconclusive'

/**
 * Why “everything works” says too much: a code nobody here can read, something that the terminal
 * must do, or a question not asked.
 */
export type Doubt = 'code' | 'asked' | 'untried'

/**
 * One outcome of a symptom. `baseline` is its probability when nothing is wrong; a symptom's
 * baselines sum to one.
 */
export type Outcome = { service: Service; baseline: number }

/**
 * What a symptom saw. With `likelihoods`, P(data | outcome) for every outcome by name, the
 * engine weighs soft evidence (counts) instead of one certain outcome. `service` overrides the
 * outcome's own where the site makes a difference.
 */
export type Observation<Id extends string = string> = {
  outcome: Id
  text: Message
  likelihoods?: Readonly<Record<Id, number>>
  /** Outcomes that could not be seen from here at all: they are left out of every hypothesis. */
  impossible?: readonly Id[]
  service?: Service
}

/** Asked, but not judged: why nothing can be said. */
export type Unknown = undefined

/**
 * One named question on the facts. Outcomes are listed best first. `scale` marks a true scale
 * (delay, share of loss) on which two faults add up; `onlyInTrouble` one that is asked only where
 * something is wrong, so that none of its outcomes is a good sign. `order`: the ids, best first, where
 * they are numbers, which an object puts into an order of its own.
 */
export type Symptom<Seen, Id extends string = string> = {
  outcomes: Readonly<Record<Id, Outcome>>
  order?: readonly Id[]
  scale?: true
  onlyInTrouble?: true
  observe(facts: Seen): Observation<Id> | Unknown
}

/** Where a likelihood comes from. */
export type Ground = 'mechanism' | 'frequency' | 'source' | 'judgement'
/** P(outcome | fault) for the outcomes named; the rest is shared like the baseline. Then why. */
export type Likelihood<Id extends string = string> = readonly [
  Readonly<Partial<Record<Id, number>>>,
  Ground,
  string,
]

export type Category =
  'network' | 'software' | 'operation' | 'hardware' | 'environment' | 'compatibility' | 'host'

/** One concrete mechanism below a cause. `share` is its part of the cause's prior; shares sum to one. */
export type Fault = {
  share: number
  place: Place
  rows: Readonly<Record<string, Likelihood>>
  /** Remedy id → probability that it cures this fault. */
  remedies: Readonly<Record<string, number>>
}

/** A cause as a person is told it. `prior`: domain.md 5.3, of shops where something is wrong. */
export type Cause = {
  category: Category
  prior: number
  faults: Readonly<Record<string, Fault>>
}

export type Actor = 'merchant' | 'technician' | 'provider' | 'acquirer' | 'vendor'

/** A step that a person can do. `minutes` is hands-on and waiting time together. */
export type Remedy = {
  actor: Actor
  minutes: number
  /** What must be secured before: named by a sentence `hazard.…`. */
  hazard?: string
  /** A sentence `undo.…` says how to take the step back. */
  undo?: true
  /** Trying it also tells whether its faults are there. */
  tests?: true
  /** It lets the shop take payments while the fault stays: told, but never before a cure. */
  meanwhile?: true
}

/** A situation that multiplies the priors of causes (domain.md 5.6). */
export type Context<Seen> = {
  applies(facts: Seen): boolean
  causes: Readonly<Record<string, number>>
  /** The question whose answer it is: what it multiplies is evidence then, as a finding is. */
  answers?: string
  /** Steps and questions that make no sense in it: neither is told. */
  senseless?: readonly string[]
  /** Steps that were seen to work in it: ranked with the cures, though the fault may stay. */
  proven?: readonly string[]
}

/** All that the engine knows; it names no cause itself. */
export type Knowledge<Seen> = {
  symptoms: Readonly<Record<string, Symptom<Seen>>>
  causes: Readonly<Record<string, Cause>>
  remedies: Readonly<Record<string, Remedy>>
  contexts: Readonly<Record<string, Context<Seen>>>
  /** Symptom ids that only a person can answer → minutes that finding out takes. */
  questions: Readonly<Record<string, number>>
  /** Symptoms that can be seen only where another one shows one of these outcomes. */
  seenBehind?: Readonly<Record<string, readonly [symptom: string, outcomes: readonly string[]]>>
  /** What can be seen only where a message passed these places, there and back: whatever it shows. */
  passed?: Readonly<Record<string, readonly Place[]>>
}

export type Evidence = { symptom: string; outcome: string; weight: number; text: Message }

/** What the engine concludes: plain data that every report is made from. */
export type Diagnosis = {
  verdict: Verdict
  nothingWrong: number
  unknownCause: number
  /** Listed causes, the most probable first. Weights are natural-log ratios, strongest first, for (>0) and against. */
  causes: {
    id: string
    category: Category
    probability: number
    faults: { id: string; probability: number }[]
    evidence: Evidence[]
    remedies: string[]
  }[]
  /** Best first. */
  remedies: (Remedy & { id: string; cures: { cause: string; probability: number }[] })[]
  /** What would tell most per minute, best first. */
  questions: { id: string; gain: number }[]
  ruledOut: { id: string; because: Omit<Evidence, 'weight'> }[]
  /** Causes that something nearer hides, or that nothing measured: `hiddenBy` is a cause id or `not-measured`. */
  notJudged: { id: string; hiddenBy: string }[]
  /** `best`: the outcome is the one that a sound shop shows. */
  symptoms: { id: string; outcome: string; best: boolean; service: Service; text: Message }[]
}
