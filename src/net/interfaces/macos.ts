import type { InterfaceKind, InterfaceValue } from '../../probes/values.ts'
import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { arePossible } from './address.ts'
import { contradicts } from './contradicts.ts'
import { parseIfconfig } from './ifconfig.ts'
import { kindByName } from './kind-by-name.ts'

const timeoutMs = 1500

/**
 * Every interface that ifconfig shows, with its kind by what networksetup says of its socket. It is
 * believed where it agrees with what Node knows.
 */
export async function readInterfacesMacos(
  known: () => InterfaceValue[],
  signal: AbortSignal,
): Promise<{ interfaces: InterfaceValue[]; unread?: Unread } | Unread> {
  const options = { timeoutMs, signal }
  const [said, ports] = await Promise.all([
    askTool('ifconfig', ['-a'], options),
    askTool('networksetup', ['-listallhardwareports'], options),
  ])
  if (isUnread(said)) return said
  const found = parseIfconfig(said)
  const possible = found.every(({ addresses }) => arePossible(addresses))
  if (found.length === 0 || !possible || contradicts(found, known()))
    return notUnderstood(said, ['ifconfig', '-a'])
  const kinds = isUnread(ports) ? new Map<string, InterfaceKind>() : parseHardwarePorts(ports)
  const interfaces = found.map((one) => ({
    ...one,
    kind: kinds.get(one.name) ?? kindOf(one.name, kinds),
  }))
  const unread = isUnread(ports)
    ? ports
    : kinds.size === 0
      ? notUnderstood(ports, ['networksetup', '-listallhardwareports'])
      : undefined
  return { interfaces, ...(unread && { unread }) }
}

/** Of the interfaces in `networksetup -listallhardwareports`, those that their names don't tell. */
export function parseHardwarePorts(text: string): Map<string, InterfaceKind> {
  const ports = text.matchAll(/^Hardware Port: (.+)\nDevice: (\S+)$/gm)
  return new Map(
    [...ports].flatMap(([, port = '', device = '']): [string, InterfaceKind][] => {
      if (/^(Wi-Fi|AirPort)$/.test(port)) return [[device, 'wifi']]
      if (/^(iPhone|iPad) USB$/.test(port)) return [[device, 'mobile']]
      if (/Bluetooth|Thunderbolt \d|Bridge/.test(port)) return [[device, 'virtual']]
      return [[device, 'ethernet']]
    }),
  )
}

/** An `en…` without a socket leads to a chip of the machine's own. */
function kindOf(name: string, sockets: ReadonlyMap<string, InterfaceKind>): InterfaceKind {
  if (name.startsWith('lo')) return 'loopback'
  return sockets.size > 0 && name.startsWith('en') ? 'virtual' : kindByName(name)
}
