import { message } from '../messages/index.ts'
import { UsageError } from './usage-error.ts'

/** The value of an option that takes one of some words; another one is a UsageError. */
export function oneOf<const Value extends string>(
  option: string,
  allowed: readonly Value[],
  found: string,
): Value {
  const value = allowed.find((one) => one === found)
  if (value === undefined) throw new UsageError(message('usage.one-of', { option, allowed, found }))
  return value
}
