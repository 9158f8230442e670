import { expect, test } from 'vitest'
import { oursAmong } from '../../../src/probes/notices/ours.ts'
import { readStatusPage } from '../../../src/probes/notices/page.ts'
import { noticesIn } from '../../../src/probes/notices/told.ts'

const parts = [
  { id: 'c1', name: 'Card authorisation', status: 'operational' },
  { id: 'c2', name: 'Reporting portal', status: 'operational' },
]
type Part = { id?: string; name: string; status: string; group_id?: string }

function told(page: Record<string, unknown>, acquirer?: string) {
  const read = readStatusPage(JSON.stringify(page))
  if (!read) throw new Error('not read')
  return noticesIn(read, acquirer)
}
const headline = (indicator: string) => ({ status: { indicator, description: indicator } })
const only = (name: string, status: string, others: readonly Part[] = parts) =>
  others.map((part) => (part.name === name ? { ...part, status } : part))

test('a page on which all is well is fine', () => {
  const page = { ...headline('none'), components: parts, incidents: [], scheduled_maintenances: [] }
  expect(told(page, 'Example Acquirer')).toEqual({ page: 'fine', matched: 'purpose' })
})

test('trouble with another part is elsewhere, whatever the headline says', () => {
  const page = {
    ...headline('critical'),
    components: only('Reporting portal', 'major_outage'),
    incidents: [
      {
        ...{ name: 'Reports are late', status: 'investigating', impact: 'critical' },
        components: [{ id: 'c2', name: 'Reporting portal' }],
      },
    ],
  }
  expect(told(page)).toMatchObject({ page: 'elsewhere', title: 'Reports are late' })
})

test('trouble with our part counts, whatever the headline says', () => {
  const page = { ...headline('none'), components: only('Card authorisation', 'partial_outage') }
  expect(told(page)).toEqual({
    ...{ page: 'incident', matched: 'purpose', impact: 'major', component: 'Card authorisation' },
  })
})

test('an incident of our part counts though the part is called well', () => {
  const incident = { name: 'Slow answers', status: 'monitoring', impact: 'minor' }
  const page = {
    ...headline('minor'),
    components: parts,
    incidents: [{ ...incident, components: [{ id: 'c1', name: 'Card authorisation' }] }],
  }
  expect(told(page)).toMatchObject({ page: 'incident', title: 'Slow answers', impact: 'minor' })
})

test.each([
  { status: 'resolved', impact: 'critical' },
  { status: 'postmortem', impact: 'critical' },
  { status: 'investigating', impact: 'none' },
])('an incident that is $status with impact $impact does not count', (incident) => {
  const page = {
    ...headline('none'),
    components: parts,
    incidents: [{ name: 'Old news', ...incident, components: [] }],
  }
  expect(told(page)).toMatchObject({ page: 'fine' })
})

test('maintenance in progress says how long it takes', () => {
  const page = {
    ...headline('maintenance'),
    components: only('Card authorisation', 'under_maintenance'),
    scheduled_maintenances: [
      {
        ...{ name: 'New software', status: 'in_progress', impact: 'maintenance' },
        scheduled_until: '2026-11-23T06:00:00.000+08:00',
        components: [{ id: 'c1', name: 'Card authorisation' }],
      },
    ],
  }
  expect(told(page)).toEqual({
    ...{ page: 'maintenance', matched: 'purpose', title: 'New software' },
    ...{ component: 'Card authorisation', until: '2026-11-22T22:00:00.000Z' },
  })
})

test('maintenance that is only planned does not count', () => {
  const planned = { name: 'Next week', status: 'scheduled', scheduled_until: 'soon' }
  const page = { ...headline('none'), components: parts, scheduled_maintenances: [planned] }
  expect(told(page)).toMatchObject({ page: 'fine' })
})

test.each([
  ['none', { page: 'fine' }],
  ['major', { page: 'incident', impact: 'major' }],
  ['maintenance', { page: 'maintenance' }],
])('an imitation without parts has its headline alone: %s', (indicator, expected) => {
  const page = { page: { id: '01J' }, ...headline(indicator), components: [] }
  expect(told(page)).toEqual({ matched: 'none', ...expected })
})

test('a part that bears the acquirer’s name outweighs those of others', () => {
  const components = [
    { id: 'a', name: 'North Bank – terminals', status: 'major_outage' },
    { id: 'b', name: 'South Bank – terminals', status: 'operational' },
  ]
  const page = { ...headline('critical'), components }
  expect(told(page, 'South Bank')).toEqual({
    ...{ page: 'elsewhere', matched: 'name', impact: 'critical' },
  })
  expect(told(page, 'North Bank')).toMatchObject({ page: 'incident', matched: 'name' })
})

test('a name that every part bears tells nothing apart', () => {
  const { matched, parts: ours } = oursAmong(
    [
      { name: 'Acme Terminals', status: '' },
      { name: 'Acme Dashboard', status: '' },
    ],
    'Acme',
  )
  expect(matched).toBe('purpose')
  expect(ours.map(({ name }) => name)).toEqual(['Acme Terminals'])
})

test('the members of our group are ours, what is for others among them is not', () => {
  const { parts: ours } = oursAmong(
    [
      { id: 'g', name: 'In-person payments', status: '' },
      { id: '1', name: 'Asia', status: '', group: 'g' },
      { id: '2', name: 'Sandbox', status: '', group: 'g' },
      { id: '3', name: 'Asia', status: '', group: 'other' },
    ],
    undefined,
  )
  expect(ours.map(({ id }) => id)).toEqual(['g', '1'])
})

test('parts are recognised in Chinese', () => {
  const { matched, parts: ours } = oursAmong(
    [
      { name: '商户后台', status: '' },
      { name: 'POS收单', status: '' },
    ],
    undefined,
  )
  expect(matched).toBe('purpose')
  expect(ours.map(({ name }) => name)).toEqual(['POS收单'])
})

test.each(['', 'null', '[]', '{}', '"x"', '<html>', '[[[[', '{"status":{"indicator":7}}'])(
  'what is no status page is not read: %j',
  (text) => {
    expect(readStatusPage(text)).toBeUndefined()
  },
)

test('entries that are nonsense are left out and long words are cut', () => {
  const components = [null, 7, { status: 'x' }, { name: 'x'.repeat(9999), status: 'operational' }]
  const page = readStatusPage(JSON.stringify({ ...headline('none'), components, incidents: {} }))
  expect(page).toMatchObject({ parts: [{ status: 'operational' }], incidents: [] })
  expect(page?.parts[0]?.name).toHaveLength(200)
})
