import { spawn, type ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CertificateSet } from '../certificates.ts'
import type { Cables } from './cables.ts'
import { inside, namespaceOf } from './namespace.ts'
import type { Plan } from './plan.ts'

/** The host's own certificate for programs that are not ours. */
export function keyFiles(folder: string, { leaves, roots }: CertificateSet): NodeJS.ProcessEnv {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 })
    return join(folder, name)
  }
  return {
    ...process.env,
    LAB_CERTIFICATE: write('host.pem', leaves.good.chain),
    LAB_CHAIN: write(
      'host-chain.pem',
      leaves.good.chain.slice(leaves.good.chain.lastIndexOf('-----BEGIN')),
    ),
    LAB_KEY: write('host.key', leaves.good.key),
    LAB_ROOT: write('host-root.pem', roots.acquirer),
  }
}

/** Starts a program of a situation; resolves at once, or when it says that it serves. */
export function startProgram(
  program: Plan['programs'][number],
  env: NodeJS.ProcessEnv,
): [ChildProcess, Promise<void>] {
  const { at, shell, untilItSays } = program
  const command = [...inside(namespaceOf(at)).slice(1), 'bash', '-c', shell]
  const child = spawn('nsenter', command, {
    stdio: ['pipe', untilItSays ? 'pipe' : 'ignore', 'ignore'],
    detached: true,
    env,
  })
  if (!untilItSays || !child.stdout) return [child, Promise.resolve()]
  const { stdout } = child
  let text = ''
  const said = new Promise<void>((resolve, reject) => {
    stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      if (text.includes(untilItSays)) resolve()
    })
    child.on('close', () => reject(new Error(`${shell} ended: ${text}`)))
  })
  return [child, said]
}

/** Whether a program must be under way before the run may begin. */
export const isAwaited = ({
  untilItSays,
  untilCounted: counted,
}: Plan['programs'][number]): boolean => Boolean(untilItSays ?? counted)

/** Waits until a cable has counted something, at most 20 s. */
export async function untilCounted(cables: Cables, counter: string): Promise<void> {
  const deadline = performance.now() + 20_000
  while (((await cables.counters())[counter] ?? 0) === 0) {
    if (performance.now() > deadline) throw new Error(`${counter} stayed 0`)
    await setTimeout(20)
  }
}

/** Ends a process group that may have ended by itself. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
