import type { FaultCase } from '../case.ts'
import { asks, code } from '../changes/application.ts'
import { answered, found, main } from '../facts.ts'

const shows = (text: string) => answered({ 'terminal-shows': 'code', code: text })
/** The site file holds no ids of the terminal, so nothing was asked of the application. */
const unasked = found('echo', main, { state: 'skipped', reason: 'not-configured' })
const well = [code('00')]
const wellShown = [answered({ 'terminal-shows': 'working', code: '00' })]

/** What the acquirer's codes say, in answer to us or on the terminal's display. */
export const codes: FaultCase[] = [
  {
    name: 'code 97',
    cause: 'unauthorized-access',
    fault: 'terminal-not-registered',
    verdict: 'down',
    shop: [code('97')],
    cleared: well,
    neighbour: { change: [code('03')], cause: 'unauthorized-access', fault: 'merchant-invalid' },
  },
  {
    name: 'code 03',
    cause: 'unauthorized-access',
    fault: 'merchant-invalid',
    verdict: 'down',
    shop: [code('03')],
    cleared: well,
    neighbour: { change: [code('58')], cause: 'unauthorized-access', fault: 'not-permitted' },
  },
  {
    name: 'code 58',
    cause: 'unauthorized-access',
    fault: 'not-permitted',
    verdict: 'down',
    shop: [code('58')],
    cleared: well,
    neighbour: {
      change: [code('97')],
      cause: 'unauthorized-access',
      fault: 'terminal-not-registered',
    },
  },
  {
    name: 'code 30',
    cause: 'version-incompatible',
    fault: 'message-format-rejected',
    verdict: 'down',
    shop: [code('30')],
    cleared: well,
    neighbour: { change: [code('96')], cause: 'host-outage', fault: 'issuer-or-switch-down' },
  },
  {
    name: 'code 904 of the 1993 dialect',
    cause: 'version-incompatible',
    fault: 'message-format-rejected',
    verdict: 'down',
    shop: [code('904', '1814')],
    cleared: [code('800', '1814')],
    neighbour: {
      change: [code('906', '1814')],
      cause: 'host-maintenance',
      fault: 'cut-over',
    },
  },
  {
    name: 'code 77',
    cause: 'sign-in-needed',
    fault: 'batch-mismatch',
    verdict: 'down',
    shop: [code('77')],
    cleared: well,
    neighbour: { change: [code('A0')], cause: 'sign-in-needed', fault: 'keys-out-of-step' },
  },
  {
    name: 'code 00 with a head that asks for a sign-in',
    cause: 'sign-in-needed',
    fault: 'session-expired',
    verdict: 'degraded',
    shop: [asks(3)],
    cleared: [asks(0)],
    neighbour: { change: [code('A0')], cause: 'sign-in-needed', fault: 'keys-out-of-step' },
  },
  {
    name: 'code 00 with a head that asks for a download from the TMS',
    cause: 'os-firmware-outdated',
    fault: 'firmware-below-required',
    verdict: 'degraded',
    shop: [asks(6)],
    cleared: [asks(0)],
    neighbour: { change: [asks(3)], cause: 'sign-in-needed', fault: 'session-expired' },
  },
  {
    name: 'code A0',
    cause: 'sign-in-needed',
    fault: 'keys-out-of-step',
    verdict: 'down',
    shop: [code('A0')],
    cleared: well,
    neighbour: { change: [code('77')], cause: 'sign-in-needed', fault: 'batch-mismatch' },
  },
  {
    name: 'the host answers us, the terminal says that its MAC is bad',
    cause: 'sign-in-needed',
    fault: 'keys-out-of-step',
    verdict: 'down',
    shop: [shows('BAD MAC')],
    cleared: wellShown,
    neighbour: {
      change: [shows('ACQUIRER DISABLED')],
      cause: 'sign-in-needed',
      fault: 'session-expired',
    },
  },
  ...(
    [
      ['97', 'unauthorized-access', 'terminal-not-registered'],
      ['03', 'unauthorized-access', 'merchant-invalid'],
      ['58', 'unauthorized-access', 'not-permitted'],
      ['30', 'version-incompatible', 'message-format-rejected'],
      ['31', 'device-misconfigured', 'numbers-wrong'],
      ['91', 'host-outage', 'issuer-or-switch-down'],
      ['90', 'host-maintenance', 'cut-over'],
      ['77', 'sign-in-needed', 'batch-mismatch'],
    ] as const
  ).map(([told, cause, fault]): FaultCase => ({
    name: `the host answers us, the terminal shows code ${told}`,
    cause,
    fault,
    verdict: 'down',
    shop: [shows(told)],
    cleared: wellShown,
    neighbour: {
      change: [shows('BAD MAC')],
      cause: 'sign-in-needed',
      fault: 'keys-out-of-step',
    },
  })),
  {
    name: 'the host answers us, the terminal wants to sign in',
    cause: 'sign-in-needed',
    fault: 'session-expired',
    verdict: 'down',
    shop: [shows('ACQUIRER DISABLED')],
    cleared: wellShown,
    neighbour: { change: [code('77')], cause: 'sign-in-needed', fault: 'batch-mismatch' },
  },
  {
    name: 'nothing was asked, the terminal shows code 05 at its sign-in',
    cause: 'wrong-credentials',
    fault: 'operator-login-refused',
    verdict: 'degraded',
    shop: [unasked, shows('05')],
    cleared: wellShown,
    neighbour: {
      change: [shows('97')],
      cause: 'unauthorized-access',
      fault: 'terminal-not-registered',
    },
  },
  {
    name: 'code 90',
    cause: 'host-maintenance',
    fault: 'cut-over',
    verdict: 'down',
    shop: [code('90')],
    cleared: well,
    neighbour: { change: [code('91')], cause: 'host-outage', fault: 'issuer-or-switch-down' },
  },
  {
    name: 'code 91',
    cause: 'host-outage',
    fault: 'issuer-or-switch-down',
    verdict: 'down',
    shop: [code('91')],
    cleared: well,
    neighbour: { change: [code('90')], cause: 'host-maintenance', fault: 'cut-over' },
  },
  {
    name: 'code 907 of the 1993 dialect',
    cause: 'host-outage',
    fault: 'issuer-or-switch-down',
    verdict: 'down',
    shop: [code('907', '1814')],
    cleared: [code('800', '1814')],
    neighbour: {
      change: [code('904', '1814')],
      cause: 'version-incompatible',
      fault: 'message-format-rejected',
    },
  },
]
