import { isKey, message, say } from '../../messages/index.ts'
import type { Message } from '../../messages/index.ts'
import { sentence } from '../sentence.ts'
import type { WalkReport } from '../walk.ts'
import { layOut } from './lay-out.ts'
import type { Look } from './lay-out.ts'
import { line, signed } from './line.ts'
import type { Line, Sign } from './line.ts'
import { tableOf } from './walk-table.ts'

type Speak = (one: Message) => string

const signOf: Partial<Record<WalkReport['judgement']['id'], Sign>> = {
  fine: 'ok',
  passable: 'warn',
  obstructed: 'bad',
  'too-far': 'bad',
  weak: 'bad',
  'weak-around': 'bad',
  'weak-at-router': 'bad',
  'bad-here': 'bad',
  bad: 'bad',
  'bad-everywhere': 'bad',
  unjoined: 'bad',
  'unjoined-here': 'bad',
  'unjoined-everywhere': 'bad',
}

/** A walk for a person: the table, the places against the first, what they tell. */
export function walkText(report: WalkReport, look: Look): string {
  const speak: Speak = (one) => say(report.language, one)
  return layOut(
    [
      report.places.length === 0
        ? [signed(0, 'skip', speak(message('walk.no-place')))]
        : [
            line(0, speak(message('walk.table')), 'strong'),
            ...tableOf(report, speak, look.columns).map((row) => line(2, row)),
            ...foot(report, speak),
          ],
      differences(report, speak),
      report.places.length === 0 ? [] : tells(report, speak),
    ],
    look,
  )
}

function foot({ language, places, router, routerMissing }: WalkReport, speak: Speak): Line[] {
  if (places.some(({ method }) => method === 'tcp'))
    return [line(2, speak(message('walk.method.tcp')), 'faint')]
  if (places.some(({ sent }) => sent > 0))
    return router === undefined
      ? []
      : [line(2, speak(message('walk.method.icmp', { address: router })), 'faint')]
  if (routerMissing === undefined) return []
  const own = `walk.unmeasured.${routerMissing}`
  const text = isKey(own)
    ? { key: own }
    : message('walk.unmeasured.tool', { why: sentence(language, `skip.${routerMissing}`) })
  return [signed(2, 'skip', speak(text))]
}

function differences({ places, differences: all }: WalkReport, speak: Speak): Line[] {
  const [first] = places
  if (!first) return []
  const lines = all.flatMap(({ number, db, lostOfHundred, rttMs }) => {
    const place = places.find((one) => one.number === number)
    if (!place || (db ?? lostOfHundred ?? rttMs) === undefined) return []
    const args = { place, db, points: lostOfHundred, ms: rttMs }
    return [signed(2, 'item', speak(message('walk.difference', args)))]
  })
  const heading = line(0, speak(message('walk.differences', { place: first })), 'strong')
  return lines.length === 0 ? [] : [heading, ...lines]
}

function tells({ judgement, notes }: WalkReport, speak: Speak): Line[] {
  const { id, text, causes } = judgement
  return [
    line(0, speak(message('walk.tells')), 'strong'),
    signed(2, signOf[id] ?? 'ask', text),
    ...notes.map((note) => signed(2, 'item', note)),
    ...causes.map((cause) => signed(2, 'do', speak(message('walk.cause', cause)))),
  ]
}
