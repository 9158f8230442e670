import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { wait } from './wait.ts'

const variable = 'POSDOCTOR_TOOL'

/**
 * The marks of tools that run or were given up: when the program ends, nobody who bears one stays.
 * Only Linux tells of others' environments.
 */
const open = new Set<string>()

/** A mark for a tool's environment, which all that it starts inherits. */
export function newMark(): { env: Record<string, string>; mark: string } {
  const id = randomUUID()
  const mark = `${variable}=${id}`
  if (process.platform === 'linux') {
    if (open.size === 0) process.once('exit', killAllMarked)
    open.add(mark)
  }
  return { env: { [variable]: id }, mark }
}

/** Its tool has ended by itself. */
export function forgetMark(mark: string): void {
  open.delete(mark)
  if (open.size === 0) process.off('exit', killAllMarked)
}

/** Several tools are often given up at the same time: one look finds what is left of all. */
const gatherMs = 100
/** Somebody may start one more process while he is being looked for. */
const looks = 3

let marks: Set<string> | undefined

/**
 * Kills, soon and beside all other work, what a tool that was given up has started and what has left
 * its process group since.
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
    if (killIfMarked(id, environment, gathered)) found = true
  }
  return found
}

/** The same at the very end of the program, when nothing else can wait. */
function killAllMarked(): void {
  for (let look = 0; look < looks; look += 1) {
    const found = readdirSync('/proc').filter(
      (id) => /^\d+$/.test(id) && killIfMarked(id, environmentOf(id), open),
    )
    if (found.length === 0) return
  }
}

function environmentOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/environ`, 'latin1')
  } catch {
    // Somebody else's, or gone.
    return ''
  }
}

function killIfMarked(id: string, environment: string, among: ReadonlySet<string>): boolean {
  if (!environment.split('\0').some((one) => among.has(one))) return false
  try {
    process.kill(Number(id), 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
  return true
}
