import { lan, names, providerResolver, references } from '../shop/addresses.ts'
import { kinds } from '../shop/kinds.ts'
import type { Situation } from '../situation.ts'
import { emptyAddress, single } from './make.ts'

const lateServfail =
  'a forwarder that gives up says SERVFAIL late, whether it or the resolver behind it is at fault'

/** Names do not resolve, or resolve to the wrong place. */
export const nameFaults: Situation[] = [
  single('forwarder-silent', 'The router’s DNS says nothing.', ['router-fault'], {
    ci: true,
    broken: [{ do: 'dns', server: 'forwarder', faults: [{ do: 'silent' }] }],
    faults: ['dns-forwarder-dead'],
    sees: ['names'],
    proof: { 'dns.forwarder.silent': 1 },
    witness: ['no-name'],
  }),
  single('forwarder-stopped', 'The router refuses port 53.', ['router-fault'], {
    test: {
      at: 'laptop',
      shell: "ping -q -c 1 192.168.77.1 && ! timeout 2 bash -c 'exec 3<>/dev/tcp/192.168.77.1/53'",
    },
    shop: 'cup',
    broken: [{ do: 'dns', server: 'forwarder', with: { udp: false, tcp: false } }],
    faults: ['dns-forwarder-dead'],
    sees: ['names'],
    witness: ['no-name'],
  }),
  single(
    'forwarder-servfail',
    'The router’s DNS answers SERVFAIL to everything.',
    ['router-fault'],
    {
      ci: true,
      broken: [{ do: 'dns', server: 'forwarder', faults: [{ do: 'servfail' }] }],
      faults: ['dns-forwarder-broken'],
      sees: ['names'],
      proof: { 'dns.forwarder.servfail': 1 },
      witness: ['no-name'],
    },
  ),
  single(
    'forwarder-gives-up',
    'The router’s DNS thinks for a second and answers SERVFAIL to everything.',
    ['router-fault', 'provider-fault'],
    {
      broken: [{ do: 'dns', server: 'forwarder', faults: [{ do: 'servfail', afterMs: 1200 }] }],
      faults: ['dns-forwarder-broken'],
      sees: ['names'],
      proof: { 'dns.forwarder.servfail': 1 },
      witness: ['no-name'],
      twin: { name: 'provider-resolver-dead-behind-forwarder', because: lateServfail },
    },
  ),
  single('forwarder-refuses', 'The router’s DNS refuses every question.', ['router-fault'], {
    shop: 'https',
    broken: [{ do: 'dns', server: 'forwarder', faults: [{ do: 'refused' }] }],
    faults: ['dns-forwarder-broken'],
    sees: ['names'],
    proof: { 'dns.forwarder.refused': 1 },
    witness: ['no-name'],
  }),
  single(
    'forwarder-garbage',
    'The router’s DNS answers with bytes that are no DNS.',
    ['router-fault'],
    {
      broken: [{ do: 'dns', server: 'forwarder', faults: [{ do: 'garbage' }] }],
      sees: ['names'],
      proof: { 'dns.forwarder.garbage': 1 },
      witness: ['no-name'],
    },
  ),
  single(
    'forwarder-overwhelmed',
    'The router’s DNS lets four questions in ten lie; everything else passes.',
    ['router-fault'],
    {
      broken: [
        {
          do: 'rule',
          at: 'router',
          name: 'left',
          rule: '-A INPUT -i lan0 -p udp --dport 53 -m statistic --mode random --probability 0.4 -j DROP',
        },
      ],
      faults: ['dns-forwarder-drops'],
      verdict: ['degraded'],
      sees: ['names'],
      proof: { 'rule.router.left': 1 },
      witness: ['works', 'no-name'],
    },
  ),
  single(
    'dns-answers-late',
    'The router’s DNS takes seven seconds over every answer.',
    ['router-fault'],
    {
      nasty: true,
      broken: [{ do: 'dns', server: 'forwarder', faults: [{ do: 'late', afterMs: 7000 }] }],
      sees: ['names'],
      verdict: ['down', 'degraded'],
      proof: { 'dns.forwarder.late': 1 },
      witness: ['no-name', 'works'],
    },
  ),
  single(
    'dns-setting-of-router-wrong',
    'The router hands out a resolver that does not exist.',
    ['router-misconfigured', 'device-misconfigured'],
    {
      test: { at: 'laptop', shell: '! ping -q -c 2 -i 0.2 -W 1 192.168.77.53' },
      broken: [{ do: 'resolvers', addresses: ['192.168.77.53'] }],
      sees: ['names'],
      witness: ['no-name'],
      twin: {
        name: 'resolver-typed-wrong',
        because: 'nobody sees from the laptop who wrote the address',
      },
    },
  ),
  single(
    'resolver-typed-wrong',
    'A resolver was typed in by hand, with a slip.',
    ['device-misconfigured', 'router-misconfigured'],
    {
      test: { at: 'laptop', shell: '! ping -q -c 2 -i 0.2 -W 1 192.168.77.35' },
      shop: 'cup',
      broken: [{ do: 'resolvers', addresses: ['192.168.77.35'] }],
      sees: ['names'],
      witness: ['no-name'],
      twin: {
        name: 'dns-setting-of-router-wrong',
        because: 'nobody sees from the laptop who wrote the address',
      },
    },
  ),
  single(
    'rebinding-filter',
    'The router strikes private addresses from DNS answers; the acquirer’s is one.',
    ['router-misconfigured'],
    {
      test: {
        at: 'world',
        shell: "dig +short @198.51.100.53 host.acquirer.example | grep -q '^10[.]'",
      },
      broken: [
        { do: 'zone', names: { [names.host]: ['10.20.0.5'] } },
        { do: 'dns', server: 'forwarder', with: { filtersPrivate: true } },
        { do: 'ip', at: 'host', command: 'addr add 10.20.0.5/32 dev lo' },
        { do: 'ip', at: 'edge', command: 'route add 10.20.0.5/32 via 203.0.113.18' },
        { do: 'ip', at: 'core', command: 'route add 10.20.0.5/32 via 203.0.113.10' },
        { do: 'listen', listener: { ...kinds['iso-tls'].listener, address: '10.20.0.5' } },
      ],
      faults: ['dns-rebinding-filter'],
      sees: ['names'],
      witness: ['no-name'],
    },
  ),
  single(
    'provider-resolver-dead',
    'The provider’s resolver, used directly, is dead.',
    ['provider-fault'],
    {
      broken: [
        { do: 'resolvers', addresses: [providerResolver] },
        { do: 'dns', server: 'provider', faults: [{ do: 'silent' }] },
      ],
      faults: ['provider-dns-dead'],
      sees: ['names'],
      proof: { 'dns.provider.silent': 1 },
      witness: ['no-name'],
    },
  ),
  single(
    'both-provider-resolvers-dead',
    'Both of the provider’s resolvers, used directly, are dead.',
    ['provider-fault'],
    {
      test: {
        at: 'laptop',
        shell:
          'ping -q -c 1 100.72.0.53 && ping -q -c 1 100.72.0.54 && ! dig +time=1 +tries=1 @100.72.0.54 host.acquirer.example',
      },
      shop: 'cup',
      broken: [
        { do: 'ip', at: 'provider', command: 'addr add 100.72.0.54/32 dev lo' },
        { do: 'resolvers', addresses: [providerResolver, '100.72.0.54'] },
        { do: 'dns', server: 'provider', with: { udp: false, tcp: false } },
      ],
      faults: ['provider-dns-dead'],
      sees: ['names'],
      witness: ['no-name'],
    },
  ),
  single(
    'provider-resolver-dead-behind-forwarder',
    'The router passes questions on to a dead resolver and gives up soon.',
    ['provider-fault', 'router-fault'],
    {
      broken: [
        { do: 'dns', server: 'provider', faults: [{ do: 'silent' }] },
        {
          do: 'dns',
          server: 'forwarder',
          with: { forward: { to: providerResolver, from: '100.72.16.2', timeoutMs: 1200 } },
        },
      ],
      faults: ['provider-dns-dead'],
      sees: ['names'],
      proof: { 'dns.forwarder.upstream-silent': 1 },
      witness: ['no-name'],
      twin: { name: 'forwarder-gives-up', because: lateServfail },
    },
  ),
  single(
    'provider-resolver-broken',
    'The provider’s resolver, used directly, answers SERVFAIL.',
    ['provider-fault'],
    {
      shop: 'https',
      broken: [
        { do: 'resolvers', addresses: [providerResolver] },
        { do: 'dns', server: 'provider', faults: [{ do: 'servfail' }] },
      ],
      faults: ['provider-dns-broken'],
      sees: ['names'],
      proof: { 'dns.provider.servfail': 1 },
      witness: ['no-name'],
    },
  ),
  single(
    'provider-resolver-overwhelmed',
    'The provider’s resolver, used directly, lets four questions in ten lie.',
    ['provider-fault'],
    {
      shop: 'cup',
      broken: [
        { do: 'resolvers', addresses: [providerResolver] },
        {
          do: 'rule',
          at: 'provider',
          name: 'left',
          rule: `-A INPUT -d ${providerResolver} -p udp --dport 53 -m statistic --mode random --probability 0.4 -j DROP`,
        },
      ],
      faults: ['provider-dns-drops'],
      verdict: ['degraded'],
      sees: ['names'],
      proof: { 'rule.provider.left': 1 },
      witness: ['works', 'no-name'],
    },
  ),
  single(
    'name-hijacked',
    'The provider’s resolver leads the acquirer’s name to a page of its own.',
    ['provider-fault'],
    {
      ci: true,
      broken: [
        {
          do: 'dns',
          server: 'provider',
          faults: [{ do: 'lie', names: [names.host], addresses: [references[1]] }],
        },
      ],
      faults: ['dns-hijacked'],
      sees: ['names'],
      proof: { 'dns.provider.lie': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'name-hijacked-to-loopback',
    'The provider’s resolver answers 127.0.0.1 for the acquirer.',
    ['provider-fault'],
    {
      shop: 'cup',
      broken: [
        { do: 'resolvers', addresses: [providerResolver] },
        {
          do: 'dns',
          server: 'provider',
          faults: [{ do: 'lie', names: [names.host], addresses: ['127.0.0.1'] }],
        },
      ],
      faults: ['dns-hijacked'],
      sees: ['names'],
      proof: { 'dns.provider.lie': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'name-unknown-here-only',
    'The provider’s resolver denies the acquirer’s name; everybody else knows it.',
    ['provider-fault'],
    {
      shop: 'bcd-tls',
      broken: [
        { do: 'dns', server: 'provider', faults: [{ do: 'nxdomain', names: [names.host] }] },
      ],
      sees: ['names'],
      proof: { 'dns.provider.nxdomain': 1 },
      witness: ['no-name'],
    },
  ),
  single('name-misspelt', 'The site file misspells the host’s name.', ['device-misconfigured'], {
    test: { at: 'world', shell: 'dig @198.51.100.53 hots.acquirer.example | grep -q NXDOMAIN' },
    ci: true,
    broken: [],
    site: {
      acquirer: { endpoints: [{ ...kinds['iso-tls'].endpoint, host: 'hots.acquirer.example' }] },
    },
    faults: ['host-name-wrong'],
    sees: ['names'],
    witness: ['no-name'],
  }),
  single(
    'name-without-address',
    'The configured name exists but has no address.',
    ['device-misconfigured'],
    {
      test: { at: 'world', shell: 'dig @198.51.100.53 acquirer.example | grep -q NOERROR' },
      broken: [{ do: 'zone', names: { 'acquirer.example': [] } }],
      site: {
        acquirer: { endpoints: [{ ...kinds['iso-tls'].endpoint, host: 'acquirer.example' }] },
      },
      sees: ['names'],
      witness: ['no-name'],
    },
  ),
  single(
    'first-resolver-dead',
    'The first of two resolvers is dead, so that every name takes seconds.',
    ['router-misconfigured', 'device-misconfigured'],
    {
      test: { at: 'laptop', shell: '! ping -q -c 2 -i 0.2 -W 1 192.168.77.200' },
      twin: {
        name: 'dns-setting-of-router-wrong',
        because: 'nobody sees from the laptop who wrote the address',
      },
      broken: [{ do: 'resolvers', addresses: [emptyAddress, lan.router] }],
      verdict: ['degraded', 'down'],
      sees: ['names'],
      witness: ['works', 'no-name'],
    },
  ),
]
