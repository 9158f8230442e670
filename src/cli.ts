import { CommanderError } from 'commander'
import type { Command } from 'commander'
import { arrange } from './cli/arrange.ts'
import { escapes } from './cli/escapes.ts'
import { ioOf } from './cli/io-of-process.ts'
import { programFor } from './cli/program.ts'

/**
 * Runs a command line and gives its exit code. All that it wrote has left when it resolves. What
 * only some lines need is loaded by them.
 */
export async function main(argv: string[]): Promise<number> {
  const { io, drained } = ioOf(argv)
  let code = 0
  let helpWanted: Command | undefined
  const program = programFor({ io, done: (given) => (code = given) }, (command) => {
    helpWanted = command
  })
  try {
    await Promise.race([parse(program, argv), escapes()])
  } catch (error) {
    if (helpWanted) {
      const { helpOf } = await import('./cli/help.ts')
      io.stdout(helpOf(helpWanted, program, io))
    } else if (!(error instanceof CommanderError && error.exitCode === 0)) {
      const { failed } = await import('./cli/failed.ts')
      code = failed(error, argv, program, io)
    }
  }
  const told = await drained()
  return told ? code : 3
}

async function parse(program: Command, argv: readonly string[]): Promise<void> {
  const { argv: arranged, first, isCommand } = arrange(argv, program)
  if (first !== undefined && !isCommand) {
    const { checkTarget } = await import('./cli/usage.ts')
    checkTarget(first, program)
  }
  if (argv.some((word) => word.startsWith('--lang'))) {
    const { checkLanguage } = await import('./cli/usage.ts')
    program.hook('preAction', () => checkLanguage(program.getOptionValue('lang')))
  }
  await program.parseAsync(arranged, { from: 'user' })
}
