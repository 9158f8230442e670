/**
 * An ISO 8601 time to the minute as a clock on the wall shows it, with its zone: `2026-11-26 14:00
 * (Asia/Shanghai)`. `timeZone`: its IANA name; UTC where none is known.
 */
export function localTime(iso: string, timeZone = 'UTC'): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(new Date(iso))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const day = `${part('year')}-${part('month')}-${part('day')}`
  const zone = timeZone === 'UTC' ? ' UTC' : ` (${timeZone})`
  return `${day} ${part('hour')}:${part('minute')}${zone}`
}
