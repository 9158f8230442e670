import type { FaultCase } from '../case.ts'
import { all, siteSays } from '../changes/all.ts'
import { terminalThere } from '../changes/healthy.ts'
import { noTerminal } from '../changes/lan.ts'
import { thisMachineIsTheTerminal, tells } from '../changes/machine.ts'
import { failing } from '../changes/port.ts'
import { has, heardAs, outsideSubnet, stranger, tillPort } from '../changes/terminal.ts'
import { limitTerminal, publicAuthority } from '../changes/tls.ts'
import { answered, open } from '../facts.ts'

const connecting = answered({ 'terminal-shows': 'connecting' })
const works = answered({ 'terminal-shows': 'working' })
const alone = answered({ 'terminal-shows': 'connecting', 'other-terminals': 'work' })
const anywhere = answered({ 'hotspot-works': 'no' })
const shows = (words: string) => answered({ 'terminal-shows': 'code', code: words })
const upToDate = all(has('A920', '3.2.1', '1.5.0'), limitTerminal('established'))
const own = '54:81:2d:00:00:50'

/** The terminal beside this machine. */
export const terminalFaults: FaultCase[] = [
  {
    name: 'the terminal’s port for the till is closed',
    cause: 'remote-access-disabled',
    fault: 'terminal-port-closed',
    verdict: 'degraded',
    shop: [tillPort(failing('refused', 3)), anywhere],
    cleared: [tillPort(open(3))],
    neighbour: {
      change: [heardAs(own, stranger)],
      cause: 'device-misconfigured',
      fault: 'address-conflict',
    },
  },
  {
    name: 'two devices answer for the terminal’s address',
    cause: 'device-misconfigured',
    fault: 'address-conflict',
    verdict: 'degraded',
    shop: [heardAs(stranger, own), tillPort(failing('refused', 3))],
    cleared: [heardAs(own), tillPort(open(3))],
    neighbour: {
      change: [heardAs(own)],
      cause: 'remote-access-disabled',
      fault: 'terminal-port-closed',
    },
  },
  {
    name: 'the terminal has an address of another network',
    cause: 'device-misconfigured',
    fault: 'address-outside-subnet',
    verdict: 'down',
    shop: [outsideSubnet, alone],
    cleared: [terminalThere, works],
    neighbour: {
      change: [noTerminal, answered({ 'signal-bars': '0', 'cable-works': 'yes' })],
      cause: 'hardware-damaged',
      fault: 'terminal-radio-dead',
    },
  },
  {
    name: 'the terminal hears nothing since it fell, and works over a cable',
    cause: 'hardware-damaged',
    fault: 'terminal-radio-dead',
    verdict: 'down',
    shop: [
      noTerminal,
      alone,
      answered({ 'signal-bars': '0', 'cable-works': 'yes', 'dropped-or-wet': 'yes' }),
    ],
    cleared: [terminalThere, works, answered({ 'signal-bars': '4' })],
    neighbour: {
      change: [
        answered({ 'hotspot-works': 'yes', since: 'install', 'dropped-or-wet': 'no' }),
        answered({ 'near-router-works': 'no' }),
      ],
      cause: 'model-unsupported',
      fault: 'radio-mismatch',
    },
  },
  {
    name: 'the terminal says that it was tampered with',
    cause: 'hardware-damaged',
    fault: 'tamper-lock',
    verdict: 'down',
    shop: [shows('Tampered')],
    cleared: [works, answered({ code: '00' })],
    neighbour: {
      change: [shows('BAD MAC')],
      cause: 'sign-in-needed',
      fault: 'keys-out-of-step',
    },
  },
  {
    name: 'the terminal is dark, and not on the network',
    cause: 'power-unstable',
    fault: 'terminal-unpowered',
    verdict: 'down',
    shop: [noTerminal, answered({ 'terminal-shows': 'off', 'other-terminals': 'work' })],
    cleared: [terminalThere, works],
    neighbour: {
      change: [alone, answered({ 'signal-bars': '0', 'cable-works': 'yes' })],
      cause: 'hardware-damaged',
      fault: 'terminal-radio-dead',
    },
  },
  {
    name: 'the battery is nearly empty',
    cause: 'power-unstable',
    fault: 'battery-low',
    verdict: 'down',
    shop: [alone, anywhere, upToDate, answered({ 'battery-low': 'yes', 'signal-bars': '4' })],
    cleared: [answered({ 'battery-low': 'no', 'terminal-shows': 'working' })],
    neighbour: {
      change: [answered({ 'battery-low': 'no', 'terminal-hot': 'yes' })],
      cause: 'overheating',
      fault: 'terminal-hot',
    },
  },
  {
    name: 'the terminal is hot to the hand',
    cause: 'overheating',
    fault: 'terminal-hot',
    verdict: 'down',
    shop: [alone, anywhere, upToDate, answered({ 'terminal-hot': 'yes', 'signal-bars': '4' })],
    cleared: [answered({ 'terminal-hot': 'no', 'terminal-shows': 'working' })],
    neighbour: {
      change: [answered({ 'terminal-hot': 'no', 'battery-low': 'yes' })],
      cause: 'power-unstable',
      fault: 'battery-low',
    },
  },
  {
    name: 'the model is not on the acquirer’s list',
    cause: 'model-unsupported',
    fault: 'model-not-on-list',
    verdict: 'degraded',
    shop: [has('A80', '3.2.1', '1.5.0')],
    cleared: [has('A920', '3.2.1', '1.5.0')],
    neighbour: {
      change: [has('A920', '2.9.0', '1.5.0')],
      cause: 'version-incompatible',
      fault: 'app-below-required',
    },
  },
  {
    name: 'a new terminal sees no network but a phone’s hotspot',
    cause: 'model-unsupported',
    fault: 'radio-mismatch',
    verdict: 'down',
    shop: [
      noTerminal,
      alone,
      answered({ since: 'install', 'signal-bars': '0', 'hotspot-works': 'yes' }),
      answered({ 'cable-works': 'yes', 'near-router-works': 'no' }),
    ],
    cleared: [terminalThere, works, answered({ 'signal-bars': '4' })],
    neighbour: {
      change: [anywhere],
      cause: 'hardware-damaged',
      fault: 'terminal-radio-dead',
    },
  },
  {
    name: 'the firmware is older than required',
    cause: 'os-firmware-outdated',
    fault: 'firmware-below-required',
    verdict: 'degraded',
    shop: [has('A920', '3.2.1', '1.3.9')],
    cleared: [has('A920', '3.2.1', '1.5.0')],
    neighbour: {
      change: [has('A920', '2.9.0', '1.5.0')],
      cause: 'version-incompatible',
      fault: 'app-below-required',
    },
  },
  {
    name: 'the payment app is older than required',
    cause: 'version-incompatible',
    fault: 'app-below-required',
    verdict: 'degraded',
    shop: [has('A920', 'V2.9.9_220801', '1.5.0')],
    cleared: [has('A920', 'V3.2.1_220801', '1.5.0')],
    neighbour: {
      change: [has('A920', '3.2.1', '1.3.9')],
      cause: 'os-firmware-outdated',
      fault: 'firmware-below-required',
    },
  },
  {
    name: 'the payment app is newer than the acquirer allows',
    cause: 'version-incompatible',
    fault: 'version-not-allowed-yet',
    verdict: 'degraded',
    shop: [has('A920', '5.0.0', '1.5.0', '>=3.2.1 <4')],
    cleared: [has('A920', '3.2.1', '1.5.0', '>=3.2.1 <4')],
    neighbour: {
      change: [has('A920', '2.9.0', '1.5.0', '>=3.2.1 <4')],
      cause: 'version-incompatible',
      fault: 'app-below-required',
    },
  },
  {
    name: 'since its update this app alone does not connect, though all versions are right',
    cause: 'app-incompatible',
    fault: 'app-after-update',
    verdict: 'down',
    shop: [
      thisMachineIsTheTerminal,
      tells({ osName: 'Debian GNU/Linux', osVersion: '13' }),
      alone,
      anywhere,
      upToDate,
      answered({ changed: 'update', 'other-apps': 'work' }),
    ],
    cleared: [works, answered({ changed: 'nothing' })],
    neighbour: {
      change: [has('A920', '3.2.1', '1.3.9')],
      cause: 'os-firmware-outdated',
      fault: 'firmware-below-required',
    },
  },
  {
    name: 'the host has a new public authority, and no app of the old terminal works',
    cause: 'os-firmware-outdated',
    fault: 'root-store-old',
    verdict: 'down',
    shop: [
      publicAuthority('2020-09-04'),
      alone,
      anywhere,
      upToDate,
      answered({ 'other-apps': 'fail', 'signal-bars': '4', 'near-router-works': 'no' }),
      answered({ 'cable-works': 'no', connection: 'ethernet' }),
      answered({ code: 'Negotiating' }),
    ],
    cleared: [publicAuthority('2006-11-10'), answered({ 'other-apps': 'work' })],
    clearedVerdict: 'down',
    neighbour: {
      change: [limitTerminal('version-rejected')],
      cause: 'os-firmware-outdated',
      fault: 'terminal-tls-too-old',
    },
  },
  {
    name: 'the mobile line does not let the terminal in, though its bars are full',
    cause: 'wrong-credentials',
    fault: 'apn-login-refused',
    verdict: 'down',
    shop: [
      connecting,
      answered({ connection: 'mobile', 'signal-bars': '4', 'hotspot-works': 'yes' }),
      answered({ 'other-apps': 'fail', since: 'install' }),
    ],
    cleared: [works],
    neighbour: {
      change: [answered({ 'signal-bars': '1', since: 'on-and-off', 'near-router-works': 'no' })],
      cause: 'remote-location',
      fault: 'terminal-at-coverage-edge',
    },
  },
  {
    name: 'the terminal’s own SIM card finds no signal at the counter',
    cause: 'remote-location',
    fault: 'terminal-at-coverage-edge',
    verdict: 'down',
    shop: [
      connecting,
      noTerminal,
      siteSays(({ terminal }) => (terminal.connection = 'mobile')),
      answered({ 'signal-bars': '1', 'other-terminals': 'work' }),
    ],
    cleared: [works, answered({ 'signal-bars': '4' })],
    neighbour: {
      change: [answered({ 'signal-bars': '4', 'other-apps': 'fail', since: 'install' })],
      cause: 'wrong-credentials',
      fault: 'apn-login-refused',
    },
  },
  {
    name: 'the terminal is off, though somebody answers at its address',
    cause: 'power-unstable',
    fault: 'battery-low',
    verdict: 'down',
    shop: [answered({ 'terminal-shows': 'off', 'battery-low': 'yes' })],
    cleared: [works, answered({ 'battery-low': 'no' })],
    neighbour: {
      change: [noTerminal, answered({ 'battery-low': 'unknown' })],
      cause: 'power-unstable',
      fault: 'terminal-unpowered',
    },
  },
]
