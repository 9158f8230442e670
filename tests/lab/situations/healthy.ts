import { ballast, host, names, six } from '../shop/addresses.ts'
import { kinds } from '../shop/kinds.ts'
import { quietStatus } from '../shop/plan.ts'
import type { Situation } from '../situation.ts'
import { fine, holdsTunnel, impair } from './make.ts'

const json = (body: object) => ({
  '/api/v2/summary.json': {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  },
})

/** A web page of this address that has this text in it. */
const asks = (address: string, name: string, path: string, text: string): string =>
  `exec 3<>/dev/tcp/${address}/80; printf 'GET ${path} HTTP/1.0\\r\\nHost: ${name}\\r\\n\\r\\n' >&3; timeout 2 grep -q ${text} <&3`

/** Ordinary shops of several acquirers. */
const ordinary: Situation[] = [
  fine('all-well', 'An ordinary shop on a cable.', { ci: true }),
  fine('all-well-cup', 'A UnionPay terminal’s plain port.', { shop: 'cup' }),
  fine('all-well-https', 'An acquirer with an HTTPS status and a public certificate.', {
    shop: 'https',
    ci: true,
  }),
  fine('all-well-bcd', 'A host that speaks packed ISO 8583 over TLS.', { shop: 'bcd-tls' }),
  fine('all-well-1993', 'A host that speaks ISO 8583:1993.', { shop: 'iso93' }),
  fine('all-well-binary', 'A host that speaks ISO 8583 with a binary bitmap.', {
    shop: 'binary-bitmap',
  }),
  fine('all-well-under-load', 'A transfer fills a good line, as asked.', {
    site: { network: { load: { download: `${ballast}:19`, upload: `${ballast}:9` } } },
    options: ['--load'],
    sees: ['load'],
  }),
  fine('all-well-held-quiet', 'A connection to the acquirer is held quiet, as asked.', {
    options: ['--idle', '5'],
    sees: ['idle'],
  }),
  fine('all-well-port-only', 'Only a port is known of the acquirer.', { shop: 'tcp' }),
]

