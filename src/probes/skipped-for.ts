import type { Finding } from '../model.ts'
import type { Unread } from '../net/ask-tool.ts'

/** The finding of what a system's tool did not tell. */
export function skippedFor({
  skipped,
  raw,
}: Unread): Extract<Finding<never>, { state: 'skipped' }> {
  return { state: 'skipped', reason: skipped, ...(raw === undefined ? {} : { raw }) }
}
