import type { LatencyRole, LatencyValue, Rtt } from '../probes/values.ts'
import type { Facts } from '../probes/facts.ts'
import { quickestExchangeMs, synSentAgainMs } from './late-connects.ts'
import { allSeen, onLoopback } from './look.ts'

/** Everything lost in a row of at least this many is one bad moment. */
const stallSamples = 4
/** A row that scattered losses make more often than once in so many series is chance. */
const rareChance = 1 / 1000
/** Where more than this of the answers stand in no such row, a host limits them. */
const aloneShare = 0.3

export type Target = {
  role: LatencyRole
  address: string
  value: LatencyValue
  /** Without the warm-up; of a few connects the quickest stands for all, the others tell how busy this machine was. */
  rttMs: Rtt
  /** The samples themselves without the warm-up, null where lost. */
  series: readonly (number | null)[]
  /** Samples, and how many of them were lost, outside the bad moments. */
  sent: number
  lost: number
  /** The bad moments: how many samples were lost in each. */
  stalls: readonly number[]
  /** For how long samples were held up and then let go together, ms; the first ones by themselves. */
  heldMs: number
  heldAtStartMs: number
  /** TCP connects of the same moments, besides pings: several, so that they are a measure. */
  connects?: { sent: number; lost: number }
}

/** What was measured on the way, nearest first; targets that never answered say nothing of loss. */
export function targetsOnTheWay(facts: Facts): Target[] {
  if (onLoopback(facts)) return []
  const order: LatencyRole[] = ['gateway', 'hop', 'reference', 'acquirer']
  return allSeen(facts, 'latency')
    .filter(({ value }) => value.received > 0)
    .map(({ target, value }) => counted(facts, target, value))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}

/** 200 ms of samples 25 ms apart: what a table of addresses takes to fill. */
const warmUpLost = 8

/** Packets that were let go at one moment: each waited less than the one before by what lay between them. */
const rampShare = 0.6

/** How many samples at the head were held up together and let go at one moment. */
function rampLength(series: readonly (number | null)[], intervalMs: number): number {
  const end = series.findIndex((ms, index) => {
    const next = series[index + 1]
    return ms === null || next === null || next === undefined || ms - next < rampShare * intervalMs
  })
  return Math.max(0, end)
}

/** Up to here a sample is no late one, ms: twice the median, and a little. */
function usualOf(series: readonly (number | null)[]): number {
  const got = series.filter((ms) => ms !== null).toSorted((a, b) => a - b)
  return 2 * (got[Math.floor(got.length / 2)] ?? 0) + 20
}

/**
 * The samples without the first ones that were held up: while our own tools start and addresses
 * are looked up, here or on the way, packets wait. They come in a row from the first one on, each
 * later and less, or not at all; never more than a third
 * of the series, and lost ones for 200 ms at most.
 */
function warm(series: readonly (number | null)[], intervalMs: number): (number | null)[] {
  const usualMs = usualOf(series)
  const late = series.findIndex((ms) => ms !== null && ms <= usualMs)
  const held = Math.max(late, rampLength(series, intervalMs))
  const lost = series.slice(0, held).filter((ms) => ms === null).length
  return held > 0 && held <= series.length / 3 && lost <= warmUpLost
    ? series.slice(held)
    : [...series]
}

/** A wait that somebody notices, ms; radios that look around are away for a tenth of a second. */
const noticedMs = 400
/** Samples 20 ms apart and more that are let go together come so much sooner each, ms. */
const leastStepMs = 10

/**
 * Where, from `start` on, samples end that were held up all of a sudden and let go together, which is
 * no measure of the way: after a good one or a lost one a very late one, and then each sooner than the
 * one before. Queues fill more slowly than they drain. `start` itself where there are none.
 */
function endOfHeld(series: readonly (number | null)[], start: number, usualMs: number): number {
  const at = (index: number) => series[index] ?? 0
  if (start === 0 || at(start - 1) > usualMs || at(start) < usualMs + noticedMs) return start
  let end = start + 1
  while (at(end) > usualMs && at(end) <= at(end - 1) - leastStepMs) end += 1
  return end - start < stallSamples ? start : end
}

