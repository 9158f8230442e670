import type { IcmpError } from './dialect.ts'

/** What came back for a packet that dies after `ttl` hops. */
export type LadderAnswer = { ttl: number } & (
  { kind: 'reply'; ms: number } | { kind: 'error'; from: string; error: IcmpError }
)
