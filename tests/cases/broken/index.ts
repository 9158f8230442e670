import type { FaultCase } from '../case.ts'
import { application } from './application.ts'
import { beyond } from './beyond.ts'
import { codes } from './codes.ts'
import { filters } from './filters.ts'
import { line } from './line.ts'
import { linkFaults } from './link.ts'
import { nameFaults } from './names.ts'
import { port } from './port.ts'
import { routerFaults } from './router.ts'
import { terminalFaults } from './terminal.ts'
import { till } from './till.ts'
import { tillPrograms } from './till-programs.ts'
import { tls } from './tls.ts'
import { radioFaults } from './radio.ts'
import { wifiFaults } from './wifi.ts'

/** Each fault: a shop that points to it, what clears it, and what tells it from its neighbour. */
export const broken: FaultCase[] = [
  ...till,
  ...tillPrograms,
  ...terminalFaults,
  ...linkFaults,
  ...wifiFaults,
  ...radioFaults,
  ...routerFaults,
  ...filters,
  ...nameFaults,
  ...line,
  ...beyond,
  ...port,
  ...tls,
  ...application,
  ...codes,
]
