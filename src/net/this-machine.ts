import { hostname } from 'node:os'

/** The name that this machine gives itself. */
export function machineName(): string {
  return hostname()
}
