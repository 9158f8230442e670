import { hostname } from 'node:os'

/** The name that this machine gives itself. */
export function machineName(): string {
  return hostname()
}

/** The operating system, as Node names it. */
export function machinePlatform(): string {
  return process.platform
}
