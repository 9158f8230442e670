import type { PingResult } from '../../net/ping/ping.ts'
import type { LatencyRole, LatencyValue } from '../values.ts'
import { latencyFinding } from './finding.ts'
import type { Recorder } from './recorder.ts'
import type { Connects, Samples } from './samples.ts'

/** A series that can be taken once more. */
export type Look = {
  role: LatencyRole
  address: string
  /** Hops from here, where a ladder told. */
  hops?: number
  samples: Samples
  again: () => Promise<Samples>
}

/**
 * Takes every series once more where one lost something: a second as long tells a bad line from one
 * bad moment, and a few percent of loss from none.
 */
export async function lookAgain(
  looks: readonly Look[],
  record: Recorder,
  signal: AbortSignal,
): Promise<void> {
  const answered = looks.flatMap((look) => {
    const finding = latencyFinding(look.role, look.samples, look.hops)
    return finding.state === 'seen' && finding.value.received > 0 ? [{ look, ...finding }] : []
  })
  if (signal.aborted || !answered.some(({ value }) => losesSome(value))) return
  await Promise.all(
    answered.map(async ({ look }) => {
      const samples = joined(look.samples, await look.again())
      record.finding(look.role, look.address, latencyFinding(look.role, samples, look.hops))
    }),
  )
}

/** Something is missing, and not only because a host limits its answers to pings. */
function losesSome({ sent, received, tcpCheck }: LatencyValue): boolean {
  const passes = tcpCheck !== undefined && tcpCheck.sent > 1 && tcpCheck.received === tcpCheck.sent
  return received < sent && !passes
}

function joined(first: Samples, second: Samples): Samples {
  const connected = joinedConnects(first.connected, second.connected)
  return {
    pinged: joinedPings(first.pinged, second.pinged),
    unanswered: first.unanswered + second.unanswered,
    ...(connected ? { connected } : {}),
  }
}

function joinedPings(first: PingResult, second: PingResult): PingResult {
  if (first.state !== 'measured' || second.state !== 'measured') return first
  const errors = first.errors.map((one) => ({
    ...one,
    count: one.count + (second.errors.find((other) => sameWord(one, other))?.count ?? 0),
  }))
  const further = second.errors.filter((one) => !first.errors.some((other) => sameWord(one, other)))
  return {
    ...first,
    series: [...first.series, ...second.series],
    errors: [...errors, ...further],
  }
}

type Word = { from: string; kind: string }
function sameWord(one: Word, other: Word): boolean {
  return one.from === other.from && one.kind === other.kind
}

function joinedConnects(
  first: Connects | undefined,
  second: Connects | undefined,
): Connects | undefined {
  if (!first || !second || first.port !== second.port) return first ?? second
  return { ...first, series: [...first.series, ...second.series] }
}
