import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { addressValue } from '../../../src/net/interfaces/address.ts'
import { parseCounters } from '../../../src/net/interfaces/counters.ts'
import { parseIpAddresses, readIpAddresses } from '../../../src/net/interfaces/ip-addresses.ts'
import { readInterfacesPortable } from '../../../src/net/interfaces/interfaces.ts'
import { kindByName } from '../../../src/net/interfaces/kind-by-name.ts'
import { readSysfs } from '../../../src/net/interfaces/sysfs.ts'

/** A /sys/class/net with one interface that shows these files. */
async function sysfs(
  name: string,
  files: Record<string, string>,
  device = 'devices/pci0000:00/net',
): Promise<{ root: string } & AsyncDisposable> {
  const root = await mkdtemp(join(tmpdir(), 'posdoctor-sys-'))
  const folder = join(root, device, name)
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  await symlink(folder, join(root, name))
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}

const card = { type: '1\n', flags: '0x1003\n', address: 'a4:91:b1:00:0c:1d\n' }

describe('/sys/class/net', () => {
  test('a card shows its speed, its errors and what happened to its cable', async () => {
    await using sys = await sysfs('eth0', {
      ...card,
      carrier: '1\n',
      speed: '100\n',
      duplex: 'half\n',
      carrier_changes: '7\n',
      'statistics/rx_crc_errors': '12\n',
    })
    expect(await readSysfs('eth0', undefined, sys.root)).toEqual({
      mac: 'a4:91:b1:00:0c:1d',
      kind: 'ethernet',
      up: true,
      carrier: true,
      speedMbps: 100,
      duplex: 'half',
      crcErrors: 12,
      carrierChanges: 7,
    })
  })

  test('a speed of -1 is none', async () => {
    await using sys = await sysfs('eth0', { ...card, speed: '-1\n', duplex: 'unknown\n' })
    expect(await readSysfs('eth0', undefined, sys.root)).toEqual({
      mac: 'a4:91:b1:00:0c:1d',
      kind: 'ethernet',
      up: true,
    })
  })

  test('an interface that is not there has nothing', async () => {
    await using sys = await sysfs('eth0', card)
    expect(await readSysfs('eth1', undefined, sys.root)).toBeUndefined()
  })

  const virtual = 'devices/virtual/net'
  test.each([
    ['wlp2s0', { ...card, 'phy80211/index': '0' }, 'wifi', undefined, undefined],
    ['wwan0', { type: '65534\n', uevent: 'DEVTYPE=wwan\n' }, 'mobile', undefined, undefined],
    ['usb0', card, 'ethernet', undefined, undefined],
    ['office', { type: '65534\n', tun_flags: '0x1001\n' }, 'tunnel', virtual, undefined],
    ['wg-office', { type: '65534\n', uevent: 'DEVTYPE=wireguard\n' }, 'tunnel', virtual, undefined],
    ['tap0', { ...card, tun_flags: '0x1002\n' }, 'tunnel', virtual, undefined],
    ['eth0', { ...card, tun_flags: '0x1002\n' }, 'ethernet', virtual, undefined],
    ['ppp0', { type: '512\n' }, 'dialled', virtual, undefined],
    ['docker0', { ...card, uevent: 'DEVTYPE=bridge\n' }, 'virtual', virtual, 'bridge'],
    ['eth0', card, 'ethernet', virtual, 'veth'],
    ['veth1a2b', { ...card, 'master/name': 'docker0' }, 'virtual', virtual, 'veth'],
    ['eth0.7', { ...card, uevent: 'DEVTYPE=vlan\n' }, 'ethernet', virtual, undefined],
    ['dummy0', card, 'virtual', virtual, 'dummy'],
  ] as const)('%s with %j is %s', async (name, files, kind, device, madeBy) => {
    await using sys = await sysfs(name, files, device)
    expect((await readSysfs(name, madeBy, sys.root))?.kind).toBe(kind)
  })
})

