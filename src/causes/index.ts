import appIncompatible from './app-incompatible.ts'
import deviceMisconfigured from './device-misconfigured.ts'
import driverFault from './driver-fault.ts'
import hardwareDamaged from './hardware-damaged.ts'
import hostMaintenance from './host-maintenance.ts'
import hostOutage from './host-outage.ts'
import ispOutage from './isp-outage.ts'
import lineFault from './line-fault.ts'
import modelUnsupported from './model-unsupported.ts'
import networkCongestion from './network-congestion.ts'
import networkHardwareFault from './network-hardware-fault.ts'
import osFirmwareOutdated from './os-firmware-outdated.ts'
import overheating from './overheating.ts'
import physicalObstruction from './physical-obstruction.ts'
import powerUnstable from './power-unstable.ts'
import providerFault from './provider-fault.ts'
import remoteAccessDisabled from './remote-access-disabled.ts'
import remoteLocation from './remote-location.ts'
import resourcesExhausted from './resources-exhausted.ts'
import routerFault from './router-fault.ts'
import routerMisconfigured from './router-misconfigured.ts'
import signInNeeded from './sign-in-needed.ts'
import signalInterference from './signal-interference.ts'
import unauthorizedAccess from './unauthorized-access.ts'
import versionIncompatible from './version-incompatible.ts'
import wifiWeak from './wifi-weak.ts'
import wrongCredentials from './wrong-credentials.ts'

/** Every cause, by the categories that a person is told. Priors: domain.md 5.3; they sum to one. */
export const causes = {
  'wifi-weak': wifiWeak,
  'router-fault': routerFault,
  'router-misconfigured': routerMisconfigured,
  'isp-outage': ispOutage,
  'line-fault': lineFault,
  'network-hardware-fault': networkHardwareFault,
  'os-firmware-outdated': osFirmwareOutdated,
  'app-incompatible': appIncompatible,
  'driver-fault': driverFault,
  'resources-exhausted': resourcesExhausted,
  'wrong-credentials': wrongCredentials,
  'remote-access-disabled': remoteAccessDisabled,
  'unauthorized-access': unauthorizedAccess,
  'device-misconfigured': deviceMisconfigured,
  'sign-in-needed': signInNeeded,
  'hardware-damaged': hardwareDamaged,
  'physical-obstruction': physicalObstruction,
  overheating,
  'power-unstable': powerUnstable,
  'network-congestion': networkCongestion,
  'signal-interference': signalInterference,
  'provider-fault': providerFault,
  'remote-location': remoteLocation,
  'model-unsupported': modelUnsupported,
  'version-incompatible': versionIncompatible,
  'host-outage': hostOutage,
  'host-maintenance': hostMaintenance,
}

export type CauseId = keyof typeof causes
