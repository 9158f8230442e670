import { about } from './about.ts'
import { causes } from './causes.ts'
import { cli } from './cli.ts'
import { cupCodes } from './codes-cup.ts'
import { isoCodes } from './codes-iso.ts'
import { terminalCodes } from './codes-terminal.ts'
import { explain } from './explain.ts'
import { faults } from './faults.ts'
import { helped } from './helped.ts'
import { outcomes } from './outcomes.ts'
import { probes } from './probes.ts'
import { questions } from './questions.ts'
import { remedies } from './remedies.ts'
import { report } from './report.ts'
import { signs } from './signs.ts'
import { simulator } from './simulator.ts'
import { site } from './site.ts'
import { tell } from './tell.ts'
import { walk } from './walk.ts'
import { warnings } from './warnings.ts'
import { wifi } from './wifi.ts'
import { words } from './words.ts'

/** 所有句子的中文。 */
export const zh = {
  ...about,
  ...causes,
  ...cli,
  ...cupCodes,
  ...isoCodes,
  ...terminalCodes,
  ...explain,
  ...faults,
  ...helped,
  ...outcomes,
  ...probes,
  ...questions,
  ...remedies,
  ...report,
  ...signs,
  ...simulator,
  ...site,
  ...tell,
  ...walk,
  ...warnings,
  ...wifi,
  ...words,
} as const
