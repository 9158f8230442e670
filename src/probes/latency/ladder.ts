import { anySignal } from '../../net/any-signal.ts'
import { readInterfacesPortable } from '../../net/interfaces/interfaces.ts'
import { ping } from '../../net/ping/ping.ts'
import { stopwatch } from '../../net/stopwatch.ts'
import { inSubnet } from '../../net/subnet.ts'
import { wait } from '../../net/wait.ts'

/** `ms`: about when its first answer came. */
export type Hop = { address: string; hops: number; ms: number }

/** The first hop is the router itself; a second box in the shop may stand before the provider's first. */
const ttls = [2, 3, 4]
/** Routers limit such answers: a second packet for the case that the first drew none. */
const packets = 2
const intervalMs = 200
/** After the first answer the others get as long again, but at least this: a busy hop is no distant one. */
const patienceMs = 100

/**
 * The hops behind the router on the way to an address, nearest first, those that look like the
 * provider's before a second box in the shop: two pings each that die at the second, third and
 * fourth hop. None on the way to this network itself.
 */
export async function hopsTowards(
  target: string,
  gateway: string,
  signal: AbortSignal,
): Promise<Hop[]> {
  const own = readInterfacesPortable().flatMap(({ addresses }) => addresses)
  const isOwn = (address: string) => own.some((one) => inSubnet(address, one))
  if (isOwn(target)) return []
  const behind = new Map<string, Hop>()
  for (const hop of await answers(target, signal)) {
    const { address } = hop
    if (address === gateway || address === target || isOwn(address)) continue
    if (!behind.has(address)) behind.set(address, hop)
  }
  return [...behind.values()].toSorted((a, b) => Number(isHomeRouter(a)) - Number(isHomeRouter(b)))
}

/** What makers give the boxes that shops and homes buy; providers number their own otherwise. */
function isHomeRouter({ address }: Hop): boolean {
  return address.startsWith('192.168.')
}

/** Who answered, in the order of their distance. */
async function answers(target: string, signal: AbortSignal): Promise<Hop[]> {
  const enough = new AbortController()
  const clock = stopwatch()
  const found: Hop[] = []
  const asked = ttls.map(async (hops) => {
    const address = await answerAt(target, hops, anySignal(signal, enough.signal))
    if (address !== undefined) found.push({ address, hops, ms: clock() })
  })
  const heard = Promise.any(asked.map((one) => one.then(() => found[0] ?? Promise.reject())))
  const others = heard.then(({ ms }) => wait(Math.max(ms, patienceMs), enough.signal))
  await Promise.race([Promise.all(asked), others.catch(() => Promise.all(asked))])
  enough.abort()
  await Promise.all(asked)
  return found.toSorted((a, b) => a.hops - b.hops)
}

async function answerAt(
  address: string,
  ttl: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const told = new AbortController()
  let from: string | undefined
  await ping({
    address,
    count: packets,
    intervalMs,
    ttl,
    signal: anySignal(signal, told.signal),
    onEvent(event) {
      if (event.kind === 'silence' || event.kind === 'summary') return
      // Windows does not tell the kinds of errors apart.
      if (event.kind === 'error' && (event.error === 'ttl-exceeded' || event.error === 'other'))
        from ??= event.from
      told.abort()
    },
  })
  return from
}
