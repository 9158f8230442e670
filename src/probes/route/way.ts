import type { LadderAnswer } from '../../net/ping/ladder-answer.ts'
import type { RouteHop, RouteWay } from '../values/route.ts'

/**
 * Makes a way of what was answered at each distance. What a router says about packets that it won't
 * send on belongs to the router itself, though it is heard at every distance behind it.
 */
export function wayOf(
  { role, address, askedTtl }: Pick<RouteWay, 'role' | 'address' | 'askedTtl'>,
  answers: readonly LadderAnswer[],
  own: readonly string[],
): RouteWay {
  const hops: RouteHop[] = []
  let end: RouteWay['end'] = 'silent'
  for (const answer of answers) {
    const { ttl } = answer
    for (let silent = hops.length + 1; silent < ttl; silent += 1) hops.push({ ttl: silent })
    if (answer.kind === 'reply') {
      hops.push({ ttl, address, ms: answer.ms, reached: true })
      end = 'reached'
      break
    }
    const { from, error } = answer
    const before = hops.find((hop) => hop.address === from)
    if (own.includes(from)) {
      return { role, address, askedTtl, hops: [{ ttl: 0, address: from, error }], end: 'error' }
    }
    // Windows has one word for all errors: who says it twice in a row does not send on.
    const repeats = before !== undefined && before === hops.findLast((hop) => hop.address)
    if (error === 'ttl-exceeded' || (error === 'other' && !repeats)) {
      hops.push({ ttl, address: from })
      continue
    }
    if (before) before.error = error
    else hops.push({ ttl, address: from, error, ...(from === address ? { reached: true } : {}) })
    end = from === address ? 'reached' : 'error'
    break
  }
  while (hops.length > 0 && hops.at(-1)?.address === undefined) hops.pop()
  const loop = loopIn(hops)
  if (loop.length > 0) return { role, address, askedTtl, hops, end: 'loop', loop }
  return { role, address, askedTtl, hops, end }
}

/**
 * The addresses from one that comes again up to its return. The same one twice in a row is no
 * circle: some routers let a packet that has died go one step further.
 */
function loopIn(hops: readonly RouteHop[]): string[] {
  const addresses = hops.map(({ address }) => address)
  for (const [start, address] of addresses.entries()) {
    if (address === undefined) continue
    const circle = addresses.slice(start, addresses.lastIndexOf(address))
    if (circle.some((one) => one !== address))
      return [...new Set(circle.filter((one) => one !== undefined))]
  }
  return []
}
