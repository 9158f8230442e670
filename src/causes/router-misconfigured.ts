import { cause } from './cause.ts'
import { acquirerSilent, byRadio, shopFilter, shopWide } from './scopes.ts'

/** 路由器设置不当: the router works, but its settings stop the terminal. */
export default cause({
  category: 'network',
  prior: 0.08,
  faults: {
    'port-filter-drop': {
      share: 0.22,
      place: 'router',
      rows: {
        ...acquirerSilent,
        ...shopFilter,
        'way-ends': [
          { reaches: 0.5, late: 0.42, early: 0.07 },
          'mechanism',
          'only the port is stopped',
        ],
        'port-elsewhere': [
          { silent: 0.985, passes: 0.005 },
          'mechanism',
          'the port is dropped to every host',
        ],
        'other-ports': [
          { answers: 0.62 },
          'judgement',
          '443 is let through; half of the hosts answer there',
        ],
        'acquirer-ping': [{ answers: 0.5 }, 'mechanism', 'pings are another protocol'],
        'backup-port': [{ fails: 0.8 }, 'mechanism', 'backups mostly use the same port'],
      },
      remedies: { 'allow-port': 0.9, 'use-hotspot': 0.6 },
    },
    'port-filter-reset': {
      share: 0.15,
      place: 'router',
      rows: {
        ...shopFilter,
        'way-ends': [
          { reaches: 0.5, late: 0.42, early: 0.07 },
          'mechanism',
          'only the port is stopped',
        ],
        internet: [{ works: 0.95 }, 'mechanism', ''],
        'acquirer-port': [
          { refused: 0.78, reset: 0.2 },
          'mechanism',
          'the box refuses in the host’s name',
        ],
        'refusal-distance': [{ near: 0.93 }, 'mechanism', 'the box is in the shop'],
        'port-elsewhere': [
          { stopped: 0.75, passes: 0.15, silent: 0.1 },
          'mechanism',
          'it refuses the port to every host',
        ],
        'backup-port': [{ fails: 0.8 }, 'mechanism', 'backups mostly use the same port'],
      },
      remedies: { 'allow-port': 0.9, 'use-hotspot': 0.6 },
    },
    'destination-prohibited': {
      share: 0.1,
      place: 'router',
      rows: {
        ...shopFilter,
        'way-ends': [
          { 'told-here': 0.6, early: 0.25, reaches: 0.1 },
          'mechanism',
          'the box says so to pings too, mostly',
        ],
        internet: [{ works: 0.93 }, 'mechanism', ''],
        'acquirer-port': [
          { prohibited: 0.35, unreachable: 0.63 },
          'mechanism',
          'the box says so by ICMP',
        ],
        'port-elsewhere': [
          { stopped: 0.55, passes: 0.25 },
          'judgement',
          'by port or by destination',
        ],
        'other-ports': [{ silent: 0.7 }, 'judgement', 'by port or by destination'],
        'backup-port': [{ fails: 0.7 }, 'judgement', ''],
      },
      remedies: { 'allow-port': 0.9, 'use-hotspot': 0.6 },
    },
    'dns-setting-wrong': {
      share: 0.12,
      place: 'router',
      rows: {
        ...shopWide,
        'resolver-place': [
          { 'shop-other': 0.41, outside: 0.4, 'outside-two': 0.05, provider: 0.03, router: 0.1 },
          'judgement',
          'an address that is no resolver',
        ],
        'names-here': [
          {
            silent: 0.6,
            'first-dead': 0.1,
            'port-closed': 0.12,
            'server-refused': 0.08,
            'no-such-name': 0.08,
            'only-tcp': 0.01,
            answers: 0.001,
          },
          'judgement',
          'nobody there answers, or a filter that was chosen says no',
        ],
        'resolver-lives': [{ dead: 0.97 }, 'mechanism', 'nobody is there'],
        'names-others': [
          { 'not-found': 0.82 },
          'mechanism',
          'every name fails, but for a filter or a second server',
        ],
      },
      remedies: { 'set-dns': 0.92, 'set-dhcp': 0.4 },
    },
    'dns-rebinding-filter': {
      share: 0.03,
      place: 'router',
      rows: {
        ...shopFilter,
        'names-here': [
          { 'no-such-name': 0.75, 'server-refused': 0.15, answers: 0.05 },
          'mechanism',
          'answers with private addresses are removed',
        ],
        'names-elsewhere': [
          { 'answers-private': 0.85, silent: 0.14 },
          'mechanism',
          'only private addresses are removed',
        ],
        'names-others': [{ found: 0.97 }, 'mechanism', 'only private answers are filtered'],
      },
      remedies: { 'set-dns': 0.8 },
    },
    'captive-portal': {
      share: 0.07,
      place: 'router',
      rows: {
        ...shopWide,
        'sign-in-page': [
          { 'page-here': 0.6, page: 0.33, unreached: 0.06 },
          'judgement',
          'this is the page: mostly the router’s own, sometimes that of a service elsewhere',
        ],
        internet: [
          { nothing: 0.4, works: 0.3, 'turned-away': 0.25, 'provider-only': 0.05 },
          'judgement',
          'portals answer, drop or refuse what is not signed in',
        ],
        'acquirer-port': [
          { silent: 0.8, refused: 0.1, open: 0.06 },
          'judgement',
          'portals stop all but web pages',
        ],
        'http-status': [
          { redirects: 0.6, 'proxy-login': 0.05, fine: 0.25 },
          'judgement',
          'the portal answers in the host’s place, where nothing is encrypted',
        ],
        'connect-distance': [{ near: 0.95 }, 'mechanism', 'the portal’s own box'],
        'refusal-distance': [{ near: 0.95 }, 'mechanism', 'the portal’s own box refuses'],
        'tls-cut-distance': [{ near: 0.95 }, 'mechanism', 'the portal’s own box'],
        'tls-trust': [
          { 'unknown-issuer': 0.4, 'wrong-name': 0.4 },
          'judgement',
          'the portal’s own certificate',
        ],
      },
      remedies: { 'sign-in-to-network': 0.85, 'use-hotspot': 0.6 },
    },
    'tls-inspection': {
      share: 0.07,
      place: 'router',
      rows: {
        ...shopFilter,
        internet: [{ works: 0.95 }, 'mechanism', ''],
        'acquirer-port': [{ open: 0.98 }, 'mechanism', 'the inspecting box accepts the connect'],
        'tls-session': [
          { established: 0.8, reset: 0.08, closed: 0.05 },
          'mechanism',
          'the box speaks TLS itself',
        ],
        'tls-trust': [
          {
            'unknown-issuer': 0.8,
            'self-signed': 0.01,
            'private-ca': 0.17,
            trusted: 0.001,
            'public-instead': 0.00001,
          },
          'mechanism',
          'the box signs with its own authority',
        ],
        'strangers-elsewhere': [
          { 'for-everybody': 0.75 },
          'judgement',
          'it signs for whomever it opens: mostly for all, sometimes for some ports',
        ],
        'signer-kind': [
          { box: 0.4, scanner: 0.001 },
          'judgement',
          'many shops leave the maker’s own authority in; others made one of their own',
        ],
        'connect-distance': [{ near: 0.85 }, 'mechanism', 'the box opens the connection itself'],
        'tls-cut-distance': [{ near: 0.95 }, 'mechanism', 'the box breaks it off itself'],
        'http-status': [
          { fine: 0.8, forbidden: 0.05, 'forbidden-root': 0.05, 'proxy-login': 0.05 },
          'judgement',
          'some show a page of their own, or want a login',
        ],
      },
      remedies: { 'exempt-from-inspection': 0.92, 'use-hotspot': 0.6 },
    },
    'hello-filtered': {
      share: 0.03,
      place: 'router',
      rows: {
        ...shopFilter,
        internet: [{ works: 0.95 }, 'mechanism', ''],
        'acquirer-port': [{ open: 0.98 }, 'mechanism', 'it looks at what is said, not at the port'],
        'tls-session': [
          { reset: 0.5, silent: 0.43, closed: 0.06 },
          'mechanism',
          'it reads the host’s name in the first message',
        ],
        'tls-cut-distance': [{ near: 0.93 }, 'mechanism', 'the box is in the shop'],
        'hello-fate': [{ lost: 0.93 }, 'mechanism', 'what is dropped is never acknowledged'],
        'large-packets': [{ pass: 0.95 }, 'mechanism', 'pings are another protocol'],
        'large-hello': [{ dropped: 0.2 }, 'judgement', 'some know no first message of two packets'],
        reply: [
          { silent: 0.5, closed: 0.4 },
          'mechanism',
          'where nothing is encrypted it stops the message itself',
        ],
        unanswered: [{ lost: 0.97 }, 'mechanism', 'what is dropped is never acknowledged'],
        'hang-up': [{ near: 0.93, 'at-question': 0.06 }, 'mechanism', 'the box is in the shop'],
      },
      remedies: { 'exempt-from-inspection': 0.8, 'allow-port': 0.6, 'use-hotspot': 0.6 },
    },
    'mtu-black-hole': {
      share: 0.06,
      place: 'router',
      rows: {
        ...shopWide,
        'large-packets': [{ vanish: 0.93, pass: 0.03 }, 'mechanism', 'this is the fault'],
        'acquirer-port': [{ open: 0.98 }, 'mechanism', 'small packets pass'],
        'hello-fate': [
          { taken: 0.5, 'large-lost': 0.48 },
          'mechanism',
          'large packets get lost in both directions, or inwards only',
        ],
        'large-hello': [{ dropped: 0.5 }, 'mechanism', 'it is such a large packet'],
        'tls-session': [
          { stalled: 0.45, silent: 0.5, established: 0.04 },
          'mechanism',
          'the large packets of the certificate never arrive',
        ],
        internet: [{ works: 0.97 }, 'mechanism', ''],
      },
      remedies: { 'lower-mtu': 0.85, 'use-hotspot': 0.6 },
    },
    'client-isolation': {
      share: 0.04,
      place: 'router',
      rows: {
        ...shopFilter,
        'terminal-there': [{ absent: 0.9 }, 'mechanism', 'devices cannot see each other'],
        'other-apps': [{ work: 0.95 }, 'mechanism', 'the way to the internet is not touched'],
        'terminal-shows': [
          { connecting: 0.5, working: 0.4 },
          'judgement',
          'it waits for a till that cannot reach it; alone it works',
        ],
      },
      remedies: { 'end-isolation': 0.85 },
    },
    'idle-timeout-short': {
      share: 0.06,
      place: 'router',
      rows: {
        ...shopFilter,
        'idle-hold': [
          { forgotten: 0.75, reset: 0.15, holds: 0.08 },
          'mechanism',
          'this is the fault, where the quiet lasted long enough',
        ],
      },
      remedies: { 'raise-idle-timer': 0.85 },
    },
    'double-default-route': {
      share: 0.05,
      place: 'machine',
      rows: {
        ...byRadio,
        'default-routes': [
          { competing: 0.25, two: 0.73 },
          'mechanism',
          'two ways out at once, mostly ranked by the system',
        ],
        'resolver-place': [
          { 'shop-other': 0.35, router: 0.35 },
          'judgement',
          'the resolver of either way',
        ],
        'loss-begins': [
          { line: 0.2, provider: 0.1 },
          'judgement',
          'packets take the dead way in turns',
        ],
        'gateway-reach': [
          { 'another-answers': 0.3, silent: 0.15, answers: 0.54 },
          'mechanism',
          'the way that is taken may lead nowhere',
        ],
        internet: [{ works: 0.5, nothing: 0.47 }, 'mechanism', 'as the way is chosen'],
        'names-here': [
          { answers: 0.75, silent: 0.2 },
          'judgement',
          'a resolver in the shop answers either way',
        ],
        'names-elsewhere': [{ silent: 0.5 }, 'judgement', 'as the way is chosen'],
        'sign-in-page': [{ unreached: 0.5 }, 'judgement', 'as the way is chosen'],
        'other-ports': [{ silent: 0.9 }, 'mechanism', 'nothing gets out'],
        'acquirer-port': [
          { silent: 0.35, unreachable: 0.15, open: 0.5 },
          'judgement',
          'as the way is chosen',
        ],
        stall: [{ 'second-try': 0.2, line: 0.1 }, 'judgement', ''],
      },
      remedies: { 'one-network-only': 0.85 },
    },
  },
})
