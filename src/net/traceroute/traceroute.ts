import { isIP, isIPv6 } from 'node:net'
import { askTool, isUnread } from '../ask-tool.ts'
import type { LadderAnswer } from '../ping/ladder-answer.ts'
import { parseTraceroute, parseTracert } from './hops.ts'

type Way = {
  command(address: string, most: number): [string, ...string[]]
  parse(text: string, target: string): LadderAnswer[]
}

/** It asks every hop by UDP, all at once on Linux, so that an ordinary user may. */
const unix: Way = {
  command: (address, most) => [
    isIPv6(address) ? 'traceroute6' : 'traceroute',
    ...['-n', '-q', '1', '-w', '1', '-m', String(most), address],
  ],
  parse: parseTraceroute,
}

/** It asks each hop three times, one after the other. */
const windows: Way = {
  command: (address, most) => ['tracert', '-d', '-w', '300', '-h', String(most), address],
  parse: parseTracert,
}

const ways: Partial<Record<NodeJS.Platform, Way>> = { linux: unix, darwin: unix, win32: windows }

/** A silent hop takes a second; what takes longer than all of them hangs. */
const perHopMs = 1000

/**
 * The hops on the way to an IP literal, as the system's traceroute finds them: one datagram to each
 * (three ICMP requests from Windows). Nothing where there is no such tool, or it says nothing that
 * counts. Never rejects because of the network.
 */
export async function traceroute(
  address: string,
  { most, signal }: { most: number; signal: AbortSignal },
): Promise<LadderAnswer[] | undefined> {
  const way = ways[process.platform]
  if (!way || isIP(address) === 0) return undefined
  const [tool, ...args] = way.command(address, most)
  const said = await askTool(tool, args, { timeoutMs: most * perHopMs + perHopMs, signal })
  if (isUnread(said)) return undefined
  const answers = way.parse(said, address)
  return answers.length > 0 ? answers : undefined
}
