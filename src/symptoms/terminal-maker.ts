import { message } from '../messages/index.ts'
import { seen, symptom } from './look.ts'

/** Does the MAC at the terminal's address belong to a maker of terminals? A made-up one tells nothing. */
export default symptom({
  outcomes: {
    // Many terminals carry the number of their radio module's maker.
    terminals: { service: 'ok', baseline: 0.6 },
    other: { service: 'ok', baseline: 0.4 },
  },
  observe(facts) {
    const terminal = seen(facts, 'terminal')
    const [mac] = terminal?.macs ?? []
    if (!terminal || mac === undefined || terminal.isThisMachine || terminal.locallyAdministered)
      return undefined
    return terminal.maker === undefined
      ? { outcome: 'other', text: message('outcome.terminal-maker.other', { mac }) }
      : {
          outcome: 'terminals',
          text: message('outcome.terminal-maker.terminals', { maker: terminal.maker }),
        }
  },
})
