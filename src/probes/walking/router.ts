import { connectSeries } from '../../net/connect-series.ts'
import { ping, type PingResult } from '../../net/ping/ping.ts'
import { stopwatch } from '../../net/stopwatch.ts'
import type { Site } from '../../site/site.ts'
import type { Echoes, NoEchoes } from '../../walk/walk.ts'
import { gatewayAddress } from '../gateway-address.ts'
import { lookAtRouter } from '../router-look.ts'

/** Four a second: some eighty at a place, and no more than a person's own traffic. */
const pings = { count: 4, intervalMs: 250 }
/** Routers take connections less lightly. */
const connects = { count: 2, intervalMs: 500 }

/** A weak radio may lose three in a row. */
const trials = 8
/** A cable may be plugged in on the way, or pings come through after all; each look costs processes. */
const looksForWay = 5

/** What routers open for their users, and how long an answer of one hop away may take, ms. */
const ports = [53, 80, 443]
const patienceMs = 900

type Way = { address: string } & ({ method: 'icmp' } | { method: 'tcp'; port: number })

/**
 * Asks the router behind a Wi-Fi adapter, for one second at a time: four pings, or two TCP
 * connections that are ended at once where it answers no pings or there are none here. Which of
 * them is found out first, by eight pings and a connection to each of 53, 80 and 443; again as long
 * as no ping is answered, and when the router has another address.
 */
export function routerOf(adapter: string, site: Site) {
  const now = stopwatch()
  let way: Way | undefined
  let isSilent = false
  let asked = 0

  async function find(signal: AbortSignal): Promise<Way | { missing: NoEchoes }> {
    const found = await gatewayAddress(site, signal)
    if ('missing' in found) return { missing: found.missing }
    const { address, source, interface: over } = found
    // Pings over a cable say nothing about the air. Some systems name the interface by its address.
    if (source === 'route' && over !== adapter && over !== undefined && !/^[\d.]+$/.test(over))
      return { missing: 'other-way' }
    const known = way?.address === address ? way : undefined
    if (known?.method === 'icmp') return known
    const { icmp, tcp } = await lookAtRouter(address, {
      ...{ ports, pings: trials, timeoutMs: patienceMs },
      ...{ signal, now },
    })
    if (signal.aborted) return { missing: 'interrupted' }
    if (icmp === 'answers') return { address, method: 'icmp' }
    if (known) return known
    const port = (tcp.find(isOpen) ?? tcp.find(({ outcome }) => outcome === 'refused'))?.port
    return port === undefined ? { missing: 'silent' } : { address, method: 'tcp', port }
  }

  return {
    /** Where the last answers came from. */
    get address() {
      return way?.address
    },
    async ask(signal: AbortSignal): Promise<Echoes> {
      asked += 1
      if (!way || isSilent || asked % looksForWay === 0) {
        const found = await find(signal)
        if (!('missing' in found)) way = found
        // Once it has answered, its silence is loss.
        else if (!way || found.missing === 'other-way') return found
      }
      const echoes = await askOver(way, signal)
      isSilent = 'rttMs' in echoes && echoes.rttMs.length === 0
      return echoes
    },
  }
}

async function askOver(way: Way, signal: AbortSignal): Promise<Echoes> {
  if (way.method === 'icmp')
    return echoesOf(await ping({ ...pings, address: way.address, signal }), signal)
  const { series } = await connectSeries(way, { ...connects, signal })
  return { method: 'tcp', sent: series.length, rttMs: series.filter((ms) => ms !== null) }
}

function echoesOf(pinged: PingResult, signal: AbortSignal): Echoes {
  if (pinged.state === 'measured') {
    const { series } = pinged
    return { method: 'icmp', sent: series.length, rttMs: series.filter((ms) => ms !== null) }
  }
  if (signal.aborted) return { missing: 'interrupted' }
  if (pinged.state === 'skipped') return { missing: pinged.reason }
  // Nobody at the next hop answers any more; without any route nothing was sent.
  return pinged.detail === 'EHOSTUNREACH'
    ? { method: 'icmp', sent: pings.count, rttMs: [] }
    : { missing: 'none' }
}

function isOpen({ outcome }: { outcome: string }): boolean {
  return outcome === 'open'
}
