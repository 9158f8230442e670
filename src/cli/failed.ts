import { CommanderError } from 'commander'
import type { Command } from 'commander'
import type { Io } from '../commands/io.ts'
import { UsageError } from '../commands/usage-error.ts'
import { message, say } from '../messages/index.ts'
import type { Message } from '../messages/index.ts'
import { json } from '../report/json.ts'
import { usageProblem } from './usage.ts'

/** “Inconclusive, or could not run”: a parser's own exit code, or Node's, never gets out. */
const couldNotRun = 3

/**
 * Says what went wrong and gives the exit code. Where JSON was asked for, stdout gets a document
 * that says it too.
 */
export function failed(error: unknown, argv: readonly string[], program: Command, io: Io): number {
  const said = problems(error, program).map((one) => say(io.language, one))
  const isBug = !(error instanceof UsageError || error instanceof CommanderError)
  const trace = isBug ? [error instanceof Error ? String(error.stack) : String(error)] : []
  io.waiting(undefined)
  io.stderr([...said, ...trace].map((line) => `${line}\n`).join(''))
  if (wantsJson(argv)) io.stdout(json({ schemaVersion: 1, error: { messages: said } }))
  return couldNotRun
}

function problems(error: unknown, program: Command): readonly Message[] {
  if (error instanceof UsageError) return error.problems
  if (error instanceof CommanderError) return [usageProblem(error, program)]
  return [message('cli.bug')]
}

function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, at) => word === '--format=json' || (word === '--format' && argv[at + 1] === 'json'),
  )
}
