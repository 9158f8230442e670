import type { Finding } from '../../model.ts'
import type { PingResult } from '../../net/ping/ping.ts'
import type { ProbeContext } from '../probe.ts'
import type { LatencyRole, LatencyValue } from '../values.ts'

export type Recorder = {
  /** Records under the address; where another role has it already, under both: `192.0.2.1 acquirer`. */
  finding(role: LatencyRole, address: string, finding: Finding<LatencyValue>): void
  /** Records under the role what has no address. */
  nothing(role: LatencyRole, finding: Finding<never>): void
  /** Says once, under `ping`, that this machine cannot ping. */
  pinged(result: PingResult): void
  canPing(): boolean
}

/** Gives each series of a run a target of its own. */
export function recorder({ record }: ProbeContext<'latency'>): Recorder {
  const taken = new Map<string, LatencyRole>()
  let canPing = true
  return {
    finding(role, address, finding) {
      const owner = taken.get(address) ?? role
      taken.set(address, owner)
      record(owner === role ? address : `${address} ${role}`, finding)
    },
    nothing: (role, finding) => record(role, finding),
    pinged(result) {
      if (result.state !== 'skipped' || result.reason === 'interrupted') return
      canPing = false
      record('ping', result)
    },
    canPing: () => canPing,
  }
}
