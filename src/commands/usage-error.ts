import type { Message } from '../messages/index.ts'

/** A mistake in the command line or in a file that it names: told without a stack, exit code 3. */
export class UsageError extends Error {
  readonly problems: readonly Message[]

  constructor(...problems: Message[]) {
    super(problems.map(({ key }) => key).join(', '))
    this.name = 'UsageError'
    this.problems = problems
  }
}
