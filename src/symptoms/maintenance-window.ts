import { message } from '../messages/index.ts'
import type { MaintenanceWindow } from '../site/site.ts'
import { symptom } from './look.ts'

/** The local weekday and time of day, `HH:MM`, at a moment in a time zone. */
function local(at: Date, timeZone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return { day: part('weekday').toLowerCase(), time: `${part('hour')}:${part('minute')}` }
}

/** A window that ends before it begins runs past midnight and belongs to the day it begins on. */
function holds({ days, from, to, timeZone }: MaintenanceWindow, at: Date): boolean {
  const now = local(at, timeZone)
  const before = local(new Date(at.getTime() - 86_400_000), timeZone)
  const on = (day: string) => days.length === 0 || days.some((one) => one === day)
  if (from <= to) return on(now.day) && from <= now.time && now.time < to
  return (on(now.day) && from <= now.time) || (on(before.day) && now.time < to)
}

/** Is it now one of the maintenance windows that the site file names? */
export default symptom({
  outcomes: {
    outside: { service: 'ok', baseline: 0.96 },
    // Windows are a few hours a week.
    inside: { service: 'ok', baseline: 0.04 },
  },
  observe(facts) {
    const { maintenance } = facts.site.acquirer
    if (maintenance.length === 0) return undefined
    const now = maintenance.find((window) => holds(window, new Date(facts.startedAt)))
    return now
      ? {
          outcome: 'inside',
          text: message('outcome.maintenance-window.inside', {
            from: now.from,
            to: now.to,
            timeZone: now.timeZone,
          }),
        }
      : { outcome: 'outside', text: message('outcome.maintenance-window.outside') }
  },
})
