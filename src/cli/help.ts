import { Option } from 'commander'
import type { Command, Help } from 'commander'
import { message, say } from '../messages/index.ts'
import type { Language } from '../messages/index.ts'
import { columnsOf, wrap } from '../report/wrap.ts'

const headings = {
  'Usage:': 'cli.heading-usage',
  'Options:': 'cli.heading-options',
  'Commands:': 'cli.heading-commands',
  'Arguments:': 'cli.heading-arguments',
} as const

/** Help in our languages: own headings, Chinese counted in columns and broken between characters. */
export function helpIn(language: Language, main: () => Command): Partial<Help> {
  return {
    displayWidth: columnsOf,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrap(line, width))
        .join('\n'),
    styleTitle: (title) =>
      title in headings ? say(language, message(headings[title as keyof typeof headings])) : title,
    // The defaults and choices stand in our own sentences.
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
    subcommandTerm: (command) => command.name(),
    // Without a command, the main one runs: its argument and options belong to the first page.
    visibleOptions: (command) => [
      ...(command.parent ? [command, command.parent] : [main(), command]).flatMap(
        (one) => one.options,
      ),
      new Option('-h, --help', say(language, message('cli.help'))),
    ],
    visibleArguments: (command) => [...(command.parent ? command : main()).registeredArguments],
  }
}

/** After the first page of help: examples and exit codes. */
export function helpEpilogue(language: Language, columns: number): string {
  const examples = [
    ['posdoctor', 'cli.example-none'],
    ['posdoctor host.acquirer.example:5000', 'cli.example-target'],
    ['posdoctor --config shop.yaml', 'cli.example-config'],
    ['posdoctor init', 'cli.example-init'],
    ['posdoctor demo', 'cli.example-demo'],
  ] as const
  return [
    '',
    say(language, message('cli.examples')),
    ...examples.flatMap(([command, key]) => [
      `  ${command}`,
      ...wrap(say(language, message(key)), columns - 6).map((line) => `      ${line}`),
    ]),
    '',
    ...wrap(say(language, message('cli.exit-codes')), columns),
    '',
  ].join('\n')
}
