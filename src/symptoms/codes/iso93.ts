import type { Ids } from '../../messages/index.ts'
import type { Code } from './code.ts'

/** ISO 8583:1993, three digits (domain.md 2.3). */
export const iso93: Readonly<Record<Ids<'code.iso93'>, Code>> = {
  '109': { meaning: 'merchant-invalid' },
  '120': { meaning: 'not-permitted' },
  '800': { meaning: 'accepted' },
  '904': { meaning: 'format-error', also: ['app-incompatible'] },
  '905': { meaning: 'not-served', also: ['device-misconfigured'] },
  '906': { meaning: 'cut-over' },
  '907': { meaning: 'system-down' },
  '908': { meaning: 'system-down', also: ['device-misconfigured'] },
  '909': { meaning: 'system-down' },
  '910': { meaning: 'system-down' },
  '911': { meaning: 'system-down' },
  '912': { meaning: 'system-down' },
  '913': { meaning: 'card-only', also: ['device-misconfigured', 'resources-exhausted'] },
  '915': { meaning: 'cut-over' },
  '916': { meaning: 'keys-out-of-step' },
  '917': { meaning: 'keys-out-of-step' },
  '918': { meaning: 'keys-out-of-step' },
  '919': { meaning: 'keys-out-of-step' },
  '920': { meaning: 'system-down' },
  '921': { meaning: 'system-down' },
  '922': { meaning: 'card-only', also: ['device-misconfigured', 'resources-exhausted'] },
  '923': { meaning: 'card-only' },
  // Private: one region's table.
  '940': { meaning: 'terminal-unknown' },
}
