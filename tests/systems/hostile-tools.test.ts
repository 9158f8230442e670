import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPosdoctor } from '../cli/posdoctor.ts'
import { canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { diagnoseIn } from './in-shop.ts'

/** Every tool of the system that the program knows on Linux. */
const tools = [
  'ip',
  'iw',
  'nmcli',
  'ping',
  'traceroute',
  'traceroute6',
  'resolvectl',
  'arp',
  'gsettings',
]

/** Lines of shell that show the laptop a radio, wlan0, beside its cable. */
const radio = [
  'net=$(mktemp -d); mkdir -p "$net/wlan0/phy80211" "$net/wlan0/wireless"',
  'echo up > "$net/wlan0/operstate"; chmod -R a+rX "$net"',
  'for one in /sys/class/net/*; do ln -s "$(readlink -f "$one")" "$net/${one##*/}"; done',
  'mount --bind "$net" /sys/class/net',
].join('\n')

/** What is known of it where no tool tells anything. */
const joined = {
  ...{ interface: 'wlan0', connected: true, radio: 'on', neighbours: [] },
  ...{ rssiSeriesDbm: [], bssidsSeen: [] },
}

/** As long as a run may take (10 s), and a busy machine's start and end of it. */
const deadlineMs = 13_000

describe.skipIf(!canMakeShops)('with tools that', { timeout: 60_000 }, () => {
  const posdoctor = builtPosdoctor()
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
    await Promise.all([shop.listen('core', 53), shop.listen('core', 5000)])
    // An ordinary user may not be able to reach ours.
    const modules = join(posdoctor.folder(), 'node_modules')
    await rm(modules)
    for (const one of ['net-ping', 'raw-socket'])
      await cp(join(import.meta.dirname, '..', '..', 'node_modules', one), join(modules, one), {
        recursive: true,
      })
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
    ['hang', 'sleep 60', 'hung'],
    ['hang and leave children behind', 'sleep 60 & sleep 60', 'hung'],
    ['start others that leave the group and hold the pipe', 'setsid sleep 60 & sleep 60', 'hung'],
    ['leave daemons behind that hold the pipe', '(setsid sleep 60 &); exit 0', 'hung'],
    ['ignore every signal', `trap '' TERM INT HUP; while :; do sleep 1; done`, 'hung'],
    ['say 100 MB of nothing', 'head -c 100000000 /dev/urandom', 'not-understood'],
    [
      'speak another encoding',
      `printf '\\377\\376S\\000h\\000o\\000p\\000\\n\\263\\265\\276\\251: 12ms TTL=64\\n'`,
      'not-understood',
    ],
    [
      'say what another would',
      `echo '64 bytes from 203.0.113.99: icmp_seq=70000 ttl=64 time=-3 ms'; echo '[{"ifname":1}]'`,
      'not-understood',
    ],
    ['fail without a word', 'exit 1', 'not-understood'],
    ['crash', 'kill -SEGV $$', 'not-understood'],
  ])(
    '%s, the run ends in time and the rest of the report is whole',
    async (name, script, pings) => {
      const path = await fakes(name.replaceAll(' ', '-'), script)
      const { report, saved, ms, left } = await diagnoseIn(shop, posdoctor.folder(), {
        path,
        prepare: radio,
      })
      expect(ms).toBeLessThan(deadlineMs)
      expect(left).toBe('')
      expect(report.verdict).toBe('healthy')
      const seen = new Set(saved.filter(({ state }) => state === 'seen').map(({ probe }) => probe))
      for (const probe of ['host', 'link', 'gateway', 'names', 'references', 'latency', 'tcp'])
        expect(seen).toContain(probe)
      expect(saved.filter(({ state }) => state === 'crashed')).toEqual([])
      const missing = report.notMeasured.filter(({ probe }) => probe === 'latency')
      expect(missing.map(({ reason }) => reason)).toEqual([pings])
      // The radio is up, by the kernel's word alone: joined, of which no tool tells anything.
      const wifi = saved.filter(({ probe }) => probe === 'wifi')
      expect(wifi).toContainEqual(
        expect.objectContaining({ target: 'wlan0', state: 'seen', value: joined }),
      )
      // Each by its own name: iw, and nmcli where that says what is no list.
      const silent = report.notMeasured.filter(({ probe }) => probe === 'wifi')
      expect(new Set(silent.map(({ reason }) => reason))).toEqual(new Set([pings]))
      expect(silent.map(({ text }) => /\((iw|nmcli)\)/.exec(text)?.[1])).toEqual(
        ['iw', 'nmcli'].slice(0, silent.length),
      )
      const raw = saved.find(({ reason }) => reason === 'not-understood')?.raw ?? ''
      expect(raw.startsWith('$ ')).toBe(pings === 'not-understood')
    },
  )

  test('know of a proxy in GNOME’s settings, it is named without a word of the rest', async () => {
    const script = `case "$0 $*" in
      *gsettings*mode) echo "'manual'";;
      *gsettings*proxy.https*host) echo "'proxy.example'";;
      *gsettings*proxy.https*port) echo 3128;;
      *) exit 1;;
    esac`
    const path = await fakes('gnome', script)
    const { saved } = await diagnoseIn(shop, posdoctor.folder(), { path })
    const host = saved.find(({ probe, state }) => probe === 'host' && state === 'seen')
    expect(host).toMatchObject({ value: { proxy: 'http://proxy.example:3128' } })
    expect(saved.filter(({ target }) => target === 'proxy')).toEqual([])
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

  test('are not there, raw sockets that are open take the place of ping', async () => {
    const { report } = await diagnoseIn(shop, posdoctor.folder(), {
      path: '/nowhere',
      raw: 'everybody',
    })
    expect(report.verdict).toBe('healthy')
    expect(report.notMeasured.filter(({ probe }) => probe === 'latency')).toEqual([])
    const latency = report.facts.filter(({ probe }) => probe === 'latency')
    expect(latency.length).toBeGreaterThanOrEqual(3)
    for (const fact of latency)
      expect(fact).toMatchObject({ state: 'seen', value: { method: 'icmp', lossPercent: 0 } })
  })

  test('may not send raw packets, as in a container, TCP stands in', async () => {
    const { report } = await diagnoseIn(shop, posdoctor.folder(), {
      raw: 'nobody',
    })
    expect(report.verdict).toBe('healthy')
    const missing = report.notMeasured.filter(({ reason }) => reason === 'not-permitted')
    expect(missing.map(({ probe }) => probe)).toEqual(['latency'])
    expect(missing[0]?.text).toContain('--cap-add NET_RAW')
  })
})
