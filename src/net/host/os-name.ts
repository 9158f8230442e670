import { release, type, version } from 'node:os'
import { readSmallFile } from '../small-file.ts'

/** The operating system as its maker calls it, as far as this process can tell. */
export async function readOsName(): Promise<{ osName: string; osVersion: string }> {
  if (process.platform === 'win32') return { osName: version(), osVersion: release() }
  const text = process.platform === 'linux' ? await readOsRelease() : undefined
  return {
    osName: fieldOf(text, 'NAME') ?? type(),
    osVersion: fieldOf(text, 'VERSION_ID') ?? release(),
  }
}

async function readOsRelease(): Promise<string | undefined> {
  return (await readSmallFile('/etc/os-release')) ?? (await readSmallFile('/usr/lib/os-release'))
}

/** A value of os-release(5), whose quotes are those of a shell. */
export function fieldOf(text: string | undefined, key: string): string | undefined {
  const value = text && new RegExp(`^${key}=(?:"([^"]*)"|'([^']*)'|(.*))$`, 'm').exec(text)
  return value ? (value[1] ?? value[2] ?? value[3]) : undefined
}
