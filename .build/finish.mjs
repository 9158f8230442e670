// Finishes dist/: puts the report's JSON Schema there, and the licences of all that was bundled.
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const meta = JSON.parse(readFileSync('dist/meta.json', 'utf8'))
const folders = new Set(
  Object.keys(meta.inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [],
  ),
)
const texts = [...folders].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one))
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `Licence: ${license}`
  return `${name} ${version}\n\n${text}\n`
})
writeFileSync('dist/licenses-of-bundled-packages.txt', texts.join(`\n${'-'.repeat(80)}\n\n`))
if (existsSync('src/report/report.schema.json'))
  copyFileSync('src/report/report.schema.json', 'dist/report.schema.json')
