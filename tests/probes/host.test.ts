import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import host from '../../src/probes/host.ts'
import type { HostValue } from '../../src/probes/values.ts'
import { canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { runAlone, siteOf } from './alone.ts'
import { bundledRunner, type Runner } from './in-shop.ts'

/** Opens a tunnel as VPN clients do: TUNSETIFF with IFF_TUN | IFF_NO_PI. */
const tunnel = `
  my $request = pack('Z16 s x22', 'office', 0x1001);
  open(my $tun, '+<', '/dev/net/tun') or die; ioctl($tun, 0x400454ca, $request) or die;
  $| = 1; print 'up'; sleep`

test('this machine is described without any other program', async () => {
  vi.stubEnv('PATH', '/nowhere')
  const { host: finding } = await runAlone(host, { site: siteOf([{}]) })
  vi.unstubAllEnvs()
  const percent = expect.toSatisfy((share: number) => share >= 0 && share <= 100)
  expect(finding).toMatchObject({
    state: 'seen',
    value: {
      platform: process.platform,
      osName: expect.stringMatching(/./),
      uptimeSeconds: expect.any(Number),
      memory: { freePercent: percent },
      disk: { path: '/', freePercent: percent },
      cpu: { cores: expect.any(Number), busyPercent: percent },
      vpn: [],
    },
  })
})

test('an interruption leaves what is known', async () => {
  const started = performance.now()
  const signal = AbortSignal.timeout(100)
  const { host: finding } = await runAlone(host, { site: siteOf([{}]), signal })
  expect(finding).toMatchObject({ state: 'seen', value: { platform: process.platform } })
  // The processors alone are watched for a second otherwise.
  expect(performance.now() - started).toBeLessThan(1000)
})

describe.skipIf(!canMakeShops)('in a shop', { timeout: 30_000 }, () => {
  let runner: Runner
  let shop: Shop
  beforeAll(async () => {
    ;[runner, shop] = await Promise.all([bundledRunner(), openShop()])
  }, 30_000)
  afterAll(async () => {
    await shop[Symbol.asyncDispose]()
    await runner[Symbol.asyncDispose]()
  })

  async function look(): Promise<HostValue> {
    const { facts } = await runner.run(shop, { site: siteOf([{}]), probes: ['host'] })
    for (const fact of facts) if (fact.probe === 'host' && fact.state === 'seen') return fact.value
    throw new Error(JSON.stringify(facts))
  }

  test('without a tunnel none is named', async () => {
    expect((await look()).vpn).toEqual([])
  })

  test('a tunnel with an address is named, whatever it is called', async () => {
    await shop.keep('laptop', 'perl', '-e', tunnel)
    await shop.ip('laptop', 'addr', 'add', '10.9.0.2/24', 'dev', 'office')
    await shop.ip('laptop', 'link', 'set', 'office', 'up')
    expect((await look()).vpn).toEqual(['office'])
  })
})