/** The series without such samples, and how long the longest of them waited, ms. */
function withoutHeld(series: readonly (number | null)[]) {
  const usualMs = usualOf(series)
  const free: (number | null)[] = []
  let heldMs = 0
  for (let index = 0; index < series.length; index += 1) {
    const end = endOfHeld(series, index, usualMs)
    if (end > index) {
      heldMs = Math.max(heldMs, series[index] ?? 0)
      index = end - 1
    } else free.push(series[index] ?? null)
  }
  return { free, heldMs }
}

function rttOf(series: readonly (number | null)[], whole: Rtt): Rtt {
  const got = series.filter((ms) => ms !== null).toSorted((a, b) => a - b)
  const at = (share: number) => got[Math.min(got.length - 1, Math.floor(share * got.length))]
  const [min, median, p95, max] = [at(0), at(0.5), at(0.95), at(1)]
  return min === undefined || median === undefined || p95 === undefined || max === undefined
    ? whole
    : { min, median, p95, max }
}

function quickest({ min }: Rtt): Rtt {
  return { min, median: min, p95: min, max: min }
}

function counted(facts: Facts, address: string, value: LatencyValue): Target {
  const isLost = (ms: number | null) =>
    ms === null || (value.method === 'tcp' && ms > value.rttMs.min + synSentAgainMs)
  const warmed = warm(value.series, value.intervalMs)
  const { free: series, heldMs } = withoutHeld(warmed)
  const cold = value.series.slice(0, value.series.length - warmed.length)
  const all = series.filter(isLost).length
  const stalls = stallsIn(series.map(isLost), all)
  const stalled = sum(stalls)
  return {
    role: value.role,
    address,
    value,
    series,
    rttMs:
      value.method === 'icmp' || series.length >= leastConnects
        ? rttOf(
            series.map((ms) => (isLost(ms) ? null : ms)),
            value.rttMs,
          )
        : value.role === 'acquirer'
          ? quickest({ ...value.rttMs, min: quickestExchangeMs(facts, value.rttMs.min) })
          : quickest(value.rttMs),
    sent: series.length - stalled,
    lost: all - stalled,
    stalls,
    heldMs,
    heldAtStartMs: Math.max(0, ...cold.map((ms) => ms ?? 0)),
    // Connects that began because pings went missing in a bad moment fell into it themselves.
    ...(stalled > 0 ? {} : connectsBeside(value)),
  }
}

/** The lengths of the rows of one value that are as long as a bad moment at least. */
function longRows(samples: readonly boolean[], wanted: boolean): number[] {
  const rows: number[] = []
  let row = 0
  for (const one of [...samples, !wanted]) {
    if (one === wanted) row += 1
    else {
      if (row >= stallSamples) rows.push(row)
      row = 0
    }
  }
  return rows
}

const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0)

/**
 * The rows of losses that are bad moments: neither chance, nor those of a host that answers so many
 * pings a second and no more, whose answers stand alone.
 */
function stallsIn(lost: readonly boolean[], all: number): number[] {
  const rows = longRows(lost, true)
  const answered = lost.length - all
  if (answered - sum(longRows(lost, false)) > aloneShare * answered) return []
  // One loss stands for none: a rate of nothing would make every row a wonder.
  const rate = Math.max(1, all - sum(rows)) / (lost.length - sum(rows))
  return rows.filter((length) => lost.length * rate ** length < rareChance)
}

/** The few connects of the TCP probe measure nothing; twenty do. */
const leastConnects = 10

function connectsBeside({ tcpCheck }: LatencyValue): Pick<Target, 'connects'> {
  if (!tcpCheck || tcpCheck.sent < leastConnects) return {}
  return { connects: { sent: tcpCheck.sent, lost: tcpCheck.sent - tcpCheck.received } }
}
