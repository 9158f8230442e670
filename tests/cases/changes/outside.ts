import { saw } from '../facts.ts'
import type { Change } from '../facts.ts'
import type { ConnectOutcome } from '../../../src/probes/values.ts'
import { all } from './all.ts'
import { nameless } from './names.ts'
import { silence } from './port.ts'
import { noPing, wayEndsAtTheRouter } from './way.ts'

/** What becomes of everything that is asked of the world beyond the shop. */

export const references = (outcome: ConnectOutcome): Change =>
  saw('references', 'references', {
    points: [
      { target: '198.51.100.1:443', address: '198.51.100.1', ...outcome },
      { target: '198.51.100.2:53', address: '198.51.100.2', ...outcome },
    ],
    reached: 0,
  })

export const noClock: Change = saw('clock', 'clock', {
  tried: [{ server: '198.51.100.123', address: '198.51.100.123', outcome: 'timeout', ms: 1200 }],
})

const check = { url: 'http://check.example/generate_204' }
export const noPage: Change = saw('portal', 'portal', {
  checks: [{ ...check, ms: 1500, outcome: 'timeout' }],
})
/** A page of somebody else's in place of the one asked for. */
export const foreignPage = (location: string): Change =>
  saw('portal', 'portal', {
    checks: [
      { ...check, address: '198.51.100.9', ms: 12, outcome: 'redirected', status: 302, location },
    ],
  })

/** Nothing outside the shop answers: no name, no host, no ping; the router does. */
export const outsideSilent: Change = all(
  references(silence()),
  noPage,
  noClock,
  nameless,
  noPing('100.64.0.1'),
  noPing('198.51.100.1'),
  wayEndsAtTheRouter,
)
