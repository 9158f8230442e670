import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPosdoctor } from '../cli/posdoctor.ts'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { diagnoseIn } from './in-shop.ts'

/** Every tool of the system that the program knows on Linux. */
const tools = ['ip', 'iw', 'ping', 'traceroute', 'traceroute6', 'resolvectl', 'arp']

/** As long as a run may take (10 s), and a busy machine's start and end of it. */
const deadlineMs = 13_000

describe.skipIf(!canMakeShops)('with tools that', { timeout: 60_000 }, () => {
  const posdoctor = builtPosdoctor()
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
    await Promise.all([shop.listen('core', 53), shop.listen('core', 5000)])
  }, 60_000)
  afterAll(() => shop[Symbol.asyncDispose]())

  async function fakes(name: string, script: string): Promise<string> {
    const folder = join(posdoctor.folder(), name)
    await mkdir(folder)
    await chmod(folder, 0o755)
    for (const tool of tools)
      await writeFile(join(folder, tool), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    return `${folder}:/usr/bin:/bin`
  }

  test.each([
    ['hang', 'sleep 60'],
    ['hang and leave children behind', 'sleep 60 & sleep 60'],
    ['say 100 MB of nothing', 'head -c 100000000 /dev/urandom'],
    [
      'speak another encoding',
      `printf '\\377\\376S\\000h\\000o\\000p\\000\\n\\263\\265\\276\\251: 12ms TTL=64\\n'`,
    ],
    [
      'say what another would',
      `echo '64 bytes from 203.0.113.99: icmp_seq=70000 ttl=64 time=-3 ms'; echo '[{"ifname":1}]'`,
    ],
    ['fail without a word', 'exit 1'],
    ['crash', 'kill -SEGV $$'],
  ])('%s, the run ends in time and the rest of the report is whole', async (name, script) => {
    const path = await fakes(name.replaceAll(' ', '-'), script)
    const { report, saved, ms } = await diagnoseIn(shop, posdoctor.folder(), { path })
    expect(ms).toBeLessThan(deadlineMs)
    expect(report.verdict).toBe('healthy')
    const seen = new Set(saved.filter(({ state }) => state === 'seen').map(({ probe }) => probe))
    for (const probe of ['host', 'link', 'gateway', 'names', 'references', 'latency', 'tcp'])
      expect(seen).toContain(probe)
    expect(saved.filter(({ state }) => state === 'crashed')).toEqual([])
    const latency = report.facts.find(({ target }) => target === addresses.acquirer && true)
    expect(latency).toBeDefined()
    const texts = report.notMeasured.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('are not there, each missing measurement is named once, with how to get it', async () => {
    const hidden = 'mount -t tmpfs none /usr/sbin; mount -t tmpfs none /usr/local/sbin'
    const { report, ms } = await diagnoseIn(shop, posdoctor.folder(), {
      path: '/nowhere',
      prepare: hidden,
    })
    expect(ms).toBeLessThan(deadlineMs)
    expect(report.verdict).toBe('healthy')
    const missing = report.notMeasured.filter(({ reason }) => reason === 'no-tool')
    expect(missing.map(({ probe }) => probe)).toEqual(['latency'])
    expect(missing[0]?.text).toMatch(/apt install iputils-ping.*TCP/)
    const latency = report.facts.filter(
      ({ probe, state }) => probe === 'latency' && state === 'seen',
    )
    expect(latency.length).toBeGreaterThanOrEqual(3)
    for (const fact of latency) expect(fact).toMatchObject({ value: { method: 'tcp' } })
  })

  test('may not send raw packets, as in a container, TCP stands in', async () => {
    const { report } = await diagnoseIn(shop, posdoctor.folder(), {
      withoutRaw: true,
    })
    expect(report.verdict).toBe('healthy')
    const missing = report.notMeasured.filter(({ reason }) => reason === 'not-permitted')
    expect(missing.map(({ probe }) => probe)).toEqual(['latency'])
    expect(missing[0]?.text).toContain('--cap-add NET_RAW')
  })
})
