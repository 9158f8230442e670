import { anySignal } from '../net/any-signal.ts'
import { readInterfacesPortable } from '../net/interfaces/interfaces.ts'
import { inSubnet } from '../net/subnet.ts'
import { gatewayAddress } from './gateway-address.ts'
import { otherRouters } from './other-routers.ts'
import type { Probe } from './probe.ts'
import { lookAtRouter } from './router-look.ts'
import { skippedFor } from './skipped-for.ts'

/** What routers open for their users: their resolver and their pages. */
const ports = [53, 80, 443]
const pings = 3
/** The router is one hop away: even a crowded Wi-Fi answers within this, ms. */
const patienceMs = 1000

/**
 * Looks whether the router is there: three pings, a TCP connection to each of 53, 80 and 443 that
 * is ended at once, and the neighbour table. Where all are silent: two pings and two connections
 * to each of at most four addresses where routers usually are.
 */
const gateway: Probe<'gateway'> = {
  needs: [],
  // A second for the router, another for those that might be there instead, and a busy machine.
  deadlineMs: 4000,
  targets: () => [],
  async run({ site, signal, waits, now, record }) {
    const own = anySignal(signal)
    const found = await gatewayAddress(site, own)
    if ('missing' in found) {
      record(
        'gateway',
        found.missing === 'none'
          ? { state: 'failed', failure: 'unreachable' }
          : { state: 'skipped', reason: found.missing },
      )
      return
    }
    const { address, source } = found
    const timeoutMs = Math.min(waits.connect, patienceMs)
    const seen = await lookAtRouter(address, { ports, pings, timeoutMs, signal: own, now })
    const others = seen.alive ? [] : await otherRouters(address, { signal: own, now })
    if (signal.aborted && !seen.alive) {
      record(address, { state: 'skipped', reason: 'interrupted' })
      return
    }
    const here = found.interface ?? interfaceTowards(address)
    const { neighbour, icmp, tcp, alive } = seen
    const { unread } = neighbour
    record(address, {
      state: 'seen',
      value: {
        address,
        ...(here === undefined ? {} : { interface: here }),
        source,
        neighbour: neighbour.state,
        ...(neighbour.mac === undefined ? {} : { mac: neighbour.mac }),
        icmp,
        tcp,
        alive,
        others,
      },
    })
    if (unread && unread.skipped !== 'interrupted') record('neighbours', skippedFor(unread))
  },
}
export default gateway

/** The interface in whose subnet the address lies; none where it lies in no one's. */
function interfaceTowards(address: string): string | undefined {
  return readInterfacesPortable().find(({ addresses }) =>
    addresses.some((own) => inSubnet(address, own)),
  )?.name
}
