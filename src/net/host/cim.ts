import type { HostValue } from '../../probes/values.ts'
import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { knownValues } from '../known-values.ts'

export type Cim = { battery?: NonNullable<HostValue['battery']>; temperatureC?: number }

/** Starting PowerShell takes a second or two on a slow laptop. */
const timeoutMs = 2600

/** CIM's names and numbers are the same in every language; an ordinary user may read both classes. */
const script = [
  "$ErrorActionPreference='SilentlyContinue'",
  '$b=Get-CimInstance Win32_Battery|Select-Object -First 1 EstimatedChargeRemaining,BatteryStatus',
  '$t=Get-CimInstance Win32_PerfFormattedData_Counters_ThermalZoneInformation|Select-Object Temperature',
  '@{battery=$b;zones=@($t)}|ConvertTo-Json -Compress -Depth 3',
].join(';')

/** Battery and temperature of Windows, or why it tells none; nothing elsewhere. */
export async function readCim(signal: AbortSignal): Promise<Cim | Unread> {
  if (process.platform !== 'win32') return {}
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script]
  const said = await askTool('powershell', args, { timeoutMs, signal })
  if (isUnread(said)) return said
  return 'zones' in parsed(said)
    ? parseCim(said)
    : notUnderstood(said, ['powershell', 'Win32_Battery', 'ThermalZoneInformation'])
}

/**
 * Win32_Battery's BatteryStatus: discharging, low, critical; and on mains, full, and charging in
 * four ways. 10 is undefined, and a partly charged one (11) may be either.
 */
const onBattery = [1, 4, 5]
const onMains = [2, 3, 6, 7, 8, 9]

/** Reads what the script above prints. A zone that is not measured reads 0 K or the freezing point. */
export function parseCim(text: string): Cim {
  const { battery, zones } = parsed(text) as { battery?: unknown; zones?: unknown }
  const { EstimatedChargeRemaining: percent, BatteryStatus: status } = fields(battery)
  const kelvin = (Array.isArray(zones) ? zones : [])
    .map((zone) => fields(zone)['Temperature'])
    .filter((value): value is number => typeof value === 'number' && value > 274 && value < 400)
  const known = typeof percent === 'number' && percent >= 0 && percent <= 100 && isStatus(status)
  return knownValues({
    battery: known ? { percent, onMains: onMains.includes(status) } : undefined,
    temperatureC: kelvin.length > 0 ? Math.max(...kelvin) - 273 : undefined,
  })
}

function isStatus(status: unknown): status is number {
  return typeof status === 'number' && [...onBattery, ...onMains].includes(status)
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function parsed(text: string): object {
  try {
    return fields(JSON.parse(text))
  } catch {
    return {}
  }
}
