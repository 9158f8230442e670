import type { HostValue } from '../../../probes/values.ts'
import { askTool, isUnread } from '../../ask-tool.ts'
import { readPowerLinux } from './linux.ts'
import { parsePmset } from './macos.ts'

const timeoutMs = 1500

/** The battery of this machine, where it has one and the system tells. On Windows CIM knows it. */
export async function readPower(signal: AbortSignal): Promise<HostValue['battery']> {
  if (process.platform === 'linux') return await readPowerLinux()
  if (process.platform !== 'darwin') return undefined
  const said = await askTool('pmset', ['-g', 'batt'], { timeoutMs, signal })
  return isUnread(said) ? undefined : parsePmset(said)
}
