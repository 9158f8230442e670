import { message, say } from '../../messages/index.ts'
import { anySignal } from '../../net/any-signal.ts'
import { writeAtomically } from '../../net/files.ts'
import { stopwatch, wallClock } from '../../net/stopwatch.ts'
import { wait } from '../../net/wait.ts'
import { gatewayAddress } from '../../probes/gateway-address.ts'
import type { WifiValue } from '../../probes/values.ts'
import { looksAt } from '../../probes/walking/look.ts'
import { routerOf } from '../../probes/walking/router.ts'
import { json, jsonLine } from '../../report/json.ts'
import { walkText } from '../../report/text/walk.ts'
import { walkReport } from '../../report/walk.ts'
import { fileProblem } from '../../site/problem.ts'
import type { Site } from '../../site/site.ts'
import { gradeOf } from '../../walk/grade.ts'
import { judge } from '../../walk/judge.ts'
import { summarise } from '../../walk/summary.ts'
import { following, mostPlaces, walk, type NoEchoes, type Place } from '../../walk/walk.ts'
import type { Io, Typed } from '../io.ts'
import { markOf } from './mark.ts'
import type { WifiOptions } from './options.ts'
import { takeReadings } from './readings.ts'
import { screenOf } from './screen.ts'

/** Drivers renew the strength with each beacon; a person takes in one number a second. */
const everyMs = 1000
/** Some eighty pings: enough to see a loss of one in twenty in most walks. */
const stayMs = 20_000

/**
 * Follows the signal, and the way to the router, while somebody walks about and marks where they
 * stand; ends with q, Ctrl-C, the end of stdin or of `--for`, and tells the places apart. All of
 * these are the ordinary end: returns 0, or 3 where the walk could not be saved.
 */
export async function watch(
  adapters: readonly WifiValue[],
  site: Site,
  { format, forMs, save }: WifiOptions,
  io: Io,
): Promise<number> {
  const adapter = await carrying(adapters, site, io.signal)
  if (!adapter) return 3
  const workedOut = adapter.rssiFrom === 'quality'
  const ending = new AbortController()
  const signal = anySignal(io.signal, ending.signal)
  const startedAt = wallClock()
  const now = stopwatch()
  const router = routerOf(adapter.interface, site)
  const lookAt = looksAt(adapter.interface)
  const trip = walk(stayMs)
  const screen = screenOf(io, format, site.limits.rssiDbm)
  let routerMissing: NoEchoes | undefined

  function next(): void {
    const mark = following(trip.places)
    screen.tell('do', message('role' in mark ? `walk.go.${mark.role}` : 'walk.go.on'))
  }

  function done(place: Place): void {
    const { medianDbm: dbm, sent, received } = summarise(place, everyMs)
    const grade =
      dbm === undefined
        ? ''
        : say(io.language, message(`walk.grade.${gradeOf(dbm, site.limits.rssiDbm)}`))
    const lost = sent - received
    screen.tell('ok', message('walk.done', { place, dbm, workedOut, grade, sent, lost }))
    next()
  }

  function take(typed: Typed): void {
    if (typed.kind === 'stop' || (typed.kind === 'closed' && forMs === undefined)) ending.abort()
    if (typed.kind === 'draft') screen.draft(typed.text)
    if (typed.kind !== 'line' || signal.aborted) return
    screen.draft('')
    const place = trip.mark(markOf(typed.text), now())
    screen.at(trip.standing(now()))
    if (place) screen.tell('item', message('walk.here', { place, seconds: stayMs / 1000 }))
    else screen.tell('warn', message('walk.too-many', { most: mostPlaces }))
  }

  screen.tell('do', message('walk.begin', { seconds: stayMs / 1000 }))
  screen.tell('item', message(io.rewrites ? 'walk.keys' : 'walk.lines'))
  next()
  const leave = io.typed(take)
  if (forMs !== undefined) void wait(forMs, signal).then(() => ending.abort())
  await takeReadings({
    everyMs,
    now,
    signal,
    async look(signal) {
      const look = await lookAt(signal)
      screen.at(trip.standing(now()))
      if (!signal.aborted) screen.looked(look)
      return look
    },
    ask: (signal) => router.ask(signal),
    begin: () => trip.begin(now()),
    take(reading, visit) {
      if ('missing' in reading.echoes && reading.echoes.missing !== 'interrupted')
        routerMissing = reading.echoes.missing
      const finished = trip.take(reading, visit, now())
      screen.at(trip.standing(now()))
      if (!signal.aborted) screen.read(reading, visit?.place)
      if (finished && !signal.aborted) done(finished)
    },
  })
  leave()
  screen.end()

  const places = trip.places.map((place) => summarise(place, everyMs))
  const report = walkReport(
    {
      language: io.language,
      startedAt,
      durationMs: Math.round(now()),
      interface: adapter.interface,
      ...(adapter.ssid !== undefined && { ssid: adapter.ssid }),
      ...(router.address !== undefined && { router: router.address }),
      ...(routerMissing !== undefined && { routerMissing }),
    },
    places,
    judge(places, { limits: site.limits, workedOut }),
  )
  io.stdout(format === 'json' ? jsonLine(report) : walkText(report, io))
  if (save === undefined) return 0
  const written = await writeAtomically(save, json({ ...report, readings: trip.places }))
  if (written.ok) return 0
  io.stderr(`${say(io.language, fileProblem(written).message)}\n`)
  return 3
}

/** The adapter that carries the traffic, else one that has joined, else any. */
async function carrying(
  adapters: readonly WifiValue[],
  site: Site,
  signal: AbortSignal,
): Promise<WifiValue | undefined> {
  const way = await gatewayAddress(site, signal)
  const over = 'missing' in way ? undefined : way.interface
  return (
    adapters.find((one) => one.interface === over) ??
    adapters.find(({ connected }) => connected) ??
    adapters[0]
  )
}
