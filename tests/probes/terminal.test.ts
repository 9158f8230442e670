import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import terminal from '../../src/probes/terminal.ts'
import type { Site } from '../../src/site/site.ts'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { closedPort, tcpServer } from '../servers/tcp.ts'
import { runAlone, siteOf } from './alone.ts'
import { bundledRunner, type Runner } from './in-shop.ts'

function siteWith(given: Partial<Site['terminal']>): Site {
  return { ...siteOf([]), terminal: { thisMachine: false, ...given } }
}

test.each([
  ['that is this machine', { thisMachine: true }, 'not-needed'],
  ['on a SIM', { connection: 'mobile', address: '192.0.2.50' }, 'not-needed'],
  ['of which no address is known', { connection: 'wifi' }, 'not-configured'],
] as const)('a terminal %s is not looked for', async (_, given, reason) => {
  expect(await runAlone(terminal, { site: siteWith(given) })).toEqual({
    terminal: { state: 'skipped', reason },
  })
})

test('a terminal with this machine’s own address is not asked', async () => {
  await using server = await tcpServer()
  const site = siteWith({ address: '127.0.0.1', remotePort: server.port })
  expect(await runAlone(terminal, { site })).toMatchObject({
    terminal: { value: { isThisMachine: true, icmp: 'not-measured', macs: [] } },
  })
  expect(server.connections()).toBe(0)
})

test('a terminal with its port open, and one with its port closed, are both there', async () => {
  await using server = await tcpServer(() => {}, { host: '127.0.0.5' })
  const look = async (remotePort: number) =>
    await runAlone(terminal, { site: siteWith({ address: '127.0.0.5', remotePort }) })
  expect(await look(server.port)).toMatchObject({
    terminal: { value: { alive: true, port: { port: server.port, outcome: 'open' } } },
  })
  expect(await look(await closedPort('127.0.0.5'))).toMatchObject({
    terminal: { value: { alive: true, port: { outcome: 'refused' } } },
  })
})

test('a ping that hangs takes nothing else with it', async () => {
  await using server = await tcpServer(() => {}, { host: '127.0.0.5' })
  const folder = await mkdtemp(join(tmpdir(), 'posdoctor-ping-'))
  await writeFile(join(folder, 'ping'), '#!/bin/sh\nsleep 60\n', { mode: 0o755 })
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
  const site = siteWith({ address: '127.0.0.5', remotePort: server.port })
  const found = await runAlone(terminal, { site })
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
  expect(found).toMatchObject({
    terminal: { state: 'seen', value: { icmp: 'not-measured', port: { outcome: 'open' } } },
  })
})

test('what was called off in the middle was not found missing', async () => {
  const site = siteWith({ address: '198.51.100.1', remotePort: 8443 })
  expect(await runAlone(terminal, { site, signal: AbortSignal.abort() })).toEqual({})
})

describe.skipIf(!canMakeShops)('in a shop', { timeout: 30_000 }, () => {
  const { router, laptop } = addresses
  const mac = '54:81:2d:10:20:50'
  let runner: Runner
  let shop: Shop
  beforeAll(async () => {
    ;[runner, shop] = await Promise.all([bundledRunner(), openShop()])
    // The other device on this network stands for the terminal.
    await shop.ip('router', 'link', 'set', 'lan0', 'address', mac)
    await shop.listen('router', 8443)
  }, 30_000)
  afterAll(async () => {
    await shop[Symbol.asyncDispose]()
    await runner[Symbol.asyncDispose]()
  })

  async function found(given: Partial<Site['terminal']>, path?: string) {
    const site = siteWith({ remotePort: 8443, ...given })
    const { facts } = await runner.run(shop, { site, probes: ['terminal'] }, path)
    const [one] = facts
    if (one?.probe !== 'terminal' || one.state !== 'seen') throw new Error(JSON.stringify(one))
    return one.value
  }

  test('a terminal is there in every way, and its maker is known', async () => {
    expect(await found({ address: router })).toEqual({
      ...{ address: router, isThisMachine: false, inSubnet: true },
      ...{ neighbour: 'reachable', macs: [mac], maker: 'PAX', locallyAdministered: false },
      ...{ icmp: 'answers', port: { port: 8443, outcome: 'open', ms: expect.any(Number) } },
      alive: true,
    })
  })

  test('a terminal that lets nothing through still answers for its address', async () => {
    await using _ = await shop.firewall('router', `-A INPUT -s ${laptop} -j DROP`)
    expect(await found({ address: router })).toMatchObject({
      ...{ macs: [mac], icmp: 'silent', port: { outcome: 'timeout' } },
    })
  })

  test('a terminal that is not there is nobody’s neighbour', async () => {
    expect(await found({ address: '192.0.2.77' })).toMatchObject({
      ...{ inSubnet: true, neighbour: 'failed', macs: [], icmp: 'silent', alive: false },
    })
  })

  test('an address of another network is no neighbour’s', async () => {
    const value = await found({ address: '192.168.1.50' })
    expect(value).toMatchObject({
      ...{ inSubnet: false, neighbour: 'unknown', macs: [], icmp: 'silent', alive: false },
    })
    expect(value).not.toHaveProperty('maker')
  })

  test('two devices with one address are seen on two interfaces', async () => {
    await shop.ip('laptop', 'link', 'add', 'second', 'type', 'veth', 'peer', 'name', 'other')
    await shop.ip('laptop', 'link', 'set', 'second', 'up')
    const other = 'd8:bb:2c:00:00:50'
    const entry = `${router} lladdr ${other} dev second`
    await using _ = await shop.changed('laptop', `neigh add ${entry}`, 'link del second')
    const { macs } = await found({ address: router })
    expect(macs).toEqual([mac, other])
  })

  test('a MAC that is made up names no maker', async () => {
    const made = '56:81:2d:10:20:50'
    const set = 'link set lan0 address'
    await using _ = await shop.changed('router', `${set} ${made}`, `${set} ${mac}`)
    await shop.ip('laptop', 'neigh', 'flush', 'dev', 'eth0')
    const value = await found({ address: router })
    expect(value).toMatchObject({ macs: [made], locallyAdministered: true })
    expect(value).not.toHaveProperty('maker')
    await shop.ip('laptop', 'neigh', 'flush', 'dev', 'eth0')
  })

  test('without ping the port and the neighbour table still tell', async () => {
    expect(await found({ address: router }, '/usr/sbin:/sbin')).toMatchObject({
      ...{ icmp: 'not-measured', alive: true, port: { outcome: 'open' } },
    })
  })
})
