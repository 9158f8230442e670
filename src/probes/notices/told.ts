import type { NoticesValue } from '../values/notices.ts'
import { oursAmong } from './ours.ts'
import type { PageNotice, PagePart, StatusPage } from './page.ts'

type Impact = NonNullable<NoticesValue['impact']>

const impacts: Readonly<Record<string, Impact>> = {
  degraded_performance: 'minor',
  partial_outage: 'major',
  major_outage: 'critical',
  minor: 'minor',
  major: 'major',
  critical: 'critical',
}
const order: readonly Impact[] = ['minor', 'major', 'critical']
const working = 'under_maintenance'

/**
 * What a status page says to a shop: of the part that its terminals need where the page tells
 * parts apart, which outweighs the headline; of all otherwise.
 */
export function noticesIn(page: StatusPage, acquirer: string | undefined): NoticesValue {
  const { matched, parts } = oursAmong(page.parts, acquirer)
  const incidents = page.incidents.filter(({ impact }) => impact !== 'none')
  if (matched === 'none') {
    const here = { incidents, maintenances: page.maintenances }
    return { matched, ...(noticed(here) ?? headlined(page.indicator)) }
  }
  const isOurs = ({ parts: about }: PageNotice) =>
    about.length === 0 ||
    parts.some(({ id, name }) => about.includes(name) || (id !== undefined && about.includes(id)))
  const ours = {
    incidents: incidents.filter(isOurs),
    maintenances: page.maintenances.filter(isOurs),
  }
  const own = fromParts(parts, ours) ?? noticed(ours)
  if (own) return { matched, ...own }
  const { page: trouble, ...elsewhere } =
    noticed({ incidents, maintenances: page.maintenances }) ?? headlined(page.indicator)
  return { matched, page: trouble === 'fine' ? 'fine' : 'elsewhere', ...elsewhere }
}

type Told = Omit<NoticesValue, 'matched'>
type Notices = Pick<StatusPage, 'incidents' | 'maintenances'>

/** What the worst of our parts says of itself; maintenance explains what else is wrong with it. */
function fromParts(parts: readonly PagePart[], notices: Notices): Told | undefined {
  const worked = parts.find(({ status }) => status === working)
  if (worked) return { page: 'maintenance', component: worked.name, ...about(notices.maintenances) }
  const [worst] = parts
    .flatMap(({ name, status }) => {
      const impact = impacts[status]
      return impact ? [{ component: name, impact }] : []
    })
    .toSorted((a, b) => order.indexOf(b.impact) - order.indexOf(a.impact))
  return worst && { page: 'incident', ...about(notices.incidents), ...worst }
}

/** What the notices say; an incident that goes on outweighs planned work. */
function noticed({ incidents, maintenances }: Notices): Told | undefined {
  if (incidents.length > 0) return { page: 'incident', ...about(incidents) }
  return maintenances.length > 0 ? { page: 'maintenance', ...about(maintenances) } : undefined
}

function about([first]: readonly PageNotice[]): Omit<Told, 'page'> {
  if (!first) return {}
  const { title, impact, until } = first
  const known = impacts[impact]
  return {
    ...(title === '' ? {} : { title }),
    ...(known ? { impact: known } : {}),
    ...(until === undefined ? {} : { until }),
  }
}

function headlined(indicator: string | undefined): Told {
  if (indicator === 'maintenance') return { page: 'maintenance' }
  const impact = impacts[indicator ?? '']
  return impact ? { page: 'incident', impact } : { page: 'fine' }
}
