import { message, say } from '../../messages/index.ts'
import type { Language, Message } from '../../messages/index.ts'
import { plain } from '../../messages/plain.ts'
import type { Grade } from '../../walk/grade.ts'
import type { Look, Place } from '../../walk/walk.ts'
import { columnsOf } from '../wrap.ts'
import { inAscii } from './ascii.ts'

/** What the live line shows. */
export type Live = {
  look: Look
  grade?: Grade
  /** The strengths of the last readings, the newest last; nothing where there was none. */
  trendDbm: readonly (number | undefined)[]
  /** Of the last answers; nothing where the router is not measured. */
  echoes?: { lost: number; sent: number; ms?: number }
  /** Where somebody stands, and for how long still, where that is worth telling. */
  here?: { place: Place; leftMs?: number }
  /** What is being typed. */
  draft: string
}

/** From where nothing is heard to where nothing gets better, dBm. */
const scale = { from: -90, to: -40 }
const bars = '▁▂▃▄▅▆▇█'

/**
 * One line that fits into `columns` without filling them: what matters least goes first where they
 * are few.
 */
export function walkLine(
  live: Live,
  { language, unicode, columns }: { language: Language; unicode: boolean; columns: number },
): string {
  const speak = (one: Message) => say(language, one)
  const { echoes, draft } = live
  const air = signal(live, speak)
  const lost = speak(echoes ? message('walk.live.lost', echoes) : message('walk.live.no-echoes'))
  const ms = echoes?.ms === undefined ? '' : speak(message('walk.live.ms', { ms: echoes.ms }))
  const typing = draft === '' ? '' : `> ${plain(draft)}`
  const [long, short] = here(live, speak)
  const choices = [
    [air, trend(live.trendDbm, unicode), lost, ms, long, typing],
    [air, lost, ms, long, typing],
    [air, lost, long, typing],
    [air, lost, ms, short, typing],
    [air, lost, short, typing],
    [air, short, typing],
    [air, typing],
    [typing || air],
  ].map((parts) => parts.filter((part) => part !== '').join('  '))
  const line =
    choices.find((text) => columnsOf(text) < columns) ?? cut(choices.at(-1) ?? '', columns - 1)
  return unicode ? line : inAscii(line)
}

function signal({ look, grade }: Live, speak: (one: Message) => string): string {
  if ('unread' in look) return speak(message('walk.live.unread'))
  if (!look.joined) return speak(message('walk.live.unjoined'))
  if (look.rssiDbm === undefined || grade === undefined) return speak(message('walk.live.no-dbm'))
  const word = speak(message(`walk.grade.${grade}`))
  const workedOut = look.rssiFrom === 'quality'
  return speak(message('walk.live.dbm', { dbm: look.rssiDbm, workedOut, grade: word }))
}

/** Where somebody stands, at length and in short. */
function here({ here: at }: Live, speak: (one: Message) => string): [string, string] {
  if (!at) return [speak(message('walk.live.on-the-way')), '']
  const { place, leftMs } = at
  if (leftMs === undefined) return [speak(message('walk.place', place)), '']
  const seconds = Math.ceil(leftMs / 1000)
  return [
    speak(message('walk.live.stay', { place, seconds })),
    speak(message('walk.live.seconds', { seconds })),
  ]
}

/** The last strengths as bars; without them, the last one as a length. */
function trend(dbm: readonly (number | undefined)[], unicode: boolean): string {
  const share = (one: number) =>
    Math.min(1, Math.max(0, (one - scale.from) / (scale.to - scale.from)))
  if (unicode)
    return dbm
      .map((one) => (one === undefined ? ' ' : bars[Math.round(share(one) * (bars.length - 1))]))
      .join('')
      .trim()
  const last = dbm.at(-1)
  return last === undefined ? '' : `[${'#'.repeat(Math.round(share(last) * 10)).padEnd(10, '-')}]`
}

function cut(text: string, columns: number): string {
  let line = ''
  for (const character of text) if (columnsOf(line + character) <= columns) line += character
  return line
}
