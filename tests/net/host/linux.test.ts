import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { guardsAmong } from '../../../src/net/host/guards.ts'
import { readListener } from '../../../src/net/host/listener.ts'
import { readLocalPorts } from '../../../src/net/host/local-ports.ts'
import { type Program, runningPrograms } from '../../../src/net/host/programs.ts'
import { readSupply } from '../../../src/net/host/supply.ts'
import { readDriverless } from '../../../src/net/interfaces/driverless.ts'
import { filesOfLinux } from '../files-of-linux.ts'

const never = new AbortController().signal
const isLinux = process.platform === 'linux'

describe('the supply’s voltage', () => {
  const throttled = 'devices/platform/soc/soc:firmware/get_throttled'
  test.each([
    ['0', { supplyVoltage: 'steady', throttled: false }],
    ['50005', { supplyVoltage: 'low', throttled: true }],
    ['50000', { supplyVoltage: 'dipped', throttled: false }],
    ['0x8', { supplyVoltage: 'steady', throttled: true }],
    ['none', {}],
  ])('the firmware’s word %s', async (word, expected) => {
    await using sys = await filesOfLinux({ [throttled]: `${word}\n` })
    expect(await readSupply(sys.root)).toEqual(expected)
  })

  test('the driver’s alarm, wherever it stands among the sensors', async () => {
    const sensors = (alarm: string) =>
      filesOfLinux({
        'class/hwmon/hwmon0/name': 'cpu_thermal\n',
        'class/hwmon/hwmon1/name': 'rpi_volt\n',
        'class/hwmon/hwmon1/in0_lcrit_alarm': `${alarm}\n`,
      })
    await using low = await sensors('1')
    await using steady = await sensors('0')
    expect(await readSupply(low.root)).toEqual({ supplyVoltage: 'low' })
    expect(await readSupply(steady.root)).toEqual({ supplyVoltage: 'steady' })
  })

  test('other machines say nothing', async () => {
    await using sys = await filesOfLinux({ 'class/hwmon/hwmon0/name': 'coretemp\n' })
    expect(await readSupply(sys.root)).toEqual({})
    expect(await readSupply('/no/such/folder')).toEqual({})
  })
})

describe('local ports', () => {
  const files = {
    'sys/net/ipv4/ip_local_port_range': '32768\t60999\n',
    'net/sockstat':
      'sockets: used 290\nTCP: inuse 12 orphan 0 tw 400 alloc 30 mem 3\nUDP: inuse 2 mem 1\n',
  }
  test('are counted with those that wait to be forgotten', async () => {
    await using proc = await filesOfLinux(files)
    expect(await readLocalPorts(proc.root)).toEqual({ used: 412, all: 28_232 })
    await using with6 = await filesOfLinux({ ...files, 'net/sockstat6': 'TCP6: inuse 3\n' })
    expect(await readLocalPorts(with6.root)).toEqual({ used: 415, all: 28_232 })
  })

  test.each(['', 'garbage', '1'])('a range of %j is none', async (range) => {
    await using proc = await filesOfLinux({ ...files, 'sys/net/ipv4/ip_local_port_range': range })
    expect(await readLocalPorts(proc.root)).toBeUndefined()
  })

  test.runIf(isLinux)('this machine has some', async () => {
    const ports = await readLocalPorts()
    expect(ports?.all).toBeGreaterThan(0)
    expect(ports?.used).toBeGreaterThanOrEqual(0)
  })
})

describe('running programs', () => {
  test('those that stop or redirect connections are named once', async () => {
    await using proc = await filesOfLinux({
      '1/comm': 'systemd\n',
      '20/comm': 'clash-linux-amd\n',
      '21/comm': 'savd\n',
      '22/comm': 'savd\n',
      '23/comm': 'xrayviewer\n',
      '24/comm': 'squidward\n',
      'self/comm': 'opensnitchd\n',
      uptime: '1 2\n',
    })
    expect(guardsAmong((await runningPrograms(never, proc.root)) as Program[])).toEqual([
      'clash-linux-amd',
      'savd',
    ])
  })

  test('a system that shows none is not one without', async () => {
    await using proc = await filesOfLinux({ uptime: '1 2\n' })
    expect(guardsAmong((await runningPrograms(never, proc.root)) as Program[])).toBeUndefined()
  })

  test.runIf(isLinux)('this one is among them', async () => {
    expect(await runningPrograms(never)).toContainEqual({
      id: process.pid,
      name: expect.any(String),
    })
  })
})

