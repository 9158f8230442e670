import { chmod, cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPosdoctor } from '../cli/posdoctor.ts'
import { recording } from '../fixtures/recording.ts'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { diagnoseIn, type Machine, type Outcome } from './in-shop.ts'

const powerShell = 'WindowsPowerShell/v1.0/powershell.exe'

const say = (text: string) => `cat <<'END'\n${text.replace(/\n$/, '')}\nEND`
const replay = (file: string) => say(recording(file))

/**
 * A ping that prints what Windows in Chinese prints, in GBK, of what Linux' ping finds: one request a
 * second. 来自 A 的回复: 字节=32 时间=Nms TTL=T
 */
const windowsPing = String.raw`
for to; do :; done
while [ $# -gt 1 ]; do case "$1" in -n) count=$2;; -i) ttl="-t $2";; esac; shift; done
printf '\r\n\325\375\324\332 Ping %s \276\337\323\320 32 \327\326\275\332\265\304\312\375\276\335:\r\n' "$to"
/usr/bin/ping -n -W 1 -i 1 -c "$count" $ttl "$to" | sed -n \
  -e 's/^64 bytes from \([^ ]*\): icmp_seq=.* ttl=\([0-9]*\) time=\([0-9]*\)[.0-9]* ms$/\xc0\xb4\xd7\xd4 \1 \xb5\xc4\xbb\xd8\xb8\xb4: \xd7\xd6\xbd\xda=32 \xca\xb1\xbc\xe4=\3ms TTL=\2\r/p' \
  -e 's/^From \([^ ]*\) icmp_seq=.* Time to live exceeded$/\xc0\xb4\xd7\xd4 \1 \xb5\xc4\xbb\xd8\xb8\xb4: TTL \xb4\xab\xca\xe4\xd6\xd0\xb9\xfd\xc6\xda\xa1\xa3\r/p'
printf '\r\n%s \265\304 Ping \315\263\274\306\320\305\317\242:\r\n' "$to"
`

/** The interfaces of the laptop that the program runs on, as Apple's ifconfig shows them. */
const ifconfigHere = String.raw`'${process.execPath}' -e '
  for (const [name, entries] of Object.entries(os.networkInterfaces())) {
    console.log(name + ": flags=8863<UP,BROADCAST,RUNNING> mtu 1500\n\tether " + entries[0].mac)
    for (const { family, address, netmask, cidr } of entries)
      if (family === "IPv6") console.log("\tinet6 " + address + " prefixlen " + cidr.split("/")[1])
      else console.log("\tinet " + address + " netmask 0x" + Buffer.from(netmask.split(".")).toString("hex"))
  }'`

const route = `IPv4 路由表
活动路由:
          0.0.0.0          0.0.0.0        ${addresses.router}       ${addresses.laptop}     35
        127.0.0.0        255.0.0.0            在链路上         127.0.0.1    331
`

