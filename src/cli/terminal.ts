type Env = Readonly<Record<string, string | undefined>>

/**
 * Whether a stream may get colours. Asked for on the command line or by NO_COLOR, they never
 * appear; FORCE_COLOR brings them into pipes too; a terminal has them unless it is a dumb one.
 */
export function wantsColour(env: Env, isTty: boolean, noColour: boolean): boolean {
  if (noColour || env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTty && env['TERM'] !== 'dumb'
}

/** Whether the locale can show signs beyond ASCII: the first of these variables decides. */
export function hasUnicode(env: Env, platform: string): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG']
  if (locale) return /utf-?8/i.test(locale)
  // macOS is UTF-8 throughout; on Windows the newer terminals say who they are.
  if (platform === 'win32') return Boolean(env['WT_SESSION'] ?? env['TERM_PROGRAM'])
  return platform === 'darwin'
}

/** Whether a line can be written over: not in pipes, on dumb terminals, or where nobody knows the width. */
export function isRewritable(env: Env, stream: { isTTY: boolean; columns: number }): boolean {
  return stream.isTTY && stream.columns > 0 && env['TERM'] !== 'dumb'
}
