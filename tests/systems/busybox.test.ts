import { existsSync } from 'node:fs'
import { chmod, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPosdoctor } from '../cli/posdoctor.ts'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { diagnoseIn } from './in-shop.ts'

const busybox = ['/bin/busybox', '/usr/bin/busybox'].find((file) => existsSync(file))

describe.skipIf(!canMakeShops || busybox === undefined)(
  'where busybox is all there is',
  { timeout: 60_000 },
  () => {
    const posdoctor = builtPosdoctor()
    let shop: Shop
    let path = ''
    beforeAll(async () => {
      shop = await openShop()
      await Promise.all([shop.listen('core', 53), shop.listen('core', 5000)])
      path = join(posdoctor.folder(), 'busybox')
      await mkdir(path)
      await chmod(path, 0o755)
      for (const tool of ['ip', 'ping', 'traceroute'])
        await symlink(busybox ?? '', join(path, tool))
    }, 60_000)
    afterAll(() => shop[Symbol.asyncDispose]())

    test('adapters, addresses, neighbours and delays are those that iproute2 and iputils tell', async () => {
      const hidden = 'mount -t tmpfs none /usr/sbin; mount -t tmpfs none /usr/local/sbin'
      const full = await diagnoseIn(shop, posdoctor.folder(), {})
      const bare = await diagnoseIn(shop, posdoctor.folder(), {
        path,
        prepare: hidden,
        // Alpine's busybox is allowed as much.
        raw: 'everybody',
      })
      expect(bare.report.verdict).toBe('healthy')
      const adapters = ({ report }: typeof bare) =>
        report.facts.flatMap((fact) =>
          fact.probe === 'link' && fact.state === 'seen'
            ? fact.value.interfaces.map(({ name, up, carrier, mac, addresses }) => ({
                ...{ name, up, carrier, mac, addresses },
              }))
            : [],
        )
      expect(adapters(bare)).toEqual(adapters(full))
      const latency = bare.report.facts.filter(
        ({ probe, state, target }) =>
          probe === 'latency' && state === 'seen' && target === addresses.router,
      )
      expect(latency).toMatchObject([{ value: { method: 'icmp', lossPercent: 0 } }])
      const gateway = bare.report.facts.find(({ probe }) => probe === 'gateway')
      expect(gateway).toMatchObject({ value: { mac: expect.stringMatching(/^([0-9a-f]{2}:){5}/) } })
    })
  },
)
