import { requiredVersion } from './required-version.ts'

/** The version of the terminal's firmware. */
export default requiredVersion('firmware')
