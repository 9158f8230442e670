/** Starts a monotonic clock; it tells the ms since then. */
export function stopwatch(): () => number {
  const start = performance.now()
  return () => performance.now() - start
}

/** The date and time as this machine has it: ISO 8601, UTC. */
export function wallClock(): string {
  return new Date().toISOString()
}
