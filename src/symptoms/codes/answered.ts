import type { Place } from '../../model.ts'
import type { OutcomeId, SymptomId } from '../index.ts'

/** For whom a host answers, it and the way to it must have been like this; any one of each list. */
export const whenAnswered: { readonly [Id in SymptomId]?: readonly `${OutcomeId<Id>}`[] } = {
  'terminal-there': ['there'],
  'link-state': ['connected', 'ipv6-only'],
  'names-here': ['answers', 'one-dead', 'slow'],
  'acquirer-port': ['open', 'open-some', 'open-elsewhere'],
  'tls-session': ['established'],
  reply: ['answers'],
}

/** All that a message passes between what asks and the application of the host, there and back. */
export const passedWhenAnswered: readonly Place[] = [
  'machine',
  'lan',
  'router',
  'line',
  'provider',
  'beyond',
  'host-tcp',
  'host-tls',
]

/** Of the terminal's own, what lets no message out: for what it shows of a host's, it has let one. */
export const notWhenShown: readonly string[] = ['terminal-at-coverage-edge']
