import { message } from '../messages/index.ts'
import { isTerminal, seen, symptom } from './look.ts'

/** Is the terminal's processor (where it is this machine) free for work? */
export default symptom({
  outcomes: {
    free: { service: 'ok', baseline: 0.97 },
    saturated: { service: 'ok', baseline: 0.03 },
  },
  observe(facts) {
    const cpu = seen(facts, 'host')?.cpu
    if (!cpu || !isTerminal(facts)) return undefined
    const load = cpu.load1 / cpu.cores
    // Twice as much waiting work as processors for a minute is felt by every program.
    return load > 2 || (cpu.busyPercent ?? 0) > 97
      ? { outcome: 'saturated', text: message('outcome.processor.saturated', { load }) }
      : { outcome: 'free', text: message('outcome.processor.free') }
  },
})
