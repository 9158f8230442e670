import { readdir } from 'node:fs/promises'
import type { HostValue } from '../../../probes/values.ts'
import { readNumber, readSmallFile } from '../../small-file.ts'

/**
 * The batteries of the machine itself in /sys/class/power_supply, as one; nothing where there is
 * none. It is on mains where a mains supply says so, or else no battery discharges.
 */
export async function readPowerLinux(
  root = '/sys/class/power_supply',
): Promise<HostValue['battery']> {
  const names = await readdir(root).catch((): string[] => [])
  const supplies = await Promise.all(
    names.map(async (name) => {
      const text = (file: string) => readSmallFile(`${root}/${name}/${file}`)
      return {
        type: await text('type'),
        // A mouse has a battery of its own.
        ofDevice: (await text('scope')) === 'Device',
        percent: await readNumber(`${root}/${name}/capacity`),
        status: await text('status'),
        online: await readNumber(`${root}/${name}/online`),
      }
    }),
  )
  const batteries = supplies.flatMap(({ type, ofDevice, percent, status }) =>
    type === 'Battery' && !ofDevice && percent !== undefined && percent >= 0 && percent <= 100
      ? [{ percent, discharging: status === 'Discharging' }]
      : [],
  )
  if (batteries.length === 0) return undefined
  const mains = supplies.filter(({ type }) => type === 'Mains')
  return {
    percent: Math.round(
      batteries.reduce((sum, { percent }) => sum + percent, 0) / batteries.length,
    ),
    onMains:
      mains.length > 0
        ? mains.some(({ online }) => online === 1)
        : !batteries.some(({ discharging }) => discharging),
  }
}
