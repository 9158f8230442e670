import { isMac } from '../interfaces/address.ts'

/**
 * The MAC on the line of an address in the output of `arp -a` or `netsh … show neighbors` (Windows,
 * dashes), `arp -n` or `ndp -an` (macOS, colons, leading zeros left out, a zone at the address), with
 * colons and all its zeros.
 */
export function macIn(text: string, address: string): string | undefined {
  for (const line of text.split('\n')) {
    if (!line.split(/[\s()]+/).some((word) => word.split('%')[0] === address)) continue
    const found = /(?<![\w:-])(?:[0-9a-f]{1,2}[:-]){5}[0-9a-f]{1,2}(?![\w:-])/i.exec(line)?.[0]
    const mac = found
      ?.toLowerCase()
      .split(/[:-]/)
      .map((pair) => pair.padStart(2, '0'))
      .join(':')
    // Windows lists addresses that nobody answers for with zeros.
    if (mac !== undefined && isMac(mac)) return mac
  }
  return undefined
}
