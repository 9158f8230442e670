import { lookup } from 'node:dns'
import { main } from '../cli.ts'
import type { ChildName } from '../net/own-child.ts'
import { tellNames } from '../net/tell-names.ts'

const children: Record<ChildName, (args: string[]) => unknown> = {
  host: () => import('../net/host-child.ts'),
  lookup: (names) => tellNames(lookup, names),
}

void run(process.argv.slice(2))

/** What a one-file executable runs: the program, or one of its children. */
async function run(argv: string[]): Promise<void> {
  const [first = '', ...rest] = argv
  for (const [name, start] of Object.entries(children))
    if (first === `--child=${name}`) return void (await start(rest))
  process.exitCode = await main(argv)
  if (process.platform === 'win32' && argv.length === 0) {
    const { keepOwnWindow } = await import('./own-window.ts')
    await keepOwnWindow()
  }
  // As in bin/posdoctor.js.
  setTimeout(() => process.exit(), 100).unref()
}
