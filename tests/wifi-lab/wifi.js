// Bundles the Wi-Fi lab, because Node 20 reads no TypeScript, and runs it.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Why there can be no virtual machine here; empty if there can. */
function missing() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'it needs Linux on x64'
  if (process.getuid() !== 0) return 'making its virtual machine needs root'
  const release = readFileSync('/etc/os-release', 'utf8')
  return /^ID=debian$/m.test(release) ? '' : 'its virtual machine is made by Debian, for Debian'
}

// Said before anything is written: an ordinary user may not even write the bundle.
const reason = missing()
if (reason) {
  console.log(`wifi lab skipped: ${reason}`)
  process.exit(0)
}

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
