import { build } from 'esbuild'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyFact } from '../../src/probes/facts.ts'
import type { Shop } from '../net/shop/shop.ts'
import type { Order } from './runner.ts'

export type Run = { facts: AnyFact[]; durationMs: number }

export type Runner = {
  /** The bundle. */
  file: string
  /** Runs the probes on the shop's laptop as an ordinary user, the given tools in front of their path. */
  run(shop: Shop, order: Partial<Order> & Pick<Order, 'site'>, path?: string): Promise<Run>
  [Symbol.asyncDispose](): Promise<void>
}

/** Bundles the probes into a folder that an ordinary user can read. */
export async function bundledRunner(): Promise<Runner> {
  const folder = await mkdtemp(join(tmpdir(), 'posdoctor-probes-'))
  await chmod(folder, 0o755)
  const file = join(folder, 'runner.mjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'runner.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['net-ping'],
    banner: {
      js: `import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url)`,
    },
    logLevel: 'error',
  })
  return {
    file,
    async run(shop, order, path = '/usr/bin:/bin') {
      const json = JSON.stringify({ timeoutMs: 10_000, ...order })
      const said = await shop.asUser('/usr/bin/env', `PATH=${path}`, process.execPath, file, json)
      return JSON.parse(said) as Run
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}
