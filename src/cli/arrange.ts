import type { Command } from 'commander'

/** A command line as the parser wants it. */
export type Arranged = {
  argv: string[]
  /** The first word that is no option nor the value of one: a command, or what stands in its place. */
  first?: string
  isCommand: boolean
}

/** Moves a command to the front that was written behind options: `--config shop.yaml diagnose`. */
export function arrange(argv: readonly string[], program: Command): Arranged {
  const names = ['help', ...program.commands.map((command) => command.name())]
  const options = [program, ...program.commands].flatMap((command) => command.options)
  let index = 0
  for (let word = argv[0]; word?.startsWith('-') && word !== '--'; word = argv[index]) {
    const option = options.find((one) => one.long === word || one.short === word)
    // What follows an unknown option may be its value: the parser will stop there anyway.
    if (!option && !word.includes('=') && word !== '--help' && word !== '-h')
      return { argv: [...argv], isCommand: false }
    index += option?.required ? 2 : 1
  }
  const first = argv[index]
  if (first === undefined) return { argv: [...argv], isCommand: false }
  if (!names.includes(first)) return { argv: [...argv], first, isCommand: false }
  const others = [...argv.slice(0, index), ...argv.slice(index + 1)]
  return { argv: [first, ...others], first, isCommand: true }
}
