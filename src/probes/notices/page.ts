/** A part of the acquirer's service, as its status page names it. `group`: the part it belongs to. */
export type PagePart = { id?: string; name: string; status: string; group?: string }

/** An incident or a planned maintenance that is going on. */
export type PageNotice = {
  title: string
  impact: string
  /** Ids and names of the parts that it is about; empty where the page doesn't say. */
  parts: string[]
  /** ISO 8601, UTC. */
  until?: string
}

/** What a status page says now. All text is hostile. */
export type StatusPage = {
  /** `none`, `minor`, `major`, `critical`, `maintenance`; other words are the page's own. */
  indicator?: string
  parts: PagePart[]
  incidents: PageNotice[]
  maintenances: PageNotice[]
}

/** Longer words and lists are no announcement. */
const mostCharacters = 200
const mostEntries = 2000

const over = ['resolved', 'postmortem', 'completed']
/** `verifying`: the work is done and is being looked at. */
const going = ['in_progress', 'verifying']

/**
 * Reads a status page in Statuspage's form (`summary.json`, or `status.json`, which is a part of
 * it); nothing where it is something else. Pages that imitate it leave lists empty or out.
 */
export function readStatusPage(text: string): StatusPage | undefined {
  const page = record(parsed(text))
  if (!page) return undefined
  const parts = list(page['components']).flatMap(partOf)
  const indicator = word(record(page['status'])?.['indicator'])
  if (indicator === undefined && parts.length === 0) return undefined
  const isGoing = (notice: Entry) => going.includes(word(notice['status']) ?? '')
  const isOpen = (notice: Entry) => !over.includes(word(notice['status']) ?? '')
  return {
    ...(indicator === undefined ? {} : { indicator }),
    parts,
    incidents: list(page['incidents']).filter(isOpen).map(noticeOf),
    maintenances: list(page['scheduled_maintenances']).filter(isGoing).map(noticeOf),
  }
}

type Entry = Readonly<Record<string, unknown>>

function partOf(entry: Entry): PagePart[] {
  const [id, name, group] = [word(entry['id']), word(entry['name']), word(entry['group_id'])]
  if (name === undefined) return []
  return [
    {
      ...(id === undefined ? {} : { id }),
      name,
      status: word(entry['status']) ?? '',
      ...(group === undefined ? {} : { group }),
    },
  ]
}

function noticeOf(entry: Entry): PageNotice {
  const end = Date.parse(word(entry['scheduled_until']) ?? '')
  return {
    title: word(entry['name']) ?? '',
    impact: word(entry['impact']) ?? '',
    parts: list(entry['components']).flatMap(({ id, name }) =>
      [word(id), word(name)].filter((one) => one !== undefined),
    ),
    ...(Number.isNaN(end) ? {} : { until: new Date(end).toISOString() }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function record(value: unknown): Entry | undefined {
  return isRecord(value) ? value : undefined
}

function isRecord(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list(value: unknown): Entry[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, mostEntries).filter(isRecord)
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, mostCharacters) : undefined
}
