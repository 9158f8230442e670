import type { WifiJoining } from '../../probes/values.ts'
import { askTool, isUnread, notUnderstood, type Unread } from '../ask-tool.ts'
import { shownName } from './ssid.ts'

/** A cold start of it on a slow till takes a second. */
const timeoutMs = 3000

/** More profiles than a command line should name; nobody's laptop has joined so many lately. */
const most = 200

/** Identifiers and types are never translated. */
const profiles = ['-t', '-f', 'UUID,TYPE', 'connection', 'show']
const asked = ['-e', 'no', '-g', '802-11-wireless.ssid', 'connection', 'show']

/**
 * Which of the networks that were heard NetworkManager has a profile of, and how many others; why it
 * does not tell where it does not run.
 */
export async function readKnown(
  heard: readonly string[],
  signal: AbortSignal,
): Promise<WifiJoining | Unread> {
  const options = { timeoutMs, signal }
  const listed = await askTool('nmcli', profiles, options)
  if (isUnread(listed)) return meant(listed)
  const ids = parseProfiles(listed).slice(0, most)
  const utf8 = { ...options, utf8: true } as const
  const printed = ids.length === 0 ? '' : await askTool('nmcli', [...asked, ...ids], utf8)
  if (isUnread(printed)) return meant(printed)
  return knownAmong(printed, heard)
}

/** The Wi-Fi profiles in the output of `nmcli -t -f UUID,TYPE connection show`. */
export function parseProfiles(text: string): string[] {
  return [
    ...text.matchAll(/^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):802-11-wireless$/gm),
  ].map(([, id = '']) => id)
}

/**
 * Each line is a name, or the empty one between two profiles. Where a name that was heard might be
 * one that nmcli could not print, nobody knows whether this machine knows it. Of what was printed
 * only that is kept: where else somebody has been is nobody's business.
 */
export function knownAmong(printed: string, heard: readonly string[]): WifiJoining | Unread {
  const lines = printed.split('\n').filter((line) => line !== '')
  const saved = new Set(lines.map(shownName))
  const names = [...new Set(heard)].filter((name) => name !== '')
  const here = names.filter((name) => saved.has(name) && !isSpoilt(name))
  const unsure = [...saved].filter((name) => !here.includes(name))
  const others = names.filter((name) => !here.includes(name))
  const doubtful = unsure.filter((one) => others.some((name) => mayBe(one, name)))
  return doubtful.length > 0
    ? notUnderstood(doubtful.join('\n'), ['nmcli', ...asked])
    : { knownHere: here, knownElsewhere: unsure.length }
}

/** Where there is no UTF-8 locale, nmcli puts a `?` for each character, or byte, that it cannot print. */
function isSpoilt(name: string): boolean {
  return /[?\uFFFD]/.test(name)
}

/** Whether what nmcli printed may stand for this name: spoilt, or bytes that are no UTF-8 and that it guesses at. */
function mayBe(printed: string, name: string): boolean {
  if (/\\x[89a-f][0-9a-f]/.test(name)) return /[^ -~]/.test(printed) || isSpoilt(printed)
  if (!isSpoilt(printed)) return false
  const pieces = printed.split(/[?\uFFFD]+/).map((one) => one.replace(/[$()*+.[\\\]^{|}]/g, '\\$&'))
  return new RegExp(`^${pieces.join('(?:[?]|[^ -~])+')}$`, 'u').test(name)
}

/** Without NetworkManager, or without the bus that leads to it, there is nobody to ask. */
function meant({ skipped }: Unread): Unread {
  return { skipped: skipped === 'interrupted' || skipped === 'hung' ? skipped : 'not-present' }
}