test('/proc/net/dev counts both directions', () => {
  const text = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:   88948    1073    0    0    0     0          0         0    88948    1073    0    0    0     0       0          0
  eth0:1234       100    3    0    0     0          0         0    88948    50    4    0    0     5       0          0
  bad0: 1 2 3
  bad1:1234       -100    3    0    0     0          0         0    88948    50    4    0    0     5       0          0
`
  expect([...parseCounters(text)]).toEqual([
    ['lo', { packets: 2146, errors: 0, collisions: 0 }],
    ['eth0', { packets: 150, errors: 7, collisions: 5 }],
  ])
})

test.each(['', 'garbage', '{}', '[]', '[{"ifname": 7}]', '[{"ifname": "eth0", "flags": "UP"}]'])(
  '%j holds no interface of iproute2',
  (text) => {
    expect(parseIpAddresses(text).size).toBe(0)
  },
)

test.each([
  ['999.1.1.1', 24],
  ['192.0.2.1', 33],
  ['192.0.2.1', -5],
  ['192.0.2.1', 4_000_000_000],
  ['2001:db8::1', 129],
  ['2001:db8::1', 1.5],
])('an iproute2 that tells of %s/%d is not understood', async (local, prefixlen) => {
  const folder = await mkdtemp(join(tmpdir(), 'posdoctor-ip-'))
  const said = JSON.stringify([
    { ifname: 'lo', flags: ['UP'], addr_info: [{ local: '127.0.0.1', prefixlen: 8 }] },
    { ifname: 'eth0', flags: ['UP'], addr_info: [{ local, prefixlen }] },
  ])
  const text = `2: eth0: <UP> mtu 1500\n    inet ${local}/${prefixlen} scope global eth0`
  await writeFile(
    join(folder, 'ip'),
    `#!/bin/sh\ncase "$1" in -j) echo '${said}';; *) echo '${text}';; esac\n`,
    { mode: 0o755 },
  )
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
  try {
    expect(await readIpAddresses(new AbortController().signal)).toEqual({
      skipped: 'not-understood',
      raw: expect.stringContaining('eth0'),
    })
  } finally {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  }
})

test.each([
  ['169.254.1.2', '169.254.1.2/16', { family: 4, prefix: 16, origin: 'link-local' }],
  ['192.0.2.1', '192.0.2.1/24', { family: 4, prefix: 24 }],
  ['fe80::1', 'fe80::1/64', { family: 6, prefix: 64, origin: 'link-local' }],
  ['2001:db8::1', null, { family: 6, prefix: 128 }],
])('the address %s tells its own origin', (address, cidr, value) => {
  expect(addressValue(address, cidr)).toEqual({ address, ...value })
})

test.each([
  ['Wi-Fi', 'wifi'],
  ['wlp2s0', 'wifi'],
  ['WLAN', 'wifi'],
  ['无线网络连接', 'wifi'],
  ['以太网', 'ethernet'],
  ['VMware Network Adapter VMnet8', 'virtual'],
  ['VirtualBox Host-Only Network', 'virtual'],
  ...['br0', 'cni0', 'lxcbr0', 'podman0', 'vboxnet0'].map((name) => [name, 'virtual']),
  ['Ethernet', 'ethernet'],
  ['en0', 'ethernet'],
  ['utun3', 'tunnel'],
  ['wg0', 'tunnel'],
  ['OpenVPN TAP-Windows6', 'tunnel'],
  ['vEthernet (WSL)', 'virtual'],
  ['docker0', 'virtual'],
  ['手机网络', 'mobile'],
])('the name %s gives %s away', (name, kind) => {
  expect(kindByName(name)).toBe(kind)
})

test('loopback is known without any file', () => {
  expect(readInterfacesPortable()).toContainEqual(
    expect.objectContaining({
      kind: 'loopback',
      addresses: expect.arrayContaining([{ address: '127.0.0.1', family: 4, prefix: 8 }]),
    }),
  )
})
