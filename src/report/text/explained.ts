import { isKey, message, say } from '../../messages/index.ts'
import type { Message } from '../../messages/index.ts'
import type { Sign } from '../../explanation.ts'
import type { CauseList, Explained } from '../explained.ts'
import { share } from '../likely.ts'
import { sentence } from '../sentence.ts'
import { columnsOf } from '../wrap.ts'
import { layOut } from './lay-out.ts'
import type { Look } from './lay-out.ts'
import { line, numbered, signed } from './line.ts'
import type { Line } from './line.ts'
import { stepLines } from './steps.ts'

/** Signs that a reader takes in: of the cause as a whole, and of one fault. */
const most = { shared: 5, own: 3 }

/** A sign of the whole cause counts as one fault’s own from so many times as often on. */
const ownFrom = 1.5

/** A cause for a person: what it is, how it shows, what it is told from and by what, what to do. */
export function explainedText(one: Explained, look: Look): string {
  const { language, title, about, id } = one
  const category = sentence(language, `category.${one.category}`)
  return layOut(
    [
      [
        line(0, say(language, message('explain.heading', { title, id, category })), 'strong'),
        line(2, about),
        line(
          2,
          say(language, message('explain.common', { share: share(language, one.prior) })),
          'faint',
        ),
      ],
      shows(one),
      faults(one),
      apart(one),
      toDo(one),
    ],
    look,
  )
}

function shows({ language, signs, faults: all }: Explained): Line[] {
  const anySign = [...signs, ...all.flatMap((fault) => fault.signs)].length > 0
  // Of a cause with one fault, everything stands below that fault.
  const shared = all.length === 1 ? [] : signs.slice(0, most.shared)
  if (anySign && shared.length === 0) return []
  return [
    line(0, say(language, message('explain.shows')), 'strong'),
    ...(anySign
      ? shared.map((sign) => signed(2, 'item', signLine(language, sign)))
      : [line(2, say(language, message('explain.no-signs')))]),
  ]
}

function faults({ language, signs, faults: all }: Explained): Line[] {
  const shared = all.length === 1 ? [] : signs.slice(0, most.shared)
  // What one fault shows far more often than the rest is its own sign all the same.
  const isShared = ({ symptom, outcome, chance }: Sign) =>
    all.length > 1 &&
    signs.some(
      (one) => one.symptom === symptom && one.outcome === outcome && chance < one.chance * ownFrom,
    )
  return [
    line(0, say(language, message('explain.faults')), 'strong'),
    ...all.flatMap(({ id, title, share: part, signs: own }, index) => {
      const telling = own.filter((sign) => !isShared(sign)).slice(0, most.own)
      return [
        numbered(
          2,
          index + 1,
          say(language, message('explain.fault', { id, title, share: share(language, part) })),
        ),
        ...telling.map((sign) => signed(5, 'item', signLine(language, sign))),
        ...(telling.length === 0 && shared.length > 0
          ? [line(5, say(language, message('explain.same-as-all', { ask: askFor(own) })), 'faint')]
          : []),
      ]
    }),
  ]
}

/** The question that tells most of these signs, with the answer that speaks for them; empty where none does. */
function askFor(signs: Explained['signs']): string {
  const asked = signs.filter(({ symptom }) => isKey(`question.${symptom}`))
  return (
    asked.toSorted((a, b) => b.chance * Math.log(b.ratio) - a.chance * Math.log(a.ratio))[0]
      ?.text ?? ''
  )
}

function signLine(
  language: Explained['language'],
  { text, chance, ratio }: Explained['signs'][number],
): string {
  const often = say(language, howOften(chance))
  const otherwise = say(language, howOftenOtherwise(ratio))
  return say(language, message('explain.sign', { text, often, otherwise }))
}

function howOften(chance: number): Message {
  if (chance >= 0.9) return message('explain.often.nearly-always')
  if (chance >= 0.6) return message('explain.often.mostly')
  return message(chance >= 0.4 ? 'explain.often.half' : 'explain.often.at-times')
}

/** How often a sound shop shows the same, by how many times as often it is seen with the cause. */
function howOftenOtherwise(ratio: number): Message {
  if (ratio >= 1000) return message('explain.otherwise.hardly-ever')
  if (ratio >= 100) return message('explain.otherwise.very-rarely')
  return message(ratio >= 10 ? 'explain.otherwise.rarely' : 'explain.otherwise.less')
}

function apart({ language, faults: all, neighbours }: Explained): Line[] {
  if (neighbours.length === 0) return []
  // What one fault shows, another of the same cause may not: it goes by its number, as the steps do.
  const numberOf = (fault: string) =>
    all.length === 1 ? 0 : all.findIndex(({ id }) => id === fault) + 1
  return [
    line(0, say(language, message('explain.apart')), 'strong'),
    ...neighbours.flatMap(({ id, title, fault, differences }) => [
      signed(2, 'item', say(language, message('code.cause', { title, id, likely: '' }))),
      ...differences.flatMap(({ question, text, otherText }) => [
        ...(question === undefined ? [] : [signed(4, 'ask', question)]),
        line(6, say(language, message('explain.this', { text, number: numberOf(fault) }))),
        line(6, say(language, message('explain.other', { text: otherText }))),
      ]),
      ...(differences.length === 0
        ? [line(6, say(language, message('explain.nothing-tells')))]
        : []),
    ]),
  ]
}

function toDo({ language, faults: all, remedies }: Explained): Line[] {
  return [
    line(0, say(language, message('explain.to-do')), 'strong'),
    ...remedies.flatMap((remedy, index) => {
      const against = all.flatMap((fault, at) =>
        fault.remedies.some(({ id }) => id === remedy.id) ? [at + 1] : [],
      )
      return [
        ...stepLines(remedy, index + 1, (given) => say(language, given)),
        ...(against.length === all.length
          ? []
          : [line(5, say(language, scopeOf(against, all.length)), 'faint')]),
      ]
    }),
  ]
}

/** The faults that a step is against, by their numbers; or those that it is not, where they are fewer. */
function scopeOf(numbers: number[], of: number): Message {
  const others = Array.from({ length: of }, (_, i) => i + 1).filter((n) => !numbers.includes(n))
  return others.length * 2 < numbers.length
    ? message('explain.step-but', { numbers: others })
    : message('explain.step-for', { numbers })
}

/** All causes, by category. */
export function causeListText({ language, causes }: CauseList, look: Look): string {
  const width = Math.max(...causes.map(({ id }) => columnsOf(id)))
  const categories = [...new Set(causes.map(({ category }) => category))]
  return layOut(
    [
      [line(0, say(language, message('explain.list')), 'strong')],
      ...categories.map((category) => [
        line(0, sentence(language, `category.${category}`), 'strong'),
        ...causes
          .filter((one) => one.category === category)
          .map(({ id, title }) => line(2, `${id.padEnd(width)}  ${title}`)),
      ]),
      [line(0, say(language, message('explain.list-hint')), 'faint')],
    ],
    look,
  )
}
