import { runningPrograms } from './programs.ts'

/**
 * Programs that stop, open or redirect other programs' connections, by the beginning of the name
 * that Linux shows: firewalls that ask per program, virus scanners, filters and transparent proxies.
 * Tunnels are left out: their interfaces show them.
 */
const known = [
  'opensnitchd',
  'portmaster-core',
  'firewalld',
  'suricata',
  'snort',
  // Virus scanners and what companies watch their machines with.
  'clamonacc',
  'savd',
  'sophos',
  'kesl',
  'drweb',
  'esets',
  'eea',
  'mdatp',
  'wdavdaemon',
  'falcon-sensor',
  'ds_agent',
  's1-agent',
  'sentinelone',
  'cbdaemon',
  'xagt',
  'AliYunDun',
  'YDService',
  'qaxsafed',
  // Proxies that programs are led into, or that answer names in the place of name servers.
  'clash',
  'mihomo',
  'verge-mihomo',
  'v2ray',
  'xray',
  'sing-box',
  'ss-local',
  'ss-redir',
  'sslocal',
  'trojan',
  'hysteria',
  'redsocks',
  'privoxy',
  'squid',
  'tinyproxy',
  'mitmproxy',
  'mitmdump',
  'dnscrypt-proxy',
]

/** Those of them that run, each once; nothing where the system shows no programs. */
export async function readGuards(root?: string): Promise<string[] | undefined> {
  const programs = await runningPrograms(root)
  if (programs.length === 0) return undefined
  return [...new Set(programs.filter((name) => known.some((start) => begins(name, start))))]
}

/** `xray` is not `xrayviewer`; `clash-linux` is `clash`. */
function begins(name: string, start: string): boolean {
  return name === start || (name.startsWith(start) && !/[a-z]/i.test(name[start.length] ?? ''))
}
