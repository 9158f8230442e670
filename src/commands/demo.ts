import { message, say } from '../messages/index.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { readChoice } from '../simulator/choice.ts'
import { diagnose } from './diagnose.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/** A fault that any shop may meet, and whose cause nobody guesses from “connecting”. */
const usualFault = 'expired'

/**
 * Serves an acquirer with a fault on this machine, diagnoses it, and stops it again: 0 once the
 * report was shown, whatever it says. Nothing leaves the machine.
 */
export async function demo(
  { fault = usualFault }: { fault?: string | undefined },
  io: Io,
): Promise<number> {
  const read = readChoice({ fault })
  if (!read.ok) throw new UsageError(read.problem)
  const simulator = await startSimulator({ ...read.choice, language: io.language })
  try {
    const what = say(io.language, { key: `simulated.${read.choice.fault ?? 'healthy'}` })
    io.stderr(`${say(io.language, message('cli.demo', { what }))}\n`)
    const nowhere = { folders: [], home: simulator.folder, platform: '', env: {} }
    const code = await diagnose({ config: [simulator.sitePath] }, nowhere, io)
    return code === 130 ? code : 0
  } finally {
    await simulator.stop()
  }
}
