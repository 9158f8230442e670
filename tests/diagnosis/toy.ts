import type { Message } from '../../src/messages/index.ts'
import type { Cause, Fault, Knowledge, Place, Remedy, Symptom } from '../../src/model.ts'

/** What a toy run saw, by symptom: an outcome, or P(data | outcome) for each. */
export type Seen = Readonly<Record<string, string | Readonly<Record<string, number>>>>

const text = { key: 'toy' } as unknown as Message

/** A symptom that reads its outcome off what was seen. */
export function toySymptom(
  id: string,
  outcomes: Symptom<Seen>['outcomes'],
  more: { scale?: true; service?: 'ok' | 'degraded' } = {},
): Symptom<Seen> {
  const { scale, service } = more
  return {
    outcomes,
    ...(scale ? { scale } : {}),
    observe(seen) {
      const data = seen[id]
      if (data === undefined) return undefined
      const override = service ? { service } : {}
      if (typeof data === 'string') return { outcome: data, text, ...override }
      const [outcome] = Object.keys(data).toSorted((a, b) => data[b]! - data[a]!)
      return { outcome: outcome!, text, likelihoods: data, ...override }
    },
  }
}

type Rows = Readonly<Record<string, Readonly<Record<string, number>>>>

export function toyFault(
  place: Place,
  rows: Rows,
  remedies: Readonly<Record<string, number>> = {},
  share = 1,
): Fault {
  const entries = Object.entries(rows).map(([id, row]) => [id, [row, 'judgement', ''] as const])
  return { share, place, rows: Object.fromEntries(entries), remedies }
}

/** A cause of one fault of the same name. */
export function toyCause(id: string, prior: number, fault: Fault): Record<string, Cause> {
  return { [id]: { category: 'network', prior, faults: { [`${id}-fault`]: fault } } }
}

const remedies: Record<string, Remedy> = {
  'restart-router': { actor: 'merchant', minutes: 5 },
  'call-provider': { actor: 'provider', minutes: 15 },
  'call-acquirer': { actor: 'acquirer', minutes: 10 },
  'sign-in': { actor: 'merchant', minutes: 2 },
  'move-nearer': { actor: 'merchant', minutes: 2 },
  'swap-terminal': { actor: 'technician', minutes: 60 },
}

/** A small shop: six causes along the way from the terminal to the host, and two questions. */
export const shop: Knowledge<Seen> = {
  symptoms: {
    gateway: toySymptom('gateway', {
      answers: { service: 'ok', baseline: 0.9 },
      hides: { service: 'ok', baseline: 0.0999 },
      silent: { service: 'down', baseline: 0.0001 },
    }),
    internet: toySymptom('internet', {
      works: { service: 'ok', baseline: 0.97 },
      nothing: { service: 'ok', baseline: 0.03 },
    }),
    loss: toySymptom('loss', {
      none: { service: 'ok', baseline: 0.96 },
      some: { service: 'degraded', baseline: 0.04 },
    }),
    port: toySymptom('port', {
      open: { service: 'ok', baseline: 0.9998 },
      refused: { service: 'down', baseline: 0.0001 },
      silent: { service: 'down', baseline: 0.0001 },
    }),
    code: toySymptom('code', {
      accepted: { service: 'ok', baseline: 0.999 },
      'sign-in': { service: 'down', baseline: 0.001 },
    }),
    shows: toySymptom('shows', {
      working: { service: 'ok', baseline: 0.6 },
      connecting: { service: 'down', baseline: 0.4 },
    }),
    hotspot: toySymptom('hotspot', {
      yes: { service: 'ok', baseline: 0.95 },
      no: { service: 'ok', baseline: 0.05 },
    }),
  },
  causes: {
    ...toyCause(
      'terminal-broken',
      0.15,
      toyFault(
        'terminal',
        { shows: { connecting: 0.9 }, hotspot: { no: 0.95 } },
        { 'swap-terminal': 0.9 },
      ),
    ),
    ...toyCause(
      'wifi-weak',
      0.25,
      toyFault('lan', { loss: { some: 0.8 }, shows: { connecting: 0.7 } }, { 'move-nearer': 0.7 }),
    ),
    ...toyCause(
      'router-filter',
      0.15,
      toyFault(
        'router',
        { port: { silent: 0.95 }, shows: { connecting: 0.9 } },
        {
          'restart-router': 0.2,
        },
      ),
    ),
    ...toyCause(
      'line-dead',
      0.2,
      toyFault(
        'line',
        {
          internet: { nothing: 0.999 },
          port: { silent: 0.999 },
          shows: { connecting: 0.9 },
        },
        { 'restart-router': 0.3, 'call-provider': 0.8 },
      ),
    ),
    ...toyCause(
      'host-down',
      0.15,
      toyFault(
        'host-tcp',
        {
          port: { refused: 0.5, silent: 0.49 },
          shows: { connecting: 0.9 },
          hotspot: { no: 0.95 },
        },
        { 'call-acquirer': 0.6 },
      ),
    ),
    ...toyCause(
      'sign-in-needed',
      0.1,
      toyFault(
        'host-app',
        { code: { 'sign-in': 0.98 }, shows: { connecting: 0.5 }, hotspot: { no: 0.95 } },
        { 'sign-in': 0.9 },
      ),
    ),
  },
  remedies,
  contexts: {},
  questions: { shows: 0.5, hotspot: 3 },
}

/** Everything that the shop's probes see when all is well; the questions stay unasked. */
export const well: Seen = {
  gateway: 'answers',
  internet: 'works',
  loss: 'none',
  port: 'open',
  code: 'accepted',
}

/** A call for help, in which the port must have been seen. */
export const call = { routine: false, answers: {}, needed: ['port'] }
