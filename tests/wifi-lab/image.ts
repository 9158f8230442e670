import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** sysexits.h's EX_TEMPFAIL: build.sh could not fetch what it needs. */
const notToBeHad = 75

/** Where the machine is kept from one run to the next. */
export function imageFolder(): string {
  const folder = join(tmpdir(), 'posdoctor-wifi-lab')
  mkdirSync(folder, { mode: 0o700, recursive: true })
  if (statSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} is somebody else’s`)
  return folder
}

/** Makes the machine where it is not made yet. */
export async function build(script: string, folder: string): Promise<'built' | 'not to be had'> {
  const child = spawn('bash', [script, folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code === notToBeHad) return 'not to be had'
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
  return 'built'
}
