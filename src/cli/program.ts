import { Command } from 'commander'
import { version } from '../version.ts'
import {
  addCode,
  addDemo,
  addDiagnose,
  addExplain,
  addInit,
  addSimulate,
  addValidate,
  addWifi,
} from './commands.ts'
import type { Setting } from './commands.ts'

/**
 * The command line without its words: they load when help is asked for. Every command loads what
 * it needs when it runs. What is wrong with a line, and help, are thrown as a CommanderError;
 * `onHelp` is told before whose help it is.
 */
export function programFor(setting: Setting, onHelp: (command: Command) => void): Command {
  const program = new Command('posdoctor')
    .version(version)
    .option('--lang <language>')
    .option('--no-color')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        if (text.trim() === version) setting.io.stdout(text)
      },
      // Whoever catches the error says what went wrong.
      writeErr: () => {},
    })
    .addHelpText('beforeAll', ({ command }) => {
      onHelp(command)
      return ''
    })
  addDiagnose(program, setting)
  addExplain(program, setting)
  addCode(program, setting)
  addWifi(program, setting)
  addInit(program, setting)
  addValidate(program, setting)
  addSimulate(program, setting)
  addDemo(program, setting)
  return program
}