/** Shops that look odd and are fine. */
const odd: Situation[] = [
  fine('slow-4g-line', 'A 4G line: 130 ms there and back, unsteady.', {
    test: { at: 'laptop', shell: 'ping -q -c 3 -i 0.2 100.72.16.1 | grep -qE "= 1[0-9]{2}"' },
    odd: ['slow-line'],
    ci: true,
  }),
  fine('no-ping-anywhere', 'Nobody in the world answers a ping.', {
    odd: ['no-ping'],
    ci: true,
    test: { at: 'laptop', shell: '! ping -q -c 2 -i 0.2 -W 1 203.0.113.130' },
  }),
  fine('only-the-acquirer-let-out', 'The router lets out only what goes to the acquirer.', {
    test: { at: 'laptop', shell: "! timeout 1 bash -c 'exec 3<>/dev/tcp/198.51.100.10/443'" },
    odd: ['locked-down'],
    ci: true,
  }),
  fine('locked-down-no-ping', 'Only the acquirer is let out, and nobody answers a ping.', {
    test: { at: 'laptop', shell: "! timeout 1 bash -c 'exec 3<>/dev/tcp/198.51.100.10/443'" },
    odd: ['locked-down', 'no-ping'],
    shop: 'cup',
  }),
  fine('hops-limit-their-replies', 'Provider and core answer at most five pings a second.', {
    test: {
      at: 'laptop',
      shell: '! ping -q -c 30 -i 0.02 100.72.16.1 | grep -q " 0% packet loss"',
    },
    broken: (['provider', 'core'] as const).flatMap((at) => [
      {
        do: 'rule',
        at,
        name: 'few',
        rule: '-A INPUT -p icmp --icmp-type echo-request -m limit --limit 5/s --limit-burst 5 -j ACCEPT',
      },
      {
        do: 'rule',
        at,
        name: 'limited',
        rule: '-A INPUT -p icmp --icmp-type echo-request -j DROP',
      },
    ]),
    sees: [],
  }),
  fine('hops-hide', 'Provider and core never answer anything themselves.', {
    test: { at: 'laptop', shell: '! ping -q -c 2 -i 0.2 -W 1 100.72.16.1' },
    broken: (['provider', 'core', 'edge'] as const).map((at) => ({
      do: 'rule',
      at,
      name: 'hidden',
      rule: '-A OUTPUT -p icmp -j DROP',
    })),
  }),
  fine('ipv6-beside-ipv4', 'The acquirer and the shop have IPv6 as well, and it works.', {
    test: { at: 'laptop', shell: 'ping -6 -q -c 1 -W 2 2001:db8:ac::130' },
    odd: ['ipv6-beside'],
  }),
  fine('ipv6-record-without-ipv6', 'The acquirer’s name has an IPv6 address; the shop has none.', {
    test: {
      at: 'laptop',
      shell:
        'dig +short AAAA host.acquirer.example | grep -q : && test -z "$(ip -6 route show default)"',
    },
    broken: [{ do: 'zone', names: { [names.host]: [host.main, six.host] } }],
  }),
  fine('two-good-addresses', 'The acquirer’s name has two addresses, both fine.', {
    test: { at: 'laptop', shell: 'test $(dig +short host.acquirer.example | wc -l) = 2' },
    broken: [
      { do: 'zone', names: { [names.host]: [host.main, host.second] } },
      { do: 'listen', listener: { ...kinds['iso-tls'].listener, address: host.second } },
    ],
  }),
  fine('vpn-beside', 'A VPN is up on the laptop, for somebody else’s network only.', {
    test: { at: 'laptop', shell: 'ip -br link show tun0 | grep -q LOWER_UP' },
    broken: [
      { do: 'ip', at: 'laptop', command: 'tuntap add tun0 mode tun' },
      { do: 'ip', at: 'laptop', command: 'addr add 10.8.0.6/24 dev tun0' },
      { do: 'ip', at: 'laptop', command: 'link set tun0 up' },
      holdsTunnel,
    ],
  }),
  fine('very-large-certificate', 'The host’s certificate names 400 branches.', {
    test: {
      at: 'laptop',
      shell: 'test $(openssl s_client -connect 203.0.113.130:5000 < /dev/null | wc -c) -gt 12000',
    },
    broken: [{ do: 'host', with: { tls: { certificate: 'large' } } }],
  }),
  fine(
    'split-dns',
    'Only the shop’s own resolver knows the acquirer, at a private address that works.',
    {
      broken: [
        { do: 'zone', names: { [names.host]: null } },
        {
          do: 'dns',
          server: 'provider',
          faults: [{ do: 'lie', names: [names.host], addresses: ['10.20.0.5'] }],
        },
        { do: 'ip', at: 'host', command: 'addr add 10.20.0.5/32 dev lo' },
        { do: 'ip', at: 'edge', command: 'route add 10.20.0.5/32 via 203.0.113.18' },
        { do: 'ip', at: 'core', command: 'route add 10.20.0.5/32 via 203.0.113.10' },
        { do: 'listen', listener: { ...kinds['iso-tls'].listener, address: '10.20.0.5' } },
      ],
      proof: { 'dns.provider.lie': 1 },
    },
  ),
  fine('spare-resolver-dead', 'The second of two resolvers is dead; the first one answers.', {
    test: { at: 'laptop', shell: '! ping -q -c 1 -W 1 192.168.77.254' },
    odd: ['dead-spare-resolver'],
    ci: true,
  }),
  fine('jumbo-frames', 'The laptop sends jumbo frames; the way out is ordinary.', {
    test: { at: 'laptop', shell: 'test $(cat /sys/class/net/eth0/mtu) = 9000' },
    broken: [{ do: 'ip', at: 'laptop', command: 'link set eth0 mtu 9000' }],
  }),
  fine('small-mtu-that-works', 'The line takes 1400 bytes, and says so to those who send more.', {
    test: { at: 'laptop', shell: '! ping -M do -q -c 2 -i 0.2 -W 1 -s 1400 203.0.113.130' },
    broken: [
      { do: 'ip', at: 'router', command: 'link set wan0 mtu 1400' },
      { do: 'ip', at: 'provider', command: 'link set line0 mtu 1400' },
      { do: 'host', with: { tls: { certificate: 'large' } } },
    ],
  }),
  fine('check-pages-blocked', 'A filter blocks the connectivity-check pages.', {
    test: { at: 'laptop', shell: "! timeout 1 bash -c 'exec 3<>/dev/tcp/192.0.2.80/80'" },
    broken: [
      {
        do: 'rule',
        at: 'router',
        name: 'check-block',
        rule: '-A FORWARD -p tcp --dport 80 -m iprange --dst-range 192.0.2.80-192.0.2.80 -j DROP',
      },
      { do: 'web', name: 'check-a', with: { pages: { '*': { status: 403, body: 'blocked' } } } },
    ],
    sees: ['portal'],
  }),
  fine('status-page-unreachable', 'The acquirer’s status page cannot be reached.', {
    test: { at: 'laptop', shell: "! timeout 1 bash -c 'exec 3<>/dev/tcp/192.0.2.90/80'" },
    broken: [{ do: 'web', name: 'status', with: null }],
  }),
  fine('incident-of-another-part', 'The status page tells of trouble with something else.', {
    test: {
      at: 'laptop',
      shell: asks(
        '192.0.2.90',
        'status.acquirer.example',
        '/api/v2/summary.json',
        'partial_outage',
      ),
    },
    broken: [
      {
        do: 'web',
        name: 'status',
        with: {
          pages: json({
            ...quietStatus,
            status: { indicator: 'minor', description: 'Minor Service Outage' },
            components: [
              { id: 'c1', name: 'Card authorisation', status: 'operational' },
              { id: 'c2', name: 'Reporting portal', status: 'partial_outage' },
            ],
            incidents: [
              {
                name: 'Reports are late',
                impact: 'minor',
                status: 'investigating',
                components: [{ id: 'c2', name: 'Reporting portal' }],
              },
            ],
          }),
        },
      },
    ],
  }),
  fine('two-resolvers-disagree', 'Provider and public resolvers give different good addresses.', {
    broken: [
      {
        do: 'dns',
        server: 'provider',
        faults: [{ do: 'lie', names: [names.host], addresses: [host.second] }],
      },
      { do: 'listen', listener: { ...kinds['iso-tls'].listener, address: host.second } },
    ],
    proof: { 'dns.provider.lie': 1 },
  }),
  fine(
    'bare-router',
    'The router has no pages, answers no ping and resolves nothing; the provider’s resolver is used.',
    {
      test: { at: 'laptop', shell: "! timeout 1 bash -c 'exec 3<>/dev/tcp/192.168.77.1/53'" },
      odd: ['quiet-router'],
      broken: [
        { do: 'web', name: 'router-ui', with: null },
        { do: 'dns', server: 'forwarder', with: { udp: false, tcp: false } },
        { do: 'resolvers', addresses: ['100.72.0.53'] },
      ],
    },
  ),
  fine('far-but-steady', 'The acquirer is 190 ms away, steadily.', {
    test: {
      at: 'laptop',
      shell: 'ping -q -c 3 -i 0.2 203.0.113.130 | grep -qE "= (19|2[0-9])[0-9.]"',
    },
    shop: 'cup',
    broken: [impair('acquirer-transit', { delayMs: 90 })],
  }),
  fine('duplicated-packets', 'The line doubles one packet in ten.', {
    broken: [impair('line', { delayMs: 4, duplicatePercent: 10 })],
    proof: { 'line.out.duplicated': 1 },
  }),
  fine('modern-host-only', 'The host takes TLS 1.3 alone, which the terminal can do.', {
    test: {
      at: 'laptop',
      shell: '! openssl s_client -no_tls1_3 -connect 203.0.113.130:5000 < /dev/null',
    },
    broken: [{ do: 'host', with: { tls: { certificate: 'good', minVersion: 'TLSv1.3' } } }],
  }),
  fine('terminal-answers-no-ping', 'The terminal is there but answers no ping.', {
    test: { at: 'laptop', shell: '! ping -q -c 2 -i 0.2 -W 1 192.168.77.50' },
    broken: [
      {
        do: 'rule',
        at: 'terminal',
        name: 'no-ping',
        rule: '-A INPUT -p icmp --icmp-type echo-request -j DROP',
      },
    ],
  }),
  fine('good-spare-endpoint', 'A second endpoint is configured, and it works as well.', {
    test: { at: 'laptop', shell: "timeout 1 bash -c 'exec 3<>/dev/tcp/203.0.113.140/5000'" },
    broken: [{ do: 'listen', listener: { ...kinds['iso-tls'].listener, address: host.backup } }],
    site: {
      acquirer: {
        endpoints: [
          kinds['iso-tls'].endpoint,
          { ...kinds['iso-tls'].endpoint, host: names.backup },
        ],
      },
    },
  }),
  fine('reference-of-one-operator-dead', 'One of the two references has stopped answering.', {
    test: { at: 'laptop', shell: "! timeout 1 bash -c 'exec 3<>/dev/tcp/198.51.100.10/443'" },
    broken: [
      {
        do: 'rule',
        at: 'core',
        name: 'reference-gone',
        rule: '-A FORWARD -d 198.51.100.10 -j DROP',
      },
    ],
  }),
  fine('two-ways-out-both-good', 'Two default routes are configured, and both lead out.', {
    test: { at: 'laptop', shell: 'test $(ip route show default | wc -l) = 2' },
    broken: [
      { do: 'ip', at: 'router', command: 'addr add 192.168.77.2/24 dev lan0' },
      { do: 'ip', at: 'laptop', command: 'route add default via 192.168.77.2 metric 200' },
    ],
  }),
  fine(
    'one-check-page-redirects',
    'One of two connectivity-check pages redirects; the other is clean.',
    {
      test: {
        at: 'laptop',
        shell: asks('198.51.100.80', 'check.operator-a.example', '/generate_204', '302'),
      },
      broken: [
        {
          do: 'web',
          name: 'check-a',
          with: {
            pages: {
              '*': { status: 302, headers: { Location: 'https://check.operator-a.example/moved' } },
            },
          },
        },
      ],
      sees: ['portal'],
    },
  ),
  fine('public-dns-blocked', 'The router lets nobody ask a resolver outside; its own works.', {
    test: { at: 'laptop', shell: '! dig +time=1 +tries=1 @198.51.100.53 host.acquirer.example' },
    broken: [
      {
        do: 'rule',
        at: 'router',
        name: 'outside-dns',
        rule: '-A FORWARD -p udp --dport 53 -j DROP',
      },
      {
        do: 'rule',
        at: 'router',
        name: 'outside-dns',
        rule: '-A FORWARD -p tcp --dport 53 -j REJECT --reject-with tcp-reset',
      },
    ],
  }),
  fine('udp-filtered', 'The router lets out TCP alone; its own DNS works.', {
    test: { at: 'laptop', shell: '! dig +time=1 +tries=1 @198.51.100.53 host.acquirer.example' },
    shop: 'cup',
    broken: [
      { do: 'rule', at: 'router', name: 'no-udp', rule: '-A FORWARD -p udp -j DROP' },
      { do: 'rule', at: 'router', name: 'no-icmp', rule: '-A FORWARD -p icmp -j DROP' },
    ],
  }),
  fine('jittery-line', 'Packets take between 8 and 30 ms, as on a shared line.', {
    test: {
      at: 'laptop',
      shell: "ping -q -c 30 -i 0.02 100.72.16.1 | awk -F/ '/^rtt/ { exit !($6 > 20) }'",
    },
    shop: 'https',
    broken: [{ do: 'impair', segment: 'line', in: { delayMs: 4, jitterMs: 22 } }],
  }),
  fine(
    'one-packet-in-two-hundred',
    'The line loses one packet in two hundred, which nobody notices.',
    {
      test: {
        at: 'laptop',
        shell: "ping -q -c 1500 -i 0.002 100.72.16.1 | grep loss | grep -vq ' 0% packet loss'",
      },
      shop: 'bcd-tls',
      broken: [impair('line', { delayMs: 4, lossPercent: 0.25 })],
      // The terminal asks once, and may meet the one in two hundred.
      witness: ['works', 'no-name'],
    },
  ),
  fine(
    'router-limits-its-replies',
    'The router answers at most five pings a second and passes everything on.',
    {
      test: {
        at: 'laptop',
        shell: '! ping -q -c 30 -i 0.02 192.168.77.1 | grep -q " 0% packet loss"',
      },
      ci: true,
      broken: [
        {
          do: 'rule',
          at: 'router',
          name: 'few',
          rule: '-A INPUT -p icmp --icmp-type echo-request -m limit --limit 5/s --limit-burst 5 -j ACCEPT',
        },
        {
          do: 'rule',
          at: 'router',
          name: 'limited',
          rule: '-A INPUT -p icmp --icmp-type echo-request -j DROP',
        },
      ],
    },
  ),
  fine(
    'everybody-limits-replies',
    'Provider, references and acquirer answer at most four pings a second.',
    {
      test: {
        at: 'laptop',
        shell: '! ping -q -c 30 -i 0.02 203.0.113.130 | grep -q " 0% packet loss"',
      },
      shop: 'cup',
      broken: (['provider', 'core', 'world', 'edge', 'host'] as const).flatMap((at) => [
        {
          do: 'rule',
          at,
          name: 'few',
          rule: '-A INPUT -p icmp --icmp-type echo-request -m limit --limit 4/s --limit-burst 3 -j ACCEPT',
        },
        {
          do: 'rule',
          at,
          name: 'limited',
          rule: '-A INPUT -p icmp --icmp-type echo-request -j DROP',
        },
      ]),
    },
  ),
  fine('one-name-question-lost', 'One question to the router’s DNS gets lost.', {
    broken: [
      {
        do: 'rule',
        at: 'router',
        name: 'lost',
        rule: '-A INPUT -i lan0 -p udp --dport 53 -m statistic --mode nth --every 1000 --packet 1 -j DROP',
      },
    ],
    proof: { 'rule.router.lost': 1 },
  }),
  fine(
    'flood-guard-drops-first-connect',
    'Before the host a guard against floods lets a stranger’s first SYN fall. Nobody answers a ping.',
    {
      odd: ['no-ping'],
      broken: [
        {
          do: 'rule',
          at: 'edge',
          name: 'first',
          rule: '-A FORWARD -d 203.0.113.130 -p tcp --syn -m statistic --mode nth --every 1000 --packet 0 -j DROP',
        },
      ],
      proof: { 'rule.edge.first': 1 },
    },
  ),
  fine(
    'flood-guard-drops-each-connect-once',
    'Before the host a guard against floods lets the first SYN of each connection fall. Nobody answers a ping.',
    {
      odd: ['no-ping'],
      broken: [
        {
          do: 'rule',
          at: 'edge',
          name: 'first',
          rule: '-A FORWARD -d 203.0.113.130 -p tcp --syn -m statistic --mode nth --every 2 --packet 0 -j DROP',
        },
      ],
      proof: { 'rule.edge.first': 1 },
    },
  ),
  fine(
    'references-drop-other-ports',
    'The references drop every port but their own, as public ones do.',
    {
      test: { at: 'laptop', shell: "! timeout 1 bash -c 'exec 3<>/dev/tcp/198.51.100.10/5000'" },
      odd: ['strict-references'],
    },
  ),
  fine('window-not-now', 'A maintenance window is configured for a moment that is not now.', {
    site: {
      acquirer: {
        maintenance: [{ days: [otherDay()], from: '02:00', to: '02:10', timeZone: 'UTC' }],
      },
    },
  }),
]

/** A day of the week that is neither yesterday nor today nor tomorrow. */
function otherDay(): string {
  return (
    ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][(new Date().getUTCDay() + 3) % 7] ?? 'sun'
  )
}

/** Shops in which nothing is wrong, however odd they look. */
export const healthy: Situation[] = [...ordinary, ...odd]
