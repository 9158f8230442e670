import { cause } from './cause.ts'
import { cutAtLan, cutAtLine, shopWide } from './scopes.ts'

/** 路由器故障: the router itself is dead, half dead or overloaded. */
export default cause({
  category: 'network',
  prior: 0.06,
  faults: {
    'router-silent': {
      share: 0.33,
      place: 'router',
      rows: {
        ...cutAtLan,
        ...shopWide,
        'link-state': [
          {
            connected: 0.84,
            'self-assigned': 0.03,
            'no-address': 0.03,
            'no-carrier': 0.07,
            'not-associated': 0.02,
          },
          'mechanism',
          'a hung router keeps its switch alive; one without power does not',
        ],
        'gateway-reach': [
          { silent: 0.72, 'only-shown': 0.27, 'another-answers': 0.003 },
          'mechanism',
          'a dead router answers nothing; a hung one shows its address at most',
        ],
        'terminal-there': [
          { there: 0.6, absent: 0.39 },
          'judgement',
          'its own sockets and radio end with its power; a switch beside it goes on',
        ],
        'wifi-joining': [
          { 'out-of-sight': 0.85, 'nothing-heard': 0.1 },
          'mechanism',
          'without power its network is not on the air',
        ],
        'router-lights': [{ off: 0.4, red: 0.2, blinking: 0.15 }, 'judgement', ''],
      },
      remedies: {
        'restart-router': 0.65,
        'replace-router': 0.95,
        'reseat-cable': 0.1,
        'use-hotspot': 0.3,
        'check-router': 0.2,
        'call-provider': 0.4,
      },
    },
    'dhcp-dead': {
      share: 0.15,
      place: 'router',
      rows: {
        ...cutAtLan,
        ...shopWide,
        'link-state': [
          { 'self-assigned': 0.75, 'no-address': 0.23 },
          'mechanism',
          'nobody gives out addresses',
        ],
        'gateway-reach': [
          { silent: 0.9 },
          'mechanism',
          'without an address of the network nothing answers',
        ],
        internet: [{ nothing: 0.97 }, 'mechanism', ''],
        'acquirer-port': [{ unreachable: 0.8, silent: 0.19 }, 'mechanism', 'no route'],
        'names-here': [
          { silent: 0.75, 'port-closed': 0.22 },
          'mechanism',
          'nobody can be asked; told of no resolver, systems ask themselves',
        ],
        'names-elsewhere': [{ silent: 0.98 }, 'mechanism', ''],
      },
      remedies: {
        'restart-router': 0.7,
        'replace-router': 0.8,
        'reset-router': 0.5,
        'call-provider': 0.4,
      },
    },
    'dns-forwarder-dead': {
      share: 0.18,
      place: 'router',
      rows: {
        ...shopWide,
        'resolver-place': [{ router: 0.996 }, 'mechanism', 'the router is the resolver'],
        'names-here': [
          { silent: 0.7, 'port-closed': 0.27, 'only-tcp': 0.02, answers: 0.001 },
          'mechanism',
          'a hung forwarder is silent, a crashed one leaves a closed port; one of two sockets may live',
        ],
        'resolver-lives': [{ dead: 0.94 }, 'mechanism', 'it hangs, and answers nobody'],
        'names-others': [{ 'not-found': 0.985 }, 'mechanism', 'every name fails'],
        'names-elsewhere': [
          { answers: 0.85, silent: 0.125 },
          'mechanism',
          'others are not touched',
        ],
      },
      remedies: { 'restart-router': 0.75, 'set-dns': 0.9 },
    },
    'dns-forwarder-broken': {
      share: 0.08,
      place: 'router',
      rows: {
        ...shopWide,
        'resolver-place': [{ router: 0.996 }, 'mechanism', 'the router is the resolver'],
        'names-here': [
          { 'server-failed': 0.55, 'server-refused': 0.35, slow: 0.05, answers: 0.02 },
          'mechanism',
          'it answers without an answer',
        ],
        'names-others': [{ 'not-found': 0.95 }, 'mechanism', 'every name fails'],
      },
      remedies: { 'restart-router': 0.6, 'set-dns': 0.9, 'reset-router': 0.4 },
    },
    'dns-forwarder-drops': {
      share: 0.05,
      place: 'router',
      rows: {
        ...shopWide,
        'resolver-place': [{ router: 0.996 }, 'mechanism', 'the router is the resolver'],
        'names-here': [
          { answers: 0.9, slow: 0.06, silent: 0.02 },
          'mechanism',
          'a question that was lost is asked again, and mostly answered then',
        ],
        'names-lost': [{ drops: 0.97 }, 'mechanism', 'it leaves some questions unanswered'],
      },
      remedies: { 'restart-router': 0.65, 'set-dns': 0.9, 'replace-router': 0.8 },
    },
    'router-forwards-nothing': {
      share: 0.06,
      place: 'router',
      rows: {
        ...cutAtLine,
        ...shopWide,
        internet: [
          { nothing: 0.985, 'router-says-no': 0.003, 'provider-only': 0.001, works: 0.0005 },
          'mechanism',
          'it answers and lets nothing through; it does not know of a way that is missing',
        ],
        'acquirer-port': [
          { silent: 0.95, unreachable: 0.04, refused: 0.0005, open: 0.0003 },
          'mechanism',
          'packets end in it',
        ],
        'names-here': [
          { answers: 0.4, silent: 0.4, 'server-failed': 0.12 },
          'mechanism',
          'its line is up: what it asks itself is answered, unless all of it hangs',
        ],
        'resolver-place': [
          { router: 0.95 },
          'mechanism',
          'no other resolver of the shop gets past it; its own answers are what tells',
        ],
        'names-others': [{ found: 0.5 }, 'mechanism', 'it asks for every name itself'],
        'router-lights': [{ normal: 0.7, blinking: 0.15 }, 'judgement', 'its line is up'],
      },
      remedies: {
        'restart-router': 0.75,
        'replace-router': 0.85,
        'use-hotspot': 0.7,
        'check-router': 0.1,
        'reset-router': 0.6,
        'call-provider': 0.4,
      },
    },
    'router-overloaded': {
      share: 0.15,
      place: 'router',
      rows: {
        ...shopWide,
        'delay-begins': [
          { lan: 0.6 },
          'mechanism',
          'the router answers late although cable or signal is clean',
        ],
        'swing-shape': [
          { jumps: 0.6 },
          'judgement',
          'its processor turns to each packet when it can',
        ],
        'delay-swings': [{ lan: 0.75 }, 'mechanism', 'its processor is shared'],
        'loss-begins': [{ lan: 0.35 }, 'judgement', ''],
        'link-quality': [{ clean: 0.98 }, 'mechanism', ''],
        stall: [{ lan: 0.1, 'second-try': 0.1 }, 'judgement', ''],
        'names-here': [{ slow: 0.15, answers: 0.8 }, 'judgement', ''],
        'load-delay': [{ 'swells-inside': 0.5 }, 'judgement', 'its processor is the queue'],
      },
      remedies: { 'restart-router': 0.6, 'pause-traffic': 0.4, 'replace-router': 0.8 },
    },
  },
})
