import { requiredVersion } from './required-version.ts'

/** The version of the terminal's payment app. */
export default requiredVersion('app')
