import { anySignal } from '../net/any-signal.ts'
import { askHostChild } from '../net/host-child-run.ts'
import { readCim } from '../net/host/cim.ts'
import { readDisk } from '../net/host/disk.ts'
import { guardsAmong } from '../net/host/guards.ts'
import { readMachine } from '../net/host/machine.ts'
import { readOsName } from '../net/host/os-name.ts'
import { processorBetween, readProcessor } from '../net/host/processor.ts'
import { runningPrograms } from '../net/host/programs.ts'
import { readSockets } from '../net/host/sockets.ts'
import { readPower } from '../net/host/power/power.ts'
import { environmentProxy } from '../net/host/proxy.ts'
import { readSupply } from '../net/host/supply.ts'
import { systemProxy } from '../net/host/system-proxy.ts'
import { tunnelsUp } from '../net/interfaces/tunnels.ts'
import { knownValues } from '../net/known-values.ts'
import { wait } from '../net/wait.ts'
import type { Site } from '../site/site.ts'
import type { Probe } from './probe.ts'

/** Long enough to see how busy the processors are: their counters move in steps of 10 ms. */
const watchMs = 1000
/** What only other programs tell is worth no longer than the other probes take anyhow. */
const childMs = 1500

/** All that tools tell must be there by then, the code page that Windows' tools speak in included. */
const toolsMs = 2500

/**
 * Reads this machine's memory, disk, processors, heat, power, tunnels, proxy, free ports and running
 * programs. Sends nothing.
 */
const host: Probe<'host'> = {
  needs: [],
  // Tools that hang, and a busy machine that reads files slowly.
  deadlineMs: 4500,
  targets: () => ['host'],
  async run({ site, signal, record }) {
    const own = anySignal(signal)
    const late = new AbortController()
    const tools = anySignal(own, late.signal)
    const asked = Promise.all([
      askHostChild({ timeoutMs: childMs, signal: tools }),
      readCim(tools),
      readPower(tools),
      systemProxy(tools),
      readMore(site, tools),
    ])
    void wait(toolsMs, tools).then(() => late.abort())
    const before = await readProcessor()
    const watched = wait(watchMs, own)
    // A disk that hangs must not take the rest with it.
    const disk = await Promise.race([readDisk(), watched.then(() => undefined)])
    const [name, vpn] = await Promise.all([readOsName(), tunnelsUp(tools)])
    const [child, cim, power, proxyOfSystem, more] = await asked
    late.abort()
    await watched
    const after = await readProcessor()
    const { platform, timeZone, uptimeSeconds, totalBytes, availableBytes } = readMachine()
    const proxy = environmentProxy() ?? proxyOfSystem
    const temperatureC = child?.temperatureC ?? cim.temperatureC
    const battery = power ?? cim.battery
    const { throttles } = after
    record('host', {
      state: 'seen',
      value: {
        platform,
        osName: child?.osName ?? name.osName,
        osVersion: child?.osVersion ?? name.osVersion,
        ...(timeZone !== undefined && { timeZone }),
        uptimeSeconds,
        memory: {
          totalBytes,
          freePercent: ((child?.availableBytes ?? availableBytes) / totalBytes) * 100,
        },
        ...(disk && { disk }),
        cpu: processorBetween(before, after),
        ...(temperatureC !== undefined && { temperatureC }),
        ...more,
        ...(throttles !== undefined && { throttled: throttles > (before.throttles ?? throttles) }),
        ...(battery && { battery }),
        vpn,
        ...(proxy !== undefined && { proxy }),
      },
    })
  },
}
export default host

/** Who else is at work on this machine: programs and their sockets, and the board's supply. */
async function readMore({ terminal }: Site, signal: AbortSignal) {
  const { thisMachine, remotePort } = terminal
  const [supply, sockets, programs] = await Promise.all([
    readSupply(),
    readSockets(thisMachine ? remotePort : undefined, signal),
    runningPrograms(signal),
  ])
  return { ...supply, ...sockets, ...knownValues({ guards: guardsAmong(programs) }) }
}
