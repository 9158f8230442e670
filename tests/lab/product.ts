import { execute } from './shop/execute.ts'

/** The parts of the product's report that the lab reads. */
export type Report = {
  verdict: string
  nothingWrong: number
  unknownCause: number
  durationMs: number
  causes: { id: string; probability: number; faults: { id: string; probability: number }[] }[]
  facts: { probe: string; target: string; state: string; startMs: number; durationMs: number }[]
  symptoms: { id: string; outcome: string; service: string }[]
  remedies: { id: string }[]
}

/** One run of the product: its report, or what went wrong with it. */
export type ProductRun = {
  report: Report | null
  problem: string
  exitCode: number | null
  seconds: number
  raw: string
}

function readReport(text: string): Report | null {
  try {
    const report = JSON.parse(text) as Partial<Report>
    return typeof report.verdict === 'string' && Array.isArray(report.causes)
      ? (report as Report)
      : null
  } catch {
    return null
  }
}

/** Runs `diagnose` by this command line and reads what it prints. Never longer than `deadlineMs`. */
export async function runProduct(
  command: readonly string[],
  environment: { [name: string]: string },
  deadlineMs: number,
): Promise<ProductRun> {
  const { code, stdout, stderr, ms } = await execute(command, { deadlineMs, environment })
  const report = readReport(stdout)
  const problem = report
    ? ''
    : code === null
      ? `no end within ${deadlineMs / 1000} s`
      : `exit ${code}, no report: ${stderr.trim().split('\n').slice(-3).join(' ') || stdout.slice(0, 200)}`
  return { report, problem, exitCode: code, seconds: ms / 1000, raw: stdout }
}
