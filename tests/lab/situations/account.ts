import { host } from '../shop/addresses.ts'
import { kinds } from '../shop/kinds.ts'
import type { CauseId, ShopKind, Situation } from '../situation.ts'
import type { Dialect } from '../services/iso8583-layouts.ts'
import { single } from './make.ts'

const dialects: { [kind in ShopKind]?: Dialect } = {
  'iso-tls': 'iso87-ascii',
  cup: 'cup',
  'bcd-tls': 'iso87-bcd',
  iso93: 'iso93-ascii',
  'binary-bitmap': 'iso87-binary-bitmap',
}

/** The host answers the echo with this code. */
function code(
  name: string,
  about: string,
  shop: ShopKind,
  answer: string,
  cause: CauseId,
  fault: string,
): Situation {
  const { port } = kinds[shop].listener
  return single(name, about, [cause], {
    shop,
    broken: [
      {
        do: 'host',
        with: { speaks: { iso8583: dialects[shop] ?? 'cup', echo: { code: answer } } },
      },
    ],
    faults: [fault],
    sees: ['echo'],
    proof: { [`host.${host.main}:${port}.echo`]: 1 },
    witness: ['declined'],
  })
}

/** The host answers HTTP with this status; so the terminal shows. */
function status(
  name: string,
  about: string,
  http: number,
  cause: CauseId,
  fault: string,
): Situation {
  return single(name, about, [cause], {
    shop: 'https',
    broken: [{ do: 'host', with: { speaks: { http } } }],
    answers: ['terminal-shows=code', `code=${http}`],
    faults: [fault],
    sees: ['echo'],
    proof: { [`host.${host.main}:443.status-${http}`]: 1 },
    witness: ['declined'],
  })
}

const openssl = (port: number, more: string): string =>
  `exec openssl s_server -accept ${host.main}:${port} -cert "$LAB_CERTIFICATE" -cert_chain "$LAB_CHAIN" -key "$LAB_KEY" -CAfile "$LAB_ROOT" -Verify 2 -verify_return_error ${more}`

