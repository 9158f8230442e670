/**
 * The MAC on the line of an address in the output of `arp -a` (Windows, dashes) or `arp -n` (macOS,
 * colons, leading zeros left out), with colons and all its zeros.
 */
export function macIn(text: string, address: string): string | undefined {
  for (const line of text.split('\n')) {
    if (!line.split(/[\s()]+/).includes(address)) continue
    const mac = /(?<![\w:-])(?:[0-9a-f]{1,2}[:-]){5}[0-9a-f]{1,2}(?![\w:-])/i.exec(line)?.[0]
    if (mac)
      return mac
        .toLowerCase()
        .split(/[:-]/)
        .map((pair) => pair.padStart(2, '0'))
        .join(':')
  }
  return undefined
}
