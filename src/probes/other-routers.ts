import { isUnread } from '../net/ask-tool.ts'
import { readInterfacesPortable } from '../net/interfaces/interfaces.ts'
import { readDefaultRoutes } from '../net/routes/routes.ts'
import { inSubnet, likelyRouters } from '../net/subnet.ts'
import { lookAtRouter } from './router-look.ts'

/** A router's page is what its makers agree on most. */
const ports = [80, 443]
const pings = 2
/** Each is on this network, a millisecond away on a cable, at most some hundred over Wi-Fi. */
const timeoutMs = 700
/** So that a search stays a matter of some twenty packets. */
const most = 4

/**
 * Addresses that answer where routers usually are, when the expected one is silent: two pings and
 * two TCP connections to each of at most four addresses of this machine's own subnets.
 */
export async function otherRouters(
  silent: string,
  options: { signal: AbortSignal; now: () => number },
): Promise<string[]> {
  const candidates = (await likely(silent, options.signal)).slice(0, most)
  const looks = await Promise.all(
    candidates.map((address) => lookAtRouter(address, { ...options, ports, pings, timeoutMs })),
  )
  return candidates.filter((_, index) => looks[index]?.alive)
}

/** The other way out that this machine knows, then the usual places, those near the silent one first. */
async function likely(silent: string, signal: AbortSignal): Promise<string[]> {
  const read = await readDefaultRoutes(signal)
  const routes = isUnread(read) ? [] : read
  const own = readInterfacesPortable()
    .filter(({ kind }) => kind === 'ethernet' || kind === 'wifi')
    .flatMap(({ addresses }) => addresses)
    .filter(({ family, origin }) => family === 4 && origin !== 'link-local')
    .toSorted((a, b) => Number(inSubnet(silent, b)) - Number(inSubnet(silent, a)))
  const mine = new Set(own.map(({ address }) => address))
  const found = [
    ...routes.flatMap(({ family, gateway }) => (family === 4 && gateway ? [gateway] : [])),
    ...own.flatMap(likelyRouters),
  ]
  return [...new Set(found)].filter((address) => address !== silent && !mine.has(address))
}
