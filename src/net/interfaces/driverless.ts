import { readdir, readlink } from 'node:fs/promises'
import { readSmallFile } from '../small-file.ts'

/** PCI's Ethernet controllers, and “other network controllers”: Wi-Fi cards (PCI code and ID assignment). */
const pciClasses = ['0x0200', '0x0280']

/**
 * USB interfaces for networks, as class, subclass, protocol: CDC Ethernet, NCM and MBIM, and the
 * RNDIS of phones (USB-IF defined class codes).
 */
const usbClasses = /^02(?:06|0d|0e)|^e00103/

/** Sticks that speak their maker's own language (class ff), by vendor and the start of the product. */
const usbSticks = [
  /^0bda:(?:81|88|b8|c8)/, // Realtek
  /^148f:/, // Ralink
  /^0e8d:(?:76|79)/, // MediaTek
  /^2357:/, // TP-Link
  /^0b95:/, // ASIX
  /^0cf3:(?:9271|7015|1006)/, // Atheros
]

/**
 * Network cards and sticks that are there and that no driver has taken, as `PCI 10ec:8168` or `USB
 * 0bda:8179`. Reads /sys; none on other systems.
 */
export async function readDriverless(root = '/sys/bus'): Promise<string[]> {
  const [pci, usb] = await Promise.all([
    eachOf(`${root}/pci/devices`, pciCard),
    eachOf(`${root}/usb/devices`, usbStick),
  ])
  return [...new Set([...pci, ...usb])]
}

async function eachOf(
  folder: string,
  look: (path: string) => Promise<string | undefined>,
): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => [])
  const found = await Promise.all(names.map((name) => look(`${folder}/${name}`)))
  return found.filter((one) => one !== undefined)
}

async function pciCard(path: string): Promise<string | undefined> {
  const kind = await readSmallFile(`${path}/class`)
  if (!pciClasses.includes(kind?.slice(0, 6) ?? '') || (await hasDriver(path))) return undefined
  return nameOf('PCI', path, 'vendor', 'device')
}

/** An interface of a device lies beside it, as `1-2:1.0` beside `1-2`. */
async function usbStick(path: string): Promise<string | undefined> {
  const kind = await readSmallFile(`${path}/bInterfaceClass`)
  if (kind === undefined || !['02', 'e0', 'ff'].includes(kind) || (await hasDriver(path)))
    return undefined
  const [subclass = '', protocol = ''] = await Promise.all([
    readSmallFile(`${path}/bInterfaceSubClass`),
    readSmallFile(`${path}/bInterfaceProtocol`),
  ])
  const name = await nameOf('USB', path.replace(/:[^/:]*$/, ''), 'idVendor', 'idProduct')
  const isStick = usbSticks.some((one) => one.test(name?.slice('USB '.length) ?? ''))
  return usbClasses.test(kind + subclass + protocol) || (kind === 'ff' && isStick)
    ? name
    : undefined
}

async function hasDriver(path: string): Promise<boolean> {
  return await readlink(`${path}/driver`).then(
    () => true,
    () => false,
  )
}

async function nameOf(
  bus: string,
  path: string,
  ...files: [string, string]
): Promise<string | undefined> {
  const ids = await Promise.all(files.map((file) => readSmallFile(`${path}/${file}`)))
  const [vendor, product] = ids.map((id) => id?.replace(/^0x/, ''))
  return vendor && product && /^[0-9a-f:]+$/i.test(`${vendor}:${product}`)
    ? `${bus} ${vendor}:${product}`
    : undefined
}
