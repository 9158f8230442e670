import { addressFamily } from '../net/address-family.ts'
import type { Site } from '../site/site.ts'

/** Which hosts are looked at, and which other name tells “this name” from “every name”. */
export type NamePlan = { hosts: string[]; reference?: string }

/**
 * The hosts of the endpoints, each once; the first well-known name where there is no endpoint. A
 * name of the connectivity checks is preferred: those are meant to be asked for.
 */
export function planNames({ acquirer, network }: Site): NamePlan {
  const hosts = [...new Set(acquirer.endpoints.map(({ host }) => host))]
  const wellKnown = [
    ...network.connectivityChecks.flatMap((url) =>
      URL.canParse(url) ? [new URL(url).hostname.replace(/^\[|\]$/g, '')] : [],
    ),
    ...network.references.map(({ host }) => host),
  ].filter((host) => addressFamily(host) === undefined && !hosts.includes(host))
  const [first] = wellKnown
  if (hosts.length === 0) return { hosts: first === undefined ? [] : [first] }
  return { hosts, ...(first === undefined ? {} : { reference: first }) }
}
