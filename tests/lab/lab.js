// Bundles the lab, because Node 20 reads no TypeScript, and runs it.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// Said before anything is written: an ordinary user may not even write the bundle.
const builds = !process.argv.includes('--sensitivity')
if (builds && (process.platform !== 'linux' || process.getuid?.() !== 0)) {
  console.log('lab skipped: building network namespaces needs Linux and root')
  process.exit(0)
}

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..', '..')
const folder = join(root, 'node_modules', '.cache', 'posdoctor-lab')

const { outputFiles } = await build({
  entryPoints: ['run.ts', 'worker.ts', 'witness.ts', 'services/main.ts'].map((file) =>
    join(here, file),
  ),
  outdir: folder,
  outbase: here,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  write: false,
  logLevel: 'warning',
})
for (const { path, contents } of outputFiles) {
  // Renamed into place, so that a lab that starts meanwhile never reads half a file.
  mkdirSync(join(path, '..'), { recursive: true })
  const fresh = join(path, '..', `.${process.pid}-${basename(path)}`)
  writeFileSync(fresh, contents)
  renameSync(fresh, path)
}
const { main } = await import(pathToFileURL(join(folder, 'run.js')).href)
process.exitCode = await main(process.argv.slice(2), { root, bundle: folder, sources: here })
