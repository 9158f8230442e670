import { isIP } from 'node:net'
import type { Route } from '../../probes/values.ts'
import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { type InterfaceOf, ownInterface } from './windows.ts'

/** Starting PowerShell takes a second or two on a slow laptop. */
const timeoutMs = 2600

const script =
  "ConvertTo-Json -Compress -Depth 3 @(Get-CimInstance Win32_NetworkAdapterConfiguration -Filter 'IPEnabled=True'|Select-Object IPAddress,DefaultIPGateway,IPConnectionMetric)"

/** The routers that each adapter of Windows is set to; an ordinary user may read them. */
export async function readCimRoutes(signal: AbortSignal): Promise<Route[] | Unread> {
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script]
  const said = await askTool('powershell', args, { timeoutMs, signal })
  if (isUnread(said)) return said
  return (
    parseCimRoutes(said) ?? notUnderstood(said, ['powershell', 'Win32_NetworkAdapterConfiguration'])
  )
}

/** Reads what the script above prints; nothing where it is no such list. */
export function parseCimRoutes(
  text: string,
  interfaceOf: InterfaceOf = ownInterface,
): Route[] | undefined {
  const adapters = parsed(text)
  if (!Array.isArray(adapters)) return undefined
  return adapters.flatMap((one: unknown): Route[] => {
    const { IPAddress, DefaultIPGateway, IPConnectionMetric: metric } = fields(one)
    const own = addresses(IPAddress)
    const name = own.map(interfaceOf).find((found) => found !== undefined) ?? own[0]
    if (name === undefined) return []
    return addresses(DefaultIPGateway).map((gateway) => ({
      family: isIP(gateway) as 4 | 6,
      gateway,
      interface: name,
      metric: typeof metric === 'number' ? metric : 0,
    }))
  })
}

function addresses(value: unknown): string[] {
  return (Array.isArray(value) ? value : []).filter(
    (one): one is string => typeof one === 'string' && isIP(one) !== 0,
  )
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
