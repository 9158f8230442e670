import { message, say, type Language, type Message } from '../messages/index.ts'
import type { FileFailure } from '../net/files.ts'
import type { Site } from './site.ts'

/** One mistake in what the user configured. `line` and `column` count from 1. */
export type Problem = {
  path?: string
  line?: number
  column?: number
  /** The key, as it stands in the file, or the argument. */
  where?: string
  message: Message
  hint?: Message
}

export type SiteResult = { ok: true; site: Site } | { ok: false; problems: Problem[] }

/** One line for a person: `shop.yaml:3:7: port: …` */
export function problemText(language: Language, problem: Problem): string {
  const { path, line, column, where } = problem
  return say(
    language,
    message('site.problem', {
      place: [path, line, column].filter((part) => part !== undefined).join(':'),
      where: where ?? '',
      text: say(language, problem.message),
      hint: problem.hint === undefined ? '' : say(language, problem.hint),
    }),
  )
}

/** A file that could not be read or written, as a problem. Its sentence names the path. */
export function fileProblem(failure: FileFailure): Problem {
  return { message: message(`file.${failure.problem}`, failure) }
}
