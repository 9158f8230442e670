import type { HostValue } from '../../../probes/values.ts'

/**
 * The battery in the output of macOS' `pmset -g batt`, which it does not translate; nothing where the
 * machine has none.
 */
export function parsePmset(text: string): HostValue['battery'] {
  const source = /^Now drawing from '(AC|Battery|UPS) Power'$/m.exec(text)?.[1]
  const digits = /^\s*-InternalBattery-\d+(?: \(id=\d+\))?\s+(\d{1,3})%;/m.exec(text)?.[1]
  const percent = Number(digits)
  if (source === undefined || digits === undefined || percent > 100) return undefined
  return { percent, onMains: source === 'AC' }
}
