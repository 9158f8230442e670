import { homedir } from 'node:os'
import { dirname } from 'node:path'
import type { Command } from 'commander'
import type { Io } from '../commands/io.ts'

/** What a command is set up with: the world, and where its exit code goes. */
export type Setting = { io: Io; done(code: number): void }

// The parser knows values as strings and booleans only; each command checks its own.
type Options = Record<string, never>

/** `diagnose`, which also runs where no command is named. */
export function addDiagnose(program: Command, { io, done }: Setting): void {
  program
    .command('diagnose', { isDefault: true })
    .argument('[HOST:PORT]')
    .option('--config <file>', '', collect)
    .option('--format <format>')
    .option('--output <file>')
    .option('--save <file>')
    .option('--from <file>')
    .option('--answer <question=answer>', '', collect)
    .option('--routine')
    .option('--timeout <seconds>')
    .option('--load')
    .option('--idle <seconds>')
    .option('--fail-on <verdict>')
    .option('--quiet')
    .option('--verbose')
    .action(async (target: string | undefined, options: Options) => {
      const { env, platform } = process
      const { isSea } = await import('node:sea')
      // Beside a one-file executable too: Windows may start it elsewhere.
      const folders = [process.cwd(), ...(isSea() ? [dirname(process.execPath)] : [])]
      const where = { folders, home: homedir(), platform, env }
      const { diagnose } = await import('../commands/diagnose.ts')
      done(await diagnose({ ...options, target }, where, io))
    })
}

export function addExplain(program: Command, { io, done }: Setting): void {
  program
    .command('explain')
    .argument('[cause]')
    .option('--format <format>')
    .action(async (cause: string | undefined, options: Options) => {
      const { explain } = await import('../commands/explain.ts')
      done(explain({ ...options, cause }, io))
    })
}

export function addCode(program: Command, { io, done }: Setting): void {
  program
    .command('code')
    .argument('[code...]')
    .option('--profile <profile>')
    .option('--config <file>')
    .option('--format <format>')
    .action(async (words: string[], options: Options) => {
      const { code } = await import('../commands/code.ts')
      done(await code({ ...options, words }, io))
    })
}

export function addWifi(program: Command, { io, done }: Setting): void {
  program
    .command('wifi')
    .option('--watch')
    .option('--for <seconds>')
    .option('--config <file>')
    .option('--format <format>')
    .option('--save <file>')
    .action(async (options: Options) => {
      const { wifi } = await import('../commands/wifi.ts')
      done(await wifi(options, io))
    })
}

export function addInit(program: Command, { io, done }: Setting): void {
  program
    .command('init')
    .argument('[file]')
    .option('--force')
    .action(async (path: string | undefined, options: Options) => {
      const { init } = await import('../commands/init.ts')
      done(await init({ ...options, ...(path !== undefined && { path }) }, io))
    })
}

export function addValidate(program: Command, { io, done }: Setting): void {
  program
    .command('validate')
    .argument('[files...]')
    .action(async (files: string[]) => {
      const { validate } = await import('../commands/validate.ts')
      done(await validate({ files }, io))
    })
}

export function addSimulate(program: Command, { io, done }: Setting): void {
  program
    .command('simulate')
    .argument('[fault]')
    .option('--list')
    .option('--protocol <protocol>')
    .option('--dialect <dialect>')
    .option('--no-tls')
    .option('--port <port>')
    .option('--listen <address>')
    .action(async (fault: string | undefined, options: Options) => {
      const { simulate } = await import('../commands/simulate.ts')
      done(await simulate({ ...options, fault }, io))
    })
}

export function addDemo(program: Command, { io, done }: Setting): void {
  program
    .command('demo')
    .argument('[fault]')
    .action(async (fault: string | undefined) => {
      const { demo } = await import('../commands/demo.ts')
      done(await demo({ fault }, io))
    })
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value]
}
