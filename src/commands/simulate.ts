import { once } from 'node:events'
import { message, say, type Message } from '../messages/index.ts'
import { hostPort } from '../site/site.ts'
import { readChoice, type TypedChoice } from '../simulator/choice.ts'
import { faultIds } from '../simulator/faults/index.ts'
import { planOf } from '../simulator/plan.ts'
import type { Io } from './io.ts'

/** The argument and options as they were typed. */
export type SimulateArgs = TypedChoice & { list?: boolean | undefined }

/** Serves a simulated acquirer until the signal ends it; 0, or 3 where that could not begin. */
export async function simulate(args: SimulateArgs, io: Io): Promise<number> {
  const refuse = (problem: Message) => {
    io.stderr(`${say(io.language, problem)}\n`)
    return 3
  }
  if (args.list === true) {
    io.stdout(faultList(io))
    return 0
  }
  const read = readChoice(args)
  if (!read.ok) return refuse(read.problem)
  const planned = planOf(read.choice)
  if (!planned.ok) return refuse(planned.problem)
  const { choice, port, listen } = read
  const { startSimulator } = await import('../simulator/simulator.ts')
  const options = { ...choice, port, listen, language: io.language }
  const simulator = await startSimulator(options).catch((error: unknown) => {
    const code = codeOfListening(error)
    return message('simulator.cannot-listen', { at: hostPort({ host: listen, port }), code })
  })
  if ('key' in simulator) return refuse(simulator)
  io.stdout(simulator.site)
  const ready = message('simulator.ready', {
    fault: planned.plan.fault,
    at: simulator.endpoints.map(hostPort).join(', '),
    path: simulator.sitePath,
  })
  io.stderr(`${say(io.language, ready)}\n`)
  if (!io.signal.aborted) await once(io.signal, 'abort')
  await simulator.stop()
  return 0
}

function faultList(io: Io): string {
  const width = Math.max(...faultIds.map((id) => id.length))
  const lines = faultIds.map(
    (id) => `${id.padEnd(width)}  ${say(io.language, { key: `simulated.${id}` })}\n`,
  )
  return lines.join('')
}

/** The code of an address or port that can't be had; anything else is thrown on. */
function codeOfListening(error: unknown): string {
  const isSystem = error instanceof Error && 'syscall' in error && 'code' in error
  if (isSystem && ['listen', 'bind', 'connect'].includes(String(error.syscall))) {
    return String(error.code)
  }
  throw error
}
