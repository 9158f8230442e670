/** A difference of clocks, in the largest unit that fits; a space before the number. */
export function inTime(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000
  if (minutes < 120) return ` ${minutes.toFixed(0)} 分钟`
  return minutes < 2880
    ? ` ${(minutes / 60).toFixed(0)} 小时`
    : ` ${(minutes / 1440).toFixed(0)} 天`
}
