import type { AnyFact } from '../probes/facts.ts'
import type { MeasuredFrom } from '../run.ts'

/** Where a run was made, as `link` and `wifi` saw it. */
export function measuredFrom(host: string, facts: AnyFact[]): MeasuredFrom {
  // A part that a tool did not tell is a fact of its own, and stands before what is known.
  const ssid = facts.flatMap((fact) =>
    fact.probe === 'wifi' && fact.state === 'seen' && fact.value.connected
      ? (fact.value.ssid ?? [])
      : [],
  )[0]
  const [link] = facts.flatMap((fact) =>
    fact.probe === 'link' && fact.state === 'seen' ? fact.value : [],
  )
  if (!link) return { host, addresses: [], ...(ssid && { network: ssid }) }
  const { interfaces, primary } = link
  const used = interfaces.filter(({ name, kind }) =>
    primary === undefined ? kind !== 'loopback' : name === primary,
  )
  const addresses = used.flatMap((one) =>
    one.addresses.filter(({ origin }) => origin !== 'link-local'),
  )
  const [first] = addresses.filter(({ family }) => family === 4)
  const network = ssid ?? (first && `${first.address}/${first.prefix}`)
  return {
    host,
    addresses: addresses.map(({ address }) => address),
    ...(network !== undefined && { network }),
  }
}
