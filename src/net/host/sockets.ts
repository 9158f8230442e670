import { knownValues } from '../known-values.ts'
import { readListener } from './listener.ts'
import { readLocalPorts } from './local-ports.ts'
import type { ReadSockets } from './socket-table.ts'
import { readSocketsMacos } from './sockets-macos.ts'
import { readSocketsWindows } from './sockets-windows.ts'

/**
 * How many local ports are given out and in use, and who listens on the terminal's port for the till,
 * where one is named. Sends nothing.
 */
export async function readSockets(
  port: number | undefined,
  signal: AbortSignal,
): Promise<ReadSockets> {
  if (process.platform === 'win32') return await readSocketsWindows(port, signal)
  if (process.platform === 'darwin') return await readSocketsMacos(port, signal)
  const [localPorts, tillPort] = await Promise.all([
    readLocalPorts(),
    port === undefined ? undefined : readListener(port),
  ])
  return { sockets: knownValues({ localPorts, tillPort }) }
}
