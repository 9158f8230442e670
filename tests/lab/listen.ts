import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { execute, mustExecute } from './shop/execute.ts'
import type { Standing } from './stand.ts'

/** Whose address it is, as far as the laptop can know. */
function role(address: string): string {
  if (address === '192.168.77.20') return 'laptop'
  if (address === '192.168.77.1') return 'router'
  if (address.startsWith('192.168.77.')) return 'shop'
  if (address.startsWith('100.72.')) return 'provider'
  if (/^203\.0\.113\.(1[2-9]\d)$/.test(address)) return 'host'
  if (address.startsWith('203.0.113.')) return `hop ${address.split('.')[3]}`
  return 'world'
}

/** One line of tcpdump as what was heard, without what differs from run to run; null for what the laptop says. */
function heard(text: string): string | null {
  if (text.includes('ICMP6') || text.startsWith('IP6')) return null
  const arp = /^ARP, Reply (\S+) is-at/.exec(text)
  if (arp?.[1] && role(arp[1]) !== 'laptop') return `${role(arp[1])} answers ARP`
  const packet = /^IP (\d+\.\d+\.\d+\.\d+)(?:\.(\d+))? > \S+: (.*)$/.exec(text)
  const [, from = '', port, rest = ''] = packet ?? []
  if (!from || role(from) === 'laptop') return null
  const flags = /^Flags \[([^\]]+)\]/.exec(rest)?.[1]
  if (flags)
    return `${role(from)}: TCP ${/[SRF]/.exec(flags)?.[0] ?? (/length [1-9]/.test(rest) ? 'data' : 'ack')}`
  if (port === '53')
    return `${role(from)}: DNS ${/ (NXDomain|ServFail|Refused)/.exec(rest)?.[1] ?? 'answer'}`
  if (rest.startsWith('ICMP'))
    return `${role(from)}: ${rest
      .replace(/, (id|length|seq).*/, '')
      .replace(/udp port \d+/, 'udp port')
      .replaceAll(/\d+\.\d+\.\d+\.\d+/g, role)}`
  return `${role(from)}: other`
}

/**
 * Everything that the laptop hears while it asks all it could ask: the router, the way to the acquirer, and
 * the terminal's own transaction. Two situations with the same answer can't be told apart from it.
 */
export async function listen(
  { shop }: Standing,
  hostAddress: string,
  transaction: () => Promise<unknown>,
): Promise<string[]> {
  const file = join(shop.folder, 'heard.pcap')
  const [program = '', ...args] = shop.enter('laptop', [
    'tcpdump',
    '-i',
    'eth0',
    '-U',
    '--immediate-mode',
    '-w',
    file,
    '-Z',
    'root',
  ])
  const dump = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  await once(dump.stderr, 'data') // it says that it listens
  const ask = [
    'ping -q -n -c 8 -i 0.4 -W 1 192.168.77.1',
    `ping -q -n -c 8 -i 0.4 -W 1 ${hostAddress}`,
    'ping -q -n -c 8 -i 0.4 -W 1 192.168.77.50',
    'ping -q -n -c 8 -i 0.4 -W 1 198.51.100.10',
  ].join(' & ')
  const trace = `traceroute -n -q 3 -N 3 -w 1 -m 6 ${hostAddress}`
  await Promise.all([
    execute(shop.enter('laptop', ['bash', '-c', `${ask} & wait; ${trace}`])),
    transaction(),
  ])
  const ended = once(dump, 'close')
  dump.kill('SIGINT')
  await ended
  const text = await mustExecute(['tcpdump', '-nn', '-t', '-r', file])
  const lines = new Set(
    text
      .split('\n')
      .map(heard)
      .filter((line) => line !== null),
  )
  // Who closes first after an answer is a matter of microseconds.
  if (lines.has('host: TCP data'))
    for (const end of ['F', 'R', 'ack']) lines.delete(`host: TCP ${end}`)
  return [...lines].toSorted()
}
