import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSavedRuns } from '../../../src/commands/diagnosing/saved-runs.ts'
import type { Run } from '../../../src/run.ts'
import { isRight } from '../grade.ts'
import { accepted, situations } from '../situations/index.ts'

/** What the product measured in one run of a situation, and whether an answer is right there. */
export type Measured = { situation: string; run: Run; right: (id: string) => boolean }

const ending = '.saved.json'

/** Every run that `--keep-reports` kept in a folder, of situations that the lab still has. */
export function savedRunsIn(folder: string): Measured[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending))
  return files.toSorted().flatMap((file) => {
    // Runs after the first have their number behind the name.
    const name = file.slice(0, -ending.length).replace(/\.\d+$/, '')
    const situation = situations.find((one) => one.name === name)
    if (!situation) return []
    const right = (id: string) => isRight(situation, accepted(situation), id)
    const path = join(folder, file)
    return readSavedRuns(readFileSync(path, 'utf8'), path).map((run) => ({
      situation: name,
      run,
      right,
    }))
  })
}
