import { message, say } from '../messages/index.ts'
import { writeAtomically } from '../net/files.ts'
import { fileName } from '../site/find.ts'
import { fileProblem, problemText } from '../site/problem.ts'
import type { Io } from './io.ts'

/** Writes a site file to start from, in the language asked. Returns 0, or 3 where it could not. */
export async function init(
  { path = fileName, force = false }: { path?: string; force?: boolean },
  io: Io,
): Promise<number> {
  const text = say(io.language, message('init.file'))
  const written = await writeAtomically(path, text, { overwrite: force })
  if (!written.ok) {
    io.stderr(`${problemText(io.language, fileProblem(written))}\n`)
    return 3
  }
  io.stdout(`${say(io.language, message('init.done', { path }))}\n`)
  return 0
}
