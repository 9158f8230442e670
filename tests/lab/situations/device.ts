import { host, lan, nobody, references } from '../shop/addresses.ts'
import { kinds } from '../shop/kinds.ts'
import type { Action, Situation } from '../situation.ts'
import { holdsTunnel, impair, single, greets, wrongClock } from './make.ts'

const endpoint = (change: object): object => ({
  acquirer: { endpoints: [{ ...kinds['iso-tls'].endpoint, ...change }] },
})
const itself = { terminal: { thisMachine: true, address: null, remotePort: null } }
const atLaptop = (command: string): Action => ({ do: 'ip', at: 'laptop', command })
const day = 86_400_000

/** The site file, which is what was typed into the terminal, is wrong. */
const typed: Situation[] = [
  single(
    'port-typed-wrong',
    'The site file has 5001; the host listens on 5000.',
    ['device-misconfigured', 'host-outage'],
    {
      broken: [],
      site: endpoint({ port: 5001 }),
      faults: ['port-wrong', 'port-closed'],
      sees: ['tcp'],
      witness: ['no-connection'],
      twin: {
        name: 'port-closed',
        because: 'a refused port looks the same whoever is wrong about its number',
      },
    },
  ),
  single(
    'port-of-another-service',
    'The port in the site file is that of the host’s SSH.',
    ['device-misconfigured', 'host-outage'],
    {
      broken: [
        {
          do: 'listen',
          listener: {
            address: host.main,
            port: 22,
            tls: false,
            speaks: { banner: 'SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n' },
          },
        },
      ],
      site: endpoint({ port: 22 }),
      faults: ['port-wrong'],
      test: { at: 'laptop', shell: greets(22) },
      sees: ['tls'],
      proof: { [`host.${host.main}:22.connection`]: 1 },
      witness: ['no-handshake'],
      twin: {
        name: 'forwarded-to-the-wrong-machine',
        because:
          'a port that greets with SSH was mistaken by whoever named it; the greeting does not say who',
      },
    },
  ),
  single(
    'address-typed-wrong',
    'The site file has an address of the acquirer’s network that nobody uses.',
    ['device-misconfigured', 'host-outage'],
    {
      broken: [],
      site: endpoint({
        host: nobody,
        tls: { ca: 'acquirer-ca.pem', serverName: 'host.acquirer.example' },
      }),
      faults: ['address-wrong', 'host-silent'],
      sees: ['tcp'],
      witness: ['no-connection'],
      twin: {
        name: 'host-dark',
        because: 'an address without a machine is as silent as a machine that has stopped',
      },
    },
  ),
  single(
    'plain-port-with-tls',
    'The site file wants TLS; the host’s port speaks plain ISO 8583.',
    ['device-misconfigured'],
    {
      twin: {
        name: 'host-cuts-after-client-hello',
        because: 'a port that drops a ClientHello may be a plain one or a broken one',
      },
      shop: 'cup',
      broken: [],
      site: {
        acquirer: { endpoints: [{ ...kinds.cup.endpoint, tls: { ca: 'acquirer-ca.pem' } }] },
      },
      sees: ['tls'],
      witness: ['no-handshake'],
    },
  ),
  single(
    'tls-port-without-tls',
    'The site file says no TLS; the host’s port wants it.',
    ['device-misconfigured'],
    {
      broken: [],
      site: endpoint({ tls: false }),
      sees: ['echo'],
      witness: ['no-answer'],
    },
  ),
  single(
    'points-at-a-web-server',
    'The address in the site file is that of a web server.',
    ['device-misconfigured'],
    {
      broken: [],
      site: endpoint({ host: references[0], port: 443 }),
      faults: ['address-wrong'],
      sees: ['tls'],
      witness: ['no-handshake'],
    },
  ),
]

