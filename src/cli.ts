import { arrange } from './cli/arrange.ts'
import { failed } from './cli/failed.ts'
import { ioOf } from './cli/io-of-process.ts'
import { programFor } from './cli/program.ts'
import { unknownCommand } from './cli/usage.ts'
import { UsageError } from './commands/usage-error.ts'
import { takeStray } from './gathering/stray.ts'
import { looksLikeTarget } from './site/target.ts'

/** Runs a command line and gives its exit code. All that it wrote has left when it resolves. */
export async function main(argv: string[]): Promise<number> {
  const { io, drained } = ioOf(argv)
  let code = 0
  const program = programFor({ io, done: (given) => (code = given) })
  try {
    const { argv: arranged, first, isCommand } = arrange(argv, program)
    if (first !== undefined && !isCommand && !looksLikeTarget(first))
      throw new UsageError(unknownCommand(first, program))
    await Promise.race([program.parseAsync(arranged, { from: 'user' }), escapes()])
  } catch (error) {
    code = await failed(error, argv, program, io)
  }
  await drained()
  return code
}

/** Rejects with an error that escaped from everything; those of probes go to their run. */
function escapes(): Promise<never> {
  return new Promise((_, reject) => {
    for (const event of ['uncaughtException', 'unhandledRejection'])
      process.on(event, (error: unknown) => {
        if (!takeStray(error)) reject(error)
      })
  })
}
