import { Option } from 'commander'
import type { Argument, Command, Help } from 'commander'
import type { Io } from '../commands/io.ts'
import { isKey, message, say } from '../messages/index.ts'
import type { Language } from '../messages/index.ts'
import { sentence } from '../report/sentence.ts'
import { columnsOf, wrap } from '../report/wrap.ts'

const headings = {
  'Usage:': 'cli.heading-usage',
  'Options:': 'cli.heading-options',
  'Commands:': 'cli.heading-commands',
  'Arguments:': 'cli.heading-arguments',
} as const

/** The help of one command, or of all. The words are found by the names of the commands and options. */
export function helpOf(command: Command, program: Command, io: Io): string {
  const isProgram = command === program
  for (const one of [program, ...program.commands])
    one.configureHelp(helpIn(io.language, one, program)).usage(usageOf(one, program, io.language))
  program.description(say(io.language, message('cli.description')))
  // The parser adds a command for help that it does not count among its commands.
  program.helpCommand('help [command]', say(io.language, message('command.help')))
  for (const one of program.commands)
    one.description(sentence(io.language, `command.${one.name()}`))
  command.configureOutput({ getOutHelpWidth: () => io.columns })
  return `${command.helpInformation()}${isProgram ? epilogue(io) : ''}`
}

/** Help in our languages: Chinese is counted in columns and breaks between characters. */
function helpIn(language: Language, of: Command, program: Command): Partial<Help> {
  const main = program.commands.find((command) => command.name() === 'diagnose') ?? program
  const words = (kind: string, name: string) => sentence(language, `${kind}.${name}`)
  return {
    displayWidth: columnsOf,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrap(line, width))
        .join('\n'),
    styleTitle: (title) =>
      title in headings ? say(language, message(headings[title as keyof typeof headings])) : title,
    optionDescription: ({ long = '' }: Option) => {
      // An option that several commands have can mean something else to one of them.
      const own = `option.${of.name()}.${long.slice(2)}`
      return isKey(own) ? say(language, { key: own }) : words('option', long.slice(2))
    },
    argumentDescription: (argument: Argument) => words('argument', argument.name()),
    subcommandTerm: (command) => command.name(),
    // Without a command, the main one runs: its argument and options belong to the first page.
    visibleOptions: (command) => [
      ...(command === program ? main : command).options,
      ...program.options,
      new Option('-h, --help'),
    ],
    visibleArguments: (command) => [...(command === program ? main : command).registeredArguments],
  }
}

function usageOf(command: Command, program: Command, language: Language): string {
  const options = say(language, message('cli.usage-options'))
  if (command === program)
    return `${options} [HOST:PORT]\n       posdoctor ${say(language, message('cli.usage-commands'))} ${options}`
  const words = command.registeredArguments.map(
    (one) => `[${one.name()}${one.variadic ? '...' : ''}]`,
  )
  return [options, ...words].join(' ')
}

/** After the first page of help: examples and exit codes. */
function epilogue({ language, columns }: Io): string {
  const examples = [
    ['posdoctor', 'cli.example-none'],
    ['posdoctor host.acquirer.example:5000', 'cli.example-target'],
    ['posdoctor --config shop.yaml', 'cli.example-config'],
    ['posdoctor code 97', 'cli.example-code'],
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
