import { cause } from './cause.ts'
import type { Rows } from './cause.ts'
import { acquirerSilent, shopFilter, shopWide } from './scopes.ts'

/** The provider's name servers are who answers in the end. */
const askedOfProvider = {
  'resolver-place': [
    { provider: 0.54, outside: 0.03, 'outside-two': 0.06, router: 0.36 },
    'mechanism',
    'asked directly, or through the router',
  ],
} satisfies Rows

/** 网络供应商问题: the line is up, but the provider’s network or name service does not work. */
export default cause({
  category: 'environment',
  prior: 0.03,
  faults: {
    'provider-dns-dead': {
      share: 0.19,
      place: 'provider',
      rows: {
        ...shopWide,
        ...askedOfProvider,
        'names-here': [
          {
            silent: 0.54,
            'first-dead': 0.06,
            'port-closed': 0.24,
            'server-failed': 0.14,
            answers: 0.001,
          },
          'mechanism',
          'the provider’s resolver is dead, or its program has ended; mostly both of them',
        ],
        'resolver-lives': [
          { lives: 0.92 },
          'mechanism',
          'the forwarder before it lives, and waits',
        ],
        'names-others': [{ 'not-found': 0.93 }, 'mechanism', 'every name fails'],
      },
      remedies: { 'set-dns': 0.85, 'call-provider': 0.75 },
    },
    'provider-dns-broken': {
      share: 0.1,
      place: 'provider',
      rows: {
        ...shopWide,
        ...askedOfProvider,
        'names-here': [
          { 'server-failed': 0.6, 'server-refused': 0.25, slow: 0.1, answers: 0.02 },
          'mechanism',
          'it answers without an answer',
        ],
        'names-others': [{ 'not-found': 0.8 }, 'judgement', 'mostly every name fails'],
      },
      remedies: { 'set-dns': 0.85, 'call-provider': 0.75 },
    },
    'provider-dns-drops': {
      share: 0.03,
      place: 'provider',
      rows: {
        ...shopWide,
        ...askedOfProvider,
        'names-here': [
          { answers: 0.88, slow: 0.08, silent: 0.02 },
          'mechanism',
          'a question that was lost is asked again, and mostly answered then',
        ],
        'names-lost': [
          { drops: 0.63 },
          'mechanism',
          'it leaves some questions unanswered; a router before it knows some answers by itself',
        ],
      },
      remedies: { 'set-dns': 0.85, 'call-provider': 0.75 },
    },
    'dns-hijacked': {
      share: 0.12,
      place: 'provider',
      rows: {
        ...shopWide,
        'names-here': [{ answers: 0.97 }, 'mechanism', 'a false address is given'],
        'names-elsewhere': [{ answers: 0.93 }, 'mechanism', 'others know the name'],
        'names-agree': [{ private: 0.3, differs: 0.65 }, 'mechanism', 'a false address is given'],
        'tls-trust': [
          { 'unknown-issuer': 0.4, 'wrong-name': 0.4, 'self-signed': 0.1, 'private-ca': 0.05 },
          'mechanism',
          'the false host cannot show the right certificate',
        ],
        'acquirer-port': [
          { open: 0.45, 'open-elsewhere': 0.35, refused: 0.1, silent: 0.1 },
          'judgement',
          'whatever stands at the false address; the true one opens where it can be asked',
        ],
      },
      remedies: { 'set-dns': 0.8, 'call-provider': 0.7, 'use-hotspot': 0.6 },
    },
    'dns-denied': {
      share: 0.08,
      place: 'provider',
      rows: {
        ...shopFilter,
        'names-here': [
          { 'no-such-name': 0.85, 'server-refused': 0.1, answers: 0.03 },
          'mechanism',
          'the resolver denies this name',
        ],
        'names-elsewhere': [{ answers: 0.9, silent: 0.09 }, 'mechanism', 'others know it'],
        'names-others': [{ found: 0.97 }, 'mechanism', 'other names are given'],
      },
      remedies: { 'set-dns': 0.85, 'call-provider': 0.7, 'use-hotspot': 0.6 },
    },
    'path-cut': {
      share: 0.22,
      place: 'beyond',
      rows: {
        ...acquirerSilent,
        ...shopWide,
        'way-ends': [
          { early: 0.6, 'told-beyond': 0.2, late: 0.18 },
          'mechanism',
          'the way ends where it is cut',
        ],
        'acquirer-port': [
          { silent: 0.75, unreachable: 0.24 },
          'mechanism',
          'packets vanish, or a router on the way says so',
        ],
        'other-ports': [{ silent: 0.985 }, 'mechanism', 'the whole network behind the cut is gone'],
        'acquirer-ping': [
          { silent: 0.985 },
          'mechanism',
          'the whole network behind the cut is gone',
        ],
        'port-elsewhere': [{ passes: 0.5 }, 'mechanism', 'other hosts are not touched'],
        'other-tenders': [{ work: 0.7 }, 'judgement', ''],
        'backup-port': [{ fails: 0.6 }, 'judgement', ''],
      },
      remedies: { 'call-provider': 0.75, 'use-hotspot': 0.6, 'use-backup-host': 0.3 },
    },
    'transit-loss': {
      share: 0.2,
      place: 'beyond',
      rows: {
        ...shopWide,
        'loss-begins': [
          { provider: 0.6, acquirer: 0.35 },
          'mechanism',
          'packets get lost behind the provider’s door',
        ],
        'delay-begins': [{ nowhere: 0.8 }, 'judgement', ''],
        stall: [{ 'second-try': 0.15 }, 'judgement', ''],
      },
      remedies: { 'call-provider': 0.7, 'use-hotspot': 0.5, 'use-backup-host': 0.3 },
    },
    'route-loop': {
      share: 0.06,
      place: 'beyond',
      rows: {
        ...acquirerSilent,
        ...shopWide,
        'way-ends': [{ loop: 0.9, early: 0.05 }, 'mechanism', 'this is the circle'],
        'acquirer-port': [
          { silent: 0.6, unreachable: 0.39 },
          'mechanism',
          'packets circle until they die',
        ],
        'other-ports': [{ silent: 0.985 }, 'mechanism', 'the whole network is gone'],
        'acquirer-ping': [{ silent: 0.985 }, 'mechanism', 'the whole network is gone'],
      },
      remedies: { 'call-provider': 0.8, 'use-hotspot': 0.6 },
    },
  },
})
