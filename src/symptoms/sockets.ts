import type { Facts } from '../probes/facts.ts'
import { message } from '../messages/index.ts'
import { allSeen, isTerminal, seen, symptom } from './look.ts'

/**
 * What the system says when it has no port or no handle left for one more connection (connect(2),
 * socket(2)). An IPv6 connect says the first also where the machine has no IPv6 address.
 */
const usedUp = ['EADDRNOTAVAIL', 'EMFILE', 'ENFILE', 'ENOBUFS']
/** Nearly all: what is left goes between one payment and the next. */
const crowdedShare = 0.9

/** Can the terminal (where it is this machine) open further connections? */
export default symptom({
  outcomes: {
    free: { service: 'ok', baseline: 0.99899 },
    crowded: { service: 'ok', baseline: 0.001 },
    // No fluke takes them all.
    'used-up': { service: 'down', baseline: 0.00001 },
  },
  observe(facts) {
    if (!isTerminal(facts)) return undefined
    const detail = refusedByOwnSystem(facts)
    if (detail !== undefined)
      return { outcome: 'used-up', text: message('outcome.sockets.used-up', { detail }) }
    const ports = seen(facts, 'host')?.localPorts
    if (!ports) return undefined
    const outcome = ports.used >= crowdedShare * ports.all ? 'crowded' : 'free'
    return { outcome, text: message(`outcome.sockets.${outcome}`, ports) }
  },
})

function refusedByOwnSystem(facts: Facts): string | undefined {
  const attempts = allSeen(facts, 'tcp').flatMap(({ value }) =>
    value.attempts.filter(({ family }) => family === 4).map(({ outcome }) => outcome),
  )
  const details = attempts.map((outcome) => ('detail' in outcome ? outcome.detail : undefined))
  return details.find((detail) => detail !== undefined && usedUp.includes(detail))
}
