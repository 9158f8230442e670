import { anySignal } from '../net/any-signal.ts'
import { connectTwice } from '../net/connect-twice.ts'
import { readInterfacesPortable } from '../net/interfaces/interfaces.ts'
import { knownMacs } from '../net/neighbours/arp-table.ts'
import { readNeighbour } from '../net/neighbours/neighbours.ts'
import { isMadeUp, terminalMaker } from '../net/oui.ts'
import { ping, type PingResult } from '../net/ping/ping.ts'
import { inSubnet } from '../net/subnet.ts'
import { wait } from '../net/wait.ts'
import type { Probe, ProbeContext } from './probe.ts'
import type { ConnectOutcome } from './values.ts'
import type { TerminalValue } from './values/terminal.ts'

const pings = 3
/** Far enough apart that a second device with the same address can make itself heard in between. */
const apartMs = 350
/** The terminal is in the same shop: even a Wi-Fi that sleeps answers within this, ms. */
const patienceMs = 1500
/** All three pings and the wait for the last, on a busy machine. */
const pingsMs = pings * apartMs + patienceMs

/**
 * Looks for the terminal on this network: three pings, a TCP connection to its port for the till,
 * where the site file names one, that is ended at once (once more after a refusal), and the
 * neighbour table before and after. Nothing is sent on the connection.
 */
const terminal: Probe<'terminal'> = {
  needs: [],
  // Pings, or two connects with half a second between, among looks at the neighbours by tools that
  // may hang for a second each.
  deadlineMs: 6500,
  targets: () => ['terminal'],
  async run(context) {
    const { terminal: wanted } = context.site
    if (wanted.thisMachine || wanted.connection === 'mobile')
      return context.record('terminal', { state: 'skipped', reason: 'not-needed' })
    if (wanted.address === undefined)
      return context.record('terminal', { state: 'skipped', reason: 'not-configured' })
    const value = await lookFor(wanted.address, wanted.remotePort, context)
    // What was called off in the middle was not found silent.
    if (context.signal.aborted && !value.alive) return
    context.record('terminal', { state: 'seen', value })
  },
}
export default terminal

async function lookFor(
  address: string,
  remotePort: number | undefined,
  context: ProbeContext<'terminal'>,
): Promise<TerminalValue> {
  const signal = anySignal(context.signal)
  const own = readInterfacesPortable().flatMap(({ addresses }) => addresses)
  const isThisMachine = own.some((one) => one.address === address)
  const inOwnSubnet = own.some((one) => inSubnet(address, one))
  const unseen = { address, isThisMachine, inSubnet: inOwnSubnet }
  if (isThisMachine)
    return { ...unseen, neighbour: 'unknown', macs: [], icmp: 'not-measured', alive: true }
  const startMs = context.now()
  const before = await knownMacs(address, signal)
  const timeoutMs = Math.min(context.waits.connect, patienceMs)
  const [pinged, port] = await Promise.all([
    pinging(address, signal),
    remotePort === undefined
      ? undefined
      : connectTwice({ address, port: remotePort }, { timeoutMs, signal }),
  ])
  const [neighbour, after] = await Promise.all([
    readNeighbour(address, context.now() - startMs, signal),
    knownMacs(address, signal),
  ])
  const macs = [...new Set([...(neighbour.mac ? [neighbour.mac] : []), ...before, ...after])]
  const replied = pinged.state === 'measured' && pinged.series.some((ms) => ms !== null)
  return {
    ...unseen,
    neighbour: neighbour.state,
    macs,
    ...makerOf(macs),
    icmp: replied ? 'answers' : couldAnswer(pinged) ? 'silent' : 'not-measured',
    ...(remotePort !== undefined && port ? { port: { port: remotePort, ...port.outcome } } : {}),
    alive: replied || neighbour.state === 'reachable' || isAnswer(port?.outcome),
  }
}

/** A ping that hangs must not take the rest with it. */
async function pinging(address: string, signal: AbortSignal): Promise<PingResult> {
  const stop = new AbortController()
  const ended = anySignal(signal, stop.signal)
  const pinged = ping({ address, count: pings, intervalMs: apartMs, signal: ended })
  await Promise.race([pinged, wait(pingsMs, ended)])
  stop.abort()
  return await pinged
}

/** Where no packet can leave for it, it is as silent as where none comes back. */
function couldAnswer(pinged: PingResult): boolean {
  return (
    pinged.state === 'measured' || (pinged.state === 'failed' && pinged.failure === 'unreachable')
  )
}

function makerOf([mac]: readonly string[]): Pick<TerminalValue, 'maker' | 'locallyAdministered'> {
  if (mac === undefined) return {}
  if (isMadeUp(mac)) return { locallyAdministered: true }
  const maker = terminalMaker(mac)
  return { locallyAdministered: false, ...(maker === undefined ? {} : { maker }) }
}

/** A refusal is a sign of life; what a router says in its place, or silence, is none. */
function isAnswer(outcome: ConnectOutcome | undefined): boolean {
  return outcome !== undefined && ['open', 'refused', 'reset'].includes(outcome.outcome)
}
