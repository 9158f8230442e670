import { asked } from './asked.ts'

/** What only a person can see, with P(answer | nothing is wrong) and the service it speaks of. */
export const questions = {
  // Somebody who asks for help while nothing is wrong has usually seen one bad moment.
  'terminal-shows': asked('terminal-shows', {
    working: 0.648,
    connecting: [0.25, 'down'],
    code: [0.08, 'degraded'],
    'no-signal': [0.02, 'down'],
    // A sound terminal that is off has only been switched off.
    off: [0.002, 'down'],
  }),
  'other-terminals': asked('other-terminals', { work: 0.96, fail: 0.04 }),
  'other-apps': asked('other-apps', { work: 0.96, fail: 0.04 }),
  'other-tenders': asked('other-tenders', { work: 0.96, fail: 0.04 }),
  'other-acquirers': asked('other-acquirers', { work: 0.97, fail: 0.03 }),
  'hotspot-works': asked('hotspot-works', { yes: 0.96, no: 0.04 }),
  'cable-works': asked('cable-works', { yes: 0.96, no: 0.04 }),
  'near-router-works': asked('near-router-works', { yes: 0.96, no: 0.04 }),
  'signal-bars': asked('signal-bars', { 4: 0.4, 3: 0.35, 2: 0.18, 1: 0.05, 0: 0.02 }),
  'router-lights': asked('router-lights', { normal: 0.96, blinking: 0.025, red: 0.01, off: 0.005 }),
  'terminal-hot': asked('terminal-hot', { no: 0.97, yes: 0.03 }),
  'battery-low': asked('battery-low', { no: 0.96, yes: 0.04 }),
  'dropped-or-wet': asked('dropped-or-wet', { no: 0.98, yes: 0.02 }),
} as const

/**
 * Minutes that finding out takes a person in the shop: a look, a second terminal, a walk with a
 * hotspot. Where not every shop has what is asked for, they are as many more: two in three have a
 * second terminal, one in three has one of another acquirer's (judgement).
 */
export const questionMinutes: Record<keyof typeof questions, number> = {
  'terminal-shows': 0.5,
  'other-terminals': 1.5,
  'other-apps': 1,
  'other-tenders': 1,
  'other-acquirers': 3,
  'hotspot-works': 3,
  'cable-works': 4,
  'near-router-works': 2,
  'signal-bars': 0.5,
  'router-lights': 1,
  'terminal-hot': 0.5,
  'battery-low': 0.5,
  'dropped-or-wet': 0.5,
}
