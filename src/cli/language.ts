import type { Language } from '../messages/index.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The language that a word such as `zh-CN`, `zh_TW.UTF-8` or `en-GB` asks for. */
export function languageOf(word: string): Language | undefined {
  if (/^(zh|cn)\b|^(zh|cn)_/i.test(word)) return 'zh-CN'
  return /^en\b|^en_/i.test(word) ? 'en' : undefined
}

/**
 * The language to speak: that of `--lang`, else the system's. People who read Chinese in any of
 * its scripts read simplified Chinese better than English; all others get English.
 */
export function languageFor(argv: readonly string[], env: Env): Language {
  const at = argv.lastIndexOf('--lang')
  const word =
    (at >= 0 ? argv[at + 1] : undefined) ??
    argv.findLast((one) => one.startsWith('--lang='))?.slice('--lang='.length) ??
    (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || systemLocale())
  return languageOf(word) ?? 'en'
}

/** Windows and macOS keep it outside the environment. Of all that Intl has, this loads fastest. */
function systemLocale(): string {
  return new Intl.PluralRules().resolvedOptions().locale
}
