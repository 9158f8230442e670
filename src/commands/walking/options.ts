import { message } from '../../messages/index.ts'
import { oneOf } from '../one-of.ts'
import { UsageError } from '../usage-error.ts'

/** The options of `wifi` as they were typed. */
export type WifiArgs = {
  watch?: boolean | undefined
  for?: string | undefined
  config?: string | undefined
  format?: string | undefined
  save?: string | undefined
}

export type WifiOptions = {
  watch: boolean
  config?: string
  format: 'text' | 'json'
  forMs?: number
  save?: string
}

/** Checks what was typed; a mistake is a UsageError. */
export function readWifiOptions({ watch = false, config, save, ...typed }: WifiArgs): WifiOptions {
  if (typed.for !== undefined && !watch)
    throw new UsageError(message('usage.needs', { option: '--for', other: '--watch' }))
  return {
    watch,
    ...(config !== undefined && { config }),
    format: oneOf('--format', ['text', 'json'], typed.format ?? 'text'),
    ...(typed.for !== undefined && { forMs: forMs(typed.for) }),
    ...(save !== undefined && { save }),
  }
}

function forMs(found: string): number {
  const seconds = /^\d+(\.\d+)?$/.test(found) ? Number(found) : Number.NaN
  if (seconds >= 1 && seconds <= 3600) return seconds * 1000
  throw new UsageError(message('usage.for', { found }))
}