describe('who listens on a port', () => {
  test.runIf(isLinux)('this process does, until it stops', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = server.address() as AddressInfo
    const held = await readListener(port)
    expect(held).toMatchObject({ port, held: true })
    expect(held?.program).toMatch(/node|vitest|MainThread/)
    await new Promise((resolve) => {
      server.close(resolve)
    })
    expect(await readListener(port)).toEqual({ port, held: false })
  })

  const line = (state: string, port: string) =>
    `   0: 00000000:${port} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0000000000000000 100 0 0 10 0\n`
  test('another user’s program is seen and not named', async () => {
    await using proc = await filesOfLinux({ 'net/tcp': line('0A', '20FB'), '9/comm': 'posapp\n' })
    expect(await readListener(8443, proc.root)).toEqual({ port: 8443, held: true })
  })

  test('over IPv6 too, and by its name where this user sees it', async () => {
    await using proc = await filesOfLinux({
      'net/tcp': line('01', '20FB'),
      'net/tcp6': line('0A', '20FB'),
      '9/comm': 'posapp\n',
      '9/fd/3': '-> socket:[4711]',
    })
    expect(await readListener(8443, proc.root)).toEqual({
      port: 8443,
      held: true,
      program: 'posapp',
    })
  })

  test('a connection from that port is nobody who listens', async () => {
    await using proc = await filesOfLinux({ 'net/tcp': line('01', '20FB') })
    expect(await readListener(8443, proc.root)).toEqual({ port: 8443, held: false })
  })

  test('a system without tables says nothing', async () => {
    expect(await readListener(8443, '/no/such/folder')).toBeUndefined()
  })
})

describe('cards without a driver', () => {
  const card = (slot: string, kind: string) => ({
    [`pci/devices/${slot}/class`]: `${kind}\n`,
    [`pci/devices/${slot}/vendor`]: '0x8086\n',
    [`pci/devices/${slot}/device`]: '0x15b8\n',
  })
  const stick = (name: string, ids: [string, string], codes: [string, string, string]) => ({
    [`usb/devices/${name}/idVendor`]: `${ids[0]}\n`,
    [`usb/devices/${name}/idProduct`]: `${ids[1]}\n`,
    [`usb/devices/${name}:1.0/bInterfaceClass`]: `${codes[0]}\n`,
    [`usb/devices/${name}:1.0/bInterfaceSubClass`]: `${codes[1]}\n`,
    [`usb/devices/${name}:1.0/bInterfaceProtocol`]: `${codes[2]}\n`,
  })
  const found = async (files: Record<string, string>) => {
    await using sys = await filesOfLinux(files)
    return await readDriverless(sys.root)
  }

  test('a card is named by its maker’s numbers', async () => {
    expect(await found(card('0000:00:19.0', '0x020000'))).toEqual(['PCI 8086:15b8'])
    expect(await found(card('0000:03:00.0', '0x028000'))).toEqual(['PCI 8086:15b8'])
  })

  test('a card with a driver, and what is no card, are not', async () => {
    const driver = { 'pci/devices/0000:00:19.0/driver': '-> ../../drivers/e1000e' }
    expect(await found({ ...card('0000:00:19.0', '0x020000'), ...driver })).toEqual([])
    expect(await found(card('0000:00:02.0', '0x030000'))).toEqual([])
  })

  test.each([
    ['a Wi-Fi stick of a known maker', ['0bda', '8179'], ['ff', 'ff', 'ff'], true],
    ['a card reader of the same maker', ['0bda', '0129'], ['ff', '06', '50'], false],
    ['a stick that speaks CDC Ethernet', ['0b95', '1790'], ['02', '06', '00'], true],
    ['a phone that shares its line', ['18d1', '4ee3'], ['e0', '01', '03'], true],
    ['a Bluetooth stick', ['0a12', '0001'], ['e0', '01', '01'], false],
    ['a serial printer', ['0483', '5740'], ['02', '02', '01'], false],
  ] as const)('%s', async (_, [vendor, product], [kind, subclass, protocol], missing) => {
    const files = stick('1-2', [vendor, product], [kind, subclass, protocol])
    expect(await found(files)).toEqual(missing ? [`USB ${vendor}:${product}`] : [])
    const driver = { 'usb/devices/1-2:1.0/driver': '-> ../../drivers/any' }
    expect(await found({ ...files, ...driver })).toEqual([])
  })

  test('numbers that are none never become a name', async () => {
    const files = card('0000:00:19.0', '0x020000')
    files['pci/devices/0000:00:19.0/vendor'] = '\u001b[31m\n'
    expect(await found(files)).toEqual([])
    expect(await readDriverless('/no/such/folder')).toEqual([])
  })
})
