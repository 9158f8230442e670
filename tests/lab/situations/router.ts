import { lan } from '../shop/addresses.ts'
import { kinds } from '../shop/kinds.ts'
import type { Action, Situation } from '../situation.ts'
import { impair, redirect, routerRule, single, slowRouter } from './make.ts'

const portal = (pages: {
  [path: string]: { status: number; headers?: { [name: string]: string }; body?: string }
}): Action => ({
  do: 'site-more',
  site: { name: 'portal', at: 'router', address: lan.router, port: 8080, pages },
})

/** The router itself is dead or dying. */
const dying: Situation[] = [
  single(
    'router-passes-nothing',
    'The router answers the shop, and sends nothing out any more; its line is up.',
    ['router-fault'],
    {
      shop: 'cup',
      broken: [
        routerRule('stuck', '-j DROP'),
        { do: 'rule', at: 'router', name: 'mute', rule: '-A OUTPUT -o wan0 -j DROP' },
      ],
      faults: ['router-forwards-nothing'],
      sees: ['gateway', 'references'],
      proof: { 'rule.router.stuck': 3 },
      witness: ['no-name'],
    },
  ),
  single(
    'router-off',
    'The router has no power; the switch and the terminal do.',
    ['router-fault'],
    {
      test: {
        at: 'laptop',
        shell: 'ping -q -c 1 192.168.77.50 && ! ping -q -c 2 -i 0.2 -W 1 192.168.77.1',
      },
      ci: true,
      broken: [{ do: 'ip', at: 'router', command: 'link set lan0 down' }],
      faults: ['router-silent'],
      sees: ['gateway'],
      witness: ['no-name'],
    },
  ),
  single('router-hung', 'The router still answers ARP and nothing else.', ['router-fault'], {
    shop: 'cup',
    broken: [
      {
        do: 'rule',
        at: 'router',
        name: 'hung',
        table: 'raw',
        rule: '-A PREROUTING -i lan0 -j DROP',
      },
    ],
    faults: ['router-silent'],
    sees: ['gateway'],
    proof: { 'rule.router.hung': 1 },
    witness: ['no-name'],
  }),
  single(
    'no-dhcp',
    'The router hands out no addresses; the laptop gave itself one.',
    ['router-fault'],
    {
      test: { at: 'laptop', shell: 'ip -4 addr show eth0 | grep -q 169.254' },
      ci: true,
      broken: [
        { do: 'ip', at: 'laptop', command: 'addr flush dev eth0 scope global' },
        { do: 'ip', at: 'laptop', command: 'addr add 169.254.33.7/16 dev eth0' },
        { do: 'resolvers', addresses: [] },
      ],
      faults: ['dhcp-dead'],
      sees: ['link'],
      witness: ['no-name'],
    },
  ),
  single(
    'no-dhcp-no-address',
    'The router hands out no addresses; the laptop has none at all.',
    ['router-fault'],
    {
      test: { at: 'laptop', shell: '! ip -4 addr show eth0 | grep -q inet' },
      shop: 'https',
      broken: [
        { do: 'ip', at: 'laptop', command: 'addr flush dev eth0 scope global' },
        { do: 'resolvers', addresses: [] },
      ],
      faults: ['dhcp-dead'],
      sees: ['link'],
      witness: ['no-name'],
    },
  ),
  single(
    'router-overloaded',
    'The router takes 20 to 120 ms over every packet; the switch is quick.',
    ['router-fault'],
    {
      ci: true,
      broken: [impair('lan', { delayMs: 10, jitterMs: 50 })],
      faults: ['router-overloaded'],
      verdict: ['degraded'],
      test: { at: 'laptop', shell: slowRouter },
      sees: ['latency', 'terminal'],
    },
  ),
  single(
    'router-crawling',
    'The router takes a third of a second over every packet.',
    ['router-fault'],
    {
      shop: 'cup',
      broken: [impair('lan', { delayMs: 90, jitterMs: 160 })],
      faults: ['router-overloaded'],
      verdict: ['degraded', 'down'],
      test: { at: 'laptop', shell: slowRouter },
      sees: ['latency', 'terminal'],
    },
  ),
]

