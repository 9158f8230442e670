import { message } from '../messages/index.ts'
import { seen, symptom } from './look.ts'

/** Does the MAC at the terminal's address belong to a maker of terminals, or has a device made it up? */
export default symptom({
  outcomes: {
    // Many terminals carry the number of their radio module's maker.
    terminals: { service: 'ok', baseline: 0.58 },
    other: { service: 'ok', baseline: 0.38 },
    // Phones and new laptops make up theirs for each Wi-Fi; terminals are found by theirs and keep it.
    'made-up': { service: 'ok', baseline: 0.04 },
  },
  observe(facts) {
    const terminal = seen(facts, 'terminal')
    const [mac] = terminal?.macs ?? []
    if (!terminal || mac === undefined || terminal.isThisMachine) return undefined
    if (terminal.locallyAdministered)
      return { outcome: 'made-up', text: message('outcome.terminal-maker.made-up', { mac }) }
    return terminal.maker === undefined
      ? { outcome: 'other', text: message('outcome.terminal-maker.other', { mac }) }
      : {
          outcome: 'terminals',
          text: message('outcome.terminal-maker.terminals', { maker: terminal.maker }),
        }
  },
})
