import { message, say } from '../../messages/index.ts'
import type { Message } from '../../messages/index.ts'
import type { Decoded } from '../decoded.ts'
import { likely } from '../likely.ts'
import { layOut } from './lay-out.ts'
import type { Look } from './lay-out.ts'
import { line, signed } from './line.ts'
import type { Line } from './line.ts'

type Meaning = Decoded['meanings'][number]

/** A code for a person: what it means by every table, what it points to, what it clears. */
export function decodedText(given: Decoded, look: Look): string {
  const speak = (one: Message) => say(given.language, one)
  const groups = groupsOf(given.meanings)
  return layOut(
    [
      [
        line(0, speak(message('code.heading', { code: given.code })), 'strong'),
        ...given.meanings.map((one) => signed(2, 'item', entry(one, speak))),
        ...(given.conflict ? [signed(2, 'warn', speak(message('code.conflict')), 'warn')] : []),
      ],
      ...groups.map((group) => pointsTo(group, groups.length === 1, given, speak)),
      clears(given, speak),
    ],
    look,
  )
}

function entry(
  { bookTitle, vendor = '', class: letter, text }: Meaning,
  speak: (one: Message) => string,
): string {
  const classText = letter?.title ?? ''
  return speak(message('code.entry', { book: bookTitle, vendor, classText, text }))
}

/** Meanings that lead to the same causes, together. */
function groupsOf(meanings: readonly Meaning[]): Meaning[][] {
  const groups = new Map<string, Meaning[]>()
  for (const one of meanings) {
    const key = one.finding
      ? `${one.finding.symptom}.${one.finding.outcome}`
      : (one.open ?? one.also.map(({ id }) => id).join())
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

function pointsTo(
  group: Meaning[],
  isOnly: boolean,
  { language }: Decoded,
  speak: (one: Message) => string,
): Line[] {
  const [first] = group
  if (!first) return []
  const books = [...new Set(group.map(({ bookTitle, vendor }) => vendor ?? bookTitle))]
  const heading =
    isOnly && first.open
      ? message('code.what-to-do')
      : isOnly
        ? message('code.points-to')
        : message('code.points-to-as', { books })
  const also = uniqueById(group.flatMap((one) => one.also))
  const [likeliest] = first.pointsTo
  const id = likeliest?.id ?? also[0]?.id
  return [
    line(0, speak(heading), 'strong'),
    ...first.pointsTo.map(({ title, id: cause, probability, faults }) => {
      const [fault] = faults
      // A share among the causes that the likelihoods name is none among all.
      const share = also.length > 0 ? '' : likely(language, probability)
      const text = speak(message('code.cause', { title, id: cause, likely: share }))
      return signed(2, 'bad', fault ? `${text}${speak(message('code.fault', fault))}` : text)
    }),
    ...also.map((one) =>
      signed(2, 'item', speak(likeliest ? message('code.also', one) : named(one))),
    ),
    ...(id === undefined
      ? [signed(2, isDone(first) ? 'ok' : 'do', speak(harmless(first)))]
      : [signed(2, 'do', speak(message('code.more', { id })))]),
  ]
}

function named({ id, title }: { id: string; title: string }): Message {
  return message('code.cause', { title, id, likely: '' })
}

function isDone({ finding, fromHost, open }: Meaning): boolean {
  return open === undefined && (finding !== undefined || !fromHost)
}

/** What a code is about that points to no cause. */
function harmless({ finding, fromHost, open }: Meaning): Message {
  if (open) return message(`code.${open}`)
  if (finding?.outcome === 'card-only') return message('code.card')
  if (finding) return message('code.fine')
  if (fromHost) return message('code.other')
  return message('code.nothing')
}

/** What every host that is meant clears; nothing where one of the meanings needs no host. */
function clears({ meanings }: Decoded, speak: (one: Message) => string): Line[] {
  const [first, ...others] = meanings
  if (!first || meanings.some(({ fromHost }) => !fromHost)) return []
  const common = first.clears.filter(({ id }) =>
    others.every((one) => one.clears.some((cleared) => cleared.id === id)),
  )
  // What no table has may be a word of the terminal's own.
  const isOurs = meanings.every(({ book }) => book !== 'unknown')
  return [
    line(0, speak(message('code.clears')), 'strong'),
    signed(2, 'ok', speak(message(isOurs ? 'code.reached' : 'code.reached-if'))),
    line(4, speak(message('report.not', { causes: common.map(({ title }) => title) })), 'faint'),
  ]
}

function uniqueById<One extends { id: string }>(all: One[]): One[] {
  return [...new Map(all.map((one) => [one.id, one])).values()]
}
