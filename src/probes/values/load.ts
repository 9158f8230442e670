import type { Failure } from '../../model.ts'

export type LoadRole = 'gateway' | 'hop' | 'reference'

/** Round-trip times to one target, ms. */
export type LoadDelay = {
  role: LoadRole
  address: string
  method: 'icmp' | 'tcp'
  /** Medians: right before the transfer, and in its second half, when queues have filled. */
  quietMs: number
  loadedMs: number
  /** Samples of the second half, and how many of them nobody answered. */
  sent: number
  lost: number
}

export type LoadDirection = {
  /** The page or the `host:port` that the site file names. */
  target: string
  /** Bytes that went over the line, and how long that took. */
  bytes: number
  ms: number
  /** Why the transfer ended early, where it was not by our own limits. */
  failure?: Failure
  detail?: string
  delays: LoadDelay[]
}

export type LoadValue = { download?: LoadDirection; upload?: LoadDirection }
