import { readdir } from 'node:fs/promises'
import { readSmallFile } from '../small-file.ts'

/** More than any till runs; of a server the first ones must do. */
const maxPrograms = 3000

/**
 * The names of the running programs as Linux keeps them, cut off after 15 characters, in the order of
 * their ids; none on other systems. One after the other: the disk's threads are others' too.
 */
export async function runningPrograms(root = '/proc'): Promise<string[]> {
  const entries = await readdir(root).catch((): string[] => [])
  const names: string[] = []
  for (const id of entries.filter((entry) => /^\d+$/.test(entry)).slice(0, maxPrograms)) {
    const name = await readSmallFile(`${root}/${id}/comm`)
    if (name) names.push(name)
  }
  return names
}
