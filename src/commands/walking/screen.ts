import { message, say } from '../../messages/index.ts'
import type { Message } from '../../messages/index.ts'
import { jsonLine } from '../../report/json.ts'
import { layOut } from '../../report/text/lay-out.ts'
import { signed } from '../../report/text/line.ts'
import type { Sign } from '../../report/text/line.ts'
import { walkLine, type Live } from '../../report/text/walk-line.ts'
import { gradeOf } from '../../walk/grade.ts'
import type { Look, Place, Reading } from '../../walk/walk.ts'
import type { Io } from '../io.ts'

/** The live line's memory: readings of its bars, and of its losses and times. */
const trendLength = 12
const lastAnswers = 10

/**
 * What somebody sees while walking: a line that is written over on a terminal, a line a second
 * elsewhere, one JSON object for each with `json`. What happens is told above it, on stderr.
 */
export function screenOf(io: Io, format: 'text' | 'json', limitDbm: number) {
  let look: Look | undefined
  let trend: (number | undefined)[] = []
  let answers: Reading[] = []
  let draft = ''
  let here: Live['here']

  const isLive = format === 'text' && io.rewrites
  const gradeIn = (one: Look) =>
    'joined' in one && one.joined && one.rssiDbm !== undefined
      ? gradeOf(one.rssiDbm, limitDbm)
      : undefined

  function live(one: Look, recent: readonly Reading[], bars: typeof trend): Live {
    const grade = gradeIn(one)
    const echoes = echoesIn(recent)
    return {
      look: one,
      ...(grade && { grade }),
      trendDbm: bars,
      ...(echoes && { echoes }),
      ...(here && { here }),
      draft,
    }
  }

  function draw(): void {
    if (isLive && look) io.live(walkLine(live(look, answers, trend), io))
  }

  function tell(sign: Sign, text: Message): void {
    if (format === 'json') return
    const { unicode, columns, language } = io
    if (isLive) io.live(undefined)
    const lines = [[signed(0, sign, say(language, text))]]
    io.stderr(layOut(lines, { colour: false, unicode, columns }))
    draw()
  }

  return {
    tell,
    /** What is being typed. */
    draft(text: string): void {
      draft = text
      draw()
    },
    /** Where somebody stands now; nothing on the way. */
    at(now: Live['here']): void {
      here = now
    },
    looked(now: Look): void {
      if (isNotNeeded(now)) return
      const before = look
      look = now
      trend = [...trend, dbmOf(now)].slice(-trendLength)
      const change = before && changeTo(now, before)
      if (change) tell('warn', change)
      else draw()
    },
    read(reading: Reading, place: Place | undefined): void {
      answers = [...answers, reading].slice(-lastAnswers)
      if (isLive) return draw()
      if (format === 'json') {
        const { atMs, look, echoes } = reading
        const at = place ? { number: place.number, ...known(place) } : null
        return io.stdout(jsonLine({ kind: 'reading', atMs, place: at, ...look, router: echoes }))
      }
      const seconds = Math.round(reading.atMs / 1000)
      const when = say(io.language, message('walk.line.at', { seconds })).padStart(6)
      const seen = look && isNotNeeded(reading.look) ? look : reading.look
      const { here: _, ...one } = live(seen, [reading], [])
      const shown = { ...one, ...(place && { here: { place } }) }
      const text = walkLine(shown, { ...io, columns: Infinity })
      io.stdout(`${when}  ${text}\n`)
    },
    /** Takes the live line away. */
    end(): void {
      if (isLive) io.live(undefined)
    },
  }
}

function known({ role, name }: Place): object {
  return role ? { role } : name ? { name } : {}
}

function dbmOf(look: Look): number | undefined {
  return 'joined' in look && look.joined ? look.rssiDbm : undefined
}

/** The look before it is still under way. */
function isNotNeeded(look: Look): boolean {
  return 'unread' in look && look.unread === 'not-needed'
}

function changeTo(now: Look, before: Look): Message | undefined {
  if ('unread' in now || 'unread' in before) return undefined
  if (now.joined !== before.joined) return message(now.joined ? 'walk.joined' : 'walk.left')
  if (!now.joined || !before.joined) return undefined
  const { bssid: to } = now
  const { bssid: from } = before
  if (from === undefined || to === undefined || from === to) return undefined
  return message('walk.changed', { from, to })
}

function echoesIn(readings: readonly Reading[]): Live['echoes'] {
  const all = readings.flatMap(({ echoes }) => ('missing' in echoes ? [] : [echoes]))
  const sent = all.reduce((sum, one) => sum + one.sent, 0)
  if (sent === 0) return undefined
  const times = all.flatMap(({ rttMs }) => rttMs).toSorted((a, b) => a - b)
  const ms = times[Math.floor((times.length - 1) / 2)]
  return { lost: sent - times.length, sent, ...(ms !== undefined && { ms }) }
}
