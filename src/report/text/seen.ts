import { message } from '../../messages/index.ts'
import type { Report } from '../report.ts'
import { signOf } from './causes.ts'
import { line, signed } from './line.ts'
import type { Line, Sign } from './line.ts'
import type { Speak } from './speak.ts'

const signOfState: Record<Report['facts'][number]['state'], Sign> = {
  seen: 'ok',
  failed: 'bad',
  skipped: 'skip',
  crashed: 'bad',
}

/** For `--verbose`: what every symptom saw, and when every probe asked. */
export function seen(report: Report, speak: Speak): Line[][] {
  return [
    [
      line(0, speak(message('section.symptoms')), 'strong'),
      ...report.symptoms.map(({ id, outcome, best, service, text }) =>
        signed(2, signOf({ service, best }), `${id} = ${outcome}: ${text}`),
      ),
    ],
    [
      line(0, speak(message('section.probes')), 'strong'),
      ...report.facts.map((fact) => {
        const end = fact.startMs + fact.durationMs
        const times = `${Math.round(fact.startMs)}–${Math.round(end)}`
        return signed(2, signOfState[fact.state], `${fact.probe} ${fact.target}: ${times}`)
      }),
    ],
  ]
}
