import { battery, cpuTemperature, mem, osInfo } from 'systeminformation'
import type { HostChildFacts } from './host/child.ts'

/**
 * A process of its own: systeminformation starts other programs, some of them while nothing else
 * may run, and has no time limits. Writes what it finds to stdout, once, as JSON.
 */
const asksTheSystem = process.platform === 'darwin' || process.platform === 'win32'

const [power, heat, system, memory] = await Promise.all([
  battery(),
  cpuTemperature(),
  // Linux tells these in files, and does not need a dozen programs for it.
  asksTheSystem ? osInfo() : undefined,
  process.platform === 'darwin' ? mem() : undefined,
])

const facts: HostChildFacts = {
  ...(power.hasBattery && {
    battery: { percent: power.percent, onMains: power.acConnected || power.isCharging },
  }),
  // A sensor that is not there reads 0 or nothing.
  ...(heat.main > 0 && { temperatureC: heat.main }),
  ...(system && { osName: system.distro, osVersion: system.release }),
  ...(memory && { availableBytes: memory.available }),
}
process.stdout.write(JSON.stringify(facts))
