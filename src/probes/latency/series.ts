import { connectSeries } from '../../net/connect-series.ts'
import type { Connects } from './samples.ts'

/** Fifty samples in less than 1.4 s; a few more, because a run may be cut short. */
export const often = { count: 54, intervalMs: 20 }

/** TCP connects that tell loss of a quarter from none, besides pings. */
const checkConnects = 20
const intervalMs = 25

/** A row of TCP connects: `count` of them where they stand in for all pings, else a check. */
export async function takeConnects(
  to: { address: string; port: number } | undefined,
  { none, count, signal }: { none: boolean; count: number; signal: AbortSignal },
): Promise<Connects | undefined> {
  if (!to) return undefined
  const row = await connectSeries(to, { count: none ? count : checkConnects, intervalMs, signal })
  return { ...row, port: to.port }
}
