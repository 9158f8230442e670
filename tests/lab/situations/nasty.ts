import { host, lan, names } from '../shop/addresses.ts'
import { kinds } from '../shop/kinds.ts'
import type { Situation } from '../situation.ts'
import { impair, redirect, routerRule, single, greets } from './make.ts'

/** Faults that hide, come and go, or look like something else. */
export const nasty: Situation[] = [
  single(
    'loses-one-way-only',
    'The line loses 14 % of what comes in and nothing of what goes out.',
    ['line-fault'],
    {
      nasty: true,
      ci: true,
      broken: [{ do: 'impair', segment: 'line', in: { delayMs: 4, lossPercent: 14 } }],
      faults: ['access-line-loss'],
      verdict: ['degraded', 'down'],
      sees: ['latency'],
      proof: { 'line.in.lost': 3 },
      witness: ['works', 'no-name', 'no-handshake', 'no-answer'],
    },
  ),
  single(
    'accepts-then-drops',
    'The router’s firewall lets a connection open and drops every byte after that.',
    ['router-misconfigured'],
    {
      twin: {
        name: 'far-firewall-accepts-then-drops',
        because: 'what swallows bytes without a word does not say where it stands',
      },
      nasty: true,
      broken: [
        routerRule('swallowed', '-i lan0 -p tcp --dport 5000 -m length --length 61: -j DROP'),
      ],
      sees: ['tls'],
      proof: { 'rule.router.swallowed': 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'far-firewall-accepts-then-drops',
    'The acquirer’s own firewall lets a connection open and drops every byte after that.',
    ['host-outage', 'router-misconfigured'],
    {
      nasty: true,
      broken: [
        {
          do: 'rule',
          at: 'edge',
          name: 'swallowed',
          rule: '-A FORWARD -i up0 -p tcp --dport 5000 -m length --length 61: -j DROP',
        },
      ],
      sees: ['tls'],
      proof: { 'rule.edge.swallowed': 1 },
      witness: ['no-handshake'],
      twin: {
        name: 'accepts-then-drops',
        because: 'what swallows bytes without a word does not say where it stands',
      },
    },
  ),
  single(
    'cut-after-client-hello',
    'Something on the way resets TLS as soon as it reads the host’s name.',
    ['router-misconfigured'],
    {
      nasty: true,
      broken: [
        routerRule(
          'named',
          `-i lan0 -p tcp --dport 5000 -m string --algo bm --string ${names.host} -j REJECT --reject-with tcp-reset`,
        ),
      ],
      sees: ['tls'],
      proof: { 'rule.router.named': 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'host-cuts-after-client-hello',
    'The host’s TLS front end dies on every ClientHello.',
    ['host-outage'],
    {
      twin: {
        name: 'plain-port-with-tls',
        because: 'a port that drops a ClientHello may be a plain one or a broken one',
      },
      nasty: true,
      shop: 'bcd-tls',
      broken: [{ do: 'host', with: { tls: { certificate: 'good', cut: 'close' } } }],
      faults: ['host-resets'],
      sees: ['tls'],
      proof: { [`host.${host.main}:6443.cut-close`]: 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'forwarded-to-the-wrong-machine',
    'The acquirer’s port leads to a machine that speaks something else.',
    ['host-outage', 'device-misconfigured'],
    {
      twin: {
        name: 'port-of-another-service',
        because:
          'a port that greets with SSH was mistaken by whoever named it; the greeting does not say who',
      },
      nasty: true,
      broken: [
        {
          do: 'host',
          with: { tls: false, speaks: { banner: 'SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n' } },
        },
      ],
      test: { at: 'laptop', shell: greets(5000) },
      sees: ['tls'],
      proof: { [`host.${host.main}:5000.connection`]: 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'proxy-on-web-port-only',
    'A transparent proxy opens 443 and nothing else; the acquirer is on 443.',
    ['router-misconfigured'],
    {
      nasty: true,
      shop: 'https',
      broken: [
        redirect('inspected', '443', 8443),
        {
          do: 'listen',
          listener: {
            ...kinds.https.listener,
            at: 'router',
            address: lan.router,
            port: 8443,
            tls: { certificate: 'intercepted' },
            speaks: { http: 403, body: '<title>Blocked by policy</title>' },
          },
        },
      ],
      faults: ['tls-inspection'],
      sees: ['tls'],
      proof: { 'rule.router.inspected': 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'one-backend-of-three-broken',
    'Behind one address stand three machines; one resets every connection.',
    ['host-outage'],
    {
      nasty: true,
      broken: [
        {
          do: 'host',
          with: {
            speaks: 'reset',
            otherwise: { every: 3, speaks: { iso8583: 'iso87-ascii', echo: 'approve' } },
          },
        },
      ],
      faults: ['host-resets', 'one-address-dead'],
      verdict: ['degraded', 'down', 'healthy'],
      sees: ['tcp'],
      proof: { [`host.${host.main}:5000.every-nth`]: 1 },
      witness: ['works', 'no-handshake'],
    },
  ),
  single(
    'udp-dns-cut-short',
    'Long DNS answers come cut short, and the way to ask again over TCP is closed.',
    ['router-fault'],
    {
      nasty: true,
      broken: [
        {
          do: 'dns',
          server: 'forwarder',
          faults: [{ do: 'truncate', over: 'udp' }],
          with: { tcp: false },
        },
      ],
      sees: ['names'],
      proof: { 'dns.forwarder.truncate': 1 },
      witness: ['no-name', 'no-connection'],
    },
  ),
  single(
    'dns-drops-every-third',
    'The router’s DNS ignores every third question.',
    ['router-fault'],
    {
      nasty: true,
      shop: 'cup',
      broken: [{ do: 'dns', server: 'forwarder', faults: [{ do: 'silent', every: 3 }] }],
      sees: ['names'],
      verdict: ['degraded', 'healthy', 'down'],
      proof: { 'dns.forwarder.silent': 1 },
      witness: ['works', 'no-name'],
    },
  ),
  single(
    'loss-only-when-large',
    'The line damages large packets far more often than small ones: half above 900 bytes vanish.',
    ['router-misconfigured'],
    {
      nasty: true,
      broken: [
        {
          do: 'rule',
          at: 'provider',
          name: 'large',
          rule: '-A FORWARD -o line0 -m length --length 900: -m statistic --mode random --probability 0.8 -j DROP',
        },
        { do: 'host', with: { tls: { certificate: 'large' } } },
      ],
      sees: ['tls', 'mtu'],
      verdict: ['down', 'degraded'],
      proof: { 'rule.provider.large': 1 },
      witness: ['no-handshake', 'works'],
    },
  ),
  single('host-slow-to-wake', 'The host answers the echo after nine seconds.', ['host-outage'], {
    nasty: true,
    shop: 'cup',
    broken: [{ do: 'host', with: { speaks: { iso8583: 'cup', echo: 'approve', delayMs: 9000 } } }],
    faults: ['echo-unanswered'],
    sees: ['echo'],
    proof: { [`host.${host.main}:8600.echo`]: 1 },
    witness: ['no-answer'],
  }),
  single(
    'own-address-taken',
    'Another device on the network uses the laptop’s own address.',
    ['device-misconfigured'],
    {
      nasty: true,
      broken: [
        { do: 'device', address: lan.laptop, mac: 'd8:bb:2c:00:00:20' },
        // The laptop has known the router since it was switched on; the other one talks since a moment
        // ago, and asks for it anew each second, as machines do whose answers go elsewhere.
        {
          do: 'run',
          at: 'laptop',
          shell: 'ping -q -c 1 192.168.77.1 && echo met; exec sleep 60',
          untilItSays: 'met',
        },
        {
          do: 'run',
          at: 'device',
          shell:
            'while ip neigh flush dev eth0; do ping -q -c 3 -i 0.3 -w 1 192.168.77.1 > /dev/null && echo taken; done',
          untilItSays: 'taken',
        },
      ],
      site: { terminal: { thisMachine: true, address: null, remotePort: null } },
      faults: ['address-conflict', 'own-address-taken'],
      verdict: ['degraded', 'down'],
      test: { at: 'device', shell: 'ip -br addr show dev eth0 | grep -q 192.168.77.20/' },
      sees: ['gateway'],
      witness: ['works', 'no-name', 'no-connection', 'no-handshake', 'no-answer'],
    },
  ),
  single(
    'bad-third-of-lan',
    'Bursts of loss between switch and router, with a jitter of 20 ms.',
    ['network-hardware-fault'],
    {
      nasty: true,
      shop: 'cup',
      broken: [
        impair('lan', { jitterMs: 20, burst: { inPercent: 4, outPercent: 30, lossPercent: 95 } }),
      ],
      verdict: ['degraded', 'down'],
      sees: ['latency'],
      proof: { 'lan.out.lost': 2 },
      witness: ['works', 'no-name', 'no-connection', 'no-answer'],
    },
  ),
]
