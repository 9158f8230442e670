import { isIP } from 'node:net'

/** 4 or 6 for an IP literal without brackets, an IPv6 one perhaps with its zone; else undefined. */
export function addressFamily(text: string): 4 | 6 | undefined {
  const family = isIP(text)
  return family === 4 || family === 6 ? family : undefined
}
