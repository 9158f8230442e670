// Runs the whole test suite under several Nodes, one after the other: `npm run test:nodes`, or
// `npm run test:nodes -- 22.23.3` for some of them. Each Node gets a copy of the sources with the
// dependencies that it installs itself, so that native addons are built for it. Linux only.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, relative } from 'node:path'

const usual = ['20.20.2', '22.23.3', '24.21.0', '26.10.0']
const root = join(import.meta.dirname, '..')
/** A Node unpacks to 200 MB: it is kept for the next time. */
const cache = join(tmpdir(), 'posdoctor-nodes')

const wanted = process.argv.slice(2)
const versions = wanted.length > 0 ? wanted : usual
const unknown = versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))
if (unknown.length > 0) throw new TypeError(`not a whole version: ${unknown.join(', ')}`)

function run(command, args, options) {
  const { error, status, signal } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${signal ?? `exit ${status}`}`)
}

/** The folder of a Node, headers included. */
function installed(version) {
  const name = `node-linux-${process.arch}`
  const folder = join(cache, version)
  const home = join(folder, 'node_modules', name)
  if (existsSync(join(home, 'bin', 'node'))) return home
  mkdirSync(folder, { recursive: true })
  const quietly = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  run('npm', ['install', '--prefix', folder, ...quietly, `${name}@${version}`])
  return home
}

const ours = new Set(['node_modules', 'dist', 'coverage', '.git'])

/** What the suite counted under this Node; throws where it did not even begin. */
function tested(version, folder) {
  const home = installed(version)
  const env = {
    ...process.env,
    PATH: [join(home, 'bin'), process.env.PATH].join(delimiter),
    // Its own headers, not those of the Node that the system has.
    npm_config_nodedir: home,
  }
  const inside = { cwd: folder, env }
  cpSync(root, folder, {
    recursive: true,
    filter: (from) => !ours.has(relative(root, from).split('/')[0]),
  })
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], inside)
  const { stdout } = spawnSync(
    'node',
    [
      '-p',
      `try { require('net-ping'); process.version } catch { process.version + ', without net-ping' }`,
    ],
    { ...inside, encoding: 'utf8' },
  )
  console.log(`== Node ${stdout.trim()}`)
  const results = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  // Its exit code says no more than the counts, which are there even where a test failed.
  spawnSync('npm', ['test', '--', ...reporters], { stdio: 'inherit', ...inside })
  return JSON.parse(readFileSync(results, 'utf8'))
}

function summary({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const failed = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const titles = assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => fullName)
      return titles.length > 0 ? titles : [`${name}: the file as a whole`]
    })
  return {
    counts: `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`,
    failed,
    passed: numPassedTests,
  }
}

const lines = []
let allWell = true
for (const version of versions) {
  const folder = mkdtempSync(join(tmpdir(), 'posdoctor-tests-'))
  try {
    const { counts, failed, passed } = summary(tested(version, folder))
    lines.push(`Node ${version}: ${counts}`, ...failed.map((title) => `  ✗ ${title}`))
    if (failed.length > 0 || passed === 0) allWell = false
  } catch (error) {
    lines.push(`Node ${version}: could not be tested (${error.message})`)
    allWell = false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
console.log(['', ...lines].join('\n'))
process.exitCode = allWell ? 0 : 1
