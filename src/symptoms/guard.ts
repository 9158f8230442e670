import { message } from '../messages/index.ts'
import { onLoopback, seen, symptom } from './look.ts'

/**
 * Does a program run here that stops or redirects others' connections? Asked where no tunnel or
 * proxy is known already: the programs behind those would be counted twice.
 */
export default symptom({
  outcomes: {
    none: { service: 'ok', baseline: 0.75 },
    // Virus scanners and firewalls are on many machines that work, most of them Windows.
    runs: { service: 'ok', baseline: 0.25 },
  },
  observe(facts) {
    const host = seen(facts, 'host')
    if (!host?.guards || host.vpn.length > 0 || host.proxy !== undefined || onLoopback(facts))
      return undefined
    return host.guards.length > 0
      ? {
          outcome: 'runs',
          text: message('outcome.guard.runs', { names: host.guards.join(', ') }),
        }
      : { outcome: 'none', text: message('outcome.guard.none') }
  },
})
