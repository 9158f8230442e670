import type { Facts } from '../probes/facts.ts'
import { allSeen, ofMain, seen } from './look.ts'

/**
 * A connect that took a second longer than the quickest lost its SYN, or the answer to it: the
 * kernel sends it again after 1 s.
 */
export const synSentAgainMs = 900

/** Where other samples of the way differ by as much as this, ms, a late connect need not be a lost one. */
const swingMs = synSentAgainMs / 2
/** How far from whole seconds the answer to a SYN that was sent again comes at most, ms: timers tick. */
const timerMs = 250
/** A processor with no time left, %. */
const noTimeLeft = 97
/** Samples behind the router that show whether the way swings. */
const leastSamples = 10

/**
 * The quickest exchange with the acquirer, ms: its few connects, and the handshakes and the answer,
 * each at least one way there and back. The first of them come while this machine is busy starting.
 */
export function quickestExchangeMs(facts: Facts, atMost: number): number {
  const tls = ofMain(facts, 'tls')?.handshake
  const echo = ofMain(facts, 'echo')
  const exchanges = [
    tls?.outcome === 'established' ? tls.ms : undefined,
    echo?.handshakeMs,
    echo && 'ms' in echo.reply ? echo.reply.ms : undefined,
  ].filter((ms) => ms !== undefined)
  return Math.min(atMost, ...exchanges, ...connectsMs(facts))
}

/**
 * Which of the few connects to the acquirer that a run makes for other ends came late, in their
 * order. Undefined where that tells nothing: where the way itself holds packets up for so long (a
 * mobile line, one bad moment), where nothing behind the router shows that it does not, where one
 * was held up for less or more than a sender waits, as by a busy host, or where this machine has
 * more to do than it can.
 */
export function lateConnects(facts: Facts): boolean[] | undefined {
  const connects = connectsMs(facts)
  if (connects.length === 0 || !isSteady(facts) || isBusy(facts)) return undefined
  const usualMs = quickestExchangeMs(facts, Infinity)
  const heldUp = connects.map((ms) => ms - usualMs)
  const explained = heldUp.every((ms) => ms < swingMs || isSentAgain(ms))
  return explained ? heldUp.map((ms) => ms > synSentAgainMs) : undefined
}

function isSentAgain(heldUpMs: number): boolean {
  return Math.abs(heldUpMs - 1000 * Math.round(heldUpMs / 1000)) < timerMs
}

/** The TCP probe's, the TLS probe's, the echo's: one after the other. */
function connectsMs(facts: Facts): number[] {
  const attempts = ofMain(facts, 'tcp')?.attempts ?? []
  const tls = ofMain(facts, 'tls')?.handshake
  const opened = attempts.flatMap(({ outcome, first }) =>
    outcome.outcome === 'open' && first === undefined ? [outcome.ms] : [],
  )
  const later = [
    tls?.outcome === 'established' ? tls.connectMs : undefined,
    ofMain(facts, 'echo')?.connectMs,
  ]
  return [...opened, ...later.filter((ms) => ms !== undefined)]
}

/** Nothing else on the way was held up: neither a sample nor a connect to a reference. */
function isSteady(facts: Facts): boolean {
  const ways = allSeen(facts, 'latency').filter(
    ({ value }) => value.role !== 'acquirer' && value.received >= leastSamples,
  )
  const behind = ways.filter(({ value }) => value.role !== 'gateway')
  if (behind.length === 0) return false
  const farthestMs = Math.max(...behind.map(({ value }) => value.rttMs.min))
  const points = seen(facts, 'references')?.points ?? []
  return (
    ways.every(({ value: { rttMs } }) => rttMs.max - rttMs.min < swingMs) &&
    points.every(({ outcome, ms }) => outcome !== 'open' || ms < farthestMs + synSentAgainMs)
  )
}

/** While the run lasted: its own lateness would look like the network's. */
function isBusy(facts: Facts): boolean {
  return (seen(facts, 'host')?.cpu.busyPercent ?? 0) > noTimeLeft
}