describe.skipIf(!canMakeShops)('the program on', { timeout: 60_000 }, () => {
  const posdoctor = builtPosdoctor()
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
    await Promise.all([shop.listen('core', 53), shop.listen('core', 5000)])
    await cp(
      join(import.meta.dirname, 'as-platform.mjs'),
      join(posdoctor.folder(), 'as-platform.mjs'),
    )
  }, 60_000)
  afterAll(() => shop[Symbol.asyncDispose]())

  /** Runs the program on a machine that is taken for another system, with these tools and no others. */
  async function on(
    platform: string,
    tools: Record<string, string>,
    more: Machine = {},
  ): Promise<Outcome> {
    const root = join(posdoctor.folder(), `${platform}-${Math.random().toString(36).slice(2)}`)
    const folder = platform === 'win32' ? join(root, 'System32') : root
    await mkdir(folder, { recursive: true })
    await mkdir(join(folder, dirname(powerShell)), { recursive: true })
    await mkdir(join(root, 'C:\\'))
    for (const one of [root, folder]) await chmod(one, 0o755)
    for (const [tool, script] of Object.entries(tools))
      await writeFile(join(folder, tool), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    return await diagnoseIn(shop, posdoctor.folder(), {
      before: pathToFileURL(join(posdoctor.folder(), 'as-platform.mjs')).href,
      prepare: platform === 'darwin' ? 'mount -t tmpfs none /usr/sbin' : '',
      path: platform === 'darwin' ? `${root}:/usr/bin:/bin` : '/usr/bin:/bin',
      ...more,
      env: { AS_PLATFORM: platform, SystemRoot: root, SystemDrive: join(root, 'C:'), ...more.env },
    })
  }

  const windows = {
    'chcp.com': `printf '\\273\\356\\266\\257\\264\\372\\302\\353\\322\\263: 936\\r\\n'`,
    'ipconfig.exe': replay('windows/ipconfig-zh.txt'),
    'route.exe': say(route),
    'netsh.exe': `case "$*" in *networks*) ${replay('windows/netsh-networks-en.txt')}\n;; *wlan*) ${replay('windows/netsh-interfaces-zh.txt')}\n;; esac`,
    'arp.exe': say(`  ${addresses.router}           a4-91-b1-00-00-01     动态`),
    'ping.exe': windowsPing,
    'reg.exe': say('    ProxyEnable    REG_DWORD    0x0'),
  }
  test('Windows whose list of networks is nonsense names it once, and keeps it', async () => {
    const netsh = `case "$*" in *networks*) echo kaputt 17;; *wlan*) ${replay('windows/netsh-interfaces-zh.txt')}\n;; esac`
    const { report, saved } = await on('win32', { ...windows, 'netsh.exe': netsh })
    const unread = (one: { probe: string; reason?: string }) =>
      one.probe === 'wifi' && one.reason === 'not-understood'
    expect(report.notMeasured.filter(unread)).toHaveLength(1)
    expect(saved.filter(unread)).toMatchObject([{ raw: expect.stringContaining('kaputt 17') }])
  })

  test('Windows whose traffic takes its own VPN past the router says so', async () => {
    const ppp = `PPP 适配器 Office:\n\n   描述. . . : Office\n   物理地址. . . :\n   IPv4 地址 . . . : 10.8.0.2(首选)\n`
    const viaOffice =
      '          0.0.0.0          0.0.0.0            在链路上          10.8.0.2     26\n'
    const tools = {
      ...windows,
      'ipconfig.exe': say(`${recording('windows/ipconfig-zh.txt')}\n${ppp}`),
      'route.exe': say(`${viaOffice}${route}`),
    }
    await shop.ip('laptop', 'link', 'add', 'Office', 'type', 'veth', 'peer', 'name', 'office0')
    await shop.ip('laptop', 'link', 'set', 'Office', 'addrgenmode', 'none')
    await shop.ip('laptop', 'addr', 'add', '10.8.0.2/32', 'dev', 'Office')
    for (const end of ['Office', 'office0']) await shop.ip('laptop', 'link', 'set', end, 'up')
    try {
      const beside = await on('win32', tools)
      expect(seen(beside, 'host')).toMatchObject([{ value: { vpn: ['Office'] } }])
      expect(outcomeOf(beside, 'detour')).toMatch(/^(?:tunnel|carries)$/)
      const alone = { ...tools, 'route.exe': say(viaOffice + route.replace(/^ +0.0.0.0.*\n/m, '')) }
      const only = await on('win32', alone)
      expect(seen(only, 'host')).toMatchObject([{ value: { vpn: [], dialled: ['Office'] } }])
      expect(outcomeOf(only, 'detour')).toBeUndefined()
      const named = only.report.notMeasured.filter(({ target }) => target === 'tunnel')
      expect(named).toMatchObject([{ text: expect.stringContaining('Office') }])
    } finally {
      await shop.ip('laptop', 'link', 'del', 'Office')
    }
  })

  test('a till of Windows whose PowerShell hangs claims nothing of its power and heat', async () => {
    const till = { ...windows, [powerShell]: 'sleep 60', 'taskkill.exe': taskkill }
    const outcome = await on('win32', till)
    expect(outcomeOf(outcome, 'power')).toBeUndefined()
    const host = outcome.report.notMeasured.filter(({ probe }) => probe === 'host')
    expect(host).toContainEqual(expect.objectContaining({ target: 'power', reason: 'hung' }))
    expect(host.filter(({ target }) => target === 'temperature')).toEqual([])
  })

  test('a disk that cannot be read is named', async () => {
    const { report, saved } = await on('win32', windows, { env: { SystemDrive: '/no/such' } })
    const disk = report.notMeasured.filter(({ target }) => target === 'disk')
    expect(disk).toMatchObject([{ probe: 'host', reason: 'not-understood' }])
    expect(saved.find(({ target }) => target === 'disk')?.raw).toBe('$ statfs /no/such\\\nENOENT')
  })

  test('a till of Windows without a sensor says so once, and how long it has been on', async () => {
    const outcome = await on('win32', {
      ...windows,
      [powerShell]: `echo '{"battery":null,"zones":[]}'`,
    })
    expect(outcomeOf(outcome, 'power')).toMatch(/^(?:steady|just-started)$/)
    const heat = outcome.report.notMeasured.filter(({ target }) => target === 'temperature')
    expect(heat).toMatchObject([{ probe: 'host', reason: 'not-present' }])
    expect(heat[0]?.text).toContain('hot')
  })

  /** A tool and all that it started, as Windows' own does it. */
  const taskkill = `all() { kill -STOP $1; set -- $1 $(cat /proc/$1/task/$1/children); kill -9 $1; shift; for one; do all $one; done; }; all $2`

  const outcomeOf = ({ report }: Outcome, id: string) =>
    report.symptoms.find((one) => one.id === id)?.outcome
  const seen = ({ report }: Outcome, probe: string) =>
    report.facts.filter((fact) => fact.probe === probe && fact.state === 'seen')

  test('Windows in Chinese finds the shop healthy, and says what it saw', async () => {
    const outcome = await on('win32', windows)
    expect(outcome.report.verdict).toBe('healthy')
    expect(seen(outcome, 'link')).toMatchObject([
      {
        value: {
          interfaces: expect.arrayContaining([
            expect.objectContaining({ name: 'WLAN', carrier: false }),
          ]),
          defaultRoutes: [{ gateway: addresses.router, metric: 35 }],
        },
      },
    ])
    expect(seen(outcome, 'wifi')).toMatchObject([{ target: 'WLAN', value: { rssiDbm: -64 } }])
    expect(seen(outcome, 'gateway')).toMatchObject([
      { value: { icmp: 'answers', alive: true, mac: 'a4:91:b1:00:00:01' } },
    ])
    expect(outcome.saved.filter(({ reason }) => reason === 'not-understood')).toEqual([])
  })

  test('Windows says of every dBm that it worked out from a percentage that it is about so much', async () => {
    const networks = recording('windows/netsh-networks-en.txt')
      .replace('WiFi', 'WLAN')
      .replace(/(Channel +: ).*/g, '$1157')
    const listed = `case "$*" in *networks*) ${say(networks)}\n;; *wlan*) ${replay('windows/netsh-interfaces-zh.txt')}\n;; esac`
    const outcome = await on('win32', { ...windows, 'netsh.exe': listed })
    expect(seen(outcome, 'wifi')).toMatchObject([
      { value: { neighboursRssiFrom: 'quality', neighbours: { length: 5 } } },
    ])
    for (const { text } of outcome.report.symptoms.filter(({ id }) => id === 'wifi-air'))
      expect(text).toMatch(/the loudest at about -\d+ dBm/)
  })

  test('Windows takes few samples, staggered, and says how many', async () => {
    const [gateway] = seen(await on('win32', windows), 'latency').filter(
      ({ target }) => target === addresses.router,
    )
    expect(gateway).toMatchObject({ value: { method: 'icmp', lossPercent: 0 } })
    const { sent, intervalMs } = (gateway as { value: { sent: number; intervalMs: number } }).value
    expect(sent).toBeGreaterThanOrEqual(10)
    expect(sent).toBeLessThan(54)
    expect(intervalMs).toBeLessThan(1000)
  })

  test('a Windows that forbids its tools names each missing thing once, and how to get it', async () => {
    const outcome = await on('win32', {})
    const { report, ms } = outcome
    expect(ms).toBeLessThan(13_000)
    const missing = report.notMeasured.filter(({ reason }) => reason === 'no-tool')
    expect(missing.map(({ probe, target }) => `${probe} ${target}`)).toEqual([
      ...['host power', 'host proxy', 'host programs', 'host sockets'],
      ...['link link', 'wifi wifi', 'gateway gateway', 'latency ping'],
    ])
    for (const { text } of missing) expect(text).toMatch(/ask whoever manages|site file/)
    expect(seen(outcome, 'tcp')).toHaveLength(1)
  })

  test.each([
    ['at once', `PING：传输失败。常见故障。\n`, ''],
    [
      'one a second',
      'General failure.',
      '; for i in 1 2 3 4 5 6; do sleep 1; echo General failure.; done',
    ],
  ])(
    'a Windows whose own firewall forbids pings, %s, has lost none of them',
    async (_, said, more) => {
      const forbidden = `for to; do :; done\n${say(`正在 Ping X 具有 32 字节的数据:\n${said}`)}`
      const ping = forbidden.replace("cat <<'END'", 'sed "s/X/$to/" <<END') + `\n:${more}`
      const tools = { ...windows, 'ping.exe': ping, 'taskkill.exe': taskkill }
      const outcome = await on('win32', tools)
      expect(outcome.report.verdict).toBe('healthy')
      const missing = outcome.report.notMeasured.filter(({ probe }) => probe === 'latency')
      expect(missing).toMatchObject([{ target: 'ping', reason: 'not-permitted' }])
      expect(missing[0]?.text).toContain('firewall')
      expect(JSON.stringify(outcome.report.facts)).not.toContain('unansweredPings')
      for (const fact of seen(outcome, 'gateway'))
        expect(fact).not.toMatchObject({ value: { icmp: 'silent' } })
      for (const fact of seen(outcome, 'latency'))
        expect(fact).toMatchObject({ value: { method: 'tcp', lossPercent: 0 } })
    },
  )

  test('a Windows whose ping alone hangs says so, and measures by TCP', async () => {
    const tools = { ...windows, 'ping.exe': 'sleep 60', 'taskkill.exe': taskkill }
    const outcome = await on('win32', tools)
    expect(outcome.report.verdict).toBe('healthy')
    const missing = outcome.report.notMeasured.filter(({ probe }) => probe === 'latency')
    expect(missing).toMatchObject([{ target: 'ping', reason: 'hung' }])
    for (const fact of seen(outcome, 'latency'))
      expect(fact).toMatchObject({ value: { method: 'tcp', lossPercent: 0 } })
  })

  test('Windows without the right to the location says which setting grants it', async () => {
    const netsh = `${replay('windows/netsh-interfaces-en-denied.txt')}\nexit 1`
    const { report } = await on('win32', { ...windows, 'netsh.exe': netsh })
    const wifi = report.notMeasured.find(({ probe }) => probe === 'wifi')
    expect(wifi).toMatchObject({ reason: 'not-permitted' })
    expect(wifi?.text).toContain('Location')
  })

  const macosTools = [
    ...['ifconfig', 'networksetup', 'netstat', 'scutil', 'system_profiler', 'ipconfig', 'pmset'],
    ...['arp', 'ping', 'ping6', 'traceroute', 'traceroute6', 'sysctl', 'ps'],
  ]
  const hostile = (tools: string[], script: string) =>
    Object.fromEntries(tools.map((tool) => [tool, script]))

  describe.each([
    [
      'Windows',
      'win32',
      [...Object.keys(windows), ...[powerShell, 'tracert.exe', 'tasklist.exe', 'netstat.exe']],
    ],
    ['macOS', 'darwin', macosTools],
  ] as const)('a %s whose tools', (_, platform, tools) => {
    test.each([
      ['hang', 'sleep 60', 'hung'],
      ['start others that hold the pipe', 'sleep 60 & sleep 60', 'hung'],
      ['ignore every signal', `trap '' TERM INT HUP; while :; do sleep 1; done`, 'hung'],
      ['say 100 MB of nothing', 'head -c 100000000 /dev/urandom', 'not-understood'],
      ['speak of something else', 'echo "Bonjour : 12 ms TTL=64"', 'not-understood'],
      [
        'speak another encoding',
        `printf '\\377\\376S\\000h\\000o\\000p\\000\\n\\263\\265\\276\\251: 12ms TTL=64\\n'`,
        'not-understood',
      ],
    ])('%s ends in time, with the rest whole', async (_name, script, reason) => {
      const outcome = await on(platform, {
        ...hostile([...tools], script),
        ...(platform === 'win32' ? { 'taskkill.exe': taskkill } : {}),
      })
      const { report, saved, ms, left } = outcome
      expect(ms).toBeLessThan(14_000)
      expect(left).toBe('')
      expect(report.facts.filter(({ state }) => state === 'crashed')).toEqual([])
      for (const probe of ['host', 'names', 'references', 'tcp'])
        expect(seen(outcome, probe)).not.toEqual([])
      const link = saved.find(({ probe }) => probe === 'link')
      expect(link).toMatchObject({ state: 'skipped', reason })
      if (reason === 'not-understood') expect(link?.raw).toMatch(/^\$ \w+.*\n./)
      const unread = saved.filter(({ probe, state }) => probe === 'host' && state === 'skipped')
      expect(unread.map(({ target }) => target).toSorted()).toEqual([
        ...['power', 'programs', 'proxy', 'sockets'],
      ])
      for (const one of unread) {
        expect(one.reason).toBe(reason)
        if (reason === 'not-understood') expect(one.raw).toMatch(/^\$ \w+.*\n./)
        const named = report.notMeasured.filter(({ target }) => target === one.target)
        expect(named).toMatchObject([{ probe: 'host', reason }])
      }
      expect(report.facts.some((fact) => 'raw' in fact)).toBe(false)
    })
  })

  const macos = {
    ifconfig: `${ifconfigHere}\n${replay('macos/ifconfig-two.txt')}`,
    netstat: say(
      `Internet:\ndefault            ${addresses.router}      UGScg                 en0`,
    ),
  }

  test.each([
    ['ends after a MAC', `${ifconfigHere} | sed '/inet/,$d'`],
    ['has lost its order', `{\n${macos.ifconfig}\n} | sort`],
  ])('macOS whose ifconfig %s is not believed, and says so once', async (_, ifconfig) => {
    const { report, saved } = await on('darwin', { ...macos, ifconfig })
    const missing = report.notMeasured.filter(({ probe }) => probe === 'link')
    expect(missing).toMatchObject([{ target: 'adapters', reason: 'not-understood' }])
    const raw = saved.find(({ target }) => target === 'adapters')?.raw
    expect(raw).toMatch(/^\$ ifconfig -a\n[^]*flags=/)
    // What Node knows is there all the same.
    const link = saved.find(({ probe, state }) => probe === 'link' && state === 'seen')
    expect(JSON.stringify(link)).toContain(addresses.laptop)
  })

  test.each([
    [{ ipconfig: 'echo kaputt 17' }, 'wifi', 'ipconfig getsummary', 'ipconfig getsummary en0'],
    [
      { scutil: `[ "$1" = --proxy ] && echo '<dictionary> {' || echo kaputt 17` },
      'names',
      'name servers (DNS)',
      'scutil --dns',
    ],
  ])(
    'macOS with one tool that says nonsense (%j) names it once',
    async (tools, probe, what, ran) => {
      const { report, saved } = await on(
        'darwin',
        {
          ...macos,
          networksetup: replay('macos/hardware-ports.txt'),
          system_profiler: replay('macos/airport-6ghz.txt'),
          ...tools,
        },
        { host: 'acquirer.test' },
      )
      const unread = (one: { probe: string; reason?: string }) =>
        one.probe === probe && one.reason === 'not-understood'
      expect(report.notMeasured.filter(unread)).toMatchObject([
        { text: expect.stringContaining(what) },
      ])
      expect(saved.filter(unread)).toMatchObject([{ raw: `$ ${ran}\nkaputt 17\n` }])
    },
  )

  const mac = {
    ...macos,
    networksetup: replay('macos/hardware-ports.txt'),
    scutil: `case "$1" in --proxy) echo '<dictionary> {'; echo '}';; *) ${replay('macos/scutil-dns.txt')}\n;; esac`,
    system_profiler: replay('macos/airport-6ghz.txt'),
    ipconfig: replay('macos/getsummary-redacted.txt'),
    pmset: replay('macos/pmset-battery.txt'),
    arp: say(`? (${addresses.router}) at a4:91:b1:0:0:1 on en0 ifscope [ethernet]`),
    // Apple's counts its requests from 0.
    ping: `/usr/bin/ping "$@" | awk 'match($0, /icmp_seq=[0-9]+/) {
        n = substr($0, RSTART + 9, RLENGTH - 9) - 1
        $0 = substr($0, 1, RSTART + 8) n substr($0, RSTART + RLENGTH)
      } { print; fflush() }'`,
  }

  test('macOS that shows the network’s name and not its access point names roaming as not measured', async () => {
    const named = recording('macos/getsummary-redacted.txt').replace(
      /^( +SSID : ).*$/m,
      '$1ShopNet',
    )
    const { report } = await on('darwin', { ...mac, ipconfig: say(named) })
    const missing = report.notMeasured.find(({ target }) => target === 'roaming')
    expect(missing).toMatchObject({ probe: 'wifi', reason: 'not-permitted' })
    expect(missing?.text).toMatch(
      /^Whether this machine changes .* \(BSSID\)\. .*Location Services/,
    )
  })

  test('macOS that has joined nothing says that it does not tell why, in plain Chinese', async () => {
    await shop.ip('laptop', 'addr', 'del', `${addresses.laptop}/24`, 'dev', 'eth0')
    await using _ = {
      async [Symbol.asyncDispose]() {
        await shop.ip('laptop', 'addr', 'add', `${addresses.laptop}/24`, 'dev', 'eth0')
        await shop.ip('laptop', 'route', 'add', 'default', 'via', addresses.router)
      },
    }
    const idle = { _name: 'en0', spairport_status_information: 'spairport_status_inactive' }
    const profile = { SPAirPortDataType: [{ spairport_airport_interfaces: [idle] }] }
    const { report } = await on(
      'darwin',
      {
        ...mac,
        system_profiler: say(JSON.stringify(profile)),
        ipconfig: say('<dictionary> {\n  InterfaceType : WiFi\n  LinkStatusActive : FALSE\n}'),
      },
      {
        args: ['--lang', 'zh-CN'],
      },
    )
    const missing = report.notMeasured.find(({ target }) => target === 'joining')
    expect(missing?.text).toBe('没连上 Wi-Fi 的原因：macOS 不提供')
  })

  test('macOS without the right to the location says so, and uses the rest', async () => {
    const outcome = await on('darwin', mac)
    const { report } = outcome
    expect(report.verdict).toBe('healthy')
    expect(seen(outcome, 'wifi')).toMatchObject([
      { target: 'en0', value: { rssiDbm: -52, frequencyMhz: 6135, security: 'WPA3' } },
    ])
    const hidden = report.notMeasured.filter(({ probe }) => probe === 'wifi')
    expect(hidden.map(({ target, reason }) => `${target} ${reason}`)).toEqual([
      ...['neighbours not-present', 'en0 SSID, BSSID not-permitted', 'steadiness not-supported'],
    ])
    expect(hidden[1]?.text).toMatch(/SSID, BSSID.*Location Services/)
    expect(hidden[2]?.text).toBe(
      'Whether the Wi-Fi signal holds steady: this system tells the strength only once in a run',
    )
    expect(seen(outcome, 'host')).toMatchObject([
      { value: { battery: { percent: 95, onMains: false } } },
    ])
    expect(seen(outcome, 'gateway')).toMatchObject([{ value: { mac: 'a4:91:b1:00:00:01' } }])
  })

  test('a system that we do not know is measured by the ping package', async () => {
    const outcome = await on('android', {})
    expect(outcome.report.verdict).not.toBe('down')
    expect(seen(outcome, 'tcp')).toHaveLength(1)
    const [reference] = seen(outcome, 'latency').filter(
      ({ target }) => target === addresses.reference,
    )
    // It asks once a second: few samples, but the system's own times.
    expect(reference).toMatchObject({ value: { method: 'icmp', sent: 2, intervalMs: 1000 } })
  })
})
