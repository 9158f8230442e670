import type { HostValue } from '../../../probes/values.ts'
import { askTool, isUnread, notUnderstood, type Unread } from '../../ask-tool.ts'
import { readPowerLinux } from './linux.ts'
import { parsePmset } from './macos.ts'

const timeoutMs = 1500

/** The battery of this machine, where it has one, or why the system does not tell. On Windows CIM knows it. */
export async function readPower(signal: AbortSignal): Promise<HostValue['battery'] | Unread> {
  if (process.platform === 'linux') return await readPowerLinux()
  if (process.platform !== 'darwin') return undefined
  const said = await askTool('pmset', ['-g', 'batt'], { timeoutMs, signal })
  if (isUnread(said)) return said
  return said.startsWith('Now drawing from')
    ? parsePmset(said)
    : notUnderstood(said, ['pmset', '-g', 'batt'])
}
