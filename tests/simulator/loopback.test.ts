import { expect, test } from 'vitest'
import { everythingOnLoopback } from '../../src/probes/on-loopback.ts'
import { loadSite } from '../../src/site/load.ts'
import { visited } from './visitor.ts'

test('all that the site file names is on this machine, its names included', async () => {
  await using shop = await visited({ tls: false })
  const loaded = await loadSite(shop.simulator.sitePath)
  expect(loaded.ok && everythingOnLoopback(loaded.site)).toBe(true)
})
