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
  expect(await findSiteFile({ ...where, folder })).toBe(join(folder, 'posdoctor.yaml'))
  expect(await findSiteFile({ ...where, folder: home })).toBe(
    join(home, '.config', 'posdoctor', 'posdoctor.yaml'),
  )
})

test('the user’s configuration is where the system keeps it', async () => {
  const home = await homeWith('elsewhere')
  const file = join(home, 'elsewhere', 'posdoctor', 'posdoctor.yaml')
  const own = join(home, 'elsewhere')
  const where = { home, folder: home }
  const find = (platform: string, env: Record<string, string>) =>
    findSiteFile({ ...where, platform, env })
  expect(await find('linux', { XDG_CONFIG_HOME: own })).toBe(file)
  expect(await find('win32', { APPDATA: own })).toBe(file)
  expect(await find('linux', { XDG_CONFIG_HOME: 'elsewhere' })).toBeUndefined()
})

test('without a file there is none', async () => {
  const home = await folderWith({})
  expect(await findSiteFile({ home, folder: home, platform: 'linux', env: {} })).toBeUndefined()
})