/** Who may do what. */
const rights: Situation[] = [
  {
    ...code(
      'terminal-not-registered',
      'The host answers 97: it does not know this terminal.',
      'cup',
      '97',
      'unauthorized-access',
      'terminal-not-registered',
    ),
    ci: true,
  },
  code(
    'merchant-unknown',
    'The host answers 03: no such merchant.',
    'iso-tls',
    '03',
    'unauthorized-access',
    'merchant-invalid',
  ),
  code(
    'not-permitted',
    'The host answers 58: not permitted to this terminal.',
    'bcd-tls',
    '58',
    'unauthorized-access',
    'not-permitted',
  ),
  {
    ...status(
      'http-forbidden',
      'The acquirer’s service answers 403.',
      403,
      'unauthorized-access',
      'http-403',
    ),
    ci: true,
  },
  {
    ...status(
      'http-unauthorized',
      'The acquirer’s service answers 401.',
      401,
      'wrong-credentials',
      'http-401',
    ),
    ci: true,
  },
  single(
    'http-unauthorized-elsewhere',
    'A service on another port and path answers 401 with a challenge.',
    ['wrong-credentials'],
    {
      shop: 'https',
      broken: [
        {
          do: 'host',
          with: {
            port: 8443,
            speaks: { http: 401, headers: { 'WWW-Authenticate': 'Basic realm="terminals"' } },
          },
        },
      ],
      site: {
        acquirer: {
          endpoints: [
            { ...kinds.https.endpoint, port: 8443, http: { path: '/unp/webtrans/WPOS' } },
          ],
        },
      },
      answers: ['terminal-shows=code', 'code=401'],
      faults: ['http-401'],
      sees: ['echo'],
      proof: { [`host.${host.main}:8443.status-401`]: 1 },
      witness: ['declined'],
    },
  ),
  single(
    'client-certificate-missing',
    'The host wants a certificate of the terminal; the site file names none.',
    ['unauthorized-access'],
    {
      test: {
        at: 'host',
        shell:
          'cd /run/lab/shop-*/site && echo | timeout 3 openssl s_client -connect 203.0.113.130:5000 -CAfile acquirer-ca.pem -cert client.pem -key client.key -verify_return_error',
      },
      ci: true,
      broken: [
        { do: 'host', with: null },
        { do: 'run', at: 'host', shell: openssl(5000, ''), untilItSays: 'ACCEPT' },
      ],
      faults: ['client-certificate-missing'],
      sees: ['tls'],
      witness: ['no-handshake', 'no-answer'],
    },
  ),
  single(
    'client-certificate-missing-old',
    'A TLS 1.2 host wants a certificate of the terminal.',
    ['unauthorized-access'],
    {
      shop: 'bcd-tls',
      broken: [
        { do: 'host', with: null },
        { do: 'run', at: 'host', shell: openssl(6443, '-no_tls1_3'), untilItSays: 'ACCEPT' },
      ],
      faults: ['client-certificate-missing'],
      test: {
        at: 'host',
        shell:
          'cd /run/lab/shop-*/site && echo | timeout 3 openssl s_client -no_tls1_3 -connect 203.0.113.130:6443 -CAfile acquirer-ca.pem -cert client.pem -key client.key -verify_return_error',
      },
      sees: ['tls'],
      witness: ['no-handshake', 'no-answer'],
    },
  ),
  single(
    'address-not-on-the-list',
    'The host accepts and resets at once: this shop’s address is not on its list.',
    ['unauthorized-access', 'host-outage'],
    {
      broken: [{ do: 'host', with: { speaks: 'reset' } }],
      faults: ['source-not-whitelisted', 'host-resets'],
      sees: ['tls'],
      proof: { [`host.${host.main}:5000.reset`]: 1 },
      witness: ['no-handshake'],
      twin: {
        name: 'host-resets',
        because:
          'a host that closes on everybody and one that closes on us look the same from here',
      },
    },
  ),
]

/** The terminal and the host have lost their common state. */
const session: Situation[] = [
  {
    ...code(
      'batch-mismatch',
      'The host answers 77: sign in again.',
      'cup',
      '77',
      'sign-in-needed',
      'batch-mismatch',
    ),
  },
  code(
    'keys-out-of-step',
    'The host answers A0: the message code does not fit.',
    'cup',
    'A0',
    'sign-in-needed',
    'keys-out-of-step',
  ),
  code(
    'pin-format',
    'The host answers 99: the keys do not fit.',
    'cup',
    '99',
    'sign-in-needed',
    'keys-out-of-step',
  ),
]

