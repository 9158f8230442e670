import type { Facts } from '../probes/facts.ts'
import { connectionOf } from '../symptoms/connection.ts'
import type { Situation } from './situation.ts'

const connectedBy =
  (...ways: string[]) =>
  (facts: Facts) =>
    ways.includes(connectionOf(facts) ?? '')

/** What only a terminal on Wi-Fi has, as far as it is the terminal's own. */
const noWifi = {
  'wifi-weak': 0.02,
  'wifi-password-wrong': 0.02,
  'terminal-password-wrong': 0.02,
  'signal-interference': 0.02,
  'physical-obstruction': 0.02,
  'radio-mismatch': 0.02,
} as const
const wifiSteps = [
  'move-nearer',
  'remove-obstacle',
  'move-access-point',
  'add-access-point',
  'change-channel',
  'use-2-4-ghz',
  'own-wifi',
  'away-from-interference',
  'near-router-works',
] as const

/** What only a terminal with a SIM card has. */
const noSim = { 'apn-login-refused': 0.02, 'terminal-at-coverage-edge': 0.02 } as const
const simSteps = ['to-the-window', 'other-sim', 'reseat-sim'] as const

/**
 * How the terminal is connected makes faults of other media all but impossible (it may have been
 * said wrongly), and their steps and questions senseless. Factors: domain.md 5.6 and judgement.
 */
export const connections = {
  'on-mobile': {
    applies: connectedBy('mobile'),
    answers: 'connection',
    causes: {
      ...noWifi,
      'router-misconfigured': 0.1,
      'router-fault': 0.1,
      'network-hardware-fault': 0.1,
      'line-fault': 0.1,
      'terminal-unplugged': 0.2,
      'isp-outage': 4,
      'provider-fault': 4,
      'remote-location': 4,
      // The fourfold is all coverage: hosts and satellites are no nearer or farther for a SIM card.
      'latency-by-distance': 0.25,
      satellite: 0.25,
      'terminal-at-coverage-edge': 2,
      // About a quarter of the terminals are on mobile lines, and no others log in to one.
      'apn-login-refused': 4,
    },
    senseless: [...wifiSteps, 'use-cable', 'bypass-switch', 'cable-works'],
  },
  'on-cable': {
    applies: connectedBy('ethernet'),
    answers: 'connection',
    causes: {
      ...noWifi,
      ...noSim,
      // The cable, that is; the line outside the shop is the same for all.
      'no-carrier': 4,
      'terminal-unplugged': 4,
      'terminal-radio-dead': 0.05,
      'link-flapping': 4,
      'link-errors': 4,
      'half-duplex': 4,
    },
    senseless: [...wifiSteps, ...simSteps, 'use-cable', 'cable-works', 'signal-bars'],
  },
  'on-wifi': {
    applies: connectedBy('wifi'),
    answers: 'connection',
    causes: { ...noSim, 'terminal-unplugged': 0.02 },
    senseless: [...simSteps, 'bypass-switch'],
  },
  // The base, not the terminal, is on the shop's network, mostly by cable.
  'on-base': {
    applies: connectedBy('bluetooth-base'),
    answers: 'connection',
    causes: { ...noWifi, ...noSim },
    senseless: [...wifiSteps, ...simSteps, 'signal-bars'],
  },
} satisfies Record<string, Situation>
