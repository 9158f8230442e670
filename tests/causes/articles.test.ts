import { expect, test } from 'vitest'
import { causes } from '../../src/causes/index.ts'
import type { CauseId } from '../../src/causes/index.ts'
import type { RemedyId } from '../../src/causes/remedies.ts'
import type { Cause } from '../../src/model.ts'

/** What the two articles advise against each cause, as steps of ours. */
const advised: Record<Exclude<CauseId, 'sign-in-needed'>, RemedyId[]> = {
  'wifi-weak': ['move-nearer', 'move-access-point', 'add-access-point'],
  'router-fault': ['check-router', 'restart-router', 'call-provider'],
  'router-misconfigured': ['allow-port', 'set-dns', 'end-isolation', 'raise-idle-timer'],
  'isp-outage': ['call-provider'],
  'line-fault': ['reseat-cable', 'swap-cable', 'rerun-cable'],
  'network-hardware-fault': ['replace-switch', 'replace-modem'],
  'os-firmware-outdated': ['update-terminal'],
  'app-incompatible': ['reinstall-app', 'ask-vendor'],
  'driver-fault': ['reinstall-driver'],
  'resources-exhausted': ['free-space', 'restart-terminal'],
  'wrong-credentials': ['check-login', 'train-staff'],
  'remote-access-disabled': ['enable-remote'],
  'unauthorized-access': ['use-registered', 'register-terminal'],
  'device-misconfigured': ['check-endpoint', 'set-dhcp', 'correct-gateway'],
  'hardware-damaged': ['replace-adapter', 'swap-terminal'],
  'physical-obstruction': ['remove-obstacle'],
  overheating: ['cool-down', 'cooler-place'],
  'power-unstable': ['steady-power'],
  'network-congestion': ['avoid-peak'],
  'signal-interference': ['away-from-interference'],
  'provider-fault': ['call-provider'],
  'remote-location': ['to-the-window', 'other-line-technology', 'outdoor-antenna'],
  'model-unsupported': ['check-model-list', 'ask-vendor'],
  'version-incompatible': ['update-terminal'],
  'host-outage': ['call-acquirer', 'other-tender'],
  'host-maintenance': ['read-notices', 'wait-for-maintenance', 'call-acquirer'],
}

test.each(Object.entries(advised))('the articles’ advice against %s is ours too', (id, steps) => {
  const { faults }: Cause = causes[id as CauseId]
  const ours = Object.values(faults).flatMap(({ remedies }) => Object.keys(remedies))
  expect(ours).toEqual(expect.arrayContaining(steps))
})
