import { message } from '../messages/index.ts'
import { seen, symptom } from './look.ts'

/** Does the terminal's own port, for the till, open? */
export default symptom({
  outcomes: {
    open: { service: 'ok', baseline: 0.985 },
    closed: { service: 'degraded', baseline: 0.005 },
    filtered: { service: 'degraded', baseline: 0.01 },
  },
  observe(facts) {
    const terminal = seen(facts, 'terminal')
    if (!terminal?.port || !terminal.alive) return undefined
    const args = { address: terminal.address, port: terminal.port.port }
    if (terminal.port.outcome === 'open')
      return { outcome: 'open', text: message('outcome.terminal-port.open', args) }
    return terminal.port.outcome === 'refused' || terminal.port.outcome === 'reset'
      ? { outcome: 'closed', text: message('outcome.terminal-port.closed', args) }
      : { outcome: 'filtered', text: message('outcome.terminal-port.filtered', args) }
  },
})
