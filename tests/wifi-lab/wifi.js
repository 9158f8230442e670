// Bundles the Wi-Fi lab, because Node 20 reads no TypeScript, and runs it.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..', '..')
const outfile = join(root, 'node_modules', '.cache', 'posdoctor-wifi-lab', 'run.js')
mkdirSync(join(outfile, '..'), { recursive: true })
await build({
  entryPoints: [join(here, 'run.ts')],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
})
const { main } = await import(pathToFileURL(outfile).href)
process.exitCode = await main(process.argv.slice(2), { root, sources: here })
