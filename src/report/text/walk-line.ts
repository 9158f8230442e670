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
  /** Where somebody stands, and for how long still. */
  here?: { place: Place; leftMs: number }
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
  const parts: { text: string; rank: number }[] = [
    { text: signal(live, speak), rank: 0 },
    { text: trend(live.trendDbm, unicode), rank: 4 },
    ...(echoes
      ? [
          { text: speak(message('walk.live.lost', echoes)), rank: 1 },
          ...(echoes.ms === undefined
            ? []
            : [{ text: speak(message('walk.live.ms', { ms: echoes.ms })), rank: 3 }]),
        ]
      : [{ text: speak(message('walk.live.no-echoes')), rank: 5 }]),
    { text: here(live, speak), rank: 2 },
    ...(draft === '' ? [] : [{ text: `> ${plain(draft)}`, rank: -1 }]),
  ]
  const shown = (most: number) =>
    parts
      .filter(({ rank, text }) => rank <= most && text !== '')
      .map(({ text }) => text)
      .join('  ')
  const fitting = [5, 4, 3, 2, 1, 0, -1].map(shown).find((text) => columnsOf(text) < columns)
  const line = fitting ?? cut(shown(-1) || shown(0), columns - 1)
  return unicode ? line : inAscii(line)
}

function signal({ look, grade }: Live, speak: (one: Message) => string): string {
  if ('unread' in look) return speak(message('walk.live.unread'))
  if (!look.joined) return speak(message('walk.live.unjoined'))
  if (look.rssiDbm === undefined || grade === undefined) return speak(message('walk.live.no-dbm'))
  const word = speak(message(`walk.grade.${grade}`))
  return speak(message('walk.live.dbm', { dbm: look.rssiDbm, grade: word }))
}

function here({ here: at }: Live, speak: (one: Message) => string): string {
  if (!at) return speak(message('walk.live.on-the-way'))
  const seconds = Math.ceil(at.leftMs / 1000)
  return speak(message('walk.live.stay', { place: at.place, seconds }))
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
