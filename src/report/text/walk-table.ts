import { message } from '../../messages/index.ts'
import type { Message } from '../../messages/index.ts'
import type { WalkReport } from '../walk.ts'
import { columnsOf } from '../wrap.ts'

type Speak = (one: Message) => string
type Place = WalkReport['places'][number]

/** Between two columns. */
const gap = '  '
/** The page's own margin. */
const margin = 2

const columns = ['place', 'dbm', 'lost', 'rtt', 'point', 'seconds'] as const
type Column = (typeof columns)[number]

/** A row for each place; where the page is too narrow, a few lines for each. */
export function tableOf({ places }: WalkReport, speak: Speak, width: number): string[] {
  const heading = Object.fromEntries(
    columns.map((column) => [column, speak(message(`walk.column.${column}`))]),
  ) as Record<Column, string>
  const rows = places.map((place) => cells(place, speak))
  const widths = columns.map((column) =>
    Math.max(...[heading, ...rows].map((row) => columnsOf(row[column]))),
  )
  const total = widths.reduce((sum, one) => sum + one, 0) + gap.length * (columns.length - 1)
  if (total + margin > width)
    return rows.flatMap((row) => [
      row.place,
      // A space that may not break keeps a number with its name.
      ...columns
        .slice(1)
        .map((column) =>
          `\u00a0\u00a0${heading[column]}: ${row[column]}`.replaceAll(' ', '\u00a0'),
        ),
    ])
  return [heading, ...rows].map((row) =>
    columns
      .map((column, index) => padded(row[column], widths[index] ?? 0))
      .join(gap)
      .trimEnd()
      // Nothing here may be taken for the end of a line.
      .replaceAll(' ', '\u00a0'),
  )
}

function cells(place: Place, speak: Speak): Record<Column, string> {
  const none = speak(message('walk.cell.none'))
  const { title, seconds, sent, received, rttMs, bssids } = place
  return {
    place: title,
    dbm: strength(place, speak),
    lost: sent === 0 ? none : speak(message('walk.cell.lost', { lost: sent - received, sent })),
    rtt: rttMs ? speak(message('walk.cell.rtt', rttMs)) : none,
    point: bssids.length === 0 ? none : bssids.map(short).join(' '),
    seconds: String(seconds),
  }
}

function strength(place: Place, speak: Speak): string {
  const { looks, unjoined, medianDbm, lowestDbm } = place
  if (looks > 0 && unjoined === looks) return speak(message('walk.cell.unjoined'))
  if (unjoined > 0) return speak(message('walk.cell.partly', { unjoined, looks }))
  return medianDbm === undefined || lowestDbm === undefined
    ? speak(message('walk.cell.none'))
    : speak(message('walk.cell.dbm', { median: medianDbm, lowest: lowestDbm }))
}

/** The end of an address tells the access points of a shop apart. */
function short(bssid: string): string {
  return `…${bssid.slice(-8)}`
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}
