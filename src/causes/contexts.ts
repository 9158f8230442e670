import type { Context } from '../model.ts'
import type { Facts } from '../probes/facts.ts'
import { seen } from '../symptoms/look.ts'
import type { CauseId } from './index.ts'

type FaultId =
  | 'maintenance-window'
  | 'no-carrier'
  | 'terminal-unplugged'
  | 'link-flapping'
  | 'link-errors'
  | 'half-duplex'
  | 'terminal-radio-dead'
/** By cause, or by single fault. */
type Factors = { readonly [Id in CauseId | FaultId]?: number }

const said = (question: keyof Facts['answers'], value: string) => (facts: Facts) =>
  facts.answers[question] === value

const connectedBy = (value: string) => (facts: Facts) =>
  (facts.answers.connection ?? facts.site.terminal.connection) === value

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
    causes: { 'router-misconfigured': 5, 'wrong-credentials': 5, 'device-misconfigured': 5 },
  },
  'terminal-updated': {
    applies: said('changed', 'update'),
    causes: { 'os-firmware-outdated': 8, 'version-incompatible': 8, 'app-incompatible': 8 },
  },
  'terminal-moved': {
    applies: said('changed', 'moved'),
    causes: {
      'wifi-weak': 3,
      'physical-obstruction': 5,
      'signal-interference': 2,
      'line-fault': 2,
    },
  },
  'terminal-replaced': {
    applies: said('changed', 'replaced'),
    causes: { 'unauthorized-access': 5, 'device-misconfigured': 4, 'sign-in-needed': 3 },
  },
  'on-and-off': {
    applies: said('since', 'on-and-off'),
    causes: {
      'network-congestion': 3,
      'signal-interference': 2,
      'wifi-weak': 2,
      'line-fault': 1.5,
    },
  },
  'on-mobile': {
    applies: connectedBy('mobile'),
    causes: {
      'wifi-weak': 0.1,
      'router-misconfigured': 0.1,
      'router-fault': 0.1,
      'network-hardware-fault': 0.1,
      'line-fault': 0.1,
      'signal-interference': 0.1,
      'physical-obstruction': 0.1,
      'isp-outage': 4,
      'provider-fault': 4,
      'remote-location': 4,
    },
  },
  'on-cable': {
    applies: connectedBy('ethernet'),
    causes: {
      'wifi-weak': 0.05,
      'signal-interference': 0.05,
      'physical-obstruction': 0.05,
      // The cable, that is; the line outside the shop is the same for all.
      'no-carrier': 4,
      'terminal-unplugged': 4,
      'terminal-radio-dead': 0.05,
      'link-flapping': 4,
      'link-errors': 4,
      'half-duplex': 4,
    },
  },
  'on-wifi': { applies: connectedBy('wifi'), causes: { 'terminal-unplugged': 0.02 } },
  // Ten of the twelve windows of domain.md 7.3 lie in the night, a quarter of the day: 10/12 ÷ 1/4,
  // and 2/12 ÷ 3/4 for the rest of it.
  night: { applies: (facts) => atNight(facts) === true, causes: { 'maintenance-window': 3.3 } },
  day: { applies: (facts) => atNight(facts) === false, causes: { 'maintenance-window': 0.22 } },
} satisfies Record<string, Context<Facts> & { causes: Factors }>
