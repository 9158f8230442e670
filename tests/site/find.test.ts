import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findSiteFile } from '../../src/site/find.ts'
import { folderWith } from './folder.ts'

async function homeWith(...parts: string[]): Promise<string> {
  const home = await folderWith({})
  await mkdir(join(home, ...parts, 'posdoctor'), { recursive: true })
  await writeFile(join(home, ...parts, 'posdoctor', 'posdoctor.yaml'), '')
  return home
}

test('the file in this folder comes before the user’s own', async () => {
  const home = await homeWith('.config')
  const folder = await folderWith({ 'posdoctor.yaml': '' })
  const where = { home, platform: 'linux', env: {} }
  expect(await findSiteFile({ ...where, folders: [folder] })).toBe(join(folder, 'posdoctor.yaml'))
  expect(await findSiteFile({ ...where, folders: [home] })).toBe(
    join(home, '.config', 'posdoctor', 'posdoctor.yaml'),
  )
})

test('the folders are searched in their order', async () => {
  const [here, beside] = [await folderWith({ 'posdoctor.yaml': '' }), await folderWith({})]
  const where = { home: beside, platform: 'linux', env: {} }
  for (const folders of [
    [here, beside],
    [beside, here],
  ])
    expect(await findSiteFile({ ...where, folders })).toBe(join(here, 'posdoctor.yaml'))
  const both = [await folderWith({ 'posdoctor.yaml': '' }), here]
  expect(await findSiteFile({ ...where, folders: both })).toBe(
    join(both[0] ?? '', 'posdoctor.yaml'),
  )
})

test('the user’s configuration is where the system keeps it', async () => {
  const home = await homeWith('elsewhere')
  const file = join(home, 'elsewhere', 'posdoctor', 'posdoctor.yaml')
  const own = join(home, 'elsewhere')
  const where = { home, folders: [home] }
  const find = (platform: string, env: Record<string, string>) =>
    findSiteFile({ ...where, platform, env })
  expect(await find('linux', { XDG_CONFIG_HOME: own })).toBe(file)
  expect(await find('win32', { APPDATA: own })).toBe(file)
  expect(await find('linux', { XDG_CONFIG_HOME: 'elsewhere' })).toBeUndefined()
})

test('without a file there is none', async () => {
  const home = await folderWith({})
  expect(await findSiteFile({ home, folders: [home], platform: 'linux', env: {} })).toBeUndefined()
})
