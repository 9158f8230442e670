import { homedir } from 'node:os'
import type { Command } from 'commander'
import type { Io } from '../commands/io.ts'
import { say } from '../messages/index.ts'
import type { Key } from '../messages/index.ts'

/** What a command is set up with: the world, and where its exit code goes. */
export type Setting = { io: Io; done(code: number): void }

// The parser knows option values as strings and booleans only; each command checks its own.
type Options = Record<string, never>

/** `diagnose`, which also runs where no command is named. */
export function addDiagnose(program: Command, { io, done }: Setting): Command {
  const t = speaker(io)
  return program
    .command('diagnose', { isDefault: true })
    .description(t('command.diagnose'))
    .usage(`${t('cli.usage-options')} [HOST:PORT]`)
    .argument('[HOST:PORT]', t('argument.target'))
    .option('--config <file>', t('option.config'), collect)
    .option('--format <format>', t('option.format'))
    .option('--output <file>', t('option.output'))
    .option('--save <file>', t('option.save'))
    .option('--from <file>', t('option.from'))
    .option('--answer <question=answer>', t('option.answer'), collect)
    .option('--routine', t('option.routine'))
    .option('--timeout <seconds>', t('option.timeout'))
    .option('--fail-on <verdict>', t('option.fail-on'))
    .option('--quiet', t('option.quiet'))
    .option('--verbose', t('option.verbose'))
    .action(async (target: string | undefined, options: Options) => {
      const { env, platform } = process
      const where = { folder: process.cwd(), home: homedir(), platform, env }
      const { diagnose } = await import('../commands/diagnose.ts')
      done(await diagnose({ ...options, target }, where, io))
    })
}

export function addInit(program: Command, { io, done }: Setting): void {
  const t = speaker(io)
  program
    .command('init')
    .description(t('command.init'))
    .usage(`${t('cli.usage-options')} [file]`)
    .argument('[file]', t('argument.file'))
    .option('--force', t('option.force'))
    .action(async (path: string | undefined, options: Options) => {
      const { init } = await import('../commands/init.ts')
      done(await init({ ...options, ...(path !== undefined && { path }) }, io))
    })
}

export function addValidate(program: Command, { io, done }: Setting): void {
  const t = speaker(io)
  program
    .command('validate')
    .description(t('command.validate'))
    .usage('<file...>')
    .argument('[file...]', t('argument.files'))
    .action(async (files: string[]) => {
      const { validate } = await import('../commands/validate.ts')
      done(await validate({ files }, io))
    })
}

export function addSimulate(program: Command, { io, done }: Setting): void {
  const t = speaker(io)
  program
    .command('simulate')
    .description(t('command.simulate'))
    .usage(`${t('cli.usage-options')} [fault]`)
    .argument('[fault]', t('argument.fault'))
    .option('--list', t('option.list'))
    .option('--protocol <protocol>', t('option.protocol'))
    .option('--dialect <dialect>', t('option.dialect'))
    .option('--no-tls', t('option.no-tls'))
    .option('--port <port>', t('option.port'))
    .option('--listen <address>', t('option.listen'))
    .action(async (fault: string | undefined, options: Options) => {
      const { simulate } = await import('../commands/simulate.ts')
      done(await simulate({ ...options, fault }, io))
    })
}

export function addDemo(program: Command, { io, done }: Setting): void {
  const t = speaker(io)
  program
    .command('demo')
    .description(t('command.demo'))
    .usage('[fault]')
    .argument('[fault]', t('argument.fault'))
    .action(async (fault: string | undefined) => {
      const { demo } = await import('../commands/demo.ts')
      done(await demo({ fault }, io))
    })
}

function speaker({ language }: Io): (key: Key) => string {
  return (key) => say(language, { key })
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value]
}
