import { cause } from './cause.ts'
import { byRadio, cutAtLan, shopWide, terminalOnly } from './scopes.ts'

/** 网络线路故障: a cable or the access line is broken or bad. */
export default cause({
  category: 'network',
  prior: 0.07,
  faults: {
    'no-carrier': {
      share: 0.32,
      place: 'lan',
      rows: {
        ...cutAtLan,
        ...byRadio,
        'link-state': [{ 'no-carrier': 0.985 }, 'mechanism', 'no signal on the cable'],
        'other-terminals': [{ work: 0.7 }, 'judgement', 'others have cables of their own'],
      },
      remedies: { 'reseat-cable': 0.55, 'swap-cable': 0.8, 'rerun-cable': 0.9 },
    },
    'terminal-unplugged': {
      share: 0.08,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'terminal-there': [{ absent: 0.97 }, 'mechanism', 'nothing of it reaches the network'],
        'other-apps': [{ fail: 0.95 }, 'mechanism', 'no app gets anywhere without the cable'],
        'hotspot-works': [{ yes: 0.9 }, 'mechanism', 'another network needs no cable'],
        'cable-works': [{ yes: 0.6 }, 'judgement', 'another cable, or the same one pushed in'],
        'terminal-shows': [{ connecting: 0.5, 'no-signal': 0.45 }, 'judgement', ''],
      },
      remedies: { 'reseat-cable': 0.65, 'swap-cable': 0.8, 'rerun-cable': 0.9 },
    },
    'link-flapping': {
      share: 0.1,
      place: 'lan',
      rows: {
        ...byRadio,
        'link-quality': [{ flapping: 0.75 }, 'mechanism', 'this is the fault'],
        'loss-begins': [{ lan: 0.4 }, 'judgement', ''],
        stall: [
          { lan: 0.3, 'lan-again': 0.2, 'second-try': 0.1 },
          'mechanism',
          'each flap is a gap',
        ],
      },
      remedies: { 'reseat-cable': 0.5, 'swap-cable': 0.8, 'rerun-cable': 0.9 },
    },
    'link-errors': {
      share: 0.08,
      place: 'lan',
      rows: {
        ...byRadio,
        'link-quality': [{ errors: 0.8 }, 'mechanism', 'this is the fault'],
        'loss-begins': [{ lan: 0.75 }, 'mechanism', 'damaged frames are dropped'],
      },
      remedies: { 'reseat-cable': 0.4, 'swap-cable': 0.8, 'rerun-cable': 0.9 },
    },
    'half-duplex': {
      share: 0.05,
      place: 'lan',
      rows: {
        ...byRadio,
        'link-quality': [{ 'slow-link': 0.85, errors: 0.1 }, 'mechanism', 'this is the fault'],
        'loss-begins': [{ lan: 0.3 }, 'judgement', 'late collisions under load'],
        'delay-swings': [{ lan: 0.3 }, 'judgement', ''],
      },
      remedies: { 'swap-cable': 0.7, 'bypass-switch': 0.4 },
    },
    'access-line-loss': {
      share: 0.25,
      place: 'line',
      rows: {
        ...shopWide,
        'loss-begins': [
          { line: 0.93, nowhere: 0.03 },
          'mechanism',
          'packets get lost between router and provider',
        ],
        'delay-begins': [{ nowhere: 0.9 }, 'mechanism', 'loss without delay'],
        'delay-swings': [{ nowhere: 0.85 }, 'mechanism', 'loss without delay'],
        stall: [
          { 'second-try': 0.15, line: 0.04, 'line-again': 0.06 },
          'judgement',
          'lines often lose in bursts',
        ],
        'router-lights': [{ blinking: 0.3, normal: 0.6 }, 'judgement', ''],
      },
      remedies: {
        'restart-modem': 0.25,
        'call-provider': 0.8,
        'use-hotspot': 0.6,
        'reseat-cable': 0.2,
      },
    },
    'access-line-flaps': {
      share: 0.12,
      place: 'line',
      rows: {
        ...shopWide,
        stall: [
          { line: 0.25, 'line-again': 0.25, 'second-try': 0.15 },
          'judgement',
          'it comes and goes, by seconds or by minutes; we look for three seconds',
        ],
        'loss-begins': [{ line: 0.3 }, 'judgement', ''],
        internet: [{ nothing: 0.2, works: 0.8 }, 'judgement', 'as the moment is'],
        'router-lights': [{ blinking: 0.5, red: 0.2 }, 'judgement', ''],
      },
      remedies: { 'restart-modem': 0.3, 'call-provider': 0.8, 'use-hotspot': 0.6 },
    },
  },
})
