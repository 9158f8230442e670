import type { Program } from './programs.ts'

/**
 * Programs that stop, open or redirect other programs' connections, by the beginning of the name
 * that the system shows: firewalls that ask per program, virus scanners, filters and transparent
 * proxies. Tunnels are left out: their interfaces show them. So is what every Windows brings along.
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
  // The same on Windows: 360, Tencent, Huorong, Kingsoft, then the makers known elsewhere.
  '360Tray',
  '360sd',
  'ZhuDongFangYu',
  'QQPCTray',
  'QQPCRTP',
  'HipsDaemon',
  'HipsTray',
  'kxescore',
  'kxetray',
  'avp',
  'ekrn',
  'AvastSvc',
  'AVGSvc',
  'bdservicehost',
  'ccSvcHst',
  'mcshield',
  'CoreServiceShell',
  'MBAMService',
  'glasswire',
  // … and on macOS.
  'Little Snitch',
  'LuLu',
  'Murus',
  'RadioSilence',
  // Proxies that programs are led into, or that answer names in the place of name servers.
  'clash',
  'ClashX',
  'Surge',
  'Proxifier',
  'Proxyman',
  'Fiddler',
  'Charles',
  'v2rayN',
  'V2rayU',
  'Shadowsocks',
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
export function guardsAmong(programs: readonly Program[]): string[] | undefined {
  if (programs.length === 0) return undefined
  const names = programs.map(({ name }) => name)
  return [...new Set(names.filter((name) => known.some((start) => begins(name, start))))]
}

/** `xray` is not `xrayviewer`; `clash-linux` is `clash`. Windows minds no capitals. */
function begins(name: string, start: string): boolean {
  const rest = name.slice(start.length)
  return name.toLowerCase().startsWith(start.toLowerCase()) && !/^[a-z]/i.test(rest)
}
