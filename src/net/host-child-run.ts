import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { exec } from './exec.ts'
import type { HostChildFacts } from './host/child.ts'
import { ownChild } from './own-child.ts'

/**
 * Asks systeminformation, in a process of its own that yields to everything else and ends within
 * `timeoutMs`. Nothing where it is not built, too slow, or says what it should not; nor on Windows,
 * where it would start PowerShell several times.
 */
export async function askHostChild(
  options: { timeoutMs: number; signal: AbortSignal },
  file?: string,
): Promise<HostChildFacts | undefined> {
  if (process.platform === 'win32') return undefined
  const child = ownChild('host') ?? (await script(file ?? besideTheBundle()))
  if (!child) return undefined
  const result = await exec(process.execPath, child, { ...options, lowPriority: true })
  return result.ended === 'exited' && result.code === 0 ? read(result.stdout) : undefined
}

/** Where the build puts it; not there in the sources. */
function besideTheBundle(): string {
  return fileURLToPath(new URL('./host-child.js', import.meta.url))
}

async function script(file: string): Promise<string[] | undefined> {
  return access(file).then(
    () => [file],
    () => undefined,
  )
}

/** A processor that is hotter has switched itself off. */
const mostC = 127

/** Takes over what has the right type; what programs said found its way into this text. */
function read(text: string): HostChildFacts | undefined {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null) return undefined
  const { temperatureC, osName, osVersion, availableBytes } = value as {
    [Key in keyof HostChildFacts]: unknown
  }
  return {
    ...(typeof temperatureC === 'number' &&
      temperatureC > 0 &&
      temperatureC < mostC && { temperatureC }),
    ...(typeof osName === 'string' && { osName }),
    ...(typeof osVersion === 'string' && { osVersion }),
    ...(typeof availableBytes === 'number' && { availableBytes }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
