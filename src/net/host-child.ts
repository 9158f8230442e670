import { cpuTemperature, mem, osInfo } from 'systeminformation'
import type { HostChildFacts } from './host/child.ts'

/**
 * A process of its own: systeminformation starts other programs, some of them while nothing else
 * may run, and has no time limits. Writes what it finds to stdout, once, as JSON.
 */
const isMacos = process.platform === 'darwin'

void tellFacts()

async function tellFacts(): Promise<void> {
  const [heat, system, memory] = await Promise.all([
    cpuTemperature(),
    // Linux tells these in files, and does not need a dozen programs for it.
    isMacos ? osInfo() : undefined,
    isMacos ? mem() : undefined,
  ])
  const facts: HostChildFacts = {
    // A sensor that is not there reads 0 or nothing.
    ...(heat.main > 0 && { temperatureC: heat.main }),
    ...(system && { osName: system.distro, osVersion: system.release }),
    ...(memory && { availableBytes: memory.available }),
  }
  process.stdout.write(JSON.stringify(facts))
}
