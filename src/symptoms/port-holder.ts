import { message } from '../messages/index.ts'
import { isTerminal, seen, symptom } from './look.ts'

/**
 * Programs that take ports and that no payment app stands behind, in small letters. Web servers are
 * left out: some apps are behind one.
 */
const strangers = [
  'mysqld',
  'sqlservr',
  'mariadbd',
  'postgres',
  'redis-server',
  'sshd',
  'smbd',
  'cupsd',
  'x11vnc',
  'xvnc',
  'teamviewerd',
  'anydesk',
  'todesk_service',
  'todesk',
  'teamviewer_service',
  'teamviewer',
  'tvnserver',
  'winvnc',
  'sunloginclient',
  'google chrome',
  'msedge',
  'chrome',
  'chromium',
  'firefox',
]

/** Who listens on the terminal's port for the till, where this machine is the terminal? */
export default symptom({
  outcomes: {
    // As of a terminal elsewhere in the shop: `terminal-port`.
    held: { service: 'ok', baseline: 0.9949 },
    stranger: { service: 'degraded', baseline: 0.0001 },
    nobody: { service: 'degraded', baseline: 0.005 },
  },
  observe(facts) {
    const port = seen(facts, 'host')?.tillPort
    if (!port || !isTerminal(facts)) return undefined
    const args = { port: port.port, program: port.program ?? '' }
    if (!port.held) return { outcome: 'nobody', text: message('outcome.port-holder.nobody', args) }
    return strangers.includes(args.program.toLowerCase())
      ? { outcome: 'stranger', text: message('outcome.port-holder.stranger', args) }
      : { outcome: 'held', text: message('outcome.port-holder.held', args) }
  },
})
