import { expect, test } from 'vitest'
import { isUnread } from '../../../src/net/ask-tool.ts'
import { readDisk } from '../../../src/net/host/disk.ts'
import { fieldOf } from '../../../src/net/host/os-name.ts'
import { processorBetween } from '../../../src/net/host/processor.ts'
import { environmentProxy } from '../../../src/net/host/proxy.ts'

test('the system’s disk has a size and shares between none and all', async () => {
  const disk = await readDisk()
  if (isUnread(disk)) throw new Error(disk.skipped)
  expect(disk.totalBytes).toBeGreaterThan(1_000_000)
  for (const percent of [disk.freePercent, disk.inodesFreePercent ?? 50]) {
    expect(percent).toBeGreaterThanOrEqual(0)
    expect(percent).toBeLessThanOrEqual(100)
  }
})

test('what is no disk says so, and one that cannot be read says why', async () => {
  expect(await readDisk('/proc')).toEqual({ skipped: 'not-present' })
  expect(await readDisk('/no/such/folder')).toEqual({
    skipped: 'not-understood',
    raw: '$ statfs /no/such/folder\nENOENT',
  })
})

test('what this process itself does does not make the machine busy', () => {
  const before = { busyMs: 0, allMs: 0, ownMs: 0 }
  expect(processorBetween(before, { busyMs: 600, allMs: 1000, ownMs: 500 })).toMatchObject({
    busyPercent: 10,
  })
  expect(processorBetween(before, { busyMs: 490, allMs: 1000, ownMs: 500 })).toMatchObject({
    busyPercent: 0,
  })
})

test('counters that stand still say nothing of how busy it is', () => {
  const still = { busyMs: 5, allMs: 10, ownMs: 0 }
  expect(processorBetween(still, still)).not.toHaveProperty('busyPercent')
})

test.each([
  ['NAME="Debian GNU/Linux"\nVERSION_ID="12"', 'Debian GNU/Linux', '12'],
  ["PRETTY_NAME='x'\nNAME=Alpine\nVERSION_ID=3.20.1", 'Alpine', '3.20.1'],
  ['', undefined, undefined],
])('os-release %j is read', (text, name, version) => {
  expect([fieldOf(text, 'NAME'), fieldOf(text, 'VERSION_ID')]).toEqual([name, version])
})

test.each([
  [{}, undefined],
  [{ https_proxy: '' }, undefined],
  [{ HTTPS_PROXY: 'http://user:secret@proxy.example:3128/' }, 'http://proxy.example:3128'],
  [{ http_proxy: 'proxy.example:8080' }, 'http://proxy.example:8080'],
  [{ all_proxy: 'socks5://10.0.0.1:1080' }, 'socks5://10.0.0.1:1080'],
  [{ https_proxy: 'http://first', http_proxy: 'http://second' }, 'http://first'],
  [{ https_proxy: 'http://user:sec ret@[' }, undefined],
])('the environment %j demands the proxy %s', (environment, proxy) => {
  expect(environmentProxy(environment)).toBe(proxy)
})
