import type { IcmpError, PingEvent } from './dialect.ts'

export type IcmpErrorCount = { from: string; kind: IcmpError; count: number }

/** What a row of echo requests brought. */
export type PingSeries = {
  /** Round-trip times in the order of sending, ms; null is one without an answer. */
  series: (number | null)[]
  /** What routers and hosts said instead; they answer only some of the requests in this way. */
  errors: IcmpErrorCount[]
  /** Time-to-live that the last reply had left. */
  ttl?: number
  /** Between two requests, as measured where the tool tells, else as asked for. */
  intervalMs: number
}

/**
 * Puts together what `processes` staggered ping processes, of so many `requests` each, say; request
 * i of process p is sample i·processes + p. `finish` drops, after an interruption, what was still
 * on its way.
 */
export function collect(processes: number, requests: number, intervalMs: number) {
  const replies = new Map<number, number>()
  const errors = new Map<string, IcmpErrorCount>()
  const sent = new Set<number>()
  let ttl: number | undefined
  let measuredIntervalMs: number | undefined
  return {
    take(event: PingEvent, lane: number) {
      const sample = (index: number) => index * processes + lane
      if (event.kind === 'reply') {
        // The sequence number is in the sender's hand.
        if (event.index < 0 || event.index >= requests) return
        sent.add(sample(event.index))
        // The second of two equal replies is a duplicate.
        if (!replies.has(sample(event.index))) replies.set(sample(event.index), event.ms)
        ttl = event.ttl ?? ttl
      } else if (event.kind === 'error') {
        const key = `${event.from} ${event.error}`
        const { count } = errors.get(key) ?? { count: 0 }
        errors.set(key, { from: event.from, kind: event.error, count: count + 1 })
      } else if (event.kind === 'summary') {
        for (const index of range(Math.min(event.sent, requests))) sent.add(sample(index))
        // ping's own timer is coarse: asked for 20 ms, it takes 25.
        if (processes === 1 && event.overMs !== undefined && event.sent > 1)
          measuredIntervalMs = event.overMs / (event.sent - 1)
      }
    },
    finish(interrupted: boolean): PingSeries {
      const lastReply = Math.max(-1, ...replies.keys())
      const samples = interrupted ? range(lastReply + 1) : [...sent].sort((a, b) => a - b)
      return {
        series: samples.map((sample) => replies.get(sample) ?? null),
        errors: [...errors.values()],
        intervalMs: measuredIntervalMs ?? intervalMs,
        ...(ttl === undefined ? {} : { ttl }),
      }
    },
  }
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}
