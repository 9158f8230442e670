// Builds one-file executables, all or those named (win-x64, linux-x64, linux-arm64), into executables/:
// the program within a Node of its own. It is built on Linux.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, transform } from 'esbuild'
import { inject } from 'postject'
import { nodeOf } from './node-of.mjs'
import { unsigned } from './unsigned.mjs'

const targets = {
  'win-x64': 'posdoctor-win-x64.exe',
  'linux-x64': 'posdoctor-linux-x64',
  'linux-arm64': 'posdoctor-linux-arm64',
}

/** What Node looks for in itself: its documentation of single executable applications. */
const sentinelFuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in targets))
if (unknown.length > 0)
  throw new Error(`No target: ${unknown.join(', ')}. There are ${Object.keys(targets).join(', ')}.`)

const root = join(import.meta.dirname, '..')
const cache = join(root, 'node_modules', '.cache', 'posdoctor-executables')
const chunks = join(cache, 'chunks')
const results = join(root, 'executables')
rmSync(chunks, { recursive: true, force: true })
for (const folder of [chunks, results]) mkdirSync(folder, { recursive: true })

const blob = await seaBlob()
for (const name of wanted.length > 0 ? wanted : Object.keys(targets)) {
  const path = join(results, targets[name])
  writeFileSync(path, unsigned(readFileSync(nodeOf(name, cache).program)))
  await inject(path, 'NODE_SEA_BLOB', blob, { sentinelFuse })
  chmodSync(path, 0o755)
  console.log(`executables/${targets[name]}: ${Math.round(statSync(path).size / 1e6)} MB`)
}

/** The program in the form that only the very same version of Node reads, on any machine. */
async function seaBlob() {
  const node = nodeOf(`${process.platform}-${process.arch}`, cache)
  const output = join(cache, 'posdoctor.blob')
  const config = join(cache, 'sea.json')
  const settings = {
    main: join(import.meta.dirname, 'executable-start.cjs'),
    output,
    disableExperimentalSEAWarning: true,
    assets: { ...(await bundle()), 'licences.txt': licences(node.licence) },
  }
  writeFileSync(config, JSON.stringify(settings))
  const args = ['--experimental-sea-config', config]
  execFileSync(node.program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  return readFileSync(output)
}

/** Chunks as the package has them, but as CommonJS, the only form that an executable's Node reads. */
async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src', 'cli', 'executable.ts')],
    outdir: chunks,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    external: ['net-ping'],
    // Nothing of ours lies beside an executable, and nothing that others put there is ever loaded.
    define: { 'import.meta.url': '""' },
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
    logLevel: 'warning',
  })
  const assets = outputFiles.map(async ({ path, text }) => {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      minifyWhitespace: true,
      supported: { 'dynamic-import': false },
    })
    writeFileSync(path, code)
    return [`./${basename(path)}`, path]
  })
  return Object.fromEntries(await Promise.all(assets))
}

/** They go with every copy, as they ask for; Node's names those of all that Node holds. */
function licences(ofNode) {
  const ours = [join(root, 'LICENSE'), join(root, 'dist', 'licenses-of-bundled-packages.txt')]
  const path = join(cache, 'licences.txt')
  const texts = [...ours, ofNode].map((file) => readFileSync(file, 'utf8'))
  writeFileSync(path, texts.join(`\n${'='.repeat(80)}\n\n`))
  return path
}
