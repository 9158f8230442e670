import type { AnyFact } from '../probes/facts.ts'
import type { MeasuredFrom } from '../run.ts'

/** Where a run was made, as `link` and `wifi` saw it. */
export function measuredFrom(host: string, facts: AnyFact[]): MeasuredFrom {
  const wifi = facts.find((fact) => fact.probe === 'wifi')
  const link = facts.find((fact) => fact.probe === 'link')
  const ssid = wifi?.state === 'seen' && wifi.value.connected ? wifi.value.ssid : undefined
  if (link?.state !== 'seen') return { host, addresses: [], ...(ssid && { network: ssid }) }
  const { interfaces, primary } = link.value
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
