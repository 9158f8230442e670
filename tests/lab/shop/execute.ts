import { spawn, type ChildProcess } from 'node:child_process'

export type Result = { code: number | null; stdout: string; stderr: string; ms: number }

/** Runs a program to its end. Rejects only if it can't be started; `deadlineMs` ends it with SIGKILL. */
export function execute(
  command: readonly string[],
  { input = '', deadlineMs = 30_000, environment = process.env } = {},
): Promise<Result> {
  const [program = '', ...args] = command
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: environment, stdio: ['pipe', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    const timer = setTimeout(() => child.kill('SIGKILL'), deadlineMs)
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, stdout, stderr, ms: performance.now() - started })
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** As `execute`, but a failure is an error that says what was run. */
export async function mustExecute(command: readonly string[], input = ''): Promise<string> {
  const { code, stdout, stderr } = await execute(command, { input })
  if (code !== 0)
    throw new Error(`${command.join(' ')}: ${stderr.trim() || `exit ${code}`}\n${input}`)
  return stdout
}

/** A program that answers each line on stdin with one line on stdout, in order. */
export type Talker = {
  say: (line: string) => Promise<string>
  first: Promise<string>
  end: () => void
  process: ChildProcess
}

/** Starts such a program. Everything still unanswered when it ends rejects with its stderr. */
export function talk(command: readonly string[]): Talker {
  const [program = '', ...args] = command
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const waiting: { resolve: (line: string) => void; reject: (error: Error) => void }[] = []
  let text = ''
  let stderr = ''
  let ended: Error | null = null
  const next = (): Promise<string> =>
    ended
      ? Promise.reject(ended)
      : new Promise((resolve, reject) => waiting.push({ resolve, reject }))
  const stop = (reason: string): void => {
    ended = new Error(`${program} ended: ${reason}`)
    for (const each of waiting.splice(0)) each.reject(ended)
  }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      waiting.shift()?.resolve(text.slice(0, end))
      text = text.slice(end + 1)
    }
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
  child.on('error', (error) => stop(error.message))
  child.on('close', () => stop(stderr.trim() || 'no reason given'))
  child.stdin.on('error', () => undefined)
  const first = next()
  first.catch(() => undefined)
  return {
    process: child,
    first,
    say: (line) => {
      const reply = next()
      child.stdin.write(`${line}\n`)
      return reply
    },
    end: () => child.stdin.end(),
  }
}
