import { cause } from './cause.ts'
import { byRadio, cutAtLan, cutAtLine, lineKnownDown, shopWide } from './scopes.ts'

/** 硬件故障：路由器、调制解调器或交换机: switch, modem or a port of them is broken. */
export default cause({
  category: 'network',
  prior: 0.03,
  faults: {
    'switch-loss': {
      share: 0.45,
      place: 'lan',
      rows: {
        ...shopWide,
        'loss-begins': [
          { lan: 0.93, nowhere: 0.03 },
          'mechanism',
          'frames get lost between here and the router, on cable',
        ],
        'link-quality': [{ clean: 0.93 }, 'mechanism', 'our own socket is sound'],
        stall: [
          { 'second-try': 0.15, lan: 0.04, 'lan-again': 0.06 },
          'judgement',
          'bad contacts often lose in bursts',
        ],
        'delay-swings': [{ nowhere: 0.8 }, 'mechanism', 'loss without delay'],
      },
      remedies: {
        'bypass-switch': 0.7,
        'swap-cable': 0.4,
        'reseat-cable': 0.2,
        'replace-switch': 0.85,
      },
    },
    'modem-dead': {
      share: 0.35,
      place: 'line',
      rows: {
        ...cutAtLine,
        ...shopWide,
        ...lineKnownDown,
        internet: [
          { 'router-says-no': 0.25, nothing: 0.74, works: 0.0005 },
          'mechanism',
          'the router has a cable and nobody behind it',
        ],
        'router-lights': [
          { red: 0.45, off: 0.25, blinking: 0.1 },
          'judgement',
          'the modem’s lights are out',
        ],
      },
      remedies: {
        'restart-modem': 0.5,
        'replace-modem': 0.9,
        'use-hotspot': 0.7,
        'reseat-cable': 0.1,
        'call-provider': 0.6,
      },
    },
    'port-dead': {
      share: 0.2,
      place: 'lan',
      rows: {
        ...cutAtLan,
        ...byRadio,
        'link-state': [
          { 'no-carrier': 0.6, connected: 0.35 },
          'mechanism',
          'the port gives no signal, or passes nothing',
        ],
      },
      remedies: { 'swap-cable': 0.3, 'bypass-switch': 0.8, 'replace-switch': 0.7 },
    },
  },
})
