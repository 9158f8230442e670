import type { Command, CommanderError } from 'commander'
import { UsageError } from '../commands/usage-error.ts'
import { languages, message } from '../messages/index.ts'
import type { Message } from '../messages/index.ts'
import { closest } from '../site/suggest.ts'
import { looksLikeTarget } from '../site/target.ts'
import { languageOf } from './language.ts'

/** What a parser's error means, in our words. */
export function usageProblem({ code, message: text }: CommanderError, program: Command): Message {
  // The parser gives the word that it tripped over only within its sentence, in single quotes.
  const found = /'([^']*)'/.exec(text)?.[1] ?? ''
  switch (code) {
    case 'commander.unknownOption':
      return message('usage.unknown-option', {
        found,
        // Another command's option is spelt right; it is of no use here.
        suggestion:
          closest(
            found,
            longOptions(program).filter((one) => one !== found),
          ) ?? '',
      })
    case 'commander.optionMissingArgument':
      return message('usage.missing-value', { option: found })
    case 'commander.excessArguments':
      return message('usage.too-many')
    case 'commander.unknownCommand':
      return unknownCommand(found, program)
    default:
      return message('usage.other', { text: text.replace(/^error: /, '') })
  }
}

/** A first word that is no command must be something to test. */
export function checkTarget(word: string, program: Command): void {
  if (!looksLikeTarget(word)) throw new UsageError(unknownCommand(word, program))
}

/** The language was chosen before the line was parsed; here only a mistake is told. */
export function checkLanguage(word: unknown): void {
  if (typeof word !== 'string' || languageOf(word)) return
  throw new UsageError(
    message('usage.one-of', { option: '--lang', allowed: languages, found: word }),
  )
}

function unknownCommand(found: string, program: Command): Message {
  const names = program.commands.map((command) => command.name())
  return message('usage.unknown-command', { found, suggestion: closest(found, names) ?? '' })
}

function longOptions(program: Command): string[] {
  return [program, ...program.commands].flatMap(({ options }) =>
    options.flatMap(({ long }) => (long ? [long] : [])),
  )
}
