import { CommanderError } from 'commander'
import type { Command } from 'commander'
import { message } from '../messages/index.ts'
import type { Message } from '../messages/index.ts'
import { closest } from '../site/suggest.ts'

/** What a parser's error means, in our words. */
export function usageProblem({ code, message: text }: CommanderError, program: Command): Message {
  // The parser gives the word that it tripped over only within its sentence, in single quotes.
  const found = /'([^']*)'/.exec(text)?.[1] ?? ''
  switch (code) {
    case 'commander.unknownOption':
      return message('usage.unknown-option', {
        found,
        suggestion: closest(found, longOptions(program)) ?? '',
      })
    case 'commander.optionMissingArgument':
      return message('usage.missing-value', { option: found })
    case 'commander.missingArgument':
      return message('usage.missing-argument', { argument: found })
    case 'commander.unknownCommand':
      return unknownCommand(found, program)
    default:
      return message('usage.other', { text: text.replace(/^error: /, '') })
  }
}

export function unknownCommand(found: string, program: Command): Message {
  const names = program.commands.map((command) => command.name())
  return message('usage.unknown-command', { found, suggestion: closest(found, names) ?? '' })
}

function longOptions(program: Command): string[] {
  return [program, ...program.commands].flatMap(({ options }) =>
    options.flatMap(({ long }) => (long ? [long] : [])),
  )
}
