import { message } from '../messages/index.ts'
import { isTerminal, seen, symptom } from './look.ts'

/** Programs that take ports and that are never the payment app, as Linux shows their names. */
const strangers = [
  'nginx',
  'apache2',
  'httpd',
  'lighttpd',
  'caddy',
  'mysqld',
  'mariadbd',
  'postgres',
  'redis-server',
  'docker-proxy',
  'sshd',
  'smbd',
  'cupsd',
  'x11vnc',
  'Xvnc',
  'teamviewerd',
  'anydesk',
  'ToDesk_Service',
  'sunloginclient',
  'chrome',
  'chromium',
  'firefox',
]

/** Who listens on the terminal's port for the till, where this machine is the terminal? */
export default symptom({
  outcomes: {
    held: { service: 'ok', baseline: 0.984 },
    stranger: { service: 'degraded', baseline: 0.001 },
    nobody: { service: 'degraded', baseline: 0.015 },
  },
  observe(facts) {
    const port = seen(facts, 'host')?.tillPort
    if (!port || !isTerminal(facts)) return undefined
    const args = { port: port.port, program: port.program ?? '' }
    if (!port.held) return { outcome: 'nobody', text: message('outcome.port-holder.nobody', args) }
    return strangers.includes(args.program)
      ? { outcome: 'stranger', text: message('outcome.port-holder.stranger', args) }
      : { outcome: 'held', text: message('outcome.port-holder.held', args) }
  },
})
