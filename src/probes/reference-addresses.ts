import { addressFamily } from '../net/address-family.ts'
import { firstWith } from '../net/first-with.ts'
import { lookupNames } from '../net/lookup.ts'
import { askResolver } from '../net/resolver.ts'
import { bestAnswer } from './name-addresses.ts'
import type { ProbeContext } from './probe.ts'
import type { NameAnswer } from './values.ts'

/**
 * Finds addresses of reference hosts. The system and all resolvers of the site file are asked at
 * once and the first address is taken: a reference is a control, and must not fail with the thing
 * that it controls. Literals are their own answer.
 */
export function referenceAddresses(
  hosts: readonly string[],
  { site, waits, signal }: ProbeContext<'references'>,
): (host: string) => Promise<NameAnswer> {
  const names = hosts.filter((host) => addressFamily(host) === undefined)
  const { systemResolvers, resolvers } = site.network
  const options = { timeoutMs: waits.name, signal }
  const lookup = names.length > 0 && !systemResolvers ? lookupNames(names, options) : undefined
  const servers = [...(systemResolvers ?? []), ...resolvers]

  return async (host) => {
    if (addressFamily(host)) return { outcome: 'answered', addresses: [host], ms: 0 }
    const answers = servers.map(async (server) => {
      const to = { address: server.host, port: server.port }
      const { udp, tcp } = await askResolver(to, { name: host, type: 'A' }, options)
      return bestAnswer(udp, tcp)
    })
    const asked = lookup ? [lookup(host), ...answers] : answers
    const found = await firstWith(asked, ({ outcome }) => outcome === 'answered')
    return found ?? (await asked[0]) ?? { outcome: 'unknown', addresses: [], ms: 0 }
  }
}
