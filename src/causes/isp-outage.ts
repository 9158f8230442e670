import { cause } from './cause.ts'
import { cutAtLine, lineKnownDown, shopWide } from './scopes.ts'

/** ISP服务中断: the provider’s line or first router does not work. */
export default cause({
  category: 'network',
  prior: 0.06,
  faults: {
    'wan-down': {
      share: 0.35,
      place: 'line',
      rows: {
        ...cutAtLine,
        ...shopWide,
        ...lineKnownDown,
        'way-ends': [{ 'told-here': 0.5, early: 0.45 }, 'mechanism', 'the way ends at the router'],
        internet: [
          { 'router-says-no': 0.45, nothing: 0.46, 'turned-away': 0.08, works: 0.0005 },
          'mechanism',
          'the router has lost its line and may say so, or refuse in the name of all',
        ],
        'acquirer-port': [
          { unreachable: 0.5, silent: 0.44, refused: 0.05, open: 0.0003 },
          'mechanism',
          'the router reports no route, drops, or refuses',
        ],
        'router-lights': [{ red: 0.6, blinking: 0.15 }, 'judgement', 'the line light tells'],
      },
      remedies: {
        'restart-modem': 0.45,
        'call-provider': 0.8,
        'use-hotspot': 0.7,
        'second-line': 0.6,
      },
    },
    'first-hop-dead': {
      share: 0.25,
      place: 'provider',
      rows: {
        ...cutAtLine,
        ...shopWide,
        internet: [
          { nothing: 0.985, 'provider-only': 0.001, works: 0.0005 },
          'mechanism',
          'nothing behind the router answers',
        ],
        'names-here': [
          { silent: 0.7, 'server-failed': 0.17, 'server-refused': 0.02, answers: 0.1 },
          'mechanism',
          'a forwarder that knows of no cut waits longer for its answer than we do; a few answer from memory',
        ],
        'acquirer-port': [
          { silent: 0.97, unreachable: 0.02, refused: 0.0005, open: 0.0003 },
          'mechanism',
          'packets vanish',
        ],
        'router-lights': [{ normal: 0.6, red: 0.25 }, 'judgement', ''],
      },
      remedies: {
        'restart-modem': 0.2,
        'call-provider': 0.85,
        'use-hotspot': 0.7,
        'second-line': 0.6,
      },
    },
    'beyond-first-hop-dead': {
      share: 0.24,
      place: 'provider',
      rows: {
        ...cutAtLine,
        ...shopWide,
        internet: [
          { 'provider-only': 0.85, nothing: 0.14, works: 0.0005 },
          'mechanism',
          'the provider’s first router answers, nothing behind it',
        ],
        'names-here': [
          { silent: 0.35, 'server-failed': 0.3, answers: 0.3 },
          'judgement',
          'the provider’s own resolver may live',
        ],
        'acquirer-port': [
          { silent: 0.85, unreachable: 0.14, refused: 0.0005, open: 0.0003 },
          'mechanism',
          'packets vanish behind the provider’s door',
        ],
        'router-lights': [{ normal: 0.85 }, 'mechanism', 'the line itself is up'],
      },
      remedies: { 'call-provider': 0.85, 'use-hotspot': 0.7, 'second-line': 0.6 },
    },
    'account-suspended': {
      share: 0.08,
      place: 'provider',
      rows: {
        ...shopWide,
        'sign-in-page': [
          { page: 0.58, 'page-here': 0.02, unreached: 0.38 },
          'judgement',
          'most providers show a page about the bill, on a server of theirs',
        ],
        internet: [
          { nothing: 0.4, 'provider-only': 0.25, 'turned-away': 0.25, works: 0.1 },
          'judgement',
          'all but the billing page is stopped',
        ],
        'acquirer-port': [
          { silent: 0.8, refused: 0.05, unreachable: 0.05, open: 0.05 },
          'judgement',
          '',
        ],
        'refusal-distance': [{ near: 0.6 }, 'judgement', 'the provider’s own box refuses'],
      },
      remedies: { 'pay-the-bill': 0.85, 'use-hotspot': 0.7, 'call-provider': 0.5 },
    },
    'ipv6-broken': {
      share: 0.03,
      place: 'provider',
      rows: {
        ...shopWide,
        internet: [{ works: 0.97 }, 'mechanism', 'over IPv4'],
        'acquirer-port': [
          { 'open-ipv4': 0.3, open: 0.68 },
          'mechanism',
          'few acquirers have an IPv6 address',
        ],
      },
      remedies: { 'switch-ipv6-off': 0.85, 'call-provider': 0.7, 'restart-modem': 0.3 },
    },
    'ipv6-only': {
      share: 0.05,
      place: 'provider',
      rows: {
        ...shopWide,
        'link-state': [{ 'ipv6-only': 0.8, connected: 0.2 }, 'mechanism', 'no IPv4 is given out'],
        'ipv6-way': [{ known: 0.985 }, 'mechanism', 'it is all that the line has'],
        'ipv4-way': [{ 'only-ipv6': 0.97 }, 'mechanism', 'this is the fault'],
        internet: [{ works: 0.5, nothing: 0.48 }, 'judgement', 'references with IPv6 are reached'],
        'names-elsewhere': [{ silent: 0.8 }, 'mechanism', 'other resolvers are asked over IPv4'],
        'sign-in-page': [
          { unreached: 0.8 },
          'mechanism',
          'most of these pages are asked over IPv4',
        ],
        'way-ends': [{ early: 0.75, 'told-here': 0.15 }, 'mechanism', 'IPv4 ends at the router'],
        'other-ports': [{ silent: 0.95 }, 'mechanism', 'no way'],
        'acquirer-port': [
          { unreachable: 0.5, silent: 0.38, 'open-ipv6': 0.07, open: 0.04 },
          'mechanism',
          'hosts with IPv4 only have no way',
        ],
      },
      remedies: { 'call-provider': 0.8, 'use-hotspot': 0.6 },
    },
  },
})