/** Versions that do not go together. */
const versions: Situation[] = [
  single(
    'host-wants-newer-tls',
    'The host takes TLS 1.3 alone; the terminal can do 1.2.',
    ['os-firmware-outdated'],
    {
      ci: true,
      broken: [{ do: 'host', with: { tls: { certificate: 'good', minVersion: 'TLSv1.3' } } }],
      site: { terminal: { tlsMaxVersion: 'TLSv1.2' } },
      faults: ['tls-version-mismatch', 'terminal-tls-too-old'],
      sees: ['tls'],
      proof: { [`host.${host.main}:5000.handshake-failed`]: 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'host-has-old-tls',
    'The host knows nothing newer than TLS 1.1.',
    ['version-incompatible'],
    {
      shop: 'bcd-tls',
      broken: [
        {
          do: 'host',
          with: { tls: { certificate: 'good', minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } },
        },
      ],
      faults: ['tls-version-mismatch'],
      sees: ['tls'],
      proof: { [`host.${host.main}:6443.handshake-failed`]: 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'terminal-tls-too-old',
    'The terminal can do TLS 1.1 at most; the host wants 1.2 or newer.',
    ['os-firmware-outdated'],
    {
      broken: [],
      site: { terminal: { tlsMaxVersion: 'TLSv1.1' } },
      faults: ['terminal-tls-too-old', 'tls-version-mismatch'],
      sees: ['tls'],
      proof: { [`host.${host.main}:5000.handshake-failed`]: 1 },
      witness: ['no-handshake'],
    },
  ),
  single(
    'firmware-too-old',
    'The terminal’s firmware is older than the acquirer takes.',
    ['os-firmware-outdated'],
    {
      broken: [],
      site: { acquirer: { requirements: { firmware: '>=1.6.0' } } },
      faults: ['firmware-below-required'],
      verdict: ['down', 'degraded'],
      sees: ['terminal'],
    },
  ),
  single(
    'app-too-old',
    'The terminal’s application is older than the acquirer takes.',
    ['version-incompatible'],
    {
      shop: 'cup',
      broken: [],
      site: { acquirer: { requirements: { app: '>=4.0.0' } } },
      faults: ['app-below-required'],
      verdict: ['down', 'degraded'],
      sees: ['terminal'],
    },
  ),
  single('model-not-on-the-list', 'The acquirer takes other models.', ['model-unsupported'], {
    broken: [],
    site: { acquirer: { requirements: { models: ['S90', 'P400'] } } },
    faults: ['model-not-on-list'],
    verdict: ['down', 'degraded'],
    sees: ['terminal'],
  }),
  single(
    'model-not-on-the-list-cup',
    'A UnionPay acquirer takes other models.',
    ['model-unsupported'],
    {
      shop: 'cup',
      broken: [],
      site: { acquirer: { requirements: { models: ['E350'] } }, terminal: { model: 'N5' } },
      faults: ['model-not-on-list'],
      verdict: ['down', 'degraded'],
      sees: ['terminal'],
    },
  ),
  code(
    'format-error',
    'The host answers 30: it does not understand the format.',
    'binary-bitmap',
    '30',
    'version-incompatible',
    'message-format-rejected',
  ),
  single(
    'answer-is-garbage',
    'The host answers the echo with bytes of no known form.',
    ['version-incompatible'],
    {
      shop: 'cup',
      broken: [{ do: 'host', with: { speaks: { iso8583: 'cup', echo: 'garbage' } } }],
      faults: ['message-format-rejected'],
      sees: ['echo'],
      proof: { [`host.${host.main}:8600.echo`]: 1 },
      witness: ['no-answer'],
    },
  ),
  {
    ...status(
      'upgrade-required',
      'The acquirer’s service answers 426.',
      426,
      'version-incompatible',
      'upgrade-required',
    ),
  },
  single(
    'wrong-dialect',
    'The host speaks UnionPay’s dialect; the site file has another.',
    ['device-misconfigured'],
    {
      broken: [],
      shop: 'cup',
      site: {
        acquirer: {
          endpoints: [
            {
              ...kinds.cup.endpoint,
              iso8583: {
                dialect: 'iso87-ascii',
                terminalId: '12345678',
                merchantId: '123456789012345',
              },
            },
          ],
        },
      },
      faults: ['dialect-wrong', 'message-format-rejected'],
      sees: ['echo'],
      proof: { [`host.${host.main}:8600.not-understood`]: 1 },
      witness: ['no-answer'],
    },
  ),
  single(
    'http-where-iso-is-expected',
    'The port answers HTTP to the echo: it is an HTTPS tunnel.',
    ['device-misconfigured'],
    {
      broken: [{ do: 'host', with: { speaks: { iso8583: 'iso87-ascii', echo: 'http' } } }],
      faults: ['dialect-wrong'],
      sees: ['echo'],
      proof: { [`host.${host.main}:5000.echo`]: 1 },
      witness: ['no-answer'],
    },
  ),
]

export const accountFaults: Situation[] = [...rights, ...session, ...versions]
