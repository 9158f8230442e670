import type { ConnectOutcome, GatewayValue } from '../values.ts'

export type TerminalValue = {
  address: string
  /** This machine has the address itself; nothing else was asked then. */
  isThisMachine: boolean
  /** It lies in a subnet of this machine's: only then can the neighbour table know it. */
  inSubnet: boolean
  neighbour: GatewayValue['neighbour']
  /** Every MAC that the neighbour table had for it during the run: two are two devices with one address. */
  macs: string[]
  /** Of the first MAC. A hint: many terminals carry a radio module's number, and some make up their own. */
  maker?: string
  /** The first MAC is made up (a private one), so it names no maker. */
  locallyAdministered?: boolean
  icmp: 'answers' | 'silent' | 'not-measured'
  /** The terminal's port for the till, where the site file names one. */
  port?: { port: number } & ConnectOutcome
  /** Any of ARP, ICMP and TCP showed that something is there. */
  alive: boolean
}
