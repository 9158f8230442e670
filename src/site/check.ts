import * as v from 'valibot'
import { message } from '../messages/index.ts'
import { complaintOf, type Complaint } from './complaint.ts'
import type { Path } from './document/tree.ts'
import { groups, siteFile, type SiteFile } from './schema.ts'

/** A complaint and the keys that lead to what it is about. */
export type PlacedComplaint = Complaint & { path: Path }
export type Checked = { file?: SiteFile; complaints: PlacedComplaint[] }

/** Reads the plain data of a site file; complains about everything that does not fit. */
export function check(value: unknown): Checked {
  const result = v.safeParse(siteFile, value)
  if (result.success) return { file: result.output, complaints: [] }
  return { complaints: complaintsOf(result.issues).map(elsewhere) }
}

/** What valibot found, as our schemas said it. */
export function complaintsOf(issues: readonly v.BaseIssue<unknown>[]): PlacedComplaint[] {
  return issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
    return { ...complaintOf(issue.message), path }
  })
}

/** Says of an unknown key where it belongs, if it is known in another group. */
function elsewhere(complaint: PlacedComplaint): PlacedComplaint {
  const key = String(complaint.path.at(-1))
  if (complaint.message.key !== 'site.unknown-key' || complaint.hint) return complaint
  const section = Object.keys(groups).find((name) => name !== '' && groups[name]?.includes(key))
  if (section === undefined) return complaint
  return { ...complaint, hint: message('site.hint.belongs-under', { key, section }) }
}
