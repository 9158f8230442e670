import { message } from '../../messages/index.ts'
import type { Verdict } from '../../model.ts'
import type { Report } from '../report.ts'
import { causes, signOf as signOfSeen } from './causes.ts'
import { footer } from './footer.ts'
import { layOut } from './lay-out.ts'
import type { Look } from './lay-out.ts'
import { line, signed } from './line.ts'
import type { Line, Sign, Tone } from './line.ts'
import { question } from './question.ts'
import { seen } from './seen.ts'
import { speakerOf } from './speak.ts'
import type { Speak } from './speak.ts'
import { stepText, steps } from './steps.ts'
import { unseen } from './unseen.ts'

export type TextOptions = Look & {
  verbose: boolean
  /** Where `--save` put the facts. */
  factsFile?: string
}

const signOf: Record<Verdict, Sign> = {
  healthy: 'ok',
  degraded: 'warn',
  down: 'bad',
  inconclusive: 'ask',
}
const toneOf: Record<Verdict, Tone> = {
  healthy: 'good',
  degraded: 'warn',
  down: 'bad',
  inconclusive: 'ask',
}

/** The report for a person, in the order of design.md 5. */
export function text(report: Report, options: TextOptions): string {
  const speak = speakerOf(report)
  return layOut(
    [
      head(report, speak),
      causes(report, speak, options.verbose),
      ...steps(report, speak, options.verbose),
      question(report, speak),
      warnings(report, speak),
      ...unseen(report, speak, options.verbose),
      ...(options.verbose ? seen(report, speak) : []),
      footer(report, speak, options.factsFile),
    ],
    options,
  )
}

/** The verdict in one line, and the first thing to do. */
export function oneLine(report: Report, look: Look): string {
  const speak = speakerOf(report)
  const [first] = report.remedies
  const action = first && speak(message('summary.first-step', { step: stepText(first, speak) }))
  const words = [named(report, speak), report.summary, ...(action ? [action] : [])]
  const joined = signed(0, signOf[report.verdict], words.join(' | '))
  return layOut([[joined]], look, Infinity)
}

function head(report: Report, speak: Speak): Line[] {
  const { verdict } = report
  const notes = [
    ...(report.interrupted ? [signed(2, 'warn', speak(message('summary.interrupted')))] : []),
    ...(report.endpoints.length === 0
      ? [signed(2, 'skip', speak(message('summary.no-endpoint')))]
      : []),
  ]
  const told = report.symptoms
    .filter((one) => wasAskedFor(one) || opensBeside(report, one))
    .map(({ best, service, text: said }) => signed(2, signOfSeen({ best, service }), said))
  return [
    signed(0, signOf[verdict], named(report, speak), toneOf[verdict]),
    line(2, report.summary, 'strong'),
    ...notes,
    ...told,
  ]
}

type Seen = Report['symptoms'][number]

/** Who asked for a test of its own wants to hear of it, whatever came of it. */
function wasAskedFor({ id }: Seen): boolean {
  return id === 'idle-hold' || id === 'load-delay'
}

/** A backup that opens is why there is a step to it. */
function opensBeside({ remedies }: Report, { id, outcome }: Seen): boolean {
  const isStep = remedies.some((one) => one.id === 'use-backup-host')
  return id === 'backup-port' && outcome === 'opens' && isStep
}

function named(report: Report, speak: Speak): string {
  const word = speak(message(`verdict.${report.verdict}`))
  const name = report.site ?? report.acquirer ?? speak(message('report.this-way'))
  return `${word}  ${name}`
}

function warnings(report: Report, speak: Speak): Line[] {
  if (report.warnings.length === 0) return []
  return [
    line(0, speak(message('section.warnings')), 'strong'),
    ...report.warnings.map((one) => signed(2, 'warn', one.text)),
  ]
}
