import type { Row } from './grade.ts'

/** What the lab asks of a worker, one at a time. */
export type Task = {
  name: string
  runs: number
  keepReports: string | null
  /** Grade the product, let a person in, or only listen to what the laptop can hear. */
  purpose: 'grade' | 'visit' | 'listen'
}

/** What a worker answers: graded runs, or what the laptop heard. */
export type Done = { name: string; rows: Row[]; heard: string[] }

/** How a worker is started: everything it needs to know about this checkout. */
export type WorkerOptions = {
  root: string
  bundle: string
  sources: string
  program: string
  /** Another tool, by the name of its script in peers/, instead of the product. */
  peer: string | null
}
