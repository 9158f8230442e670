import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { desktopProxy } from './desktop-proxy.ts'
import { proxyAddress } from './proxy.ts'

const timeoutMs = 1000

const internetSettings = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings'

/** The proxy that the system's settings demand of programs; nothing where none, or why nobody tells. */
export async function systemProxy(signal: AbortSignal): Promise<string | undefined | Unread> {
  if (process.platform === 'win32') {
    const query = ['query', internetSettings]
    const said = await askTool('reg', query, { timeoutMs, signal })
    if (isUnread(said)) return said
    return /\bREG_\w+\s/.test(said)
      ? parseInternetSettings(said)
      : notUnderstood(said, ['reg', ...query])
  }
  if (process.platform === 'linux') return await desktopProxy(signal)
  if (process.platform !== 'darwin') return undefined
  const said = await askTool('scutil', ['--proxy'], { timeoutMs, signal })
  if (isUnread(said)) return said
  return said.includes('<dictionary>')
    ? parseScutilProxy(said)
    : notUnderstood(said, ['scutil', '--proxy'])
}

/** Reads `reg query` of Windows' Internet Settings: names and types are never translated. */
export function parseInternetSettings(text: string): string | undefined {
  const value = (name: string, type: string) =>
    new RegExp(`^\\s+${name}\\s+${type}\\s+(\\S.*?)\\s*$`, 'm').exec(text)?.[1]
  if (value('ProxyEnable', 'REG_DWORD') === '0x1') {
    const servers = value('ProxyServer', 'REG_SZ')?.split(';') ?? []
    // `http=a:1;https=b:2;socks=c:3`, or one for all.
    const [server = ''] = ['https=', 'http=', ''].flatMap((kind) =>
      servers.filter((one) => one.startsWith(kind)).map((one) => one.slice(kind.length)),
    )
    const found = proxyAddress(server.replace(/^socks=/, 'socks://'))
    if (found !== undefined) return found
  }
  return proxyAddress(value('AutoConfigURL', 'REG_SZ') ?? '')
}

/** Reads macOS' `scutil --proxy`. */
export function parseScutilProxy(text: string): string | undefined {
  const value = (key: string) => new RegExp(`^\\s+${key} : (.*?)\\s*$`, 'm').exec(text)?.[1]
  for (const [kind, scheme] of [
    ['HTTPS', 'http'],
    ['HTTP', 'http'],
    ['SOCKS', 'socks'],
  ])
    if (value(`${kind}Enable`) === '1') {
      const found = proxyAddress(`${scheme}://${value(`${kind}Proxy`)}:${value(`${kind}Port`)}`)
      if (found !== undefined) return found
    }
  return value('ProxyAutoConfigEnable') === '1'
    ? proxyAddress(value('ProxyAutoConfigURLString') ?? '')
    : undefined
}
