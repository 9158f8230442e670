import type { Facts } from '../probes/facts.ts'
import { hasBackup, isTerminal, mainEndpoint, openBackup, seen } from '../symptoms/look.ts'
import { connections } from './connections.ts'
import type { Situation } from './situation.ts'

const said = (question: keyof Facts['answers'], value: string) => (facts: Facts) =>
  facts.answers[question] === value

const speaks = (protocol: string) => (facts: Facts) => mainEndpoint(facts)?.protocol === protocol

/**
 * Is it between 00:00 and 06:00 by this machine's clock? Unknown where it did not say its zone; and
 * no question where the site file says when the acquirer's windows are.
 */
function atNight(facts: Facts): boolean | undefined {
  if (facts.site.acquirer.maintenance.length > 0) return undefined
  const timeZone = seen(facts, 'host')?.timeZone
  if (timeZone === undefined) return undefined
  const hour = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone })
  return Number(hour.format(new Date(facts.startedAt))) < 6
}

/** Situations that multiply priors: domain.md 5.6, judgement. */
export const contexts = {
  'never-worked': {
    applies: said('since', 'install'),
    answers: 'since',
    causes: {
      'device-misconfigured': 4,
      'unauthorized-access': 5,
      'model-unsupported': 10,
      'wrong-credentials': 3,
      'router-misconfigured': 2,
      'host-maintenance': 0.3,
      overheating: 0.3,
      'resources-exhausted': 0.3,
    },
  },
  'router-changed': {
    applies: (facts) => ['router', 'password', 'provider'].includes(facts.answers.changed ?? ''),
    answers: 'changed',
    causes: { 'router-misconfigured': 5, 'wrong-credentials': 5, 'device-misconfigured': 5 },
  },
  // Every device still knows the old one.
  'password-changed': {
    applies: said('changed', 'password'),
    answers: 'changed',
    causes: { 'wifi-password-wrong': 4, 'terminal-password-wrong': 4 },
  },
  // A new line has a new public address, which no list of the acquirer's holds yet.
  'provider-changed': {
    applies: said('changed', 'provider'),
    answers: 'changed',
    causes: { 'source-not-whitelisted': 8 },
  },
  'terminal-updated': {
    applies: said('changed', 'update'),
    answers: 'changed',
    causes: {
      'os-firmware-outdated': 8,
      'version-incompatible': 8,
      'app-incompatible': 8,
      // There is none without an update; the other two come about by themselves as well.
      'app-after-update': 3,
    },
  },
  // Updates of a system bring other drivers with them.
  'machine-updated': {
    applies: (facts) => isTerminal(facts) && said('changed', 'update')(facts),
    answers: 'changed',
    causes: { 'driver-fault': 8 },
  },
  'not-updated': {
    applies: ({ answers: { changed } }) => changed !== undefined && changed !== 'update',
    answers: 'changed',
    causes: { 'app-after-update': 0.2 },
  },
  'terminal-moved': {
    applies: said('changed', 'moved'),
    answers: 'changed',
    causes: {
      'wifi-weak': 3,
      'physical-obstruction': 5,
      'signal-interference': 2,
      'line-fault': 2,
    },
  },
  'terminal-replaced': {
    applies: said('changed', 'replaced'),
    answers: 'changed',
    causes: { 'unauthorized-access': 5, 'device-misconfigured': 4, 'sign-in-needed': 3 },
  },
  'on-and-off': {
    applies: said('since', 'on-and-off'),
    answers: 'since',
    causes: {
      'network-congestion': 3,
      'signal-interference': 2,
      'wifi-weak': 2,
      'line-fault': 1.5,
    },
  },
  ...connections,
  // Its password was right, and the access point within reach.
  'radio-joined': {
    applies: (facts) => seen(facts, 'wifi')?.connected === true,
    causes: { 'not-associated': 0.02, 'wifi-password-wrong': 0.02 },
  },
  // Advice to leave 5 GHz is for those who are on it; where this machine is on it, others are too.
  'wifi-on-2-4-ghz': {
    applies: (facts) => seen(facts, 'wifi')?.bandGhz === 2.4,
    causes: {},
    senseless: ['use-2-4-ghz'],
  },
  // This machine runs, and what keeps the terminal off the network is seen on its own link.
  'on-the-terminal': {
    applies: isTerminal,
    causes: {
      'terminal-password-wrong': 0.02,
      'terminal-not-joined': 0.02,
      'terminal-unplugged': 0.02,
      'terminal-radio-dead': 0.02,
      'terminal-unpowered': 0.02,
      'address-outside-subnet': 0.02,
      'address-conflict': 0.02,
    },
  },
  // What is off runs nothing that could be restarted, closed or signed in.
  'terminal-off': {
    applies: said('terminal-shows', 'off'),
    causes: {},
    senseless: [
      'restart-terminal',
      'close-programs',
      'reopen-app',
      'free-space',
      'sign-in-again',
      'signal-bars',
    ],
  },
  'no-backup': {
    applies: (facts) => !hasBackup(facts),
    causes: {},
    senseless: ['use-backup-host'],
  },
  'backup-opens': {
    applies: (facts) => openBackup(facts) !== undefined,
    causes: {},
    proven: ['use-backup-host'],
  },
  // Web services answer by a status of HTTP, hosts of ISO 8583 by a code: neither has the other's.
  'speaks-iso8583': {
    applies: speaks('iso8583'),
    causes: {
      'http-401': 0.02,
      'http-403': 0.02,
      'http-5xx': 0.02,
      'too-many-requests': 0.02,
      'host-overloaded': 0.02,
      'upgrade-required': 0.02,
      'retry-after': 0.02,
    },
  },
  'speaks-http': {
    applies: speaks('http'),
    causes: {
      'dialect-wrong': 0.02,
      'message-format-rejected': 0.02,
      'terminal-not-registered': 0.02,
      'merchant-invalid': 0.02,
      'not-permitted': 0.02,
      'batch-mismatch': 0.02,
      'keys-out-of-step': 0.02,
      'cut-over': 0.02,
      'issuer-or-switch-down': 0.02,
    },
  },
  // What is not encrypted nobody opens and signs again.
  'not-encrypted': {
    applies: (facts) => mainEndpoint(facts)?.tls.mode === 'off',
    causes: {
      'tls-inspection': 0.001,
    },
  },
  // The host is worked on as often where nobody told posdoctor: each factor keeps their sum.
  'no-notices': {
    applies: (facts) => seen(facts, 'notices') === undefined,
    causes: {
      'maintenance-announced': 0.02,
      'maintenance-window': 2,
      'maintenance-unannounced': 2,
    },
  },
  'no-windows': {
    applies: ({ site }) => site.acquirer.maintenance.length === 0,
    causes: { 'maintenance-window': 0.02, 'maintenance-unannounced': 6 },
  },
  // Ten of the twelve windows of domain.md 7.3 lie in the night, a quarter of the day: 10/12 ÷ 1/4,
  // and 2/12 ÷ 3/4 for the rest of it.
  night: {
    applies: (facts) => atNight(facts) === true,
    causes: { 'maintenance-unannounced': 3.3 },
  },
  day: {
    applies: (facts) => atNight(facts) === false,
    causes: { 'maintenance-unannounced': 0.22 },
  },
} satisfies Record<string, Situation>
