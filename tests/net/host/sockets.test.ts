import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { guardsAmong } from '../../../src/net/host/guards.ts'
import { parsePrograms, parseTasklist } from '../../../src/net/host/programs.ts'
import {
  parseNetstatMacos,
  parseOwner,
  parsePortRange,
} from '../../../src/net/host/sockets-macos.ts'
import { parseDynamicPorts, parseNetstatWindows } from '../../../src/net/host/sockets-windows.ts'
import { readSockets } from '../../../src/net/host/sockets.ts'
import { recording } from '../../fixtures/recording.ts'
import { foreign, garbled } from '../garbled.ts'

const never = new AbortController().signal
const windows = (file: string) => recording(`windows/${file}.txt`)
const named = (...names: string[]) => names.map((name, id) => ({ id, name }))

describe('Windows', () => {
  test('who listens has no peer, in Chinese too', () => {
    const sockets = parseNetstatWindows(windows('netstat-zh'))
    expect(sockets).toHaveLength(16)
    expect(sockets[6]).toEqual({ port: 8081, listens: true, program: 1848 })
  })

  test('IPv6 listeners are listeners', () => {
    const sockets = parseNetstatWindows(windows('netstat-en-ipv6'))
    expect(sockets.map(({ port }) => port)).toContain(49669)
    expect(sockets.every(({ listens }) => listens)).toBe(true)
  })

  test('a connection has a peer, and UDP is another matter', () => {
    // Written by hand.
    const text = [
      '  TCP    192.168.1.5:52100      203.0.113.10:443       已建立          7700',
      '  TCP    192.168.1.5:52101      203.0.113.10:443       CLOSE WAIT      7700',
      '  UDP    0.0.0.0:5353           *:*                                    1200',
      '',
    ].join('\r\n')
    expect(parseNetstatWindows(text)).toEqual([
      { port: 52100, listens: false, program: 7700 },
      { port: 52101, listens: false, program: 7700 },
    ])
  })

  test.each(['en', 'fr'])('the ports that are given out are read in %s', (language) => {
    expect(parseDynamicPorts(windows(`dynamicport-${language}`))).toEqual({
      ...{ from: 49_152, all: 16_384 },
    })
  })

  test('lines in another order swap nothing', () => {
    for (const language of ['en', 'fr'])
      fc.assert(
        fc.property(garbled(windows(`dynamicport-${language}`)), (spoilt) => {
          const ports = parseDynamicPorts(spoilt)
          expect(ports ?? { from: 49_152, all: 16_384 }).toEqual({ from: 49_152, all: 16_384 })
        }),
      )
  })

  test('a range that somebody has set is read where the labels are known', () => {
    expect(parseDynamicPorts('Start Port : 10000\r\nNumber of Ports : 20000\r\n')).toEqual({
      ...{ from: 10_000, all: 20_000 },
    })
    expect(parseDynamicPorts('ж : 10000\nж : 20000\n')).toBeUndefined()
  })

  test.each(['', 'a : 1\n', 'a : 1\nb : 2\nc : 3\n', 'a : 60000\nb : 60000\n', 'a : 0\nb : 9\n'])(
    '%j names no range',
    (text) => {
      expect(parseDynamicPorts(text)).toBeUndefined()
    },
  )

  test('programs are known without their ending', () => {
    const programs = parseTasklist(windows('tasklist-en'))
    expect(programs).toHaveLength(10)
    expect(programs[6]).toEqual({ id: 452, name: 'wininit' })
  })

  test('a program and its id stand in one row', () => {
    fc.assert(
      fc.property(garbled(windows('tasklist-en')), (spoilt) => {
        const rows = spoilt.toLowerCase().replaceAll('.exe"', '"')
        for (const { id, name } of parseTasklist(spoilt))
          expect(rows).toContain(`"${name.toLowerCase()}","${id}"`)
      }),
    )
  })

  test('what no table holds is not made up', () => {
    fc.assert(
      fc.property(garbled(windows('netstat-zh')), (spoilt) => {
        for (const { port, program } of parseNetstatWindows(spoilt)) {
          expect(spoilt).toMatch(new RegExp(`:${port} `))
          expect(spoilt).toMatch(new RegExp(` ${program}$`, 'm'))
        }
      }),
    )
  })

  test('a foreign language changes nothing', () => {
    const text = windows('netstat-zh')
    fc.assert(
      fc.property(foreign(text), (spoilt) => {
        const same = parseNetstatWindows(spoilt.replaceAll(/^ *[^\d\s]+ (?= *\d)/gm, '  TCP '))
        expect(same).toEqual(parseNetstatWindows(text))
      }),
    )
  })
})

