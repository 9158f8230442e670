import { chmod } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnyFact } from '../../src/probes/facts.ts'
import { fakeIw, type FakeOptions } from '../net/wifi/fake-iw.ts'
import { canMakeShops } from '../net/shop/shop.ts'
import { siteOf } from './alone.ts'
import { bundledRunner, type Runner } from './in-shop.ts'

const run = promisify(execFile)

/** Each look weaker than the last, and the third and later ones at another access point. */
const fading = `
looks="\${0%/*}/looks"
case "$*" in
  dev) printf 'phy#0\\n\\tInterface wlan0\\n\\t\\ttype managed\\n\\t\\tssid Shop\\n' ;;
  *station*)
    echo x >> "$looks"
    count=$(wc -l < "$looks")
    last=$([ "$count" -lt 3 ] && echo 01 || echo 02)
    printf 'Station 94:83:c4:0a:5b:%s (on wlan0)\\n\\tsignal: -6%s dBm\\n' "$last" "$count" ;;
esac`

/** Each look finds a hundred frames more sent, and thirty of them again; the rate falls. */
const busy = `
looks="\${0%/*}/looks"
case "$*" in
  dev) printf 'phy#0\\n\\tInterface wlan0\\n\\t\\ttype managed\\n\\t\\tchannel 36 (5180 MHz), width: 20 MHz\\n' ;;
  *station*)
    echo x >> "$looks"
    count=$(wc -l < "$looks")
    printf 'Station 94:83:c4:0a:5b:01 (on wlan0)\\n\\ttx packets:\\t%s\\n\\ttx retries:\\t%s\\n\\tsignal: -60 dBm\\n\\ttx bitrate:\\t%s.0 MBit/s\\n' "$((count * 100))" "$((count * 30))" "$((90 - count * 10))" ;;
esac`

/** An access point at the first look only; nobody else was ever heard. */
const leaving = `
looks="\${0%/*}/looks"
case "$*" in
  dev) printf 'phy#0\\n\\tInterface wlan0\\n\\t\\ttype managed\\n' ;;
  *station*)
    [ -e "$looks" ] || printf 'Station 94:83:c4:0a:5b:01 (on wlan0)\\n\\tsignal: -45 dBm\\n'
    touch "$looks" ;;
esac`

/** No access point at the first look, one at every later look. */
const joining = `
looks="\${0%/*}/looks"
case "$*" in
  dev) printf 'phy#0\\n\\tInterface wlan0\\n\\t\\ttype managed\\n' ;;
  *station*)
    [ ! -e "$looks" ] || printf 'Station 94:83:c4:0a:5b:01 (on wlan0)\\n\\tsignal: -60 dBm\\n'
    touch "$looks" ;;
esac`

