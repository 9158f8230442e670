import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import type { HostPort } from '../site/site.ts'
import { startAcquirer, type Acquirer } from './acquirer/start.ts'
import { serveClock } from './clock.ts'
import { holdClosedPort } from './closed-port.ts'
import { serveConnectivityCheck } from './connectivity.ts'
import { listen, type At, type Running } from './listener.ts'
import { deadAddress, liedAddress, neighbourOf, reachable } from './loopback.ts'
import type { Plan } from './plan.ts'
import { serveResolver } from './resolver.ts'
import type { ShopFacts } from './site-file.ts'
import { answering, type ResolverConduct, type Zone } from './zone.ts'

/** Where and when the shop is. `host` is the acquirer's name or an IP literal. */
export type Place = { listen: string; host: string; port: number; now: () => number }

export type Shop = Pick<Acquirer, 'ca' | 'address'> & {
  facts: Pick<
    ShopFacts,
    'endpoints' | 'references' | 'connectivityCheck' | 'resolvers' | 'systemResolvers' | 'clock'
  >
  stop: () => Promise<void>
}

/** The name of the page that connectivity checks ask for. */
const checkName = 'connectivity.example'

/** Starts everything that a shop talks to; what had started is stopped when a part can't. */
export async function startShop(plan: Plan, place: Place): Promise<Shop> {
  const parts: Promise<Running>[] = []
  const keep = (part: Promise<Running>) => {
    parts.push(part)
    return part
  }
  async function stop() {
    const started = await Promise.allSettled(parts)
    await Promise.all(started.map(async (part) => part.status === 'fulfilled' && part.value.stop()))
  }
  try {
    return { ...(await startAll(plan, place, keep)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Keep = (starting: Promise<Running>) => Promise<Running>

async function startAll(plan: Plan, place: Place, keep: Keep): Promise<Omit<Shop, 'stop'>> {
  const { behaviour } = plan
  const world = () => place.now() + (behaviour.worldAheadMs ?? 0)
  /** Starts a part on an address of its own, where there is one. */
  const start = async (last: number, serve: (at: At) => Promise<Running>): Promise<HostPort> => {
    const address = await neighbourOf(place.listen, last)
    const { port } = await keep(serve({ address, port: 0 }))
    return { host: reachable(address), port }
  }
  const acquirer = await startAcquirer(plan, place, world, keep)
  const reference =
    behaviour.references === 'closed'
      ? holdClosedPort
      : (at: At) => listen(at, (socket) => socket.on('end', () => socket.end()).resume())
  const references = [await start(11, reference), await start(12, reference)]
  const conduct = behaviour.connectivityChecks ?? 'answers'
  const check = await start(13, (at) =>
    conduct === 'closed'
      ? holdClosedPort(at)
      : serveConnectivityCheck(at, conduct, () => new Date(world())),
  )
  const zone = zoneOf(plan, place.host, acquirer.address, check.host)
  const resolver = (first: number) => (resolverConduct: ResolverConduct, index: number) =>
    start(first + index, (at) => serveResolver(at, answering(zone, resolverConduct)))
  const { system = ['answers'], comparison = ['answers', 'answers'] } = behaviour.resolvers ?? {}
  return {
    ca: acquirer.ca,
    address: acquirer.address,
    facts: {
      endpoints: acquirer.endpoints,
      references,
      connectivityCheck: `http://${checkName}:${check.port}/generate_204`,
      systemResolvers: await Promise.all(system.map(resolver(21))),
      resolvers: await Promise.all(comparison.map(resolver(31))),
      clock: await start(41, (at) => serveClock(at, world)),
    },
  }
}

function zoneOf({ behaviour }: Plan, host: string, address: string, checkAddress: string): Zone {
  const name = domainToASCII(host)
  return {
    acquirer: name,
    lie: liedAddress,
    addresses: {
      [checkName]: [checkAddress],
      [name]: behaviour.deadAddress === true ? [deadAddress, address] : [address],
      ...(isIP(host) === 0 ? { [`backup.${name}`]: [address] } : {}),
    },
  }
}
