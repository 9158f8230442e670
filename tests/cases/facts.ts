import type { Finding } from '../../src/model.ts'
import type { AnyFact, Facts, ProbeId, ProbeValues } from '../../src/probes/facts.ts'
import type {
  ConnectOutcome,
  LatencyRole,
  LatencyValue,
  NameAnswer,
  TcpAttempt,
} from '../../src/probes/values.ts'

/** What makes one shop differ from the healthy one. */
export type Change = (facts: Facts) => void

export const main = 'host.acquirer.example:5000'
export const backup = 'backup.acquirer.example:5000'

/** Puts a finding in the place of the healthy one. */
export function found<Id extends ProbeId>(
  probe: Id,
  target: string,
  finding: Finding<ProbeValues[Id]>,
): Change {
  return (facts) => {
    // Further changes take hold of what is put in: each shop gets its own.
    const own = structuredClone(finding)
    const fact = { probe, target, startMs: 10, durationMs: 40, ...own } as AnyFact
    const at = facts.facts.findIndex((one) => one.probe === probe && one.target === target)
    if (at < 0) facts.facts.push(fact)
    else facts.facts[at] = fact
  }
}

export function saw<Id extends ProbeId>(probe: Id, target: string, value: ProbeValues[Id]): Change {
  return found(probe, target, { state: 'seen', value })
}

/** Changes a part of what a probe saw. */
export function but<Id extends ProbeId>(
  probe: Id,
  target: string,
  part: Partial<ProbeValues[Id]>,
): Change {
  return (facts) => {
    const fact = facts.facts.find((one) => one.probe === probe && one.target === target)
    if (fact?.state !== 'seen') throw new Error(`The shop has no ${probe} of ${target}`)
    Object.assign(fact.value, structuredClone(part))
  }
}

export function dropped(probe: ProbeId): Change {
  return (facts) => {
    facts.facts = facts.facts.filter((one) => one.probe !== probe)
  }
}

export function answered(answers: Facts['answers']): Change {
  return (facts) => {
    facts.answers = { ...facts.answers, ...answers }
  }
}

export function series(
  role: LatencyRole,
  medianMs: number,
  { sent = 54, lost = 0, spreadMs = 1, waves = false, stalls = [] as number[], heldFrom = -1 } = {},
): LatencyValue {
  const samples: (number | null)[] = Array.from(
    { length: sent },
    // A queue fills and drains over many packets; other delays differ from packet to packet.
    (_, i) => medianMs + spreadMs * (waves ? Math.sin(i / 4) : (((i * 7) % 11) / 10 - 0.5) * 2),
  )
  // Spread over the run, as single losses are; a stall is one row of them.
  for (let i = 0; i < lost; i++) samples[Math.floor(((i + 0.5) * sent) / lost)] = null
  stalls.forEach((length, nth) => {
    const from = Math.floor(((nth + 0.5) * sent) / (stalls.length + 0.5)) - 4
    samples.fill(null, from, from + length)
  })
  // For a second everything waits, and is let go together.
  if (heldFrom >= 0)
    for (let i = heldFrom; i < Math.min(sent, heldFrom + 8); i++)
      samples[i] = 1000 - 24 * (i - heldFrom)
  const got = samples.filter((ms) => ms !== null).toSorted((a, b) => a - b)
  const at = (share: number) => got[Math.min(got.length - 1, Math.floor(share * got.length))] ?? 0
  return {
    role,
    method: 'icmp',
    sent,
    received: got.length,
    lossPercent: (100 * (sent - got.length)) / sent,
    jitterMs: spreadMs / 2,
    rttMs: { min: at(0), median: at(0.5), p95: at(0.95), max: at(1) },
    series: samples,
    intervalMs: 25,
  }
}

export const open = (ms: number): ConnectOutcome => ({ outcome: 'open', ms })
export const attempt = (outcome: ConnectOutcome, address = '203.0.113.10'): TcpAttempt => ({
  address,
  family: 4,
  from: 'application',
  outcome,
})
export const answer = (ms = 12, addresses = ['203.0.113.10']): NameAnswer => ({
  outcome: 'answered',
  addresses,
  ms,
})
export const nothing = (outcome: NameAnswer['outcome'], ms = 5): NameAnswer => ({
  outcome,
  addresses: [],
  ms,
})
