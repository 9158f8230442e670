import { ballast, wan } from '../shop/addresses.ts'
import type { Action, Situation } from '../situation.ts'
import { impair, single, takesLong } from './make.ts'

const six = { references: ['[2001:db8:a::10]:443', '[2001:db8:b::10]:443'] }

/** Something on the shop's own network uploads, or downloads, as fast as it can. */
const busy = (direction: 'up' | 'down'): Action[] => [
  { do: 'device', address: '192.168.77.60', mac: 'b8:27:eb:00:00:60' },
  {
    do: 'run',
    at: 'device',
    shell:
      direction === 'up'
        ? 'for i in 1 2 3; do bash -c "exec cat /dev/zero > /dev/tcp/192.0.2.99/9" & done; wait'
        : 'for i in 1 2 3; do bash -c "exec cat < /dev/tcp/192.0.2.99/19 > /dev/null" & done; wait',
    untilCounted: direction === 'up' ? 'line.out.queueDropped' : 'line.in.queueDropped',
  },
]

/** The way from the router into the internet is cut. */
const outage: Situation[] = [
  single(
    'wan-down',
    'The router’s line is down; it says that it knows no way out.',
    ['isp-outage'],
    {
      test: {
        at: 'router',
        shell: '! ip route get 198.51.100.10',
      },
      ci: true,
      broken: [{ do: 'ip', at: 'router', command: 'link set wan0 down' }],
      faults: ['wan-down'],
      sees: ['gateway', 'references'],
      witness: ['no-name'],
      twin: {
        name: 'modem-off',
        because: 'the router knows no way out in both cases; nobody sees the modem',
      },
    },
  ),
  single(
    'dial-up-failed',
    'The router’s dial-up session has ended; its line is up.',
    ['isp-outage'],
    {
      test: {
        at: 'router',
        shell: '! ip route get 198.51.100.10',
      },
      shop: 'cup',
      broken: [{ do: 'ip', at: 'router', command: 'route del default' }],
      faults: ['wan-down'],
      sees: ['gateway', 'references'],
      witness: ['no-name'],
    },
  ),
  single(
    'modem-off',
    'The modem behind the router has no power.',
    ['network-hardware-fault', 'isp-outage'],
    {
      test: { at: 'router', shell: 'ip link show wan0 | grep -q NO-CARRIER' },
      broken: [
        { do: 'carrier', segment: 'line', end: 'near', on: false },
        { do: 'ip', at: 'router', command: 'route flush dev wan0' },
      ],
      faults: ['modem-dead', 'wan-down'],
      sees: ['gateway', 'references'],
      witness: ['no-name'],
      twin: {
        name: 'wan-down',
        because: 'the router knows no way out in both cases; nobody sees the modem',
      },
    },
  ),
  single('first-hop-gone', 'The provider’s end of the line has vanished.', ['isp-outage'], {
    test: { at: 'router', shell: '! ping -q -c 2 -i 0.2 -W 1 100.72.16.1' },
    ci: true,
    broken: [{ do: 'ip', at: 'provider', command: 'link set line0 down' }],
    faults: ['first-hop-dead'],
    sees: ['gateway', 'references', 'route'],
    witness: ['no-name'],
  }),
  single(
    'first-hop-silent',
    'The provider’s end of the line answers ARP and passes nothing on.',
    ['isp-outage'],
    {
      shop: 'cup',
      broken: [
        {
          do: 'rule',
          at: 'provider',
          name: 'silent',
          table: 'raw',
          rule: '-A PREROUTING -i line0 -j DROP',
        },
      ],
      faults: ['first-hop-dead'],
      sees: ['gateway', 'references', 'route'],
      proof: { 'rule.provider.silent': 1 },
      witness: ['no-name'],
    },
  ),
  single(
    'behind-first-hop-cut',
    'The provider’s first hop and resolver answer; nothing behind them does.',
    ['isp-outage'],
    {
      broken: [impair('transit', { lossPercent: 100 })],
      faults: ['beyond-first-hop-dead'],
      sees: ['gateway', 'references', 'route'],
      proof: { 'transit.out.lost': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'provider-knows-no-way',
    'The provider’s first hop says that it knows no way on.',
    ['isp-outage'],
    {
      test: {
        at: 'provider',
        shell: '! ip route get 198.51.100.10',
      },
      shop: 'cup',
      broken: [{ do: 'ip', at: 'provider', command: 'route del default' }],
      faults: ['beyond-first-hop-dead'],
      sees: ['gateway', 'references', 'route'],
      witness: ['no-connection'],
    },
  ),
  single(
    'account-suspended',
    'The bill is unpaid: the provider leads every page to its own and drops the rest.',
    ['isp-outage'],
    {
      ci: true,
      broken: [
        {
          do: 'rule',
          at: 'provider',
          name: 'billing',
          table: 'nat',
          rule: '-A PREROUTING -i line0 -p tcp --dport 80 -j DNAT --to-destination 100.72.0.53:8080',
        },
        { do: 'rule', at: 'provider', name: 'suspended', rule: '-A FORWARD -i line0 -j DROP' },
        {
          do: 'site-more',
          site: {
            name: 'billing',
            at: 'provider',
            address: '100.72.0.53',
            port: 8080,
            pages: {
              '*': {
                status: 302,
                headers: { Location: 'http://pay.provider.example/overdue?account=suspended' },
              },
            },
          },
        },
      ],
      faults: ['account-suspended'],
      sees: ['portal'],
      proof: { 'rule.provider.suspended': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'account-suspended-by-name',
    'The bill is unpaid: every name leads to the provider’s page, and nothing else passes.',
    ['isp-outage'],
    {
      shop: 'https',
      broken: [
        { do: 'dns', server: 'provider', faults: [{ do: 'lie', addresses: ['100.72.0.80'] }] },
        { do: 'ip', at: 'provider', command: 'addr add 100.72.0.80/32 dev lo' },
        { do: 'rule', at: 'provider', name: 'suspended', rule: '-A FORWARD -i line0 -j DROP' },
        {
          do: 'site-more',
          site: {
            name: 'billing',
            at: 'provider',
            address: '100.72.0.80',
            port: 80,
            pages: { '*': { status: 200, body: '<title>Account overdue</title>' } },
          },
        },
      ],
      faults: ['account-suspended'],
      sees: ['portal'],
      proof: { 'rule.provider.suspended': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'ipv6-leads-nowhere',
    'The provider gives out IPv6 addresses and carries nothing over IPv6; the acquirer has both.',
    ['isp-outage'],
    {
      test: {
        at: 'laptop',
        shell: '! ping -6 -q -c 1 -W 1 2001:db8:ac::130 && ping -6 -q -c 1 -W 1 2001:db8:77::1',
      },
      shop: 'cup',
      broken: [
        { do: 'ipv6' },
        { do: 'rule', at: 'provider', name: 'six', family: 6, rule: '-A FORWARD -j DROP' },
      ],
      faults: ['ipv6-broken'],
      verdict: ['degraded'],
      sees: ['tcp'],
      proof: { 'rule.provider.six': 1 },
      witness: ['works', 'no-connection'],
    },
  ),
  single(
    'only-ipv6',
    'The provider gives the shop IPv6 and no IPv4; the acquirer has IPv4 only.',
    ['isp-outage'],
    {
      test: {
        at: 'laptop',
        shell: 'ping -6 -q -c 2 -i 0.2 -W 1 2001:db8:a::10 && ! ping -4 -q -c 1 -W 1 198.51.100.10',
      },
      broken: [
        { do: 'ipv6' },
        { do: 'zone', names: { 'host.acquirer.example': ['203.0.113.130'] } },
        { do: 'ip', at: 'router', command: `route del default via ${wan.provider}` },
        { do: 'ip', at: 'router', command: `addr del ${wan.router}/30 dev wan0` },
        { do: 'dns', server: 'forwarder', with: { forward: null } },
      ],
      site: { network: six },
      faults: ['ipv6-only'],
      sees: ['references'],
      witness: ['no-connection'],
    },
  ),
]

/** The line between the router and the provider carries badly. */
const line: Situation[] = [
  single('line-loses', 'The line loses 8 % each way.', ['line-fault'], {
    ci: true,
    broken: [impair('line', { delayMs: 4, lossPercent: 8 })],
    faults: ['access-line-loss'],
    verdict: ['degraded', 'down'],
    sees: ['latency'],
    proof: { 'line.out.lost': 2, 'line.in.lost': 2 },
    witness: ['works', 'no-name', 'no-handshake'],
  }),
  single(
    'line-loses-in-bursts',
    'The line loses packets in bursts, a tenth of all.',
    ['line-fault'],
    {
      shop: 'cup',
      broken: [
        impair('line', { delayMs: 4, burst: { inPercent: 3, outPercent: 25, lossPercent: 90 } }),
      ],
      faults: ['access-line-loss', 'access-line-flaps'],
      verdict: ['degraded', 'down'],
      sees: ['latency'],
      proof: { 'line.out.lost': 2 },
      witness: ['works', 'no-name', 'no-connection', 'no-answer'],
    },
  ),
  single('line-corrupts', 'The line damages one packet in twelve each way.', ['line-fault'], {
    shop: 'bcd-tls',
    broken: [impair('line', { delayMs: 4, corruptPercent: 8 })],
    faults: ['access-line-loss'],
    verdict: ['degraded', 'down'],
    sees: ['latency'],
    proof: { 'line.out.corrupted': 2 },
    witness: ['works', 'no-name', 'no-handshake', 'no-answer'],
  }),
  single('line-comes-and-goes', 'The line is gone for 0.6 s in every 1.6.', ['line-fault'], {
    broken: [impair('line', { delayMs: 4, flap: { upMs: 1000, downMs: 600 } })],
    faults: ['access-line-flaps'],
    verdict: ['degraded', 'down'],
    sees: ['latency'],
    proof: { 'line.out.interrupted': 5 },
    witness: ['works', 'no-name', 'no-handshake', 'no-connection', 'no-answer'],
  }),
  single(
    'line-drops-out-now-and-then',
    'The line is gone for 0.9 s in every 1.8.',
    ['line-fault'],
    {
      shop: 'cup',
      broken: [impair('line', { delayMs: 4, flap: { upMs: 900, downMs: 900 } })],
      faults: ['access-line-flaps'],
      verdict: ['degraded', 'down'],
      sees: ['latency'],
      proof: { 'line.out.interrupted': 3 },
      witness: ['works', 'no-name', 'no-connection', 'no-answer'],
    },
  ),
]

/** Too much for the line. */
const congestion: Situation[] = [
  single(
    'upload-fills-the-line',
    'A camera’s upload fills a 2-Mbit/s uplink with a long queue.',
    ['network-congestion'],
    {
      ci: true,
      broken: [
        { do: 'impair', segment: 'line', out: { delayMs: 4, rateKbps: 2000, queueBytes: 100_000 } },
        ...busy('up'),
      ],
      faults: ['queue-full', 'bandwidth-exhausted', 'bufferbloat'],
      verdict: ['degraded'],
      sees: ['latency'],
      proof: { 'line.out.queueDropped': 5 },
    },
  ),
  single(
    'download-fills-the-line',
    'Downloads fill a 4-Mbit/s downlink with a long queue.',
    ['network-congestion'],
    {
      shop: 'cup',
      broken: [
        { do: 'impair', segment: 'line', in: { delayMs: 4, rateKbps: 4000, queueBytes: 150_000 } },
        ...busy('down'),
      ],
      faults: ['queue-full', 'bandwidth-exhausted', 'bufferbloat'],
      verdict: ['degraded'],
      sees: ['latency'],
      proof: { 'line.in.queueDropped': 5 },
    },
  ),
  single(
    'upload-fills-a-short-queue',
    'An upload fills a thin uplink whose queue is short: delay swings and packets are lost.',
    ['network-congestion'],
    {
      shop: 'bcd-tls',
      broken: [
        { do: 'impair', segment: 'line', out: { delayMs: 4, rateKbps: 1000, queueBytes: 20_000 } },
        ...busy('up'),
      ],
      faults: ['queue-full', 'bandwidth-exhausted'],
      verdict: ['degraded', 'down'],
      sees: ['latency'],
      proof: { 'line.out.queueDropped': 5 },
      witness: ['works', 'no-name', 'no-handshake', 'no-answer', 'no-connection'],
    },
  ),
  single(
    'one-bad-moment',
    'For 1.2 s in the middle of the run the line keeps everything back, once.',
    ['network-congestion'],
    {
      broken: [impair('line', { delayMs: 4, hold: { atMs: 900, forMs: 1200 } })],
      faults: ['transient-stall'],
      verdict: ['healthy', 'degraded'],
      sees: ['latency'],
      proof: { 'line.out.held': 1 },
    },
  ),
  single(
    'one-cut-moment',
    'For 0.7 s near the start of the run the line loses everything, once.',
    ['network-congestion'],
    {
      shop: 'cup',
      broken: [impair('line', { delayMs: 4, cut: { atMs: 500, forMs: 700 } })],
      faults: ['transient-stall'],
      verdict: ['healthy', 'degraded'],
      sees: ['latency'],
      proof: { 'line.out.interrupted': 1 },
    },
  ),
  single(
    'queue-fills-under-load',
    'The line is fine until something uses it: then packets wait for a second.',
    ['network-congestion'],
    {
      broken: [
        {
          do: 'impair',
          segment: 'line',
          out: { delayMs: 4, rateKbps: 1500, queueBytes: 180_000 },
          in: { delayMs: 4, rateKbps: 3000, queueBytes: 360_000 },
        },
      ],
      site: { network: { load: { download: `${ballast}:19`, upload: `${ballast}:9` } } },
      options: ['--load'],
      faults: ['bufferbloat', 'queue-full', 'bandwidth-exhausted'],
      verdict: ['degraded', 'healthy'],
      sees: ['load'],
      // While an upload runs, pings take longer than the shop's limit.
      test: {
        at: 'laptop',
        shell: `timeout 5 cat /dev/zero > /dev/tcp/${ballast}/9 & sleep 3; ping -q -c 5 -i 0.2 198.51.100.10 | awk -F/ '/^rtt/ { exit !($5 > 300) }'`,
      },
    },
  ),
]

/** Beyond the provider's first hop. */
const beyond: Situation[] = [
  single(
    'path-to-acquirer-cut',
    'The core has lost the acquirer’s network; everything else is fine.',
    ['provider-fault', 'host-outage'],
    {
      ci: true,
      broken: [
        { do: 'rule', at: 'core', name: 'cut', rule: '-A FORWARD -d 203.0.113.128/26 -j DROP' },
      ],
      faults: ['path-cut'],
      proof: { 'rule.core.cut': 1 },
      sees: ['tcp', 'route'],
      witness: ['no-connection'],
      twin: {
        name: 'host-vanished',
        because: 'an edge that hides looks like a path that ends before it',
      },
    },
  ),
  single(
    'core-knows-no-way',
    'A router beyond the provider says that it knows no way to the acquirer.',
    ['provider-fault'],
    {
      test: {
        at: 'core',
        shell: '! ip route get 203.0.113.130',
      },
      shop: 'cup',
      broken: [{ do: 'ip', at: 'core', command: 'route replace unreachable 203.0.113.128/26' }],
      faults: ['path-cut'],
      sees: ['tcp', 'route'],
      witness: ['no-connection'],
    },
  ),
  single(
    'route-loop',
    'Provider and core send the acquirer’s packets back and forth.',
    ['provider-fault'],
    {
      test: { at: 'core', shell: 'ip route get 203.0.113.130 | grep -q "via 203.0.113.1 "' },
      broken: [{ do: 'ip', at: 'core', command: 'route replace 203.0.113.128/26 via 203.0.113.1' }],
      faults: ['route-loop'],
      sees: ['route'],
      witness: ['no-connection'],
    },
  ),
  single(
    'route-loop-at-the-border',
    'The core and the border of the acquirer’s network send its packets back and forth.',
    ['provider-fault'],
    {
      test: { at: 'edge', shell: 'ip route get 203.0.113.130 | grep -q "via 203.0.113.9 "' },
      shop: 'cup',
      broken: [{ do: 'ip', at: 'edge', command: 'route replace 203.0.113.128/26 via 203.0.113.9' }],
      faults: ['route-loop'],
      sees: ['route'],
      witness: ['no-connection'],
    },
  ),
  single(
    'transit-loses',
    'Between the core and the acquirer’s network 9 % are lost each way.',
    ['provider-fault'],
    {
      broken: [impair('acquirer-transit', { delayMs: 4, lossPercent: 9 })],
      faults: ['transit-loss'],
      verdict: ['degraded', 'down'],
      sees: ['latency'],
      proof: { 'acquirer-transit.out.lost': 1 },
      witness: ['works', 'no-handshake', 'no-connection', 'no-answer'],
    },
  ),
  single(
    'every-second-connect-lost-beyond',
    'Of two links before the acquirer’s network, which take turns, one loses every request to connect. Nobody answers a ping.',
    ['provider-fault'],
    {
      odd: ['no-ping'],
      broken: [
        {
          do: 'rule',
          at: 'edge',
          name: 'lost',
          rule: '-A FORWARD -d 203.0.113.130 -p tcp --syn -m statistic --mode nth --every 2 --packet 1 -j DROP',
        },
      ],
      faults: ['transit-loss'],
      verdict: ['degraded', 'down'],
      sees: ['tcp', 'tls', 'echo'],
      proof: { 'rule.edge.lost': 2 },
    },
  ),
  single(
    'provider-loses-inside',
    'The provider loses 9 % each way behind its first hop.',
    ['provider-fault'],
    {
      shop: 'cup',
      broken: [impair('transit', { delayMs: 1, lossPercent: 9 })],
      faults: ['transit-loss'],
      verdict: ['degraded', 'down'],
      sees: ['latency'],
      proof: { 'transit.out.lost': 1 },
      witness: ['works', 'no-connection', 'no-answer'],
    },
  ),
]

/** Nothing is broken but the distance. */
const far: Situation[] = [
  single('satellite', 'A satellite line: 640 ms there and back, steady.', ['remote-location'], {
    ci: true,
    broken: [impair('line', { delayMs: 310, jitterMs: 12 })],
    faults: ['satellite', 'latency-by-distance'],
    verdict: ['degraded'],
    test: { at: 'laptop', shell: takesLong('203.0.113.130/5000', 500) },
    sees: ['latency'],
  }),
  single('far-away', 'The shop is 420 ms from everything, steadily.', ['remote-location'], {
    shop: 'cup',
    broken: [impair('line', { delayMs: 205, jitterMs: 4 })],
    faults: ['latency-by-distance', 'satellite'],
    verdict: ['degraded'],
    test: { at: 'laptop', shell: takesLong('203.0.113.130/8600', 380) },
    sees: ['latency'],
  }),
]

export const outside: Situation[] = [...outage, ...line, ...congestion, ...beyond, ...far]
