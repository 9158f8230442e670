import { defaultTimeoutMs } from '../../gather.ts'
import { message } from '../../messages/index.ts'
import type { OnRequest } from '../../probes/probe.ts'
import type { Answers } from '../../site/answers.ts'
import { oneOf } from '../one-of.ts'
import { UsageError } from '../usage-error.ts'
import { readAnswers } from './answers.ts'

const formats = ['text', 'json', 'junit'] as const
const thresholds = ['degraded', 'down'] as const

/** The argument and options of `diagnose` as they were typed. */
export type TypedOptions = {
  target?: string | undefined
  config?: string[] | undefined
  format?: string | undefined
  output?: string | undefined
  save?: string | undefined
  from?: string | undefined
  answer?: string[] | undefined
  routine?: boolean | undefined
  timeout?: string | undefined
  load?: boolean | undefined
  idle?: string | undefined
  failOn?: string | undefined
  quiet?: boolean | undefined
  verbose?: boolean | undefined
}

export type Options = {
  target?: string
  config: string[]
  format: (typeof formats)[number]
  output?: string
  save?: string
  from?: string
  answers: Answers
  routine: boolean
  timeoutMs: number
  onRequest: OnRequest
  failOn: (typeof thresholds)[number]
  quiet: boolean
  verbose: boolean
}

/** Checks what was typed; a mistake is a UsageError. */
export function readOptions(typed: TypedOptions): Options {
  const { target, config = [], output, save, from, load, idle } = typed
  if (from !== undefined && config.length > 0)
    throw new UsageError(message('usage.excludes', { option: '--from', other: '--config' }))
  if (from !== undefined && target !== undefined)
    throw new UsageError(message('usage.excludes', { option: '--from', other: target }))
  if (from !== undefined && (load || idle !== undefined))
    throw new UsageError(
      message('usage.excludes', { option: '--from', other: load ? '--load' : '--idle' }),
    )
  if (output !== undefined && output === save)
    throw new UsageError(
      message('usage.excludes', { option: `--output ${output}`, other: `--save ${save}` }),
    )
  return {
    ...(target !== undefined && { target }),
    config,
    format: oneOf('--format', formats, typed.format ?? 'text'),
    ...(output !== undefined && { output }),
    ...(save !== undefined && { save }),
    ...(from !== undefined && { from }),
    answers: readAnswers(typed.answer ?? []),
    routine: typed.routine ?? false,
    timeoutMs: typed.timeout === undefined ? defaultTimeoutMs : timeoutMs(typed.timeout),
    onRequest: {
      ...(load && { load }),
      ...(idle !== undefined && { idleMs: idleMs(idle) }),
    },
    failOn: oneOf('--fail-on', thresholds, typed.failOn ?? 'degraded'),
    quiet: typed.quiet ?? false,
    verbose: typed.verbose ?? false,
  }
}

function timeoutMs(found: string): number {
  const seconds = secondsIn(found)
  if (seconds >= 1 && seconds <= 120) return seconds * 1000
  throw new UsageError(message('usage.timeout', { found }))
}

function idleMs(found: string): number {
  const seconds = secondsIn(found)
  if (seconds >= 5 && seconds <= 900) return seconds * 1000
  throw new UsageError(message('usage.idle', { found }))
}

function secondsIn(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
}