/** The machine itself: here the laptop is the till. */
const machine: Situation[] = [
  single('cable-out', 'The laptop’s cable is not plugged in.', ['line-fault'], {
    test: { at: 'laptop', shell: 'test $(cat /sys/class/net/eth0/carrier) = 0' },
    ci: true,
    broken: [{ do: 'ip', at: 'switch', command: 'link set port1 down' }],
    site: itself,
    faults: ['no-carrier'],
    sees: ['link'],
    witness: ['no-name'],
  }),
  single(
    'cable-out-of-a-laptop',
    'The cable is out of the laptop; the terminal elsewhere is fine.',
    ['line-fault'],
    {
      shop: 'cup',
      broken: [{ do: 'ip', at: 'switch', command: 'link set port1 down' }],
      faults: ['no-carrier'],
      verdict: ['down', 'inconclusive'],
      test: { at: 'laptop', shell: 'test $(cat /sys/class/net/eth0/carrier) = 0' },
      sees: ['link'],
      witness: ['no-name'],
    },
  ),
  single(
    'switch-port-dead',
    'The switch’s port gives a light and passes nothing.',
    ['network-hardware-fault'],
    {
      test: {
        at: 'laptop',
        shell: 'test $(cat /sys/class/net/eth0/carrier) = 1 && ! ping -q -c 1 -W 1 192.168.77.50',
      },
      broken: [{ do: 'ip', at: 'switch', command: 'link set port1 nomaster' }],
      site: itself,
      faults: ['port-dead', 'switch-loss'],
      sees: ['link', 'gateway'],
      witness: ['no-name'],
    },
  ),
  single(
    'cable-loose',
    'The laptop’s cable loses contact for a moment, again and again.',
    ['line-fault'],
    {
      test: { at: 'laptop', shell: 'test $(cat /sys/class/net/eth0/carrier_changes) -gt 4' },
      broken: [
        {
          do: 'run',
          at: 'switch',
          shell:
            'while :; do read -t 1.1 x; ip link set port1 down; read -t 0.3 x; ip link set port1 up; done',
        },
      ],
      site: itself,
      faults: ['link-flapping'],
      verdict: ['degraded', 'down'],
      sees: ['link'],
      witness: ['works', 'no-name', 'no-connection', 'no-handshake', 'no-answer'],
    },
  ),
  single(
    'frames-damaged',
    'The cable damages one frame in twenty-five on its way in; the card counts them.',
    ['line-fault'],
    {
      broken: [
        { do: 'impair', segment: 'laptop-cable', in: { lossPercent: 4 } },
        { do: 'count-crc' },
      ],
      site: itself,
      faults: ['link-errors'],
      verdict: ['degraded', 'down'],
      sees: ['link'],
      proof: { 'laptop-cable.in.lost': 2 },
      witness: ['works', 'no-name', 'no-connection', 'no-handshake', 'no-answer'],
    },
  ),
  single('half-duplex', 'The laptop’s card has agreed on 10 Mbit/s half duplex.', ['line-fault'], {
    test: { at: 'laptop', shell: 'grep -q half /sys/class/net/eth0/duplex' },
    broken: [
      { do: 'port', segment: 'laptop-cable', end: 'near', mbit: 10, duplex: 'half' },
      impair('laptop-cable', { rateKbps: 10_000, lossPercent: 1 }),
    ],
    site: itself,
    faults: ['half-duplex'],
    verdict: ['degraded', 'healthy'],
    sees: ['link'],
  }),
  single(
    'switch-loses',
    'The switch loses 7 % of what passes to the router, each way.',
    ['network-hardware-fault'],
    {
      ci: true,
      broken: [impair('lan', { lossPercent: 7 })],
      faults: ['switch-loss'],
      verdict: ['degraded', 'down'],
      sees: ['latency'],
      proof: { 'lan.out.lost': 2, 'lan.in.lost': 1 },
      witness: ['works', 'no-name', 'no-handshake', 'no-answer', 'no-connection'],
    },
  ),
  single(
    'patch-cable-bad',
    'The laptop’s cable loses one packet in eight, each way.',
    ['line-fault', 'network-hardware-fault'],
    {
      twin: {
        name: 'switch-loses-everything',
        because: 'without error counters a cable and the switch behind it lose alike',
      },
      shop: 'cup',
      broken: [impair('laptop-cable', { lossPercent: 12 })],
      site: itself,
      faults: ['switch-loss', 'link-errors', 'port-dead'],
      verdict: ['degraded', 'down'],
      sees: ['latency'],
      proof: { 'laptop-cable.out.lost': 2 },
      witness: ['works', 'no-name', 'no-handshake', 'no-answer', 'no-connection'],
    },
  ),
  single(
    'switch-loses-everything',
    'The switch loses one packet in eight, each way, wherever it goes.',
    ['network-hardware-fault', 'line-fault'],
    {
      twin: {
        name: 'patch-cable-bad',
        because: 'without error counters a cable and the switch behind it lose alike',
      },
      shop: 'cup',
      broken: [
        impair('laptop-cable', { lossPercent: 12 }),
        impair('terminal-cable', { lossPercent: 6 }),
      ],
      site: itself,
      faults: ['switch-loss', 'link-errors', 'port-dead'],
      verdict: ['degraded', 'down'],
      sees: ['latency'],
      proof: { 'laptop-cable.out.lost': 2 },
      witness: ['works', 'no-name', 'no-handshake', 'no-answer', 'no-connection'],
    },
  ),
  single(
    'gateway-typed-wrong',
    'The gateway was typed in by hand and is nobody; the router is where it always was.',
    ['device-misconfigured'],
    {
      test: {
        at: 'laptop',
        shell:
          'for a in 1 254; do ping -q -c 1 -W 1 192.168.77.$a; done; ip neigh show 192.168.77.1 | grep -q lladdr && ! ip neigh show 192.168.77.254 | grep -q lladdr',
      },
      ci: true,
      broken: [atLaptop('route replace default via 192.168.77.254')],
      site: itself,
      faults: ['gateway-wrong'],
      sees: ['gateway'],
      witness: ['no-connection'],
    },
  ),
  single(
    'no-way-out',
    'The laptop has an address and no default route.',
    ['device-misconfigured'],
    {
      test: { at: 'laptop', shell: 'test -z "$(ip route show default)"' },
      shop: 'cup',
      broken: [atLaptop('route del default')],
      site: itself,
      faults: ['gateway-wrong'],
      sees: ['link'],
      witness: ['no-connection'],
    },
  ),
  single(
    'gateway-is-another-device',
    'The gateway was typed in as the address of a printer.',
    ['device-misconfigured'],
    {
      test: { at: 'laptop', shell: 'ping -q -c 1 192.168.77.60 && ping -q -c 1 192.168.77.1' },
      broken: [
        { do: 'device', address: '192.168.77.60', mac: '00:1b:a9:00:00:60' },
        atLaptop('route replace default via 192.168.77.60'),
      ],
      site: itself,
      faults: ['gateway-wrong'],
      sees: ['gateway', 'references'],
      witness: ['no-connection'],
    },
  ),
  single(
    'card-switched-off',
    'The laptop’s network card is switched off.',
    ['device-misconfigured'],
    {
      test: { at: 'laptop', shell: '! ip link show up | grep -q eth0' },
      broken: [atLaptop('link set eth0 down')],
      site: itself,
      faults: ['interface-disabled', 'adapter-disabled-by-error'],
      sees: ['link'],
      witness: ['no-name'],
    },
  ),
  single(
    'no-network-card',
    'The system knows no network card.',
    ['driver-fault', 'hardware-damaged'],
    {
      test: { at: 'laptop', shell: '! test -e /sys/class/net/eth0' },
      broken: [atLaptop('link del eth0')],
      site: itself,
      faults: ['no-network-adapter', 'adapter-faulty'],
      sees: ['link'],
      witness: ['no-name'],
    },
  ),
  single(
    'no-network-card-but-bridges',
    'The system knows no network card, only bridges of its own making.',
    ['driver-fault', 'hardware-damaged'],
    {
      test: { at: 'laptop', shell: '! test -e /sys/class/net/eth0' },
      shop: 'cup',
      broken: [
        atLaptop('link del eth0'),
        atLaptop('link add docker0 type bridge'),
        atLaptop('addr add 172.17.0.1/16 dev docker0'),
        atLaptop('link set docker0 up'),
      ],
      site: itself,
      faults: ['no-network-adapter', 'adapter-faulty'],
      sees: ['link'],
      witness: ['no-name'],
    },
  ),
  single(
    'vpn-swallows-all',
    'A VPN is up, takes everything and leads nowhere.',
    ['app-incompatible'],
    {
      broken: [
        atLaptop('tuntap add tun0 mode tun'),
        atLaptop('addr add 10.8.0.6/24 dev tun0'),
        atLaptop('link set tun0 up'),
        holdsTunnel,
        atLaptop('route add 0.0.0.0/1 dev tun0'),
        atLaptop('route add 128.0.0.0/1 dev tun0'),
      ],
      site: itself,
      faults: ['app-conflict'],
      verdict: ['down', 'inconclusive'],
      test: { at: 'laptop', shell: 'ip route get 203.0.113.130 | grep -q tun0' },
      sees: ['host', 'link'],
      witness: ['no-connection'],
    },
  ),
  single(
    'fake-addresses',
    'A proxy on the laptop answers every name with an address of its own.',
    ['app-incompatible'],
    {
      broken: [
        {
          do: 'resolver-more',
          server: {
            name: 'proxy',
            at: 'laptop',
            address: '127.0.0.1',
            port: 53,
            udp: true,
            tcp: true,
            faults: [{ do: 'lie', addresses: ['198.18.0.7'] }],
          },
        },
        { do: 'resolvers', addresses: ['127.0.0.1'] },
        atLaptop('tuntap add tun0 mode tun'),
        atLaptop('addr add 198.18.0.1/16 dev tun0'),
        atLaptop('link set tun0 up'),
        holdsTunnel,
      ],
      site: itself,
      faults: ['fake-ip-proxy'],
      verdict: ['down', 'inconclusive', 'degraded'],
      sees: ['names'],
      proof: { 'dns.proxy.lie': 1 },
      witness: ['no-connection'],
    },
  ),
  single('clock-a-year-behind', 'This till’s clock is a year behind.', ['device-misconfigured'], {
    ci: true,
    broken: [{ do: 'clock', worldAheadMs: 400 * day }],
    site: itself,
    faults: ['clock-wrong'],
    test: { at: 'laptop', shell: wrongClock },
    sees: ['clock', 'tls'],
    witness: ['no-handshake'],
  }),
  single('clock-years-ahead', 'This till’s clock is three years ahead.', ['device-misconfigured'], {
    shop: 'https',
    broken: [{ do: 'clock', worldAheadMs: -1100 * day }],
    site: itself,
    faults: ['clock-wrong'],
    test: { at: 'laptop', shell: wrongClock },
    sees: ['clock', 'tls'],
    witness: ['no-handshake'],
  }),
  single(
    'no-free-ports',
    'This till has used up its ports for outgoing connections.',
    ['resources-exhausted'],
    {
      broken: [
        { do: 'sysctl', at: 'laptop', key: 'ipv4/ip_local_port_range', value: '60999 60999' },
        {
          do: 'run',
          at: 'laptop',
          shell: 'exec bash -c "exec 3<>/dev/tcp/203.0.113.130/5000; echo held; read -u 3 x; cat"',
          untilItSays: 'held',
        },
      ],
      site: itself,
      faults: ['sockets-exhausted'],
      test: {
        at: 'laptop',
        shell:
          "bash -c 'exec 3<>/dev/tcp/203.0.113.130/5000' 2>&1 | grep -qi 'assign requested address'",
      },
      sees: ['tcp'],
      witness: ['no-connection'],
    },
  ),
  single(
    'no-free-ports-cup',
    'A program on this till holds every one of its ports open to the acquirer.',
    ['resources-exhausted'],
    {
      shop: 'cup',
      broken: [
        { do: 'sysctl', at: 'laptop', key: 'ipv4/ip_local_port_range', value: '60990 60995' },
        {
          do: 'run',
          at: 'laptop',
          shell:
            'for n in 3 4 5 6 7 8; do eval "exec $n<>/dev/tcp/203.0.113.130/8600"; done; echo held; cat',
          untilItSays: 'held',
        },
      ],
      site: itself,
      faults: ['sockets-exhausted'],
      test: {
        at: 'laptop',
        shell:
          "bash -c 'exec 3<>/dev/tcp/203.0.113.130/8600' 2>&1 | grep -qi 'assign requested address'",
      },
      sees: ['tcp'],
      witness: ['no-connection'],
    },
  ),
]

