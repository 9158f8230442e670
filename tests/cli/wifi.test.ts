import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses, canMakeShops, openShop, type Shop } from '../net/shop/shop.ts'
import { fakeIw, type FakeOptions } from '../net/wifi/fake-iw.ts'
import { builtPosdoctor, ended } from './posdoctor.ts'

const posdoctor = builtPosdoctor()

test.each([
  [['--for', '9'], '--for goes only with --watch'],
  [['--watch', '--for', '0'], '--for: expected a number of seconds'],
  [['--format', 'junit'], '--format: expected one of text, json'],
])('wifi %j is a mistake that is told', async (args, words) => {
  const { code, err } = await posdoctor.run(['wifi', ...args])
  expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining(words) })
})

/** Tells the strength and the access point that the file beside it names. */
const walking = `
. "\${0%/*}/air"
case "$*" in
  dev) printf 'phy#0\\n\\tInterface wlan0\\n\\t\\tssid Shop\\n\\t\\ttype managed\\n' ;;
  *station*) [ -z "$dbm" ] ||
    printf 'Station 94:83:c4:0a:5b:%s (on wlan0)\\n\\tsignal: %s dBm\\n' "$ap" "$dbm" ;;
esac`

type Line = {
  kind: string
  place?: { role?: string; name?: string } | null
  [key: string]: unknown
}

