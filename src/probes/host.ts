import { anySignal } from '../net/any-signal.ts'
import { isUnread, unanswered, type Unread } from '../net/ask-tool.ts'
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
import { wait } from '../net/wait.ts'
import type { Site } from '../site/site.ts'
import type { Probe } from './probe.ts'
import { skippedFor } from './skipped-for.ts'

/** Long enough to see how busy the processors are: their counters move in steps of 10 ms. */
const watchMs = 1000
/** What only other programs tell is worth no longer than the other probes take anyhow. */
const childMs = 1500

/** All that tools tell must be there by then, the code page that Windows' tools speak in included. */
const toolsMs = 2500

const hung: Unread = { skipped: 'hung' }

/**
 * Reads this machine's memory, disk, processors, heat, power, tunnels, proxy, free ports and running
 * programs. Sends nothing. What the system did not tell is a fact of its own: `power`, `temperature`,
 * `disk`, `tunnel`, `proxy`, `sockets`, `programs`.
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
    const diskSaid = await Promise.race([readDisk(), watched.then(() => unanswered(own))])
    const [name, { vpn, dialled }] = await Promise.all([readOsName(), tunnelsUp(tools)])
    const [child, cimSaid, powerSaid, proxySaid, more] = await asked
    late.abort()
    await watched
    const after = await readProcessor()
    const { platform, timeZone, uptimeSeconds, totalBytes, availableBytes } = readMachine()
    const cim = told('power', cimSaid)
    const proxyOfSystem = told('proxy', proxySaid)
    const proxy = environmentProxy() ?? proxyOfSystem
    const disk = told('disk', diskSaid)
    const temperatureC = child?.temperatureC ?? cim?.temperatureC
    const battery = told('power', powerSaid) ?? cim?.battery
    // Where the tool for both told nothing, its own fact says it.
    if (temperatureC === undefined && ![cimSaid, powerSaid].some(isUnread))
      told('temperature', child || platform === 'win32' ? noSensor(platform) : unanswered(own))
    if (dialled.length > 0)
      record('tunnel', {
        state: 'skipped',
        reason: 'not-supported',
        detail: dialled.join(', '),
      })
    const programs = told('programs', more.programs)
    const guards = programs && guardsAmong(programs)
    if (more.unread) told('sockets', more.unread)
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
        ...more.supply,
        ...more.sockets,
        ...(guards && { guards }),
        ...(throttles !== undefined && { throttled: throttles > (before.throttles ?? throttles) }),
        ...(battery && { battery }),
        vpn,
        ...(dialled.length > 0 && { dialled }),
        ...(proxy !== undefined && { proxy }),
      },
    })

    function told<Told>(part: string, said: Told | Unread): Told | undefined {
      if (!isUnread(said)) return said
      // Who is called off for being late hangs.
      const isLate = said.skipped === 'interrupted' && !own.aborted
      const why = isLate ? hung : said
      if (why.skipped !== 'interrupted') record(part, skippedFor(why))
      return undefined
    }
  },
}
export default host

/** Who else is at work on this machine: programs and their sockets, and the board's supply. */
async function readMore({ terminal }: Site, signal: AbortSignal) {
  const { thisMachine, remotePort } = terminal
  const [supply, read, programs] = await Promise.all([
    readSupply(),
    readSockets(thisMachine ? remotePort : undefined, signal),
    runningPrograms(signal),
  ])
  return { supply, ...read, programs }
}

/** macOS shows its sensors to programs of root's only. */
function noSensor(platform: NodeJS.Platform): Unread {
  return { skipped: platform === 'darwin' ? 'not-supported' : 'not-present' }
}