/** The terminal on the shop's network. */
const terminal: Situation[] = [
  single(
    'remote-port-closed',
    'The terminal is there; its port for the till is switched off.',
    ['remote-access-disabled'],
    {
      test: {
        at: 'terminal',
        shell: "! ss -tln | grep -q ':8443 '",
      },
      ci: true,
      broken: [{ do: 'terminal-port', port: null }],
      faults: ['terminal-port-closed'],
      verdict: ['degraded', 'down'],
      sees: ['terminal'],
    },
  ),
  single(
    'remote-port-elsewhere',
    'The terminal listens on another port than the till thinks.',
    ['remote-access-disabled'],
    {
      test: {
        at: 'terminal',
        shell: "! ss -tln | grep -q ':8443 ' && ss -tln | grep -q ':9000 '",
      },
      shop: 'cup',
      broken: [{ do: 'terminal-port', port: 9000 }],
      faults: ['terminal-port-closed', 'port-wrong'],
      verdict: ['degraded', 'down'],
      sees: ['terminal'],
    },
  ),
  single(
    'terminal-outside-the-network',
    'The terminal’s address belongs to another network.',
    ['device-misconfigured'],
    {
      broken: [],
      site: { terminal: { address: '192.168.1.50' } },
      faults: ['address-outside-subnet'],
      verdict: ['down', 'degraded'],
      sees: ['terminal'],
    },
  ),
  single(
    'two-with-one-address',
    'Something else on the network has the terminal’s address as well.',
    ['device-misconfigured'],
    {
      test: { at: 'router', shell: 'ip neigh flush dev lan0; ping -q -c 1 192.168.77.50' },
      broken: [{ do: 'device', address: lan.terminal, mac: 'd8:bb:2c:00:00:50' }],
      faults: ['address-conflict'],
      verdict: ['degraded', 'down'],
      sees: ['terminal'],
    },
  ),
  single(
    'phone-at-the-terminals-address',
    'A phone that makes up its MAC has the terminal’s address as well.',
    ['device-misconfigured'],
    {
      test: { at: 'router', shell: 'ip neigh flush dev lan0; ping -q -c 1 192.168.77.50' },
      shop: 'cup',
      broken: [{ do: 'device', address: lan.terminal, mac: 'da:bb:2c:00:00:50' }],
      faults: ['address-conflict'],
      verdict: ['degraded', 'down'],
      sees: ['terminal'],
    },
  ),
  single(
    'terminal-gone',
    'The terminal is not on the network; the acquirer can be reached.',
    ['power-unstable', 'hardware-damaged', 'line-fault'],
    {
      test: { at: 'router', shell: '! ping -q -c 2 -i 0.2 -W 1 192.168.77.50' },
      twin: {
        name: 'devices-kept-apart',
        because: 'a terminal that nobody can see from the laptop may be off or kept apart',
      },
      broken: [{ do: 'ip', at: 'terminal', command: 'link set eth0 down' }],
      faults: ['terminal-unpowered', 'terminal-unplugged'],
      verdict: ['down', 'degraded', 'inconclusive'],
      sees: ['terminal'],
    },
  ),
]

export const deviceFaults: Situation[] = [...typed, ...machine, ...terminal]
