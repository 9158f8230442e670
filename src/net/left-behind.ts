import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { wait } from './wait.ts'

const variable = 'POSDOCTOR_TOOL'

/** A mark for a tool's environment, which all that it starts inherits. */
export function newMark(): { env: Record<string, string>; mark: string } {
  const id = randomUUID()
  return { env: { [variable]: id }, mark: `${variable}=${id}` }
}

/** Several tools are often given up at the same time: one look finds what is left of all. */
const gatherMs = 100
/** Somebody may start one more process while he is being looked for. */
const looks = 3

let marks: Set<string> | undefined

/**
 * Kills what a tool that was given up has started and what has left its process group since. Only
 * Linux tells of others' environments.
 */
export function killLeftBehind(mark: string): void {
  if (process.platform !== 'linux') return
  if (marks) {
    marks.add(mark)
    return
  }
  const gathered = new Set([mark])
  marks = gathered
  void wait(gatherMs, new AbortController().signal).then(async () => {
    marks = undefined
    for (let look = 0; look < looks; look += 1) if (!(await killMarked(gathered))) return
  })
}

/** Whether there were any. One after the other: the disk's threads are others' too. */
async function killMarked(gathered: ReadonlySet<string>): Promise<boolean> {
  let found = false
  for (const id of await readdir('/proc').catch((): string[] => [])) {
    if (!/^\d+$/.test(id)) continue
    const environment = await readFile(`/proc/${id}/environ`, 'latin1').catch(() => '')
    if (!environment.split('\0').some((one) => gathered.has(one))) continue
    found = true
    try {
      process.kill(Number(id), 'SIGKILL')
    } catch {
      // It has just ended by itself.
    }
  }
  return found
}
