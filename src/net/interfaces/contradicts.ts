import { isIPv6, SocketAddress } from 'node:net'
import type { InterfaceValue } from '../../probes/values.ts'

type Addressed = Pick<InterfaceValue, 'name' | 'mac' | 'addresses'>

/**
 * Whether a tool that shows every interface goes against what Node knows of those that are up: one
 * is left out, has another MAC, or has not just the addresses that are its own. A text that lost
 * lines, or their order, does so.
 */
export function contradicts(told: readonly Addressed[], known: readonly Addressed[]): boolean {
  const elsewhere = new Set(
    known
      .flatMap((one) => one.addresses)
      .filter(isItsOwn)
      .map(wordOf),
  )
  const isMissing = known.some(({ name }) => !told.some((one) => one.name === name))
  return (
    isMissing ||
    told.some((one) => {
      const same = known.find(({ name }) => name === one.name)
      if (!same) return one.addresses.some((address) => elsewhere.has(wordOf(address)))
      return !hasMac(one.mac, same) || !areSame(one.addresses, same.addresses)
    })
  )
}

/**
 * Whether the part of a text that is headed by an interface's name lacks one of the addresses that
 * Node knows, or has another MAC. `words` may hold more: routers, servers.
 */
export function lacks(part: { mac?: string; words: readonly string[] }, known: Addressed): boolean {
  const words = new Set(part.words.map(shortest))
  const isAnother = part.mac !== undefined && !hasMac(part.mac, known)
  return isAnother || known.addresses.some((one) => !words.has(wordOf(one)))
}

function hasMac(told: string | undefined, { mac }: Addressed): boolean {
  return mac === undefined || told?.toLowerCase() === mac.toLowerCase()
}

function areSame(told: InterfaceValue['addresses'], known: InterfaceValue['addresses']): boolean {
  const [ours, theirs] = [told, known].map((all) => new Set(all.map(wordOf)))
  return ours!.size === theirs!.size && [...ours!].every((one) => theirs!.has(one))
}

/** Every interface may have the link-local one of another, and loopback's is at several names. */
function isItsOwn({ address, origin }: InterfaceValue['addresses'][number]): boolean {
  return origin !== 'link-local' && !/^127\.|^::1$/.test(address)
}

function wordOf({ address }: InterfaceValue['addresses'][number]): string {
  return shortest(address)
}

/** IPv6 addresses have many spellings, and a zone behind them. */
function shortest(address: string): string {
  const [bare = ''] = address.split('%')
  return isIPv6(bare) ? new SocketAddress({ address: bare, family: 'ipv6' }).address : bare
}
