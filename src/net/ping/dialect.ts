/** What a router or host said instead of answering: the kind of its ICMP error. */
export type IcmpError =
  | 'net-unreachable'
  | 'host-unreachable'
  | 'prohibited'
  | 'ttl-exceeded'
  | 'port-unreachable'
  | 'frag-needed'
  | 'other'

/** What one line of a ping tool says. `index` counts the requests of one process from 0. */
export type PingEvent =
  | { kind: 'reply'; index: number; ms: number; ttl?: number }
  | { kind: 'error'; from: string; error: IcmpError }
  /** No answer yet, where the tool says so. */
  | { kind: 'silence'; index: number }
  /** `overMs`: from the first request to the last, where the tool says so. */
  | { kind: 'summary'; sent: number; overMs?: number }

export type PingRequest = {
  /** An IP literal, an IPv6 one perhaps with its zone. */
  address: string
  count: number
  intervalMs: number
  /** The packet dies at this hop, which then names itself. */
  ttl?: number
}

export type PingOptions = PingRequest & {
  signal: AbortSignal
  /** Called for what the tool says, as it comes. */
  onEvent?: (event: PingEvent) => void
}

/** A system's ping: how it is called and what its lines mean. */
export type PingDialect = {
  tool(address: string): string
  args(request: PingRequest): string[]
  /** The shortest time between two requests of one process that an ordinary user may ask for. */
  minIntervalMs: number
  /** So many processes may be staggered to come below that. */
  maxProcesses: number
  /** It says something at once, whoever answers: one that does not is stuck. */
  speaksAtOnce: boolean
  /** A reader of the lines of one process. */
  reader(address: string): (line: string) => PingEvent | undefined
}
