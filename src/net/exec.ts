import { type ChildProcess, spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { parseCodePage } from './console/code-page.ts'
import { reader } from './console/reader.ts'
import { systemTool } from './console/system-tool.ts'
import { forgetMark, killLeftBehind, newMark } from './left-behind.ts'
import { stopwatch } from './stopwatch.ts'

export type ExecOptions = {
  /** The tool and everything it started are killed after this. */
  timeoutMs: number
  signal: AbortSignal
  /** Each line of stdout as it comes, without its end. */
  onLine?: (line: string) => void
  /** More output than this on either stream ends the tool; 1 MB unless told. */
  maxBytes?: number
  /** Runs when nothing else wants the processor. */
  lowPriority?: true
  /** In the C locale a tool may put `?` for what is not ASCII; this one prints names as UTF-8. */
  utf8?: true
}

/** What became of a tool. Bytes that are neither UTF-8 nor of the console's code page become U+FFFD. */
export type ExecResult =
  | { ended: 'exited'; code: number; stdout: string; stderr: string }
  /** Killed by somebody else, at the deadline, by `signal`, or for saying too much. */
  | {
      ended: 'killed' | 'too-slow' | 'aborted' | 'too-much'
      stdout: string
      stderr: string
    }
  | { ended: 'no-tool' }
  | { ended: 'not-permitted' }
  /** This machine cannot start one more process; `code` is the system's. */
  | { ended: 'not-started'; code: string }

/** No table of a shop's machine is as long; garbage must not keep the processor from the others. */
const defaultMaxBytes = 1024 * 1024

/** A tool that has said nothing for so long hangs. */
const quietMs = 1000

/** `chcp` only asks the console that it was started with. */
const codePageMs = 1000

/**
 * Runs a tool without a shell, in the C locale, with nothing on its stdin. On Windows a bare name is
 * one of the system's own folder. It never outlives the deadline or the signal, nor do the processes
 * that it started. Never rejects because of the tool.
 */
export async function exec(
  tool: string,
  args: readonly string[],
  options: ExecOptions,
): Promise<ExecResult> {
  await turn()
  if (options.signal.aborted) return { ended: 'aborted', stdout: '', stderr: '' }
  return await start(tool, args, options, await consoleCodePage())
}

let codePage: Promise<number | undefined> | undefined

/** The code page that tools print in, asked once; nothing outside Windows. */
function consoleCodePage(): Promise<number | undefined> {
  if (process.platform !== 'win32') return Promise.resolve(undefined)
  codePage ??= start('chcp.com', [], {
    timeoutMs: codePageMs,
    signal: new AbortController().signal,
  }).then((said) => (said.ended === 'exited' ? parseCodePage(said.stdout) : undefined))
  return codePage
}

async function start(
  tool: string,
  args: readonly string[],
  options: ExecOptions,
  codePage?: number,
): Promise<ExecResult> {
  const { file, env } = systemTool(tool)
  const marked = newMark()
  try {
    const locale = options.utf8 ? 'C.UTF-8' : 'C'
    const child = spawn(file, args, {
      env: { ...process.env, ...env, ...marked.env, LC_ALL: locale, LANG: locale, LANGUAGE: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own process group, so that all of it can be killed.
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    return await ending(child, { ...options, mark: marked.mark }, codePage)
  } catch (error) {
    forgetMark(marked.mark)
    return notStarted(error)
  }
}

let lastTurn = Promise.resolve()

/**
 * Starting a process blocks the event loop for some ms. One at a time, with a look at the sockets
 * between two, keeps that out of the times of connections that are under way.
 */
function turn(): Promise<void> {
  lastTurn = lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)))
  return lastTurn
}

function ending(
  child: ChildProcess,
  options: ExecOptions & { mark: string },
  codePage: number | undefined,
): Promise<ExecResult> {
  const { signal, timeoutMs, onLine, maxBytes = defaultMaxBytes, lowPriority, mark } = options
  return new Promise((resolve) => {
    const clock = stopwatch()
    const stdout = reader(maxBytes, codePage, onLine)
    const stderr = reader(maxBytes, codePage)
    const timer = setTimeout(() => stop('too-slow'), timeoutMs)
    const abort = () => stop('aborted')
    signal.addEventListener('abort', abort, { once: true })

    let settled = false
    function settle(result: ExecResult) {
      settled = true
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      resolve(result)
    }
    function stop(ended: 'too-slow' | 'aborted' | 'too-much') {
      killTree(child)
      // One that is called off in the middle of its work has hardly started anything odd: the end of
      // the program is soon enough to look.
      const hangs = clock() > quietMs && stdout.text() === ''
      if (ended !== 'aborted' || hangs) killLeftBehind(mark)
      // Somebody who left the group may still hold the pipes.
      child.stdout?.destroy()
      child.stderr?.destroy()
      child.unref()
      settle({ ended, stdout: stdout.text(), stderr: stderr.text() })
    }

    child.stdout?.on('data', (bytes: Buffer) => stdout.take(bytes) || stop('too-much'))
    child.stderr?.on('data', (bytes: Buffer) => stderr.take(bytes) || stop('too-much'))
    child.on('error', (error) => {
      forgetMark(mark)
      settle(notStarted(error))
    })
    child.on('close', (code) => {
      if (settled) return
      if (code !== null) forgetMark(mark)
      stdout.end()
      const said = { stdout: stdout.text(), stderr: stderr.text() }
      settle(code === null ? { ended: 'killed', ...said } : { ended: 'exited', code, ...said })
    })
    if (lowPriority && child.pid !== undefined) lower(child.pid)
  })
}

function killTree(child: ChildProcess) {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    spawn(systemTool('taskkill').file, ['/pid', String(child.pid), '/t', '/f'], {
      stdio: 'ignore',
    }).on('error', () => child.kill())
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}

function lower(pid: number) {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // Refused or already gone: it runs as it is.
  }
}

function notStarted(error: unknown): ExecResult {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // ERR_… is Node's word for wrong arguments: a bug of ours.
  if (code === '' || code.startsWith('ERR_')) throw error
  if (code === 'ENOENT' || code === 'ENOTDIR') return { ended: 'no-tool' }
  if (code === 'EACCES' || code === 'EPERM') return { ended: 'not-permitted' }
  // Windows' policies against programs have an error that libuv has no name for.
  if (code === 'UNKNOWN' && process.platform === 'win32') return { ended: 'not-permitted' }
  return { ended: 'not-started', code }
}
