import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const folder = new URL('../../src/messages/zh/', import.meta.url)

test('the Chinese catalogue has one name for the terminal', async () => {
  const files = await readdir(folder)
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))
  expect(texts.join('\n')).toContain('终端')
  expect(texts.join('\n')).not.toMatch(/POS ?机/)
})
