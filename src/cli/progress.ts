import type { Ora } from 'ora'
import type { WriteStream } from 'node:tty'
import { isRewritable } from './terminal.ts'

/**
 * A line on a terminal that names what is being waited for; `undefined` takes it away. It loads
 * with the first wait.
 */
export function progressOn(stream: WriteStream, colour: boolean): (text?: string) => void {
  // At 0 columns (serial consoles, some wrappers) the spinner would never return.
  if (!isRewritable(process.env, stream)) return () => {}
  let wanted: string | undefined
  let spinner: Ora | undefined
  let loading = false

  async function load(): Promise<void> {
    loading = true
    const { default: ora } = await import('ora')
    // Its own Ctrl-C handling is left out: ours shows the report first.
    spinner = ora({ stream, discardStdin: false, isEnabled: true, color: colour ? 'cyan' : false })
    show()
  }

  function show(): void {
    if (!spinner) return
    if (wanted === undefined) spinner.stop()
    else {
      spinner.text = wanted
      if (!spinner.isSpinning) spinner.start()
    }
  }

  return (text) => {
    wanted = text
    if (text !== undefined && !loading) void load()
    show()
  }
}
