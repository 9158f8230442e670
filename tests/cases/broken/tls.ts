import type { FaultCase } from '../case.ts'
import { announces } from '../changes/application.ts'
import { portOpens, tlsWorks, healthyNames } from '../changes/healthy.ts'
import { clockOff, thisMachineIsTheTerminal } from '../changes/machine.ts'
import { names, otherNamesFound } from '../changes/names.ts'
import {
  certificate,
  expired,
  handshakeFails,
  handshakeSilent,
  limitTerminal,
  oldHost,
  otherName,
  packetsPass,
} from '../changes/tls.ts'
import { answer, answered } from '../facts.ts'

const othersFail = answered({ 'other-terminals': 'fail' })
const future = { validFrom: '2026-03-20T00:00:00.000Z', validTo: '2027-03-20T00:00:00.000Z' }

/** The port opens, and no connection that a terminal trusts comes of it. */
export const tls: FaultCase[] = [
  {
    name: 'the certificate has ended',
    cause: 'host-outage',
    fault: 'certificate-expired',
    verdict: 'down',
    shop: [thisMachineIsTheTerminal, expired],
    cleared: [tlsWorks],
    neighbour: {
      change: [clockOff(20)],
      cause: 'device-misconfigured',
      fault: 'clock-wrong',
    },
  },
  {
    name: 'the certificate is for another name',
    cause: 'host-outage',
    fault: 'certificate-broken',
    verdict: 'down',
    shop: [otherName],
    cleared: [tlsWorks],
    neighbour: {
      change: [names({ here: answer(12, ['198.51.100.66']), others: otherNamesFound })],
      cause: 'provider-fault',
      fault: 'dns-hijacked',
    },
  },
  {
    name: 'the certificate is signed only by itself',
    cause: 'host-outage',
    fault: 'certificate-broken',
    verdict: 'down',
    shop: [certificate('self-signed', { issuer: 'host.acquirer.example', selfSigned: true })],
    cleared: [tlsWorks],
    neighbour: {
      change: [names({ here: answer(12, ['192.168.1.9']), others: otherNamesFound })],
      cause: 'provider-fault',
      fault: 'dns-hijacked',
    },
  },
  {
    name: 'the host leaves out the certificate in between',
    cause: 'host-outage',
    fault: 'certificate-broken',
    verdict: 'down',
    shop: [certificate('incomplete-chain')],
    cleared: [tlsWorks],
    neighbour: { change: [expired], cause: 'host-outage', fault: 'certificate-expired' },
  },
  {
    name: 'the certificate begins in the future, by everybody’s clock',
    cause: 'host-outage',
    fault: 'certificate-broken',
    verdict: 'down',
    shop: [thisMachineIsTheTerminal, certificate('not-yet-valid', future)],
    cleared: [tlsWorks],
    neighbour: {
      change: [clockOff(-90)],
      cause: 'device-misconfigured',
      fault: 'clock-wrong',
    },
  },
  {
    name: 'the till’s clock is three months behind',
    cause: 'device-misconfigured',
    fault: 'clock-wrong',
    verdict: 'down',
    shop: [thisMachineIsTheTerminal, certificate('not-yet-valid', future), clockOff(-90)],
    cleared: [clockOff(0), tlsWorks],
    neighbour: { change: [clockOff(0)], cause: 'host-outage', fault: 'certificate-broken' },
  },
  {
    name: 'the host accepts, takes the first words of TLS and says nothing',
    cause: 'host-outage',
    fault: 'host-mute',
    verdict: 'down',
    shop: [handshakeSilent(0), packetsPass(1500), othersFail],
    cleared: [tlsWorks],
    neighbour: {
      change: [packetsPass(1428)],
      cause: 'router-misconfigured',
      fault: 'mtu-black-hole',
    },
  },
  {
    name: 'the host throws every session out',
    cause: 'host-outage',
    fault: 'host-resets',
    verdict: 'down',
    shop: [handshakeFails('reset', 24), announces('incident')],
    cleared: [tlsWorks],
    neighbour: {
      change: [handshakeSilent(0), packetsPass(1500)],
      cause: 'host-outage',
      fault: 'host-mute',
    },
  },
  {
    name: 'the host knows nothing newer than TLS 1.1',
    cause: 'version-incompatible',
    fault: 'tls-version-mismatch',
    verdict: 'down',
    shop: [oldHost],
    cleared: [tlsWorks],
    neighbour: {
      change: [handshakeFails('client-certificate-required')],
      cause: 'unauthorized-access',
      fault: 'client-certificate-missing',
    },
  },
  {
    name: 'no cipher in common',
    cause: 'version-incompatible',
    fault: 'tls-version-mismatch',
    verdict: 'down',
    shop: [handshakeFails('cipher-rejected')],
    cleared: [tlsWorks],
    neighbour: {
      change: [handshakeFails('reset', 24)],
      cause: 'host-outage',
      fault: 'host-resets',
    },
  },
  {
    name: 'the host wants a client certificate',
    cause: 'unauthorized-access',
    fault: 'client-certificate-missing',
    verdict: 'down',
    shop: [handshakeFails('client-certificate-required')],
    cleared: [tlsWorks],
    neighbour: {
      change: [handshakeFails('version-rejected')],
      cause: 'version-incompatible',
      fault: 'tls-version-mismatch',
    },
  },
  {
    name: 'the host wants TLS 1.3, the terminal speaks 1.2',
    cause: 'os-firmware-outdated',
    fault: 'terminal-tls-too-old',
    verdict: 'down',
    shop: [limitTerminal('version-rejected')],
    cleared: [limitTerminal('established')],
    neighbour: { change: [oldHost], cause: 'version-incompatible', fault: 'tls-version-mismatch' },
  },
  {
    name: 'the port that was typed is another service’s, which speaks no TLS',
    cause: 'device-misconfigured',
    fault: 'port-wrong',
    verdict: 'down',
    shop: [handshakeFails('not-tls')],
    cleared: [tlsWorks],
    neighbour: {
      change: [handshakeSilent(0), packetsPass(1500), othersFail],
      cause: 'host-outage',
      fault: 'host-mute',
    },
  },
  {
    name: 'TLS is set for a port that waits for a plain message, since the installation',
    cause: 'device-misconfigured',
    fault: 'tls-setting-wrong',
    verdict: 'down',
    shop: [handshakeSilent(0), packetsPass(1500), answered({ since: 'install' })],
    cleared: [tlsWorks],
    neighbour: {
      change: [handshakeSilent(320)],
      cause: 'router-misconfigured',
      fault: 'hello-filtered',
    },
  },
  {
    name: 'this shop is given another host’s address',
    cause: 'provider-fault',
    fault: 'dns-hijacked',
    verdict: 'down',
    shop: [names({ here: answer(12, ['198.51.100.66']), others: otherNamesFound }), otherName],
    cleared: [healthyNames, portOpens],
    neighbour: { change: [healthyNames], cause: 'host-outage', fault: 'certificate-broken' },
  },
]
