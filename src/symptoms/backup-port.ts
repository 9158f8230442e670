import { message } from '../messages/index.ts'
import { hostPort } from '../site/site.ts'
import { openBackup, seen, symptom } from './look.ts'

/** Does a backup endpoint open? */
export default symptom({
  outcomes: {
    opens: { service: 'ok', baseline: 0.97 },
    fails: { service: 'ok', baseline: 0.03 },
  },
  observe(facts) {
    const backups = facts.site.acquirer.endpoints.slice(1)
    const tried = backups.filter((endpoint) => seen(facts, 'tcp', hostPort(endpoint)))
    if (tried.length === 0) return undefined
    const backup = openBackup(facts)
    const endpoint = (backup ? [backup] : tried).map(hostPort).join(', ')
    const secured =
      backup !== undefined &&
      seen(facts, 'tls', hostPort(backup))?.handshake.outcome === 'established'
    return backup
      ? { outcome: 'opens', text: message('outcome.backup-port.opens', { endpoint, secured }) }
      : { outcome: 'fails', text: message('outcome.backup-port.fails', { endpoint }) }
  },
})
