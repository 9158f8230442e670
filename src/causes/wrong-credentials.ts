import { cause } from './cause.ts'
import { account, byRadio, cutAtLan, terminalOnly } from './scopes.ts'

/** 输入错误的用户名或密码: a name or password was typed wrong or has changed. */
export default cause({
  category: 'operation',
  prior: 0.03,
  faults: {
    'http-401': {
      share: 0.2,
      place: 'host-app',
      rows: {
        ...account,
        'http-status': [
          { unauthorized: 0.45, 'unauthorized-root': 0.45 },
          'judgement',
          'where a login is wrong one is demanded, of us too, who send none',
        ],
        'shown-status': [{ unauthorized: 0.95 }, 'mechanism', 'this is what 401 says'],
        internet: [{ works: 0.95 }, 'mechanism', ''],
      },
      remedies: { 'check-login': 0.75, 'call-acquirer': 0.6, 'train-staff': 0.1 },
    },
    'wifi-password-wrong': {
      share: 0.2,
      place: 'lan',
      rows: {
        ...cutAtLan,
        ...byRadio,
        'link-state': [
          { 'not-associated': 0.93, 'no-address': 0.04, connected: 0.02 },
          'mechanism',
          'the access point does not let the device in',
        ],
        'wifi-joining': [
          { refused: 0.6, 'kept-out': 0.37, 'never-joined': 0.01, 'out-of-sight': 0.005 },
          'mechanism',
          'it is heard well, and says no; not every system keeps a record of that, and some forget it',
        ],
        'signal-bars': [{ 4: 0.3, 3: 0.3, 2: 0.2 }, 'judgement', 'the signal itself is good'],
        'near-router-works': [{ no: 0.95 }, 'mechanism', 'nearness does not mend a password'],
      },
      remedies: { 'rejoin-wifi': 0.85, 'train-staff': 0.05 },
    },
    'terminal-password-wrong': {
      share: 0.25,
      place: 'terminal',
      rows: {
        ...byRadio,
        'other-terminals': [{ fail: 0.5 }, 'judgement', 'a new password has to be told to each'],
        'terminal-there': [
          { absent: 0.97 },
          'source',
          'domain.md 5.3: absent although the signal is strong',
        ],
        'other-apps': [{ fail: 0.97 }, 'mechanism', 'no app gets anywhere'],
        'signal-bars': [{ 4: 0.3, 3: 0.3, 2: 0.2 }, 'judgement', 'the signal itself is good'],
        'near-router-works': [{ no: 0.95 }, 'mechanism', 'nearness does not mend a password'],
      },
      remedies: { 'rejoin-wifi': 0.85, 'train-staff': 0.05 },
    },
    'operator-login-refused': {
      share: 0.25,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'response-code': [
          { 'wrong-login': 0.4, accepted: 0.5 },
          'judgement',
          'UnionPay answers 05 to a sign-in with wrong credentials',
        ],
        'shown-code': [{ 'wrong-login': 0.7 }, 'source', 'code 05 to a sign-in, domain.md 2.1'],
        'terminal-shows': [
          { code: 0.75, connecting: 0.15, working: 0.05 },
          'judgement',
          'most terminals say that the login was refused',
        ],
      },
      remedies: {
        'check-login': 0.75,
        'call-acquirer': 0.5,
        'reset-operator': 0.6,
        'train-staff': 0.1,
      },
    },
    'apn-login-refused': {
      share: 0.1,
      place: 'terminal',
      rows: {
        ...terminalOnly,
        'other-apps': [{ fail: 0.97 }, 'mechanism', 'no app gets out without the login'],
        'hotspot-works': [{ yes: 0.9 }, 'mechanism', 'Wi-Fi asks for no login of a mobile line'],
        'signal-bars': [{ 4: 0.4, 3: 0.3 }, 'judgement', 'the radio is fine, the login is not'],
      },
      remedies: { 'check-login': 0.6, 'call-provider': 0.5, 'reseat-sim': 0.2 },
    },
  },
})
