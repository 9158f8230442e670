import type { CodeEntry } from '../../explanation.ts'
import { isKey, message } from '../../messages/index.ts'
import type { Ids } from '../../messages/index.ts'
import { codePattern } from '../../site/response-codes.ts'
import type { OwnCode } from '../../site/response-codes.ts'
import type { Code, CodeClass } from './code.ts'
import { cupTextsLike, everyCupText } from './cup-texts.ts'
import { cup, cupAcquirer, notOfCup } from './cup.ts'
import { alsoOfStatus, meaningOfStatus, saidOnTheWay } from './http.ts'
import { hypercom, iso87 } from './iso87.ts'
import { iso93 } from './iso93.ts'
import { terminalTexts, textsLike } from './terminal-texts.ts'

export const profiles = ['cup', 'iso87', 'iso93', 'http'] as const
export type Profile = (typeof profiles)[number]

const common = { cup, iso87, hypercom, iso93, 'cup-acquirer': cupAcquirer } as const
type Common = keyof typeof common

/** The tables of each profile, the one that decides first. */
const booksOf: Record<Profile, readonly Common[]> = {
  cup: ['cup', 'iso87', 'cup-acquirer'],
  iso87: ['iso87', 'hypercom'],
  iso93: ['iso93'],
  http: [],
}
const allBooks: readonly Common[] = ['cup', 'iso87', 'hypercom', 'iso93', 'cup-acquirer']

/**
 * Everything that a code or a text on a display can mean, in the order to read it: the acquirer's
 * own file, the common tables, one acquirer's table as an example, the makers' texts. Without a
 * profile all tables are asked. Empty: nobody can say, and it is not even formed like a code.
 */
export function lookUp(
  typed: string,
  profile: Profile | undefined,
  own: readonly OwnCode[],
): CodeEntry[] {
  const code = typed.trim().toUpperCase()
  const found = [
    ...ownEntries(code, own),
    ...(profile ? booksOf[profile] : allBooks)
      .filter((book) => profile !== 'cup' || book !== 'iso87' || fillsIn(code))
      .flatMap((book) => tableEntry(book, code)),
    ...(profile === undefined || profile === 'http' ? statusEntry(code) : []),
    ...(profile === undefined || profile === 'cup'
      ? cupTextsLike(typed).flatMap((one) => tableEntry('cup', one))
      : []),
    ...(profile === undefined ? textsLike(typed).map(textEntry) : []),
  ]
  const inOrder = found.toSorted((a, b) => rank(a) - rank(b))
  if (found.length > 0 || profile === 'http' || !codePattern.test(code)) return inOrder
  return [
    {
      book: 'unknown',
      code,
      text: message('code.unknown'),
      fromHost: true,
      open: 'ask',
      also: [],
    },
  ]
}

/** What UnionPay does not define, hosts mostly take from ISO 8583. */
function fillsIn(code: string): boolean {
  return !Object.hasOwn(cup, code) && !notOfCup.includes(code)
}

function rank({ book }: CodeEntry): number {
  return book === 'cup-acquirer' ? 1 : book === 'terminal' ? 2 : 0
}

function ownEntries(code: string, own: readonly OwnCode[]): CodeEntry[] {
  return own
    .filter((one) => one.code === code)
    .map(({ meaning, text }) => ({
      book: 'own',
      code,
      text: text ?? message(`sign.response-code.${meaning}`),
      finding: { symptom: 'shown-code', outcome: meaning },
      fromHost: true,
      also: [],
    }))
}

function tableEntry(book: Common, code: string): CodeEntry[] {
  const table: Readonly<Record<string, Code & { class?: CodeClass }>> = common[book]
  const entry = Object.hasOwn(table, code) ? table[code] : undefined
  const key = `code.${book}.${code}`
  if (!entry || !isKey(key)) return []
  const { meaning, also = [], class: letter } = entry
  return [
    {
      book,
      code,
      ...(letter && { class: letter }),
      text: { key },
      ...(meaning ? { finding: { symptom: 'shown-code', outcome: meaning } } : { open: 'ask' }),
      fromHost: true,
      also,
    },
  ]
}

function statusEntry(code: string): CodeEntry[] {
  if (!/^[2-5]\d\d$/.test(code)) return []
  const outcome = meaningOfStatus(Number(code), undefined)
  const key = `code.http.${code}`
  return [
    {
      book: 'http',
      code,
      text: isKey(key) ? { key } : message(`sign.http-status.${outcome}`),
      // On a display it is what came of the terminal's own login.
      finding:
        outcome === 'unauthorized' || outcome === 'forbidden'
          ? { symptom: 'shown-status', outcome }
          : { symptom: 'http-status', outcome },
      fromHost: !saidOnTheWay.includes(outcome),
      also: alsoOfStatus[outcome] ?? [],
    },
  ]
}

function textEntry(id: Ids<'code.terminal'>): CodeEntry {
  const { vendor, shown, meaning, ofItself, answered, open, points = [] } = terminalTexts[id]
  return {
    book: vendor === undefined ? 'display' : 'terminal',
    code: shown[0] ?? id,
    ...(vendor !== undefined && { vendor }),
    text: message(`code.terminal.${id}`),
    ...(meaning && { finding: { symptom: 'shown-code', outcome: meaning } }),
    ...(open && { open: 'measure' }),
    fromHost: answered === true || (meaning !== undefined && !ofItself),
    also: points,
  }
}

/** All that can be looked up, to suggest what a misspelt word may have meant. */
export function everyCode(): string[] {
  const codes = allBooks.flatMap((book) => Object.keys(common[book]))
  const shown = Object.values(terminalTexts).flatMap((text) => text.shown)
  const texts = [...shown, ...everyCupText].filter((text) => text.length > 3)
  return [...new Set([...texts, ...codes])]
}
