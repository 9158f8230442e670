import { readdir, readlink, realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import type { InterfaceKind } from '../../probes/values.ts'
import { readNumber, readSmallFile } from '../small-file.ts'
import { kindByName } from './kind-by-name.ts'

export type Sysfs = {
  mac?: string
  kind: InterfaceKind
  up: boolean
  carrier?: boolean
  speedMbps?: number
  duplex?: 'full' | 'half'
  driver?: string
  crcErrors?: number
  carrierChanges?: number
}

/** IFF_UP of linux/if.h. */
const flagUp = 0x1

/**
 * What /sys/class/net says of an interface; nothing where it has none. `madeBy` is iproute2's word
 * for the kind of one that is none of hardware.
 */
export async function readSysfs(
  name: string,
  madeBy?: string,
  root = '/sys/class/net',
): Promise<Sysfs | undefined> {
  const folder = `${root}/${name}`
  const files = await readdir(folder).catch(() => undefined)
  if (!files) return undefined
  const number = (file: string) => readNumber(`${folder}/${file}`)
  const text = (file: string) => readSmallFile(`${folder}/${file}`)
  const mac = await text('address')
  const duplex = await text('duplex')
  const speedMbps = await number('speed')
  const carrier = await number('carrier')
  const crcErrors = await number('statistics/rx_crc_errors')
  const carrierChanges = await number('carrier_changes')
  const driver = await readlink(`${folder}/device/driver`).catch(() => undefined)
  return {
    kind: await kindOf(name, folder, files, madeBy),
    up: (Number(await text('flags')) & flagUp) !== 0,
    ...(mac ? { mac } : {}),
    // An interface that is down, or blocked by a switch, answers EINVAL.
    ...(carrier === undefined ? {} : { carrier: carrier === 1 }),
    // -1 means unknown, as without a cable.
    ...(speedMbps !== undefined && speedMbps > 0 ? { speedMbps } : {}),
    ...(duplex === 'full' || duplex === 'half' ? { duplex } : {}),
    ...(driver === undefined ? {} : { driver: basename(driver) }),
    ...(crcErrors === undefined ? {} : { crcErrors }),
    ...(carrierChanges === undefined ? {} : { carrierChanges }),
  }
}

/** ARPHRD_… of linux/if_arp.h: hardware types that frames of Ethernet and Wi-Fi, or no frames, have. */
const ethernetType = 1
const loopbackType = 772
const pppType = 512
const tunnelTypes = [65534, 768, 769, 776, 778, 823]

async function kindOf(
  name: string,
  folder: string,
  files: string[],
  madeBy: string | undefined,
): Promise<InterfaceKind> {
  const type = await readNumber(`${folder}/type`)
  const uevent = (await readSmallFile(`${folder}/uevent`)) ?? ''
  const deviceType = /^DEVTYPE=(.*)$/m.exec(uevent)?.[1]
  if (type === loopbackType) return 'loopback'
  if (files.includes('phy80211') || files.includes('wireless') || deviceType === 'wlan')
    return 'wifi'
  if (deviceType === 'wwan' || kindByName(name) === 'mobile') return 'mobile'
  if (deviceType === 'wireguard') return 'tunnel'
  if (type === undefined) return kindByName(name)
  if (type === pppType) return 'dialled'
  if (tunnelTypes.includes(type)) return 'tunnel'
  if (type !== ethernetType) return 'virtual'
  const path = await realpath(folder).catch(() => folder)
  if (!path.includes('/virtual/')) return 'ethernet'
  // A TAP that some VPNs use is called so.
  if (files.includes('tun_flags')) return kindByName(name) === 'tunnel' ? 'tunnel' : 'ethernet'
  const carries = cables.includes(madeBy ?? deviceType ?? '')
  return carries && !files.includes('master') ? 'ethernet' : 'virtual'
}

/** These carry the traffic of a real one, as a container's does, unless they are part of a bridge. */
const cables = ['veth', 'vlan', 'bond', 'team', 'macvlan', 'ipvlan']
