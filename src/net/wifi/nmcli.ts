import type { WifiJoining } from '../../probes/values.ts'
import { askTool, isUnread, type Unread } from '../ask-tool.ts'

/** A cold start of it on a slow till takes a second. */
const timeoutMs = 3000

/** More profiles than a command line should name; nobody's laptop has joined so many lately. */
const most = 200

/** Identifiers and types are never translated. */
const profiles = ['-t', '-f', 'UUID,TYPE', 'connection', 'show']
const names = ['-e', 'no', '-g', '802-11-wireless.ssid', 'connection', 'show']

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
  const printed = ids.length === 0 ? '' : await askTool('nmcli', [...names, ...ids], options)
  if (isUnread(printed)) return meant(printed)
  return knownAmong(printed, heard)
}

/** The Wi-Fi profiles in the output of `nmcli -t -f UUID,TYPE connection show`. */
export function parseProfiles(text: string): string[] {
  return [
    ...text.matchAll(/^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):802-11-wireless$/gm),
  ].map(([, id = '']) => id)
}

/** Each line is a name, or the empty one between two profiles. */
export function knownAmong(printed: string, heard: readonly string[]): WifiJoining {
  const saved = new Set(printed.split('\n').filter((line) => line !== ''))
  const here = [...new Set(heard)].filter((name) => name !== '' && saved.has(inAscii(name)))
  return { knownHere: here, knownElsewhere: saved.size - here.length }
}

/** In the C locale nmcli puts a question mark in the place of each character that is not ASCII. */
function inAscii(name: string): string {
  return name.replace(/[^ -~]/gu, '?')
}

/** Without NetworkManager, or without the bus that leads to it, there is nobody to ask. */
function meant({ skipped }: Unread): Unread {
  return { skipped: skipped === 'interrupted' || skipped === 'hung' ? skipped : 'not-present' }
}
