// Renews the transcripts in README.md: between <!-- transcript FAULT LANGUAGE --> and the next <!-- end -->
// goes what the built posdoctor says of that simulated fault.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const bin = join(import.meta.dirname, '..', 'bin', 'posdoctor.js')

async function transcript(fault, language) {
  const folder = mkdtempSync(join(tmpdir(), 'posdoctor-transcript-'))
  const simulator = spawn(process.execPath, [bin, 'simulate', fault, '--lang', language])
  simulator.stdout.on('data', (yaml) =>
    writeFileSync(join(folder, 'shop.yaml'), yaml, { flag: 'a' }),
  )
  await once(simulator.stderr, 'data')
  const command = [process.execPath, bin, '--config', 'shop.yaml', '--lang', language]
  // A machine's real name is nobody's business.
  const named = ['unshare', '--uts', 'sh', '-c', 'hostname laptop; exec "$@"', 'sh', ...command]
  const [file, ...args] = process.getuid() === 0 ? named : command
  const { stdout } = spawnSync(file, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
  })
  simulator.kill()
  await once(simulator, 'exit')
  rmSync(folder, { recursive: true })
  const shown = language === 'en' ? '' : ` --lang ${language}`
  return `$ posdoctor --config shop.yaml${shown}\n${stdout.trimEnd()}`
}

let readme = readFileSync('README.md', 'utf8')
const marker = /<!-- transcript (\S+) (\S+) -->\n[^]*?<!-- end -->/g
for (const [whole, fault, language] of readme.matchAll(marker)) {
  const said = await transcript(fault, language)
  const block = `<!-- transcript ${fault} ${language} -->\n\n\`\`\`console\n${said}\n\`\`\`\n\n<!-- end -->`
  readme = readme.replace(whole, () => block)
}
writeFileSync('README.md', readme)
execFileSync('npx', ['prettier', '--write', 'README.md'], { stdio: 'ignore' })