describe('macOS', () => {
  test('who listens is told by its state', () => {
    expect(parseNetstatMacos(recording('macos/netstat-listen.txt'))).toEqual([
      { port: 27_017, listens: true },
      { port: 27_017, listens: true },
    ])
  })

  test('connections and listeners on every address are read', () => {
    // Written by hand after the columns of the recording above.
    const text = [
      'tcp4       0      0  192.168.1.20.52344     203.0.113.10.443       ESTABLISHED',
      'tcp46      0      0  *.5432                 *.*                    LISTEN',
      'udp4       0      0  *.5353                 *.*',
      '',
    ].join('\n')
    expect(parseNetstatMacos(text)).toEqual([
      { port: 52_344, listens: false },
      { port: 5432, listens: true },
    ])
  })

  test('the owner of a port is read from lsof', () => {
    expect(parseOwner(recording('linux/lsof-listener.txt'))).toBe('node')
    expect(parseOwner('')).toBeUndefined()
  })

  test('the range of ports is two lines', () => {
    expect(parsePortRange('49152\n65535\n')).toEqual({ from: 49_152, all: 16_384 })
    expect(parsePortRange('65535\n49152\n')).toBeUndefined()
    expect(parsePortRange('49152\n')).toBeUndefined()
  })

  test('programs are known by the last part of their path', () => {
    const text =
      '    1 /sbin/launchd\n  501 /Applications/Little Snitch.app/Contents/Little Snitch\n'
    expect(parsePrograms(text)).toEqual([
      { id: 1, name: 'launchd' },
      { id: 501, name: 'Little Snitch' },
    ])
  })
})

test.each([
  ['360Tray', ['360Tray']],
  ['HIPSDAEMON', ['HIPSDAEMON']],
  ['ClashX Pro', ['ClashX Pro']],
  ['clash-verge', ['clash-verge']],
  ['MsMpEng', []],
  ['Surgery', []],
  ['avpui', []],
])('of programs, %s is a guard: %j', (name, guards) => {
  expect(guardsAmong(named('svchost', name))).toEqual(guards)
})

/** A folder with these tools, each a shell script, in the place of the system's own. */
async function systemWith(
  tools: Record<string, string>,
): Promise<{ root: string } & AsyncDisposable> {
  const root = await mkdtemp(join(tmpdir(), 'posdoctor-tools-'))
  await mkdir(join(root, 'System32'))
  for (const [name, script] of Object.entries(tools)) {
    const file = join(root, 'System32', name)
    await writeFile(file, `#!/bin/sh\n${script}\n`)
    await chmod(file, 0o755)
  }
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}

const say = (text: string) => `cat <<'END'\n${text.trimEnd()}\nEND`

describe.skipIf(process.platform === 'win32')('on another system', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  test('Windows tells who holds the port, and how many ports are in use', async () => {
    const table = `${windows('netstat-zh')}  TCP    192.168.1.5:52100      203.0.113.10:443       已建立          7700`
    await using system = await systemWith({
      'netstat.exe': say(table),
      'netsh.exe': say(windows('dynamicport-en')),
      'tasklist.exe': say('"posapp.exe","1848","Console","1","84,528 K"'),
    })
    vi.stubEnv('SystemRoot', system.root)
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')
    expect((await readSockets(8081, never)).sockets).toEqual({
      localPorts: { used: 1, all: 16_384 },
      tillPort: { port: 8081, held: true, program: 'posapp' },
    })
    expect((await readSockets(8082, never)).sockets).toMatchObject({
      tillPort: { port: 8082, held: false },
    })
    expect((await readSockets(undefined, never)).sockets).not.toHaveProperty('tillPort')
  })

  test('Windows without netstat says nothing of ports', async () => {
    await using system = await systemWith({})
    vi.stubEnv('SystemRoot', system.root)
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')
    expect(await readSockets(8081, never)).toMatchObject({
      sockets: {},
      unread: { skipped: expect.any(String) },
    })
  })

  test('macOS names the owner where lsof does', async () => {
    const table = `Active Internet connections (including servers)\n${recording('macos/netstat-listen.txt')}`
    await using system = await systemWith({
      netstat: say(table),
      sysctl: say('49152\n65535'),
      lsof: `case "$*" in *:27017*) ${say('p77\ncmongod')}\n;; *) exit 1 ;; esac`,
    })
    vi.stubEnv('PATH', `${join(system.root, 'System32')}:/usr/bin:/bin`)
    vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin')
    expect((await readSockets(27_017, never)).sockets).toEqual({
      localPorts: { used: 0, all: 16_384 },
      tillPort: { port: 27_017, held: true, program: 'mongod' },
    })
    expect((await readSockets(8443, never)).sockets).toMatchObject({
      tillPort: { port: 8443, held: false },
    })
  })
})
