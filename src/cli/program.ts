import { Command } from 'commander'
import { languages, message, say } from '../messages/index.ts'
import type { Key } from '../messages/index.ts'
import { version } from '../version.ts'
import { addDemo, addDiagnose, addInit, addSimulate, addValidate } from './commands.ts'
import type { Setting } from './commands.ts'
import { UsageError } from '../commands/usage-error.ts'
import { helpEpilogue, helpIn } from './help.ts'
import { languageOf } from './language.ts'

/**
 * The command line. Every command loads what it needs when it runs. Help goes to stdout; what is
 * wrong with the line is thrown as a CommanderError.
 */
export function programFor(setting: Setting): Command {
  const { io } = setting
  const t = (key: Key) => say(io.language, { key })
  const options = t('cli.usage-options')
  const program = new Command('posdoctor')
    .description(t('cli.description'))
    .usage(`${options} [HOST:PORT]\n       posdoctor ${t('cli.usage-commands')} ${options}`)
    .version(version, '-V, --version', t('cli.version'))
    .helpOption('-h, --help', t('cli.help'))
    .helpCommand('help [command]', t('cli.help-command'))
    .option('--lang <language>', t('cli.lang'), known)
    .option('--no-color', t('cli.no-color'))
    .addHelpText('after', () => helpEpilogue(io.language, io.columns))
    .exitOverride()
    .configureHelp(helpIn(io.language, () => diagnose))
    .configureOutput({
      writeOut: io.stdout,
      // Whoever catches the error says what went wrong.
      writeErr: () => {},
      getOutHelpWidth: () => io.columns,
    })
  const diagnose = addDiagnose(program, setting)
  addInit(program, setting)
  addValidate(program, setting)
  addSimulate(program, setting)
  addDemo(program, setting)
  return program
}

/** The language was chosen before the line was parsed; here only a mistake is told. */
function known(word: string): string {
  if (languageOf(word)) return word
  throw new UsageError(
    message('usage.one-of', { option: '--lang', allowed: languages, found: word }),
  )
}