/** The router works and is set up wrongly. */
const misconfigured: Situation[] = [
  single('port-filtered', 'The router drops everything to port 5000.', ['router-misconfigured'], {
    ci: true,
    broken: [routerRule('port-filter', '-p tcp --dport 5000 -j DROP')],
    faults: ['port-filter-drop'],
    sees: ['tcp'],
    proof: { 'rule.router.port-filter': 1 },
    witness: ['no-connection'],
  }),
  single(
    'web-ports-only',
    'The router lets out web pages, mail and DNS, and drops the rest.',
    ['router-misconfigured'],
    {
      shop: 'cup',
      broken: [
        routerRule('web', '-i lan0 -p tcp -m multiport --dports 53,80,443,993 -j ACCEPT'),
        routerRule('dns', '-i lan0 -p udp -m multiport --dports 53,123 -j ACCEPT'),
        routerRule('pings', '-i lan0 -p icmp -j ACCEPT'),
        routerRule('rest', '-i lan0 -j DROP'),
      ],
      faults: ['port-filter-drop'],
      sees: ['tcp'],
      proof: { 'rule.router.rest': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'port-refused-by-router',
    'The router answers for the acquirer’s port with a reset.',
    ['router-misconfigured'],
    {
      ci: true,
      broken: [routerRule('port-filter', '-p tcp --dport 5000 -j REJECT --reject-with tcp-reset')],
      faults: ['port-filter-reset'],
      sees: ['tcp'],
      proof: { 'rule.router.port-filter': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'port-refused-by-router-cup',
    'The router answers a UnionPay port with a reset, and nothing else.',
    ['router-misconfigured'],
    {
      shop: 'cup',
      broken: [routerRule('port-filter', '-p tcp --dport 8600 -j REJECT --reject-with tcp-reset')],
      faults: ['port-filter-reset'],
      sees: ['tcp'],
      proof: { 'rule.router.port-filter': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'acquirer-prohibited',
    'The router’s firewall prohibits the acquirer’s network.',
    ['router-misconfigured'],
    {
      shop: 'cup',
      broken: [
        routerRule(
          'prohibited',
          '-d 203.0.113.128/26 -j REJECT --reject-with icmp-admin-prohibited',
        ),
      ],
      faults: ['destination-prohibited'],
      sees: ['tcp'],
      proof: { 'rule.router.prohibited': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'terminal-ports-prohibited',
    'The router’s firewall prohibits all but web ports, and says so.',
    ['router-misconfigured'],
    {
      shop: 'bcd-tls',
      broken: [
        routerRule(
          'prohibited',
          '-i lan0 -p tcp -m multiport ! --dports 53,80,443 -j REJECT --reject-with icmp-admin-prohibited',
        ),
      ],
      sees: ['tcp'],
      proof: { 'rule.router.prohibited': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'captive-portal',
    'The guest network wants a click on a page first.',
    ['router-misconfigured'],
    {
      ci: true,
      broken: [
        redirect('portal', '80', 8080),
        portal({
          '*': { status: 302, headers: { Location: `http://${lan.router}:8080/login` } },
          '/login': { status: 200, body: '<h1>Welcome, guest</h1>' },
        }),
        routerRule('before-login', '-i lan0 -j DROP'),
      ],
      faults: ['captive-portal'],
      sees: ['portal'],
      proof: { 'rule.router.before-login': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'captive-portal-that-answers-for-all',
    'The guest network answers every page itself and refuses every other port.',
    ['router-misconfigured'],
    {
      shop: 'cup',
      broken: [
        redirect('portal', '80', 8080),
        portal({
          '*': {
            status: 200,
            headers: { 'Content-Type': 'text/html' },
            body: '<meta http-equiv="refresh" content="0; url=http://portal.example/">',
          },
        }),
        routerRule('before-login', '-i lan0 -p tcp -j REJECT --reject-with tcp-reset'),
        routerRule('before-login-rest', '-i lan0 -j DROP'),
      ],
      faults: ['captive-portal'],
      sees: ['portal'],
      proof: { 'rule.router.before-login': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'tls-inspected',
    'The router’s security filter opens TLS with a certificate of its own.',
    ['router-misconfigured'],
    {
      ci: true,
      broken: [
        redirect('inspected', '5000', 8443),
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
      ],
      faults: ['tls-inspection'],
      sees: ['tls'],
      proof: { 'rule.router.inspected': 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'https-inspected',
    'A filter opens HTTPS of a host that has a public certificate.',
    ['router-misconfigured'],
    {
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
    'large-packets-vanish',
    'The line swallows packets above 1300 bytes without a word.',
    ['router-misconfigured'],
    {
      ci: true,
      broken: [impair('line', { delayMs: 4, maxBytes: 1300 })],
      faults: ['mtu-black-hole'],
      sees: ['tls', 'mtu'],
      proof: { 'line.in.oversize': 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'too-big-is-never-said',
    'A tunnel takes 1360 bytes, and firewalls eat the messages that would say so.',
    ['router-misconfigured'],
    {
      shop: 'bcd-tls',
      broken: [
        { do: 'ip', at: 'router', command: 'link set wan0 mtu 1360' },
        { do: 'ip', at: 'provider', command: 'link set line0 mtu 1360' },
        {
          do: 'rule',
          at: 'router',
          name: 'no-too-big',
          rule: '-A OUTPUT -p icmp --icmp-type fragmentation-needed -j DROP',
        },
        {
          do: 'rule',
          at: 'provider',
          name: 'no-too-big',
          rule: '-A OUTPUT -p icmp --icmp-type fragmentation-needed -j DROP',
        },
      ],
      faults: ['mtu-black-hole'],
      sees: ['tls', 'mtu'],
      proof: { 'rule.provider.no-too-big': 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'devices-kept-apart',
    'The network keeps its devices apart: till and terminal cannot see each other.',
    ['router-misconfigured'],
    {
      test: { at: 'laptop', shell: '! ping -q -c 2 -i 0.2 -W 1 192.168.77.50' },
      twin: {
        name: 'terminal-gone',
        because: 'a terminal that nobody can see from the laptop may be off or kept apart',
      },
      broken: [
        { do: 'ip', at: 'switch', command: 'link set dev port1 type bridge_slave isolated on' },
        { do: 'ip', at: 'switch', command: 'link set dev port2 type bridge_slave isolated on' },
      ],
      faults: ['client-isolation'],
      verdict: ['degraded', 'down'],
      sees: ['terminal'],
      witness: ['works'],
    },
  ),
  single(
    'two-default-routes',
    'Two ways out are configured; the one that is used leads nowhere.',
    ['router-misconfigured'],
    {
      test: { at: 'laptop', shell: 'test $(ip route show default | wc -l) = 2' },
      broken: [
        { do: 'ip', at: 'laptop', command: 'route replace default via 192.168.77.1 metric 600' },
        { do: 'ip', at: 'laptop', command: 'route del default via 192.168.77.1 metric 0' },
        { do: 'ip', at: 'laptop', command: 'route add default via 192.168.77.2 metric 100' },
      ],
      faults: ['double-default-route'],
      sees: ['link'],
      witness: ['no-connection'],
    },
  ),
  single(
    'tethered-as-well',
    'A tethered phone without data is the preferred way out, beside the shop’s own.',
    ['router-misconfigured'],
    {
      test: { at: 'laptop', shell: 'test $(ip route show default | wc -l) = 2' },
      shop: 'cup',
      broken: [
        {
          do: 'ip',
          at: 'laptop',
          command: 'link add link eth0 name usb0 type macvlan mode private',
        },
        { do: 'ip', at: 'laptop', command: 'addr add 192.168.42.17/24 dev usb0' },
        { do: 'ip', at: 'laptop', command: 'link set usb0 up' },
        { do: 'ip', at: 'laptop', command: 'route replace default via 192.168.77.1 metric 700' },
        { do: 'ip', at: 'laptop', command: 'route del default via 192.168.77.1 metric 0' },
        {
          do: 'ip',
          at: 'laptop',
          command: 'route add default via 192.168.42.129 dev usb0 metric 100',
        },
      ],
      faults: ['double-default-route'],
      sees: ['link'],
      witness: ['no-connection'],
    },
  ),
  single(
    'nat-forgets',
    'The router forgets a quiet connection after ten seconds.',
    ['router-misconfigured'],
    {
      nasty: true,
      shop: 'cup',
      broken: [
        {
          do: 'sysctl',
          at: 'router',
          key: 'netfilter/nf_conntrack_tcp_timeout_established',
          value: '10',
        },
        { do: 'sysctl', at: 'router', key: 'netfilter/nf_conntrack_tcp_loose', value: '0' },
        routerRule('forgotten', '-m conntrack --ctstate INVALID -j DROP'),
      ],
      options: ['--idle', '20'],
      faults: ['idle-timeout-short'],
      verdict: ['degraded', 'down'],
      sees: ['idle'],
      proof: { 'rule.router.forgotten': 1 },
    },
  ),
]

export const routerFaults: Situation[] = [...dying, ...misconfigured]