describe.skipIf(!canMakeShops)('with a radio', { timeout: 30_000 }, () => {
  let runner: Runner
  beforeAll(async () => {
    runner = await bundledRunner()
  })
  afterAll(() => runner[Symbol.asyncDispose]())

  /** Runs the probe as an ordinary user who sees the fake in place of /sys/class/net. */
  async function look(scenario: string, options: FakeOptions = {}): Promise<AnyFact[]> {
    await using fake = await fakeIw(scenario, options)
    await chmod(fake.path, 0o777)
    const order = { site: siteOf([{}]), timeoutMs: 10_000, probes: ['wifi'] }
    const script = `mount --bind "$1" /sys/class/net && shift && exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"`
    const { stdout } = await run('unshare', [
      ...['--mount', 'sh', '-c', script, 'sh', fake.net, 'env', `PATH=${fake.path}:/usr/bin:/bin`],
      ...[process.execPath, runner.file, JSON.stringify(order)],
    ])
    return (JSON.parse(stdout) as { facts: AnyFact[] }).facts
  }

  /** What was seen of the only adapter. */
  async function seen(script: string, scenario = 'good') {
    const facts = await look(scenario, { script })
    return facts.find(({ state }) => state === 'seen')
  }

  test('the signal is read five times while the run lasts', async () => {
    const [fact] = await look('good')
    expect(fact).toMatchObject({
      target: 'wlan0',
      state: 'seen',
      value: {
        connected: true,
        rssiDbm: -45,
        rssiSeriesDbm: [-45, -45, -45, -45, -45],
        bssidsSeen: ['94:83:c4:0a:5b:10'],
      },
    })
  })

  test('a signal that fades and moves to another access point is seen to', async () => {
    const fact = await seen(fading)
    expect(fact).toMatchObject({
      value: {
        rssiSeriesDbm: [-61, -62, -63, -64, -65],
        bssidsSeen: ['94:83:c4:0a:5b:01', '94:83:c4:0a:5b:02'],
      },
    })
  })

  test('what the driver counts is told as it moved during the run', async () => {
    const fact = await seen(busy)
    expect(fact).toMatchObject({
      value: {
        bandGhz: 5,
        frames: { sent: 100, resent: 30 },
        framesDuring: { sent: 400, resent: 120 },
        txSeriesMbps: [80, 70, 60, 50, 40],
      },
    })
  })

  test('the bands on which the name is on the air are told', async () => {
    expect(await look('crowded')).toMatchObject([{ value: { ssidBandsGhz: [2.4, 5] } }])
    expect(await look('good')).toMatchObject([{ value: { ssidBandsGhz: [2.4] } }])
  })

  test('counters of two access points are not taken for one', async () => {
    const script = busy
      .replace('5b:01', '5b:0%s')
      .replace(' "$((count * 100))"', ' "$count" "$((count * 100))"')
    const fact = await seen(script)
    expect(fact).toMatchObject({ value: { frames: { sent: 100 } } })
    expect(fact?.state === 'seen' && fact.value).not.toHaveProperty('framesDuring')
  })

  test('a change of access point is told from several', async () => {
    expect(await seen(fading)).toMatchObject({ value: { bssidChanges: 1 } })
    const script = fading.replace('"$count" -lt 3', '$((count % 2)) -eq 0')
    expect(await seen(script)).toMatchObject({ value: { bssidChanges: 4 } })
    expect(await seen(busy)).not.toMatchObject({ value: { bssidChanges: expect.anything() } })
  })

  test('a Wi-Fi that is lost during the run is told as lost', async () => {
    expect(await seen(leaving)).toMatchObject({
      value: { connected: true, rssiDbm: -45, rssiSeriesDbm: [-45], lostReadings: 4 },
    })
  })

  test('later readings that hang are named once, and nothing is called lost', async () => {
    const script = leaving.replace('[ -e "$looks" ] ||', '[ -e "$looks" ] && exec sleep 60;')
    const facts = await look('good', { script })
    expect(facts.map(({ target, state }) => `${target} ${state}`).toSorted()).toEqual([
      ...['neighbours skipped', 'steadiness skipped', 'wlan0 seen'],
    ])
    expect(facts).toContainEqual(
      expect.objectContaining({ target: 'steadiness', state: 'skipped', reason: 'hung' }),
    )
    expect(JSON.stringify(facts)).not.toContain('lostReadings')
  })

  test('what one radio has heard is not missed by another, which is idle', async () => {
    const idle = `
folder="\${0%/*}/recorded"
part() { sed -e 1d -e '/^# stderr:/,$d' "$folder/$1.txt"; }
case "$*" in
  dev) part iw-dev; printf 'phy#1\\n\\tInterface wlan1\\n\\t\\ttype managed\\n' ;;
  *wlan1*) ;;
  *station*) part iw-station-dump ;;
  *) part iw-scan-dump ;;
esac`
    const facts = await look('good', { script: idle })
    expect(facts.filter(({ state }) => state === 'seen')).toHaveLength(2)
    expect(facts.filter(({ target }) => target === 'neighbours')).toEqual([])
  })

  test('a machine without a radio has no Wi-Fi, which is no fault', async () => {
    const facts = await look('good', { radio: false })
    expect(facts).toMatchObject([{ target: 'wifi', state: 'skipped', reason: 'not-present' }])
  })

  test('an adapter without a network is not looked at again', async () => {
    const fact = await seen(joining, 'not-associated')
    expect(fact).toMatchObject({ value: { connected: false, rssiSeriesDbm: [], bssidsSeen: [] } })
  })
})
