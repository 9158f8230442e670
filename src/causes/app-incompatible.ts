import { cause } from './cause.ts'
import { terminalOnly } from './scopes.ts'

/** 应用程序兼容性问题: another program is in the payment app’s way, or an update broke it. */
export default cause({
  category: 'software',
  prior: 0.015,
  faults: {
    'app-conflict': {
      share: 0.36,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'http-status': [
          { 'proxy-login': 0.1, fine: 0.86 },
          'judgement',
          'a proxy that was set up on the device demands a login',
        ],
        detour: [
          { proxy: 0.2, tunnel: 0.15, carries: 0.35 },
          'judgement',
          'tunnels, proxies and security software are the usual ones',
        ],
        guard: [{ runs: 0.6 }, 'judgement', 'some program it is, and this list is not complete'],
        'tls-trust': [
          { 'unknown-issuer': 0.05 },
          'judgement',
          'virus scanners that open encrypted connections are the fewer ones, and open web pages mostly',
        ],
        'signer-kind': [
          { scanner: 0.6, box: 0.05 },
          'judgement',
          'this list holds the best known ones',
        ],
        internet: [
          { nothing: 0.35, works: 0.63 },
          'judgement',
          'a tunnel that leads nowhere takes everything, other programs only their own',
        ],
        'acquirer-port': [
          { silent: 0.38, unreachable: 0.04, refused: 0.03, reset: 0.03, open: 0.51 },
          'judgement',
          'what goes through a dead tunnel or past a blocker is dropped',
        ],
        'other-ports': [{ silent: 0.75 }, 'judgement', 'the same tunnel takes them'],
        'sign-in-page': [{ unreached: 0.4 }, 'judgement', 'the same tunnel takes it'],
        'names-elsewhere': [{ silent: 0.4 }, 'judgement', 'the same tunnel takes the questions'],
      },
      remedies: {
        'close-programs': 0.6,
        'end-detour': 0.6,
        'reinstall-app': 0.4,
        'ask-vendor': 0.3,
        'reopen-app': 0.1,
      },
    },
    'port-taken': {
      share: 0.04,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'port-holder': [
          { stranger: 0.6 },
          'judgement',
          'this is the fault; not every program that takes a port is known by name',
        ],
        'terminal-port': [{ open: 0.95 }, 'mechanism', 'the other program answers there'],
      },
      remedies: { 'close-programs': 0.8, 'restart-terminal': 0.3, 'reinstall-app': 0.2 },
    },
    'fake-ip-proxy': {
      share: 0.15,
      place: 'machine',
      rows: {
        ...terminalOnly,
        'names-agree': [{ invented: 0.97 }, 'mechanism', 'the proxy invents addresses'],
        detour: [
          { tunnel: 0.5, carries: 0.2, proxy: 0.2 },
          'mechanism',
          'such proxies come with a tunnel of their own',
        ],
        'acquirer-port': [
          { open: 0.5, 'open-elsewhere': 0.3, silent: 0.15 },
          'mechanism',
          'the proxy opens what it can; one that has died takes the invented address with it',
        ],
        'other-ports': [{ silent: 0.8 }, 'mechanism', 'nobody is at an invented address'],
        'acquirer-ping': [{ silent: 0.9 }, 'mechanism', 'nobody is at an invented address'],
        'sign-in-page': [{ unreached: 0.4 }, 'mechanism', 'its address is invented too'],
      },
      remedies: { 'end-detour': 0.9 },
    },
    'app-after-update': {
      share: 0.45,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'other-apps': [{ work: 0.95 }, 'mechanism', 'only this app was updated'],
        'shown-code': [
          { 'format-error': 0.05, 'not-supported': 0.05 },
          'judgement',
          'an update that changed its messages; most trouble ends before the host',
        ],
      },
      remedies: {
        'reinstall-app': 0.6,
        'roll-back-app': 0.8,
        'restart-terminal': 0.2,
        'ask-vendor': 0.3,
        'reopen-app': 0.2,
      },
    },
  },
})
