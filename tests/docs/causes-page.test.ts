import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { causes } from '../../src/causes/index.ts'
import { remedies } from '../../src/causes/remedies.ts'
import type { Cause } from '../../src/model.ts'
import { folderWith } from '../site/folder.ts'

const root = join(import.meta.dirname, '..', '..')
let committed: string
beforeAll(async () => {
  committed = await readFile(join(root, 'docs', 'causes.md'), 'utf8')
})

test('docs/causes.md is what the data say now; npm run docs renews it', async () => {
  const path = join(await folderWith({}), 'causes.md')
  const script = join(root, '.build', 'causes-page.mjs')
  const out = execFileSync(process.execPath, [script, path], { encoding: 'utf8' })
  expect((await readFile(path, 'utf8')) === committed, 'run npm run docs').toBe(true)
  expect(out).toMatch(/^mechanism: \d+ \(\d+\.\d %\)\n[^]*^judgement: \d+ \(\d+\.\d %\)$/m)
})

test('it has every cause, fault, likelihood and step', () => {
  for (const [id, { faults }] of Object.entries<Cause>(causes)) {
    expect(committed).toContain(`\n\`${id}\` · `)
    for (const [fault, { rows }] of Object.entries(faults)) {
      expect(committed).toContain(`\n\`${fault}\` · `)
      for (const [symptom, [named]] of Object.entries(rows))
        for (const outcome of Object.keys(named))
          expect(committed).toContain(`\`${symptom}=${outcome}\` `)
    }
  }
  for (const id of Object.keys(remedies)) expect(committed).toContain(`\`${id}\``)
})

test('its grounds add up to all likelihoods', () => {
  const rows = Object.values<Cause>(causes).flatMap(({ faults }) =>
    Object.values(faults).flatMap((fault) => Object.values(fault.rows)),
  )
  const counts = [
    ...committed.matchAll(/^\| (?:mechanism|frequency|source|judgement) +\| (\d+) /gm),
  ]
  expect(counts).toHaveLength(4)
  expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(rows.length)
})
