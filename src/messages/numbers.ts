/** Milliseconds as people read them: one decimal below ten, whole ones above. */
export function inMs(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : ms.toFixed(0)
}
