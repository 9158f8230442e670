import { message, say } from '../messages/index.ts'
import { loadSite } from '../site/load.ts'
import { problemText } from '../site/problem.ts'
import { understood } from '../site/understood.ts'
import type { Io } from './io.ts'

/** Every mistake of every file, one a line, on stdout. Returns 0, or 3 where there was a mistake. */
export async function validate({ files }: { files: readonly string[] }, io: Io): Promise<number> {
  if (files.length === 0) {
    io.stderr(`${say(io.language, message('validate.no-file'))}\n`)
    return 3
  }
  let code = 0
  for (const path of files) {
    if (io.signal.aborted) return 130
    const result = await loadSite(path)
    const lines = result.ok
      ? understood(result.site, path).map((line) => say(io.language, line))
      : result.problems.map((problem) => problemText(io.language, problem))
    io.stdout(lines.map((line) => `${line}\n`).join(''))
    if (!result.ok) code = 3
  }
  return code
}
