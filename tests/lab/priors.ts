/**
 * How often each cause is behind a terminal that says “connecting”, from the published estimates that the
 * project's domain notes collect (judgement, in shares of one). The lab draws situations evenly, shops do
 * not; these weigh the one against the other.
 */
const priors: { [cause: string]: number } = {
  'wifi-weak': 0.15,
  'router-misconfigured': 0.08,
  // The notes give 0.09 to both together.
  'router-fault': 0.05,
  'network-hardware-fault': 0.04,
  'line-fault': 0.07,
  // And 0.09 to these two.
  'isp-outage': 0.055,
  'provider-fault': 0.035,
  'network-congestion': 0.05,
  'signal-interference': 0.04,
  'physical-obstruction': 0.03,
  'remote-location': 0.02,
  'host-outage': 0.04,
  'host-maintenance': 0.04,
  // And 0.05 to these two.
  'wrong-credentials': 0.03,
  'sign-in-needed': 0.02,
  'device-misconfigured': 0.06,
  'remote-access-disabled': 0.01,
  'unauthorized-access': 0.03,
  'os-firmware-outdated': 0.03,
  // And 0.03 to these two.
  'version-incompatible': 0.015,
  'app-incompatible': 0.015,
  'model-unsupported': 0.005,
  'driver-fault': 0.005,
  'resources-exhausted': 0.03,
  'hardware-damaged': 0.03,
  overheating: 0.005,
  'power-unstable': 0.015,
}

/** A cause's share; nothing wrong weighs as much as all causes together, as when a person calls for help. */
export function priorOf(cause: string): number {
  return cause === 'nothing-wrong' ? 1 : (priors[cause] ?? 0.01)
}
