/** A difference of clocks, in the largest unit that fits. */
export function inTime(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000
  if (minutes < 120) return `${minutes.toFixed(0)} minutes`
  return minutes < 2880
    ? `${(minutes / 60).toFixed(0)} hours`
    : `${(minutes / 1440).toFixed(0)} days`
}
