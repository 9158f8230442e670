import type { ConnectOutcome } from '../../../src/probes/values.ts'
import { but } from '../facts.ts'
import type { Change } from '../facts.ts'
import { all, siteSays } from './all.ts'

/** What is seen and known of the terminal beside this machine. */

export const stranger = '3c:52:82:00:00:51'
/** Whom the neighbour table had at the terminal's address: one device, or two in turns. */
export const heardAs =
  (...macs: string[]): Change =>
  (facts) => {
    but('terminal', 'terminal', { macs })(facts)
    const fact = facts.facts.find(({ probe }) => probe === 'terminal')
    if (macs[0] === stranger && fact?.probe === 'terminal' && fact.state === 'seen')
      delete fact.value.maker
  }

/** The terminal's port for the till: the site file names it. */
export const tillPort = (outcome: ConnectOutcome): Change =>
  all(
    siteSays(({ terminal }) => (terminal.remotePort = 8443)),
    but('terminal', 'terminal', { port: { port: 8443, ...outcome } }),
  )

/** Nobody answers at the terminal's address, which lies in another network. */
export const outsideSubnet: Change = but('terminal', 'terminal', {
  ...{ neighbour: 'unknown', icmp: 'silent', macs: [], alive: false, inSubnet: false },
})

/** What the sheet demands, and what the terminal has. */
export const has = (model: string, app: string, firmware: string, wantedApp = '>=3.0.0'): Change =>
  siteSays((site) => {
    site.acquirer.requirements = { models: ['A920'], app: wantedApp, firmware: '>=1.4.0' }
    Object.assign(site.terminal, { model, app, firmware })
  })
