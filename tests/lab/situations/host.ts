import type { CertificateName } from '../certificates.ts'
import { host as addresses, names, nobody } from '../shop/addresses.ts'
import { kinds } from '../shop/kinds.ts'
import { quietStatus } from '../shop/plan.ts'
import type { Action, Situation } from '../situation.ts'
import { single, verifies } from './make.ts'

const status = (change: object): Action => ({
  do: 'web',
  name: 'status',
  with: {
    pages: {
      '/api/v2/summary.json': {
        status: 200,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...quietStatus, ...change }),
      },
    },
  },
})

const hostRule = (name: string, rule: string): Action => ({
  do: 'rule',
  at: 'host',
  name,
  rule: `-A INPUT ${rule}`,
})

const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString()

/** The acquirer's machines do not answer as they should. */
const dead: Situation[] = [
  single(
    'port-closed',
    'The acquirer’s program is stopped: its machine refuses the port.',
    ['host-outage', 'device-misconfigured'],
    {
      test: { at: 'host', shell: "! ss -tln | grep -q ':5000 '" },
      ci: true,
      broken: [{ do: 'host', with: null }],
      faults: ['port-closed'],
      sees: ['tcp'],
      witness: ['no-connection'],
      twin: {
        name: 'port-typed-wrong',
        because: 'a refused port looks the same whoever is wrong about its number',
      },
    },
  ),
  single(
    'port-silent',
    'The acquirer’s machine answers pings and drops what comes to its port.',
    ['host-outage'],
    {
      broken: [hostRule('silent', '-p tcp --dport 5000 -j DROP')],
      faults: ['host-silent'],
      sees: ['tcp'],
      proof: { 'rule.host.silent': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'host-dark',
    'The acquirer’s machine has stopped; the border of its network passes everything on.',
    ['host-outage', 'device-misconfigured'],
    {
      broken: [
        {
          do: 'rule',
          at: 'host',
          name: 'dark',
          table: 'raw',
          rule: '-A PREROUTING -d 203.0.113.128/26 -j DROP',
        },
      ],
      site: {
        acquirer: {
          endpoints: [
            {
              ...kinds['iso-tls'].endpoint,
              host: addresses.main,
              tls: { ca: 'acquirer-ca.pem', serverName: names.host },
            },
          ],
        },
      },
      faults: ['host-silent'],
      sees: ['tcp', 'route'],
      proof: { 'rule.host.dark': 1 },
      witness: ['no-connection'],
      twin: {
        name: 'address-typed-wrong',
        because: 'an address without a machine is as silent as a machine that has stopped',
      },
    },
  ),
  single(
    'host-vanished',
    'The acquirer’s machine is gone; the border of its network says nothing.',
    ['host-outage', 'provider-fault'],
    {
      shop: 'cup',
      broken: [
        { do: 'rule', at: 'edge', name: 'gone', rule: '-A FORWARD -d 203.0.113.128/26 -j DROP' },
        { do: 'rule', at: 'edge', name: 'hidden', rule: '-A OUTPUT -p icmp -j DROP' },
      ],
      faults: ['host-silent'],
      sees: ['tcp'],
      proof: { 'rule.edge.gone': 1 },
      witness: ['no-connection'],
      twin: {
        name: 'path-to-acquirer-cut',
        because: 'an edge that hides looks like a path that ends before it',
      },
    },
  ),
  single(
    'host-unplugged',
    'The acquirer’s machine is unplugged; the border of its network says so.',
    ['host-outage'],
    {
      test: { at: 'edge', shell: '! ping -q -c 1 -W 1 203.0.113.18' },
      shop: 'bcd-tls',
      broken: [{ do: 'ip', at: 'host', command: 'link set eth0 down' }],
      faults: ['host-silent'],
      sees: ['tcp', 'route'],
      witness: ['no-connection'],
    },
  ),
  single(
    'host-mute',
    'The acquirer’s program accepts connections and never says a word.',
    ['host-outage'],
    {
      ci: true,
      broken: [{ do: 'host', with: { speaks: 'mute' } }],
      faults: ['host-mute'],
      sees: ['tls'],
      proof: { 'host.203.0.113.130:5000.mute': 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'host-resets',
    'The acquirer’s program accepts connections and resets them at once.',
    ['host-outage', 'unauthorized-access'],
    {
      broken: [{ do: 'host', with: { speaks: 'reset' } }],
      faults: ['host-resets', 'source-not-whitelisted'],
      sees: ['tls'],
      proof: { 'host.203.0.113.130:5000.reset': 1 },
      witness: ['no-handshake'],
      twin: {
        name: 'address-not-on-the-list',
        because:
          'a host that closes on everybody and one that closes on us look the same from here',
      },
    },
  ),
  single(
    'echo-never-answered',
    'TLS is fine; the program behind it never answers the echo.',
    ['host-outage'],
    {
      ci: true,
      broken: [{ do: 'host', with: { speaks: { iso8583: 'iso87-ascii', echo: 'silence' } } }],
      faults: ['echo-unanswered'],
      sees: ['echo'],
      proof: { 'host.203.0.113.130:5000.echo': 1 },
      witness: ['no-answer'],
    },
  ),
  single(
    'echo-never-answered-cup',
    'A UnionPay front end takes the echo and never answers.',
    ['host-outage'],
    {
      shop: 'cup',
      broken: [{ do: 'host', with: { speaks: { iso8583: 'cup', echo: 'silence' } } }],
      faults: ['echo-unanswered'],
      sees: ['echo'],
      proof: { 'host.203.0.113.130:8600.echo': 1 },
      witness: ['no-answer'],
    },
  ),
  single(
    'host-thinks-long',
    'The host takes two and a half seconds for every answer.',
    ['host-outage'],
    {
      shop: 'cup',
      broken: [
        { do: 'host', with: { speaks: { iso8583: 'cup', echo: 'approve', delayMs: 2500 } } },
      ],
      faults: ['host-slow'],
      verdict: ['degraded'],
      sees: ['echo'],
      proof: { 'host.203.0.113.130:8600.echo': 1 },
      witness: ['works', 'no-answer'],
    },
  ),
  single(
    'one-address-dead',
    'The host’s name has two addresses; one of them drops everything.',
    ['host-outage'],
    {
      test: { at: 'laptop', shell: "! timeout 2 bash -c 'exec 3<>/dev/tcp/203.0.113.190/5000'" },
      broken: [{ do: 'zone', names: { [names.host]: [addresses.main, nobody] } }],
      faults: ['one-address-dead'],
      verdict: ['degraded'],
      sees: ['tcp'],
      witness: ['works', 'no-connection'],
    },
  ),
  single(
    'one-address-closed',
    'The host’s name has three addresses; one of them refuses the port.',
    ['host-outage'],
    {
      test: { at: 'laptop', shell: "! timeout 2 bash -c 'exec 3<>/dev/tcp/203.0.113.131/8600'" },
      shop: 'cup',
      broken: [
        {
          do: 'zone',
          names: { [names.host]: [addresses.main, addresses.second, addresses.third] },
        },
        { do: 'listen', listener: { ...kinds.cup.listener, address: addresses.third } },
      ],
      faults: ['one-address-dead'],
      verdict: ['degraded'],
      sees: ['tcp'],
      witness: ['works', 'no-connection'],
    },
  ),
  single(
    'main-dead-spare-alive',
    'The main host refuses; the configured spare works.',
    ['host-outage'],
    {
      broken: [
        { do: 'host', with: null },
        { do: 'listen', listener: { ...kinds['iso-tls'].listener, address: addresses.backup } },
      ],
      site: {
        acquirer: {
          endpoints: [
            kinds['iso-tls'].endpoint,
            { ...kinds['iso-tls'].endpoint, host: names.backup },
          ],
        },
      },
      faults: ['port-closed'],
      verdict: ['degraded'],
      test: { at: 'laptop', shell: "timeout 1 bash -c 'exec 3<>/dev/tcp/203.0.113.140/5000'" },
      sees: ['tcp'],
      witness: ['no-connection'],
    },
  ),
]

const certificate = (
  name: string,
  about: string,
  shown: CertificateName,
  verifyCode: number,
): Situation =>
  single(name, about, ['host-outage'], {
    broken: [{ do: 'host', with: { tls: { certificate: shown } } }],
    sees: ['tls'],
    test: { at: 'laptop', shell: verifies(verifyCode, 5000, 'acquirer-ca.pem') },
    witness: ['no-handshake'],
  })

/** The host's certificate is not good. */
const certificates: Situation[] = [
  {
    ...certificate(
      'certificate-expired',
      'The host’s certificate ended twelve days ago.',
      'expired',
      10,
    ),
    faults: ['certificate-expired'],
    ci: true,
  },
  single(
    'certificate-expired-yesterday',
    'A public certificate ended yesterday.',
    ['host-outage'],
    {
      shop: 'https',
      broken: [{ do: 'host', with: { tls: { certificate: 'expired-yesterday' } } }],
      faults: ['certificate-expired'],
      test: { at: 'laptop', shell: verifies(10, 443, 'public-roots.pem') },
      sees: ['tls'],
      witness: ['no-handshake'],
    },
  ),
  {
    ...certificate(
      'certificate-not-yet-valid',
      'The host’s new certificate begins in nine days.',
      'not-yet',
      9,
    ),
    faults: ['certificate-broken'],
  },
  {
    ...certificate(
      'certificate-of-another-name',
      'The host shows the certificate of another machine.',
      'wrong-name',
      62,
    ),
    faults: ['certificate-broken'],
  },
  {
    ...certificate(
      'certificate-self-signed',
      'The host signed its certificate itself.',
      'self-signed',
      18,
    ),
    faults: ['certificate-broken'],
  },
  {
    ...certificate(
      'certificate-without-its-issuer',
      'The host leaves out the certificate between its own and the root.',
      'no-intermediate',
      21,
    ),
    faults: ['certificate-broken'],
  },
  {
    ...certificate(
      'certificate-of-unknown-root',
      'The host’s certificate comes from a root that nobody configured.',
      'unknown-root',
      21,
    ),
    faults: ['certificate-broken'],
  },
]

/** The host works and says that something behind it does not, or that it is being worked on. */
const troubled: Situation[] = [
  single('issuer-down', 'The host answers 91: the issuer cannot be reached.', ['host-outage'], {
    ci: true,
    shop: 'cup',
    broken: [{ do: 'host', with: { speaks: { iso8583: 'cup', echo: { code: '91' } } } }],
    faults: ['issuer-or-switch-down'],
    sees: ['echo'],
    proof: { 'host.203.0.113.130:8600.echo': 1 },
    witness: ['declined'],
  }),
  single('system-malfunction', 'The host answers 96: a fault of its system.', ['host-outage'], {
    broken: [{ do: 'host', with: { speaks: { iso8583: 'iso87-ascii', echo: { code: '96' } } } }],
    faults: ['issuer-or-switch-down'],
    sees: ['echo'],
    proof: { 'host.203.0.113.130:5000.echo': 1 },
    witness: ['declined'],
  }),
  single(
    'issuer-unreachable-1993',
    'A 1993 host answers 907: the issuer cannot be reached.',
    ['host-outage'],
    {
      shop: 'iso93',
      broken: [{ do: 'host', with: { speaks: { iso8583: 'iso93-ascii', echo: { code: '907' } } } }],
      faults: ['issuer-or-switch-down'],
      sees: ['echo'],
      proof: { 'host.203.0.113.130:7003.echo': 1 },
      witness: ['declined'],
    },
  ),
  single(
    'no-way-to-issuer',
    'The host answers 92: it knows no way to the issuer.',
    ['host-outage'],
    {
      shop: 'binary-bitmap',
      broken: [
        { do: 'host', with: { speaks: { iso8583: 'iso87-binary-bitmap', echo: { code: '92' } } } },
      ],
      faults: ['issuer-or-switch-down'],
      sees: ['echo'],
      proof: { 'host.203.0.113.130:9100.echo': 1 },
      witness: ['declined'],
    },
  ),
  single(
    'cut-over-1993',
    'A 1993 host answers 906: its day is being closed.',
    ['host-maintenance'],
    {
      shop: 'iso93',
      broken: [{ do: 'host', with: { speaks: { iso8583: 'iso93-ascii', echo: { code: '906' } } } }],
      faults: ['cut-over'],
      sees: ['echo'],
      proof: { 'host.203.0.113.130:7003.echo': 1 },
      witness: ['declined'],
    },
  ),
  single(
    'gateway-timeout',
    'The acquirer’s balancer waits for its program in vain: 504.',
    ['host-outage'],
    {
      shop: 'https',
      broken: [{ do: 'host', with: { speaks: { http: 504 } } }],
      faults: ['http-5xx'],
      sees: ['echo'],
      proof: { 'host.203.0.113.130:443.status-504': 1 },
      witness: ['declined'],
    },
  ),
  single('cut-over', 'The host answers 90: its day is being closed.', ['host-maintenance'], {
    ci: true,
    shop: 'bcd-tls',
    broken: [{ do: 'host', with: { speaks: { iso8583: 'iso87-bcd', echo: { code: '90' } } } }],
    faults: ['cut-over'],
    sees: ['echo'],
    proof: { 'host.203.0.113.130:6443.echo': 1 },
    witness: ['declined'],
  }),
  single('server-error', 'The acquirer’s HTTPS status is 500.', ['host-outage'], {
    shop: 'https',
    broken: [{ do: 'host', with: { speaks: { http: 500 } } }],
    faults: ['http-5xx'],
    sees: ['echo'],
    proof: { 'host.203.0.113.130:443.status-500': 1 },
    witness: ['declined'],
  }),
  single('bad-gateway', 'The acquirer’s balancer finds nobody behind it: 502.', ['host-outage'], {
    shop: 'https',
    broken: [{ do: 'host', with: { speaks: { http: 502, body: '<html>Bad Gateway</html>' } } }],
    faults: ['http-5xx'],
    sees: ['echo'],
    proof: { 'host.203.0.113.130:443.status-502': 1 },
    witness: ['declined'],
  }),
  single(
    'come-back-later',
    'The acquirer answers 503 and says when to come back.',
    ['host-maintenance'],
    {
      shop: 'https',
      broken: [{ do: 'host', with: { speaks: { http: 503, headers: { 'Retry-After': '3600' } } } }],
      faults: ['retry-after'],
      sees: ['echo'],
      proof: { 'host.203.0.113.130:443.status-503': 1 },
      witness: ['declined'],
    },
  ),
  single(
    'incident-announced',
    'The host refuses, and the acquirer’s status page tells of an outage.',
    ['host-outage'],
    {
      broken: [
        { do: 'host', with: null },
        status({
          status: { indicator: 'critical', description: 'Major System Outage' },
          components: [{ id: 'c1', name: 'Card authorisation', status: 'major_outage' }],
          incidents: [
            {
              id: 'i1',
              name: 'Authorisations are failing',
              status: 'identified',
              impact: 'critical',
              created_at: hours(-1),
              components: [{ id: 'c1', name: 'Card authorisation', status: 'major_outage' }],
              incident_updates: [],
            },
          ],
        }),
      ],
      faults: ['incident-announced', 'port-closed'],
      sees: ['notices', 'tcp'],
      proof: { 'web.status.asked': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'maintenance-announced',
    'The host refuses, and the status page says that it is being worked on.',
    ['host-maintenance'],
    {
      ci: true,
      broken: [
        { do: 'host', with: null },
        status({
          status: { indicator: 'maintenance', description: 'Service Under Maintenance' },
          components: [{ id: 'c1', name: 'Card authorisation', status: 'under_maintenance' }],
          scheduled_maintenances: [
            {
              id: 'm1',
              name: 'New authorisation software',
              status: 'in_progress',
              impact: 'maintenance',
              scheduled_for: hours(-1),
              scheduled_until: hours(2),
              components: [{ id: 'c1', name: 'Card authorisation', status: 'under_maintenance' }],
              incident_updates: [],
            },
          ],
        }),
      ],
      faults: ['maintenance-announced'],
      sees: ['notices', 'tcp'],
      proof: { 'web.status.asked': 1 },
      witness: ['no-connection'],
    },
  ),
  single(
    'maintenance-window',
    'The host is silent, within the window that the site file knows.',
    ['host-maintenance'],
    {
      shop: 'cup',
      broken: [hostRule('silent', '-p tcp --dport 8600 -j DROP')],
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
      faults: ['maintenance-window'],
      sees: ['notices', 'tcp'],
      proof: { 'rule.host.silent': 1 },
      witness: ['no-connection'],
    },
  ),
]

export const hostFaults: Situation[] = [...dead, ...certificates, ...troubled]
