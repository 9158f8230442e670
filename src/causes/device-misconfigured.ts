import { cause } from './cause.ts'
import { cutAtMachine, terminalOnly } from './scopes.ts'

/** 设备设置错误: an address, a port or another setting does not match the acquirer’s sheet. */
export default cause({
  category: 'operation',
  prior: 0.06,
  faults: {
    'host-name-wrong': {
      share: 0.16,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'names-here': [{ 'no-such-name': 0.985 }, 'mechanism', 'the name does not exist'],
        'names-elsewhere': [
          { 'no-such-name': 0.93, silent: 0.06, answers: 0.001 },
          'mechanism',
          'nowhere',
        ],
        'names-others': [{ found: 0.97 }, 'mechanism', 'other names work'],
        internet: [{ works: 0.955 }, 'mechanism', ''],
      },
      remedies: { 'check-endpoint': 0.9, 'call-acquirer': 0.4, 'download-parameters': 0.7 },
    },
    'port-wrong': {
      share: 0.05,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'way-ends': [{ reaches: 0.5, late: 0.45 }, 'mechanism', 'the way is whole'],
        'acquirer-port': [
          { refused: 0.72, silent: 0.17, open: 0.1 },
          'mechanism',
          'mostly nothing listens there, now and then another service',
        ],
        'tls-session': [
          { 'not-tls': 0.5, closed: 0.2, silent: 0.2, reset: 0.08 },
          'judgement',
          'another service says what it says',
        ],
        'refusal-distance': [{ far: 0.985 }, 'mechanism', 'the host itself refuses'],
        'other-ports': [
          { answers: 0.75, 'only-ours-silent': 0.01 },
          'mechanism',
          'the host is alive, and a wrong port is treated as all others are',
        ],
        'port-elsewhere': [{ passes: 0.55 }, 'mechanism', 'the port number is not stopped'],
        internet: [{ works: 0.955 }, 'mechanism', ''],
        'acquirer-ping': [{ answers: 0.5 }, 'mechanism', 'the host is alive'],
      },
      remedies: { 'check-endpoint': 0.9, 'call-acquirer': 0.4, 'download-parameters': 0.7 },
    },
    'address-wrong': {
      share: 0.06,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'way-ends': [
          { late: 0.35, early: 0.3, 'told-beyond': 0.2, reaches: 0.14 },
          'judgement',
          'wherever that address is',
        ],
        'acquirer-port': [
          { silent: 0.64, refused: 0.14, unreachable: 0.13, open: 0.08 },
          'mechanism',
          'another host, or none',
        ],
        'tls-trust': [
          {
            'public-instead': 0.55,
            'wrong-name': 0.3,
            'self-signed': 0.06,
            'unknown-issuer': 0.06,
          },
          'mechanism',
          'whoever speaks TLS there is mostly a web service: signed for all, under a name of its own',
        ],
        'other-ports': [{ silent: 0.7 }, 'judgement', 'nobody there'],
        'response-code': [
          { 'not-served': 0.05, 'terminal-unknown': 0.05, accepted: 0.8 },
          'judgement',
          'now and then it is another acquirer’s host, which does not know where such messages belong',
        ],
        'shown-code': [
          { 'not-served': 0.05, 'terminal-unknown': 0.05, 'card-only': 0.75 },
          'judgement',
          'the same',
        ],
        'acquirer-ping': [{ silent: 0.75 }, 'judgement', 'nobody there'],
        internet: [{ works: 0.955 }, 'mechanism', ''],
      },
      remedies: { 'check-endpoint': 0.9, 'call-acquirer': 0.4, 'download-parameters': 0.7 },
    },
    'numbers-wrong': {
      share: 0.03,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'terminal-shows': [
          { code: 0.7, connecting: 0.2, working: 0.05 },
          'mechanism',
          'the host refuses such a number by a code',
        ],
        'response-code': [
          { 'terminal-unknown': 0.25, 'merchant-invalid': 0.15, 'not-served': 0.1, accepted: 0.48 },
          'judgement',
          'every other site file holds the same wrong number as the terminal',
        ],
        'shown-code': [
          { 'terminal-unknown': 0.45, 'merchant-invalid': 0.3, 'not-served': 0.2 },
          'source',
          'codes 97, 03, 31, 905, domain.md 2: terminal, merchant or acquirer number',
        ],
        reply: [{ answers: 0.98 }, 'mechanism', 'the host itself answers'],
      },
      remedies: { 'check-numbers': 0.8, 'download-parameters': 0.7, 'call-acquirer': 0.4 },
    },
    'gateway-wrong': {
      share: 0.15,
      place: 'machine',
      rows: {
        ...terminalOnly,
        'other-apps': [{ fail: 0.95 }, 'mechanism', 'no app gets out'],
        'default-routes': [{ one: 0.985 }, 'mechanism', 'it was typed in by hand, once'],
        'sign-in-page': [{ unreached: 0.99 }, 'mechanism', 'nothing gets out'],
        'way-ends': [{ early: 0.5, 'told-here': 0.4 }, 'mechanism', 'nothing gets out'],
        'gateway-reach': [
          { 'another-answers': 0.7, silent: 0.23, answers: 0.06 },
          'mechanism',
          'nobody is at the address that is set, or now and then another device',
        ],
        internet: [{ nothing: 0.985, works: 0.001 }, 'mechanism', 'nothing gets out'],
        'acquirer-port': [
          { unreachable: 0.5, silent: 0.495, open: 0.0005 },
          'mechanism',
          'nothing gets out',
        ],
        'names-here': [
          { silent: 0.5, answers: 0.35 },
          'mechanism',
          'a resolver in the shop still answers',
        ],
        'resolver-place': [
          { 'shop-other': 0.45, router: 0.15 },
          'judgement',
          'the true router is the resolver; only the way out was mistyped',
        ],
        'names-elsewhere': [{ silent: 0.985 }, 'mechanism', ''],
        'backup-port': [{ fails: 0.99 }, 'mechanism', ''],
      },
      remedies: { 'correct-gateway': 0.9, 'set-dhcp': 0.85 },
    },
    'resolver-wrong': {
      share: 0.08,
      place: 'machine',
      rows: {
        ...terminalOnly,
        'other-apps': [{ fail: 0.95 }, 'mechanism', 'no app finds a name'],
        'resolver-place': [
          { 'shop-other': 0.41, outside: 0.4, 'outside-two': 0.05, provider: 0.03, router: 0.1 },
          'judgement',
          'an address that is no resolver',
        ],
        'names-here': [
          {
            silent: 0.65,
            'first-dead': 0.1,
            'port-closed': 0.15,
            'server-refused': 0.08,
            answers: 0.001,
          },
          'mechanism',
          'nobody there answers; a second server may stand behind it',
        ],
        'resolver-lives': [{ dead: 0.97 }, 'mechanism', 'nobody is there'],
        'names-others': [
          { 'not-found': 0.9 },
          'mechanism',
          'every name fails, but for a second server',
        ],
      },
      remedies: { 'set-dns': 0.85, 'set-dhcp': 0.85 },
    },
    'address-conflict': {
      share: 0.06,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'terminal-there': [
          { 'two-devices': 0.3, there: 0.65 },
          'mechanism',
          'the neighbour table mostly holds the one that answered first',
        ],
        'terminal-maker': [
          { other: 0.4, 'made-up': 0.35, terminals: 0.25 },
          'mechanism',
          'every other time and more it is the other one: a phone, or a printer or camera',
        ],
        'terminal-port': [
          { closed: 0.45, filtered: 0.1 },
          'mechanism',
          'the other device has no such port',
        ],
      },
      remedies: { 'set-dhcp': 0.7, 'free-address': 0.85 },
    },
    'own-address-taken': {
      share: 0.04,
      place: 'machine',
      rows: {
        ...terminalOnly,
        'hotspot-works': [{ yes: 0.93 }, 'mechanism', 'another network gives another address'],
        'gateway-reach': [
          { answers: 0.25, 'only-shown': 0.6, silent: 0.14 },
          'mechanism',
          'ARP is answered; what the router sends goes to the other device, mostly for good',
        ],
        internet: [{ nothing: 0.8, works: 0.19 }, 'mechanism', 'the answers go elsewhere'],
        'names-here': [{ silent: 0.8, answers: 0.18 }, 'mechanism', 'the answers go elsewhere'],
        'resolver-lives': [{ dead: 0.9 }, 'mechanism', 'the answers go elsewhere'],
        'names-elsewhere': [{ silent: 0.85 }, 'mechanism', 'the answers go elsewhere'],
        'names-others': [{ 'not-found': 0.8 }, 'mechanism', 'the answers go elsewhere'],
        'sign-in-page': [{ unreached: 0.82 }, 'mechanism', 'the answers go elsewhere'],
        'acquirer-port': [{ silent: 0.8, open: 0.18 }, 'mechanism', 'the answers go elsewhere'],
        'other-ports': [{ silent: 0.9 }, 'mechanism', 'the answers go elsewhere'],
        'loss-begins': [{ lan: 0.6 }, 'judgement', 'two devices fight for one address'],
        stall: [{ lan: 0.2, 'lan-again': 0.2, 'second-try': 0.1 }, 'judgement', ''],
      },
      remedies: { 'set-dhcp': 0.7, 'free-address': 0.85 },
    },
    'address-outside-subnet': {
      share: 0.08,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'terminal-there': [{ 'outside-subnet': 0.97 }, 'mechanism', 'this is the fault'],
      },
      remedies: { 'set-dhcp': 0.9 },
    },
    'clock-wrong': {
      share: 0.08,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        clock: [
          { 'far-off': 0.92, off: 0.04 },
          'judgement',
          'where it is this machine’s; the terminal’s own is not seen',
        ],
        'tls-trust': [
          { 'our-clock': 0.45, 'not-yet-valid': 0.05, expired: 0.01 },
          'judgement',
          'where the clock is this machine’s; mostly others tell the right time',
        ],
      },
      remedies: { 'set-clock': 0.9 },
    },
    'tls-setting-wrong': {
      share: 0.05,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'tls-session': [
          { silent: 0.6, closed: 0.24, reset: 0.11, 'not-tls': 0.04 },
          'mechanism',
          'a service without TLS does not understand the first message',
        ],
        'tls-cut-distance': [{ far: 0.985 }, 'mechanism', 'the host itself'],
        'hello-fate': [{ taken: 0.97 }, 'mechanism', 'it arrives and is not understood'],
        reply: [
          { closed: 0.4, silent: 0.28, 'tls-instead': 0.3 },
          'mechanism',
          'a service with TLS does not understand a plain message',
        ],
        'hang-up': [{ 'at-question': 0.97 }, 'mechanism', 'it waits for another first message'],
        unanswered: [{ taken: 0.98 }, 'mechanism', 'it arrives and is not understood'],
      },
      remedies: { 'check-tls': 0.9, 'call-acquirer': 0.4, 'download-parameters': 0.7 },
    },
    'dialect-wrong': {
      share: 0.06,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        reply: [
          {
            silent: 0.38,
            closed: 0.38,
            'other-dialect': 0.1,
            garbage: 0.03,
            'tls-instead': 0.05,
            'http-instead': 0.05,
          },
          'mechanism',
          'the host cannot read what it gets',
        ],
        'hang-up': [{ 'at-question': 0.97 }, 'mechanism', 'it cannot read the question'],
        unanswered: [{ taken: 0.98, 'keeps-alive': 0.01 }, 'mechanism', 'it waits for the rest'],
        'response-code': [{ 'format-error': 0.3 }, 'mechanism', ''],
        'shown-code': [{ 'format-error': 0.3 }, 'mechanism', 'if the host can read that much'],
      },
      remedies: { 'check-dialect': 0.8, 'call-acquirer': 0.4, 'download-parameters': 0.7 },
    },
    'interface-disabled': {
      share: 0.1,
      place: 'machine',
      rows: {
        ...cutAtMachine,
        ...terminalOnly,
        'link-state': [
          { disabled: 0.45, 'radio-off': 0.53 },
          'mechanism',
          'somebody switched it off',
        ],
      },
      remedies: { 'switch-on-radio': 0.92 },
    },
  },
})
