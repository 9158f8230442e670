import { host, lan, names, nobody } from '../shop/addresses.ts'
import { kinds } from '../shop/kinds.ts'
import type { Situation } from '../situation.ts'
import { double, impair, routerRule, takesLong, slowRouter, wrongClock } from './make.ts'

/** Two things at once. */
export const doubles: Situation[] = [
  double(
    'line-loses-and-certificate-expired',
    'The line loses 8 % and the host’s certificate has ended.',
    [['line-fault'], ['host-outage']],
    {
      ci: true,
      broken: [
        impair('line', { delayMs: 4, lossPercent: 8 }),
        { do: 'host', with: { tls: { certificate: 'expired' } } },
      ],
      sees: ['latency', 'tls'],
      proof: { 'line.out.lost': 2 },
      witness: ['no-handshake', 'no-name'],
    },
  ),
  double(
    'forwarder-broken-and-port-closed',
    'The router’s DNS answers SERVFAIL, and the host refuses.',
    [
      ['router-fault', 'provider-fault'],
      ['host-outage', 'device-misconfigured'],
    ],
    {
      ci: true,
      broken: [
        { do: 'dns', server: 'forwarder', faults: [{ do: 'servfail' }] },
        { do: 'host', with: null },
      ],
      sees: ['names', 'tcp'],
      proof: { 'dns.forwarder.servfail': 1 },
      witness: ['no-name'],
    },
  ),
  double(
    'switch-loses-and-terminal-unknown',
    'The switch loses 6 %, and the host does not know the terminal.',
    [['network-hardware-fault'], ['unauthorized-access']],
    {
      shop: 'cup',
      broken: [
        impair('lan', { lossPercent: 6 }),
        { do: 'host', with: { speaks: { iso8583: 'cup', echo: { code: '97' } } } },
      ],
      sees: ['latency', 'echo'],
      proof: { 'lan.out.lost': 2 },
      witness: ['declined', 'no-name', 'no-answer', 'no-connection'],
    },
  ),
  double(
    'satellite-and-old-terminal',
    'A satellite line, and a terminal whose TLS is too old for the host.',
    [['remote-location'], ['version-incompatible', 'os-firmware-outdated']],
    {
      broken: [
        impair('line', { delayMs: 310, jitterMs: 10 }),
        { do: 'host', with: { tls: { certificate: 'good', minVersion: 'TLSv1.3' } } },
      ],
      site: { terminal: { tlsMaxVersion: 'TLSv1.2' } },
      test: { at: 'laptop', shell: takesLong('203.0.113.130/5000', 500) },
      sees: ['latency', 'tls'],
      witness: ['no-handshake'],
    },
  ),
  double(
    'full-line-and-issuer-down',
    'An upload fills the line, and the host answers 91.',
    [['network-congestion'], ['host-outage']],
    {
      shop: 'cup',
      broken: [
        { do: 'impair', segment: 'line', out: { delayMs: 4, rateKbps: 2000, queueBytes: 100_000 } },
        { do: 'device', address: '192.168.77.60' },
        {
          do: 'run',
          at: 'device',
          shell:
            'for i in 1 2 3; do bash -c "exec cat /dev/zero > /dev/tcp/192.0.2.99/9" & done; wait',
          untilCounted: 'line.out.queueDropped',
        },
        { do: 'host', with: { speaks: { iso8583: 'cup', echo: { code: '91' } } } },
      ],
      sees: ['latency', 'echo'],
      proof: { 'line.out.queueDropped': 5 },
      witness: ['declined'],
    },
  ),
  double(
    'slow-router-and-wrong-name',
    'The router is overloaded, and the host shows another machine’s certificate.',
    [['router-fault'], ['host-outage']],
    {
      broken: [
        impair('lan', { delayMs: 10, jitterMs: 50 }),
        { do: 'host', with: { tls: { certificate: 'wrong-name' } } },
      ],
      test: { at: 'laptop', shell: slowRouter },
      sees: ['latency', 'terminal', 'tls'],
      witness: ['no-handshake'],
    },
  ),
  double(
    'half-dead-name-and-lost-session',
    'One of two addresses is dead, and the terminal must sign in again.',
    [['host-outage'], ['sign-in-needed']],
    {
      shop: 'cup',
      broken: [
        { do: 'zone', names: { [names.host]: [host.main, nobody] } },
        { do: 'host', with: { speaks: { iso8583: 'cup', echo: { code: '77' } } } },
      ],
      test: { at: 'laptop', shell: "! timeout 2 bash -c 'exec 3<>/dev/tcp/203.0.113.190/8600'" },
      sees: ['tcp', 'echo'],
      witness: ['declined', 'no-connection'],
    },
  ),
  double(
    'port-filtered-and-spare-expired',
    'The router drops the main port, and the spare’s certificate has ended.',
    [['router-misconfigured'], ['host-outage']],
    {
      broken: [
        routerRule('port-filter', '-p tcp --dport 5000 -j DROP'),
        {
          do: 'listen',
          listener: {
            ...kinds['iso-tls'].listener,
            address: host.backup,
            port: 5100,
            tls: { certificate: 'expired' },
          },
        },
      ],
      site: {
        acquirer: {
          endpoints: [
            kinds['iso-tls'].endpoint,
            { ...kinds['iso-tls'].endpoint, host: names.backup, port: 5100 },
          ],
        },
      },
      sees: ['tcp', 'tls'],
      proof: { 'rule.router.port-filter': 1 },
      witness: ['no-connection'],
    },
  ),
  double(
    'transit-loses-and-forbidden',
    'The way to the acquirer loses 9 %, and its service answers 403.',
    [['provider-fault'], ['unauthorized-access']],
    {
      shop: 'https',
      broken: [
        impair('acquirer-transit', { delayMs: 4, lossPercent: 9 }),
        { do: 'host', with: { speaks: { http: 403 } } },
      ],
      answers: ['terminal-shows=code', 'code=403'],
      sees: ['latency', 'echo'],
      proof: { 'acquirer-transit.out.lost': 1 },
      witness: ['declined', 'no-handshake', 'no-connection', 'no-answer'],
    },
  ),
  double(
    'remote-port-closed-and-certificate-expired',
    'The terminal’s port is off, and the host’s certificate has ended.',
    [['remote-access-disabled'], ['host-outage']],
    {
      broken: [
        { do: 'terminal-port', port: null },
        { do: 'host', with: { tls: { certificate: 'expired' } } },
      ],
      test: { at: 'terminal', shell: "! ss -tln | grep -q ':8443 '" },
      sees: ['terminal', 'tls'],
      witness: ['no-handshake'],
    },
  ),
  double(
    'forwarder-dead-and-line-loses',
    'The router’s DNS is silent, and the line loses 9 %.',
    [['router-fault'], ['line-fault']],
    {
      broken: [
        { do: 'dns', server: 'forwarder', faults: [{ do: 'silent' }] },
        impair('line', { delayMs: 4, lossPercent: 9 }),
      ],
      sees: ['names', 'latency'],
      proof: { 'dns.forwarder.silent': 1, 'line.out.lost': 1 },
      witness: ['no-name'],
    },
  ),
  double(
    'hijacked-and-line-loses',
    'The provider leads the host’s name astray, and the line loses 8 %.',
    [['provider-fault'], ['line-fault']],
    {
      shop: 'cup',
      broken: [
        {
          do: 'dns',
          server: 'provider',
          faults: [{ do: 'lie', names: [names.host], addresses: ['192.0.2.10'] }],
        },
        impair('line', { delayMs: 4, lossPercent: 8 }),
      ],
      sees: ['names', 'latency'],
      proof: { 'dns.provider.lie': 1, 'line.out.lost': 1 },
      witness: ['no-connection', 'no-name'],
    },
  ),
  double(
    'old-firmware-and-port-closed',
    'The terminal’s firmware is too old, and the host refuses.',
    [['os-firmware-outdated'], ['host-outage', 'device-misconfigured']],
    {
      broken: [{ do: 'host', with: null }],
      site: { acquirer: { requirements: { firmware: '>=1.6.0' } } },
      test: { at: 'host', shell: "! ss -tln | grep -q ':5000 '" },
      sees: ['terminal', 'tcp'],
      witness: ['no-connection'],
    },
  ),
  double(
    'maintenance-and-switch-loses',
    'The host is in its maintenance window and silent, and the switch loses 7 %.',
    [['host-maintenance'], ['network-hardware-fault']],
    {
      shop: 'cup',
      broken: [
        { do: 'rule', at: 'host', name: 'silent', rule: '-A INPUT -p tcp --dport 8600 -j DROP' },
        impair('lan', { lossPercent: 7 }),
      ],
      site: {
        acquirer: {
          maintenance: [
            {
              days: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
              from: '00:00',
              to: '23:59',
              timeZone: 'Asia/Shanghai',
            },
          ],
        },
      },
      sees: ['notices', 'latency'],
      proof: { 'rule.host.silent': 1, 'lan.out.lost': 1 },
      witness: ['no-connection', 'no-name'],
    },
  ),
  double(
    'wrong-clock-and-broken-forwarder',
    'This till’s clock is a year behind, and the router’s DNS answers SERVFAIL.',
    [['device-misconfigured'], ['router-fault', 'provider-fault']],
    {
      broken: [
        { do: 'clock', worldAheadMs: 400 * 86_400_000 },
        { do: 'dns', server: 'forwarder', faults: [{ do: 'servfail' }] },
      ],
      site: { terminal: { thisMachine: true, address: null, remotePort: null } },
      test: { at: 'laptop', shell: wrongClock },
      sees: ['clock', 'names'],
      proof: { 'dns.forwarder.servfail': 1 },
      witness: ['no-name'],
    },
  ),
  double(
    'inspection-and-slow-router',
    'A filter opens TLS, and the router that does it is overloaded.',
    [['router-misconfigured'], ['router-fault']],
    {
      broken: [
        {
          do: 'rule',
          at: 'router',
          name: 'inspected',
          table: 'nat',
          rule: `-A PREROUTING -i lan0 -p tcp --dport 5000 -j DNAT --to-destination ${lan.router}:8443`,
        },
        {
          do: 'listen',
          listener: {
            ...kinds['iso-tls'].listener,
            at: 'router',
            address: lan.router,
            port: 8443,
            tls: { certificate: 'intercepted' },
          },
        },
        impair('lan', { delayMs: 10, jitterMs: 50 }),
      ],
      sees: ['tls', 'latency', 'terminal'],
      proof: { 'rule.router.inspected': 1 },
      witness: ['no-handshake'],
    },
  ),
]
