import { chmod } from 'node:fs/promises'
import { afterEach, expect, test } from 'vitest'
import { looksAt } from '../../src/probes/walking/look.ts'
import { fakeIw } from '../net/wifi/fake-iw.ts'

const path = process.env['PATH']
afterEach(() => {
  process.env['PATH'] = path
})

test.skipIf(process.platform !== 'linux')(
  'one look at a time: a second one is not needed meanwhile',
  async () => {
    await using fake = await fakeIw('good')
    await chmod(fake.path, 0o755)
    process.env['PATH'] = `${fake.path}:${path}`
    const look = looksAt('wlan0')
    const { signal } = new AbortController()
    const [first, second] = await Promise.all([look(signal), look(signal)])
    expect(first).toEqual({ joined: true, rssiDbm: -45, bssid: '94:83:c4:0a:5b:10' })
    expect(second).toEqual({ unread: 'not-needed' })
    expect(await look(signal)).toEqual(first)
  },
)
