import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { askTool, isUnread, notUnderstood, unanswered, type Unread } from '../ask-tool.ts'
import { readSmallFile } from '../small-file.ts'
import { wait } from '../wait.ts'
import { proxyAddress } from './proxy.ts'

/** A cold start of GNOME's settings on a slow till takes a second. */
const timeoutMs = 1500

const schema = 'org.gnome.system.proxy'

/**
 * The proxy that the settings of Linux' desktops demand: GNOME's, which others read too, else KDE's.
 * Nothing where none, or there is no desktop; why nobody tells.
 */
export async function desktopProxy(signal: AbortSignal): Promise<string | undefined | Unread> {
  const [gnome, kde] = await Promise.all([gnomeProxy(signal), kdeProxy(signal)])
  if (typeof gnome === 'string') return gnome
  return kde ?? gnome
}

async function gnomeProxy(signal: AbortSignal): Promise<string | undefined | Unread> {
  const get = (path: string, key: string) =>
    askTool('gsettings', ['get', path, key], { timeoutMs, signal })
  const said = await get(schema, 'mode')
  if (isUnread(said)) return isAbsent(said) ? undefined : said
  const mode = quoted(said)
  if (mode === 'none') return undefined
  if (mode === 'auto') {
    const script = await get(schema, 'autoconfig-url')
    return isUnread(script) ? script : proxyAddress(quoted(script) ?? '')
  }
  if (mode !== 'manual') return notUnderstood(said, ['gsettings', 'get', schema, 'mode'])
  for (const [kind, scheme] of kinds) {
    const [host, port] = await Promise.all([
      get(`${schema}.${kind}`, 'host'),
      get(`${schema}.${kind}`, 'port'),
    ])
    if (isUnread(host)) return host
    if (isUnread(port)) return port
    const name = quoted(host)
    const number = /^\d{1,5}\n$/.exec(port)?.[0].trim()
    if (name === undefined || number === undefined)
      return notUnderstood(`${host}${port}`, ['gsettings', 'get', `${schema}.${kind}`])
    if (name !== '') return proxyAddress(`${scheme}://${name}:${number}`)
  }
  return undefined
}

/** The proxy of encrypted pages counts before the others. */
const kinds = [
  ['https', 'http'],
  ['http', 'http'],
  ['socks', 'socks'],
] as const

/** Without GNOME there is no such tool, or it complains that it does not know the schema. */
function isAbsent({ skipped, raw = '' }: Unread): boolean {
  return skipped === 'no-tool' || raw.slice(raw.indexOf('\n')).includes(schema)
}

/** A string as GVariant writes it: `'none'`. */
function quoted(said: string): string | undefined {
  return /^'([^'\\]*)'\n$/.exec(said)?.[1]
}

async function kdeProxy(signal: AbortSignal): Promise<string | undefined | Unread> {
  const folder = process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
  const text = await Promise.race([
    readSettings(join(folder, 'kioslaverc')),
    // A home on a server that is gone answers never.
    wait(timeoutMs, signal).then(() => unanswered(signal)),
  ])
  return isUnread(text) ? text : parseKioslaverc(text)
}

/** A pipe by that name would never end. */
async function readSettings(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  return (found?.isFile() && (await readSmallFile(path))) || ''
}

/** KDE's kinds of proxy (KProtocolManager::ProxyType): set by hand, and by a script. */
const byHand = '1'
const byScript = '2'

/** Reads KDE's kioslaverc. A blank stands before the port: `httpProxy=http://127.0.0.1 7890`. */
export function parseKioslaverc(text: string): string | undefined {
  const [, settings = ''] = /^\[Proxy Settings\]$([^]*?)(?=^\[|(?![^]))/m.exec(text) ?? []
  const value = (key: string) =>
    new RegExp(`^${key}(?:\\[\\$\\w+\\])?=(.*?)\\s*$`, 'm').exec(settings)?.[1] ?? ''
  const type = value('ProxyType')
  if (type === byScript) return proxyAddress(value('Proxy Config Script'))
  if (type !== byHand) return undefined
  const found = ['httpsProxy', 'httpProxy', 'socksProxy'].map(value).find((one) => one !== '')
  return proxyAddress((found ?? '').replace(/ +(?=\d+\/?$)/, ':'))
}
