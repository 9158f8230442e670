import type { InterfaceValue } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { addressValue, isMac } from './address.ts'

/** An interface as macOS' ifconfig shows it; it translates nothing. */
export type IfconfigInterface = Pick<
  InterfaceValue,
  'name' | 'up' | 'carrier' | 'mac' | 'speedMbps' | 'duplex' | 'addresses'
>

/** Reads `ifconfig` of macOS: a line at the margin begins an interface. */
export function parseIfconfig(text: string): IfconfigInterface[] {
  return text.split(/^(?=\S+: flags=)/m).flatMap((block): IfconfigInterface[] => {
    const [, name, flags = ''] = /^(\S+): flags=[0-9a-f]+<([A-Z0-9,]*)>/.exec(block) ?? []
    if (name === undefined) return []
    const mac = /^\s+ether (\S+)/m.exec(block)?.[1]
    const status = /^\s+status: (active|inactive)\s*$/m.exec(block)?.[1]
    const media = /^\s+media: .*\(([^)<]*)(?:<([a-z,-]*)>)?\)/m.exec(block)
    return [
      {
        name,
        up: flags.split(',').includes('UP'),
        ...knownValues({
          carrier: status === undefined ? undefined : status === 'active',
          mac: mac !== undefined && isMac(mac) ? mac : undefined,
          speedMbps: status === 'active' ? speedOf(media?.[1] ?? '') : undefined,
          duplex: duplexOf(media?.[2] ?? ''),
        }),
        addresses: block.split('\n').flatMap(addressOf),
      },
    ]
  })
}

/** `1000baseT`, `100baseTX`, `10Gbase-T`, `2500Base-T`. */
function speedOf(media: string): number | undefined {
  const [, digits, giga] = /^(\d+)(G?)base/i.exec(media) ?? []
  return digits === undefined ? undefined : Number(digits) * (giga ? 1000 : 1)
}

function duplexOf(options: string): InterfaceValue['duplex'] {
  if (options.includes('full-duplex')) return 'full'
  return options.includes('half-duplex') ? 'half' : undefined
}

function addressOf(line: string): InterfaceValue['addresses'] {
  const ipv4 = /^\s+inet (\d+\.\d+\.\d+\.\d+) (?:--> \S+ )?netmask 0x([0-9a-f]{8})/.exec(line)
  if (ipv4) {
    const [, address = '', mask = ''] = ipv4
    const bits = Number.parseInt(mask, 16).toString(2).replace(/0+$/, '')
    return /^1*$/.test(bits) ? [addressValue(address, `${address}/${bits.length}`)] : []
  }
  const ipv6 = /^\s+inet6 ([0-9a-f:.]+)(?:%\S+)? (?:--> \S+ )?prefixlen (\d+)/.exec(line)
  const [, address, prefix] = ipv6 ?? []
  return address === undefined ? [] : [addressValue(address, `${address}/${prefix}`)]
}
