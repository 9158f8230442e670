import { message } from '../messages/index.ts'
import { ofMain, symptom } from './look.ts'

/** The digit of a UnionPay head by which the centre asks something of the terminal (domain.md 1.2). */
const meanings = {
  0: 'none',
  1: 'parameters',
  2: 'status',
  3: 'sign-in-again',
  4: 'parameters',
  5: 'parameters',
  6: 'update',
  7: 'parameters',
  8: 'parameters',
  9: 'parameters',
  11: 'parameters',
  12: 'parameters',
} as const

type Value = keyof typeof meanings

function isKnown(value: number | undefined): value is Value {
  return value !== undefined && value in meanings
}

/**
 * What does the centre ask of the terminal by the head (报文头) of its answer? It does so with any
 * response code, the terminal being the one whose ids the question carries.
 */
export default symptom({
  outcomes: {
    none: { service: 'ok', baseline: 0.9795 },
    // Terminals load such lists by themselves, now and then.
    parameters: { service: 'ok', baseline: 0.01 },
    status: { service: 'ok', baseline: 0.01 },
    update: { service: 'degraded', baseline: 0.0003 },
    // Between the end of the day and the next sign-in.
    'sign-in-again': { service: 'degraded', baseline: 0.0002 },
  },
  observe(facts) {
    const reply = ofMain(facts, 'echo')?.reply
    const value = reply?.kind === 'response' ? reply.headRequirement : undefined
    if (!isKnown(value)) return undefined
    const outcome = meanings[value]
    if (outcome === 'none') return { outcome, text: message('outcome.processing-requirement.none') }
    return { outcome, text: message(`outcome.processing-requirement.${outcome}`, { value }) }
  },
})
