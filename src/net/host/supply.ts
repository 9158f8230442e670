import { readdir } from 'node:fs/promises'
import type { HostValue } from '../../probes/values.ts'
import { readNumber, readSmallFile } from '../small-file.ts'

export type Supply = Pick<HostValue, 'supplyVoltage' | 'throttled'>

/** Bits of the firmware's answer (Raspberry Pi documentation, vcgencmd get_throttled). */
const lowNow = 0x1
const slowedNow = 0x4 | 0x8
const lowSinceStart = 0x10000

/**
 * What boards such as the Raspberry Pi say of the voltage that they are fed, and whether they slow
 * themselves down; nothing of other machines. Reads files only.
 */
export async function readSupply(root = '/sys'): Promise<Supply> {
  const bits = await readSmallFile(`${root}/devices/platform/soc/soc:firmware/get_throttled`)
  if (bits !== undefined && /^(?:0x)?[0-9a-f]{1,8}$/i.test(bits)) {
    const value = Number.parseInt(bits, 16)
    const supplyVoltage = value & lowNow ? 'low' : value & lowSinceStart ? 'dipped' : 'steady'
    return { supplyVoltage, throttled: (value & slowedNow) !== 0 }
  }
  const alarm = await alarmOfVoltage(`${root}/class/hwmon`)
  return alarm === undefined ? {} : { supplyVoltage: alarm ? 'low' : 'steady' }
}

/** The driver asks the firmware every two seconds whether the voltage was too low since. */
async function alarmOfVoltage(folder: string): Promise<boolean | undefined> {
  for (const name of await readdir(folder).catch((): string[] => []))
    if ((await readSmallFile(`${folder}/${name}/name`)) === 'rpi_volt') {
      const alarm = await readNumber(`${folder}/${name}/in0_lcrit_alarm`)
      return alarm === undefined ? undefined : alarm === 1
    }
  return undefined
}
