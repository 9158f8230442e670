import type { SkipReason } from '../model.ts'
import { exec } from './exec.ts'

/** Why a system told nothing; `raw` is what its tool said where that was not understood. */
export type Unread = { skipped: SkipReason; raw?: string }

/** Enough for whoever teaches us to read it; a saved run is sent by mail. */
const rawChars = 20_000

/**
 * What a tool of the system says that only tells, sends nothing and ends by itself, or why it said
 * nothing. A tool that ends with a code other than 0 is not understood.
 */
export async function askTool(
  tool: string,
  args: readonly string[],
  options: { timeoutMs: number; signal: AbortSignal; utf8?: true },
): Promise<string | Unread> {
  const result = await exec(tool, args, options)
  switch (result.ended) {
    case 'exited':
      return result.code === 0
        ? wholeLines(result.stdout)
        : notUnderstood(`${result.stdout}\n${result.stderr}`, [tool, ...args])
    case 'no-tool':
    case 'not-permitted':
      return { skipped: result.ended }
    case 'aborted':
      return { skipped: 'interrupted' }
    case 'too-slow':
      return { skipped: 'hung' }
    case 'too-much':
    case 'killed':
      return notUnderstood(result.stdout, [tool, ...args])
    case 'not-started':
      return { skipped: 'not-permitted' }
  }
}

/** A line without its end may hold half a number. */
export function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1)
}

/** What a tool said, kept for `--save`, below the line that ran it. */
export function notUnderstood(said: string, command: readonly string[]): Unread {
  return { skipped: 'not-understood', raw: `$ ${command.join(' ')}\n${said}`.slice(0, rawChars) }
}

/** Who has not answered by now hangs, unless the user has had enough. */
export function unanswered({ aborted }: AbortSignal): Unread {
  return { skipped: aborted ? 'interrupted' : 'hung' }
}

export function isUnread(answer: unknown): answer is Unread {
  return typeof answer === 'object' && answer !== null && 'skipped' in answer
}