describe.skipIf(!canMakeShops)('on a laptop with a radio', { timeout: 60_000 }, () => {
  let shop: Shop
  let folder = ''
  beforeAll(async () => {
    shop = await openShop()
    folder = await mkdtemp(join(tmpdir(), 'posdoctor-walk-'))
    await chmod(folder, 0o777)
    // An ordinary user runs it.
    await chmod(posdoctor.folder(), 0o755)
    await shop.ip('laptop', 'link', 'set', 'eth0', 'down')
    await shop.ip('laptop', 'link', 'set', 'eth0', 'name', 'wlan0', 'up')
    await shop.ip('laptop', 'route', 'add', 'default', 'via', addresses.router)
  }, 60_000)
  afterAll(async () => {
    await shop[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })

  async function radio(script = walking, options: FakeOptions = {}) {
    const fake = await fakeIw('good', { script, ...options })
    await chmod(fake.path, 0o755)
    const air = (settings: string) => writeFile(join(fake.path, 'air'), `${settings}\n`)
    await air('dbm=-76 ap=01')
    return { ...fake, air }
  }

  /** The command that runs the program there, as an ordinary user but on a terminal, which is root's. */
  function command(
    { path, net }: { path: string; net: string },
    args: string[],
    { env = {}, user = 'nobody', after = '' } = {},
  ): string[] {
    const settings = Object.entries({
      ...{ PATH: `${path}:/usr/bin:/bin`, HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm' },
      ...env,
    }).map(([name, value]) => `${name}=${value}`)
    const script = `mount --bind "$1" /sys/class/net && shift && "$@"; code=$?; ${after || ':'}; exit $code`
    return [
      ...['ip', 'netns', 'exec', shop.name('laptop'), 'unshare', '--mount'],
      ...['sh', '-c', after === '' ? script.replace('"$@"', 'exec "$@"') : script, 'sh', net],
      ...(user === 'root' ? [] : ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']),
      ...['/usr/bin/env', '-i', ...settings, process.execPath],
      ...[join(posdoctor.folder(), 'bin', 'posdoctor.js'), 'wifi', ...args],
    ]
  }

  function start(fake: { path: string; net: string }, args: string[], env = {}): ChildProcess {
    const [file = '', ...words] = command(fake, args, { env })
    return spawn(file, words)
  }

  /** Calls back with each line that the program says, as data. */
  function eachLine(child: ChildProcess, take: (line: Line) => void): void {
    if (!child.stdout) return
    createInterface(child.stdout).on('line', (line) => take(JSON.parse(line) as Line))
  }

  test('a walk past an obstacle is told from its lines alone, and saved', async () => {
    await using fake = await radio()
    const path = join(folder, 'walk.json')
    const child = start(fake, ['--watch', '--format', 'json', '--save', path])
    const end = ended(child)
    const stays = { counter: 0, step: 0 }
    child.stdin?.write('counter\n')
    const lines: Line[] = []
    eachLine(child, (line) => {
      lines.push(line)
      const role = line.place?.role
      if (role !== 'counter' && role !== 'step') return
      stays[role] += 1
      if (role === 'counter' && stays.counter === 9)
        void fake.air('dbm=-58 ap=01').then(() => child.stdin?.write('\n'))
      if (role === 'step' && stays.step === 10) child.stdin?.write('q\n')
    })
    const { code, err } = await end
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { readings: _, ...saved } = JSON.parse(await readFile(path, 'utf8')) as {
      readings: unknown
    }
    expect(lines.at(-1)).toEqual(saved)
    expect(saved).toMatchObject({
      ...{ kind: 'walk', interface: 'wlan0', ssid: 'Shop', router: addresses.router },
      judgement: { id: 'obstructed', causes: [{ id: 'physical-obstruction' }] },
      places: [
        { role: 'counter', medianDbm: -76, method: 'icmp', bssids: ['94:83:c4:0a:5b:01'] },
        { role: 'step', medianDbm: -58 },
      ],
    })
    const [counter] = (saved as unknown as { places: { sent: number; received: number }[] }).places
    expect(counter?.sent).toBeGreaterThanOrEqual(32)
    expect(counter?.received).toBe(counter?.sent)
  })

  test('on a terminal, one line is written over, keys mark, and Ctrl-C ends with the table', async () => {
    await using fake = await radio()
    const child = spawn('python3', [
      ...[join(import.meta.dirname, 'typing.py'), '60'],
      ...['press Enter.', '\r', '4 lost', '吧台\r', '4 lost', '\u0003', '--'],
      ...command(fake, ['--watch'], { user: 'root', after: 'stty -a' }),
    ])
    const { code, out } = await ended(child)
    expect(code).toBe(0)
    const [walked = '', table = ''] = out.split('Place by place')
    expect(walked).toMatch(/\r\u001b\[K-76 dBm weak {2}\S+ {2}0 of 4 lost/)
    expect(walked).toContain('> 吧\r\u001b[K')
    expect(table).toMatch(/吧台/)
    expect(table).toContain('Too few readings at the counter to judge')
    // The terminal is as it was.
    expect(table).toMatch(/ icanon /)
    expect(table).toMatch(/ echo /)
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s is an ordinary end; a change of access point is told',
    async (signal) => {
      await using fake = await radio()
      const child = start(fake, ['--watch'], { LANG: 'zh_CN.UTF-8' })
      const end = ended(child)
      child.stdin?.write('吧台\n')
      child.stdout?.once('data', () => void fake.air('dbm=-70 ap=02'))
      child.stderr?.on('data', (text: string) => {
        if (text.includes('94:83:c4:0a:5b:02')) child.kill(signal)
      })
      const { code, out, err } = await end
      expect(code).toBe(0)
      expect(err).toContain('换到了另一个接入点')
      expect(out).toMatch(/^ +\d+ 秒 {2}-76 dBm 弱 {2}发 4 丢 0/m)
      expect(out).toMatch(/^ {2}吧台 /m)
      expect(out).not.toContain('\u001b')
    },
  )

  test('the end of stdin is the end; with --for, the time is', async () => {
    await using fake = await radio()
    const first = start(fake, ['--watch'])
    first.stdin?.end()
    expect(await ended(first)).toMatchObject({
      code: 0,
      out: expect.stringContaining('No place was marked'),
    })
    const second = start(fake, ['--watch', '--format', 'json', '--for', '2.5'])
    second.stdin?.end('till\n')
    const { code, out } = await ended(second)
    const lines = out.trim().split('\n')
    expect(code).toBe(0)
    expect(lines.length).toBeGreaterThanOrEqual(3)
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      kind: 'walk',
      places: [{ name: 'till' }],
      judgement: { id: 'no-counter' },
    })
  })

  /** The last line of a walk of some seconds that stays at the counter. */
  async function walked(seconds: string, env = {}) {
    await using fake = await radio()
    const child = start(fake, ['--watch', '--format', 'json', '--for', seconds], env)
    child.stdin?.end('1\n')
    const { out } = await ended(child)
    return JSON.parse(out.trim().split('\n').at(-1) ?? '') as Line
  }

  test('a router that leaves pings unanswered is asked over TCP', async () => {
    await using _ = await shop.firewall('router', '-A INPUT -p icmp -j DROP')
    await shop.listen('router', 80)
    const { places, routerMissing } = await walked('5')
    expect(routerMissing).toBeUndefined()
    expect(places).toMatchObject([{ method: 'tcp', received: expect.any(Number) }])
    const [{ sent, received } = { sent: 0, received: 0 }] = places as {
      sent: number
      received: number
    }[]
    expect(sent).toBeGreaterThan(0)
    expect(received).toBe(sent)
  })

  test('pings are taken again once they are answered', async () => {
    await using fake = await radio()
    const rules = await shop.firewall('router', '-A INPUT -p icmp -j DROP')
    const child = start(fake, ['--watch', '--format', 'json'])
    const end = ended(child)
    const methods: unknown[] = []
    eachLine(child, (line) => {
      const { method } = (line['router'] ?? {}) as { method?: string }
      if (method === undefined || methods.includes(method)) return
      methods.push(method)
      if (method === 'tcp') void rules[Symbol.asyncDispose]()
      else child.stdin?.write('q\n')
    })
    expect((await end).code).toBe(0)
    expect(methods).toEqual(['tcp', 'icmp'])
  })

  test('a router that answers nothing is not measured, and loses nothing', async () => {
    await using _ = await shop.firewall('router', '-A INPUT -j DROP')
    expect(await walked('4')).toMatchObject({
      routerMissing: 'silent',
      places: [{ sent: 0, looks: expect.any(Number) }],
    })
  })

  test('a router that falls silent on the way loses all', async () => {
    await using fake = await radio()
    const child = start(fake, ['--watch', '--format', 'json'])
    const end = ended(child)
    child.stdin?.write('1\n')
    let lost = 0
    let rules: AsyncDisposable | undefined
    eachLine(child, (line) => {
      const { rttMs = [], sent = 0 } = (line['router'] ?? {}) as { rttMs?: []; sent?: number }
      if (rttMs.length > 0 && !rules)
        void shop.firewall('router', '-A INPUT -j DROP').then((made) => (rules = made))
      if (sent > 0 && rttMs.length === 0) lost += 1
      if (lost === 2) child.stdin?.write('q\n')
    })
    const { code } = await end
    await rules?.[Symbol.asyncDispose]()
    expect({ code, lost }).toEqual({ code: 0, lost: expect.any(Number) })
    expect(lost).toBeGreaterThanOrEqual(2)
  })

  test('what goes over a cable says nothing about the air', async () => {
    await shop.ip('laptop', 'link', 'add', 'eth1', 'type', 'veth', 'peer', 'eth2')
    await shop.ip('laptop', 'addr', 'add', '198.51.100.2/24', 'dev', 'eth1')
    for (const end of ['eth1', 'eth2']) await shop.ip('laptop', 'link', 'set', end, 'up')
    await shop.ip('laptop', 'route', 'change', 'default', 'via', '198.51.100.1', 'dev', 'eth1')
    await using _ = {
      async [Symbol.asyncDispose]() {
        await shop.ip('laptop', 'link', 'del', 'eth1')
        await shop.ip('laptop', 'route', 'add', 'default', 'via', addresses.router)
      },
    }
    expect(await walked('2')).toMatchObject({ routerMissing: 'other-way', places: [{ sent: 0 }] })
  })

  test('a laptop that has joined nothing can walk, and is told where it joins', async () => {
    await using fake = await radio()
    await fake.air('dbm= ap=01')
    const child = start(fake, ['--watch'])
    const end = ended(child)
    child.stdin?.write('3\n')
    child.stdout?.on('data', (text: string) => {
      if (text.includes('not joined') && text.includes('Beside the router'))
        void fake.air('dbm=-40 ap=01')
    })
    child.stderr?.on('data', (text: string) => {
      if (text.includes('is joined')) child.stdin?.write('q\n')
    })
    const { code, out } = await end
    expect(code).toBe(0)
    expect(out).toMatch(/not joined {2}/)
    expect(out).toMatch(/Beside the router {2}not joined \d of \d/)
  })

  test('one reading says what there is, as the diagnosis does', async () => {
    await using fake = await fakeIw('good')
    await chmod(fake.path, 0o755)
    const { code, out } = await ended(start(fake, []))
    expect(code).toBe(0)
    for (const words of ['“HomeNet”', '-45 dBm', '(2437 MHz), 2.4 GHz band', '94:83:c4:0a:5b:10'])
      expect(out).toContain(words)
    const json = await ended(start(fake, ['--format', 'json']))
    expect(JSON.parse(json.out)).toMatchObject({
      schemaVersion: 1,
      facts: [{ probe: 'wifi', state: 'seen', value: { ssid: 'HomeNet', rssiDbm: -45 } }],
      symptoms: expect.arrayContaining([expect.objectContaining({ id: 'wifi-signal' })]),
    })
  })

  test('what a tool said that nobody understood is saved with one reading', async () => {
    await using fake = await fakeIw('good', { script: 'echo Rete senza fili' })
    await chmod(fake.path, 0o755)
    const path = join(folder, 'reading.json')
    const { code, out } = await ended(start(fake, ['--save', path]))
    expect({ code, out }).toEqual({ code: 3, out: expect.stringContaining('Run it with --save') })
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      schemaVersion: 1,
      facts: [{ reason: 'not-understood', raw: '$ iw dev\nRete senza fili\n' }],
    })
    const lost = await ended(start(fake, ['--save', '/dev/full']))
    expect(lost).toMatchObject({ code: 3, err: expect.stringContaining('/dev/full') })
  })

  test('a report that finds no room is a failure', async () => {
    await using fake = await radio()
    const [file = '', ...words] = command(fake, ['--watch', '--for', '2'])
    const full = await open('/dev/full', 'w')
    const child = spawn(file, words, { stdio: ['ignore', full.fd, 'pipe'] })
    const [code] = (await once(child, 'exit')) as [number]
    await full.close()
    expect(code).toBe(3)
  })

  const ap = `printf 'phy#0\\n\\tInterface wlan0\\n\\t\\ttype AP\\n'`
  const leaving = `
case "$*" in
  dev) printf 'phy#0\\n\\tInterface wlan0\\n\\t\\tssid Shop\\n\\t\\ttype managed\\n' ;;
  *station*) [ -e "\${0%/*}/looked" ] || printf 'Station 94:83:c4:0a:5b:01 (on wlan0)\\n\\tsignal: -45 dBm\\n'
    touch "\${0%/*}/looked" ;;
esac`

  test.each([
    [
      'an iw that is broken',
      'echo nl80211 not found. >&2; exit 1',
      0,
      [/name was not told/, /\(iw\)/],
    ],
    ['an iw that hangs', 'sleep 60', 0, [/name was not told/, /did not answer in time \(iw\)/]],
    ['a radio that is a hotspot', ap, 3, [/serves others as an access point/]],
    [
      'a Wi-Fi that is lost',
      leaving,
      0,
      [
        /was lost while we measured/,
        /Other Wi-Fi networks here: this machine has not looked around lately\. Open/,
      ],
    ],
  ] as const)('%s is called what it is', async (_, script, code, words) => {
    await using fake = await radio(script)
    await writeFile(join(fake.net, 'wlan0', 'operstate'), 'up\n')
    await chmod(fake.path, 0o777)
    const found = await ended(start(fake, []))
    expect(found.code).toBe(code)
    for (const one of words) expect(found.out).toMatch(one)
    expect(found.out).not.toMatch(/hides|has none|is strong|nearly free|heard in all/)
  })

  test('the same in Chinese, without a word of English', async () => {
    for (const [script, words] of [
      [ap, 'Wi-Fi 信号：本机的无线网卡正在当热点用，测不了 Wi-Fi'],
      [leaving, '测量期间，Wi-Fi 断开了。'],
      [leaving, '周围的其他 Wi-Fi：本机最近没有搜索过。请打开系统的 Wi-Fi 列表'],
    ] as const) {
      await using fake = await radio(script)
      await chmod(fake.path, 0o777)
      const { out } = await ended(start(fake, [], { LANG: 'zh_CN.UTF-8' }))
      expect(out).toContain(words)
    }
  })

  test.each([
    ['not-associated', {}, 0, 'not joined to any Wi-Fi'],
    ['good', { radio: false }, 3, 'this machine has none'],
    ['good', { script: 'exit 255' }, 3, 'not allowed to. Try again as administrator'],
  ] as const)('%s %j says so, with exit code %i', async (scenario, options, code, words) => {
    await using fake = await fakeIw(scenario, options)
    await chmod(fake.path, 0o755)
    for (const args of [[], ...(code === 3 ? [['--watch']] : [])]) {
      const found = await ended(start(fake, args))
      expect(found).toMatchObject({ code, out: expect.stringContaining(words) })
    }
  })
})
