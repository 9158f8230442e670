import type { HostValue } from '../../../src/probes/values.ts'
import { but, found, saw } from '../facts.ts'
import type { Change } from '../facts.ts'
import { all, siteSays } from './all.ts'

/** What this machine itself is short of; it counts where this machine is the terminal. */

/** A till that is a PC: posdoctor runs on the terminal itself. */
export const thisMachineIsTheTerminal: Change = all(
  siteSays((site) => (site.terminal = { thisMachine: true })),
  found('terminal', 'terminal', { state: 'skipped', reason: 'not-needed' }),
)

/** A part of what the machine tells of itself. */
export const tells = (part: Partial<HostValue>): Change => but('host', 'host', part)

export const memory = (freePercent: number): Change =>
  but('host', 'host', { memory: { totalBytes: 2e9, freePercent } })
export const disk = (freePercent: number, inodesFreePercent = 80): Change =>
  but('host', 'host', { disk: { path: '/', totalBytes: 1e11, freePercent, inodesFreePercent } })
export const busy = (busyPercent: number): Change =>
  but('host', 'host', { cpu: { cores: 4, busyPercent, load1: (busyPercent / 100) * 12 } })
export const temperature = (temperatureC: number, throttled = false): Change =>
  but('host', 'host', { temperatureC, throttled })
export const battery = (percent: number, onMains = false): Change =>
  but('host', 'host', { battery: { percent, onMains } })
export const startedAgo = (minutes: number): Change =>
  but('host', 'host', { uptimeSeconds: minutes * 60 })
export const proxySet = but('host', 'host', { proxy: 'http://proxy.shop.example:3128' })
export const tunnel = (...vpn: string[]): Change => but('host', 'host', { vpn })

/** This machine's clock is off by so many days. */
export const clockOff = (days: number): Change =>
  but('clock', 'clock', { offsetMs: days * 86_400_000 })

/** What a transfer over the line did to the delays to the router and behind it. */
export const underLoad = (loadedMs: { gateway: number; hop: number }, quietMs = 6): Change =>
  saw('load', 'load', {
    download: {
      target: 'http://speed.example/10mb',
      bytes: 5_000_000,
      ms: 4000,
      delays: [
        {
          ...{ role: 'gateway', address: '192.168.1.1', method: 'icmp', quietMs: 0.6 },
          ...{ loadedMs: loadedMs.gateway, sent: 50, lost: 0 },
        },
        {
          ...{ role: 'hop', address: '100.64.0.1', method: 'icmp', quietMs },
          ...{ loadedMs: loadedMs.hop, sent: 50, lost: 0 },
        },
      ],
    },
  })
