import { isIP } from 'node:net'
import type { Failure, Finding } from '../../model.ts'
import { anySignal } from '../any-signal.ts'
import { notUnderstood } from '../ask-tool.ts'
import { exec, type ExecResult } from '../exec.ts'
import { localAddressTo, routeFailure } from '../route-failure.ts'
import { stopwatch } from '../stopwatch.ts'
import { wait } from '../wait.ts'
import type { PingDialect, PingEvent, PingOptions } from './dialect.ts'
import { pingByPackage } from './package.ts'
import { pingRaw } from './raw.ts'
import { collect, type PingSeries } from './series.ts'
import { busybox, iputils, macos, olderIputils } from './unix.ts'
import { sentNothing, windows } from './windows.ts'

/** A series without one reply is `measured` too: it is not this file's to call that loss. */
type Skipped = Extract<Finding<never>, { state: 'skipped' }>

export type PingResult =
  | ({ state: 'measured' } & PingSeries)
  | { state: 'failed'; failure: Failure; detail?: string }
  | Skipped

/** A silent ping waits 1 s after its last request; a busy machine starts it late, and its timer is coarse. */
const graceMs = 2000
const coarseness = 1.4

/** A tool that speaks at once and has said nothing by then is stuck, ms; a busy machine starts it late. */
const mutedMs = 1500

/** A line of ping is shorter, and it says one or two of each request, and a few more. */
const lineBytes = 1000
const headBytes = 20_000

const dialects: Partial<Record<NodeJS.Platform, PingDialect[]>> = {
  linux: [iputils, olderIputils, busybox],
  darwin: [macos],
  win32: [windows],
}

/**
 * Sends `count` ICMP echo requests of 56 bytes (32 from Windows) and takes the round-trip times
 * that the system's ping prints. Where there is no ping that works: raw sockets, if this user may
 * open them; where ping speaks an unknown way: what the `ping` package makes of it. Ends with the
 * signal, with what is known by then. Never rejects because of the network.
 */
export async function ping(options: PingOptions): Promise<PingResult> {
  if (isIP(options.address) === 0) throw new TypeError('ping takes IP literals only')
  const known = dialects[process.platform] ?? []
  let skipped: Skipped = { state: 'skipped', reason: 'not-supported' }
  for (const dialect of known) {
    const result = await pingAs(dialect, options)
    if (result.state !== 'skipped' || result.reason === 'interrupted') return result
    skipped = result
    if (result.reason !== 'not-understood') break
  }
  const raw = await pingRaw(options)
  if (raw) return { state: 'measured', ...raw }
  // The package would start the same tool.
  if (skipped.reason !== 'not-understood' && skipped.reason !== 'not-supported') return skipped
  const guessed = await pingByPackage(options)
  return guessed ? { state: 'measured', ...guessed } : skipped
}

async function pingAs(dialect: PingDialect, options: PingOptions): Promise<PingResult> {
  const { address, count, signal, onEvent } = options
  const processes = Math.min(
    dialect.maxProcesses,
    Math.ceil(dialect.minIntervalMs / options.intervalMs),
    count,
  )
  const intervalMs = Math.max(dialect.minIntervalMs, options.intervalMs * processes)
  const apartMs = intervalMs / processes
  // As long as asked for, though with fewer samples where the tool is slower.
  const each = Math.max(1, Math.ceil((count * options.intervalMs) / intervalMs))
  const collected = collect(processes, each, apartMs)
  const clock = stopwatch()
  const timeoutMs = each * intervalMs * coarseness + graceMs
  const impossible = new AbortController()
  const ending = anySignal(signal, impossible.signal)

  async function runLane(lane: number): Promise<ExecResult> {
    const aborted: ExecResult = { ended: 'aborted', stdout: '', stderr: '' }
    if (lane > 0 && !(await wait(lane * apartMs, ending))) return aborted
    const read = dialect.reader(address)
    return await exec(
      dialect.tool(address),
      dialect.args({ ...options, count: each, intervalMs }),
      {
        signal: ending,
        timeoutMs,
        maxBytes: headBytes + each * lineBytes,
        onLine(line) {
          const event = read(line)
          if (!event || impossible.signal.aborted) return
          if (!isPossible(event, timeoutMs)) return impossible.abort()
          collected.take(event, lane)
          onEvent?.(event)
        },
      },
    )
  }

  const lanes = await Promise.all(Array.from({ length: processes }, (_, lane) => runLane(lane)))
  const liar = lanes.find((lane) => 'stdout' in lane && lane.stdout !== '')
  if (impossible.signal.aborted && liar && 'stdout' in liar) return unread(liar, address)
  const series = collected.finish(lanes.some(({ ended }) => ended !== 'exited'))
  const own = series.errors.length > 0 ? await localAddressTo(address) : undefined
  const errors = series.errors.filter(
    ({ from }) => !(own && 'address' in own && own.address === from),
  )
  const replied = series.series.some((ms) => ms !== null)
  // This machine's own word: nobody on the local network has the address of the next hop.
  if (!replied && errors.length < series.errors.length)
    return { state: 'failed', failure: 'unreachable', detail: 'EHOSTUNREACH' }
  if (series.series.length > 0 || errors.length > 0) return { state: 'measured', ...series, errors }
  const isMute = dialect.speaksAtOnce && clock() > mutedMs
  return await nothing(lanes[0], address, isMute)
}

/** No answer took longer than its ping lived, and an IP packet's time-to-live is one byte. */
function isPossible(event: PingEvent, livedMs: number): boolean {
  if (event.kind === 'summary') return (event.overMs ?? 0) <= livedMs
  if (event.kind !== 'reply') return true
  return event.ms <= livedMs && (event.ttl === undefined || (event.ttl > 0 && event.ttl <= 255))
}

/** Why a ping said nothing that counts. `isMute`: it has had the time to say at least its first line. */
async function nothing(
  result: ExecResult | undefined,
  address: string,
  isMute: boolean,
): Promise<PingResult> {
  // Tools give no codes. A Windows that has a way there and sends nothing has a firewall of its own
  // that forbids it.
  const mayNot = result !== undefined && 'stdout' in result && sentNothing(result.stdout)
  if (mayNot && result.ended !== 'exited') return { state: 'skipped', reason: 'not-permitted' }
  switch (result?.ended) {
    case 'aborted':
      return {
        state: 'skipped',
        reason: isMute && result.stdout + result.stderr === '' ? 'hung' : 'interrupted',
      }
    case 'no-tool':
      return { state: 'skipped', reason: 'no-tool' }
    case 'not-permitted':
      return { state: 'skipped', reason: 'not-permitted' }
    case 'exited': {
      const failure = await routeFailure(address)
      if (failure) return { state: 'failed', ...failure }
      // The C locale fixes the words of EPERM and EACCES.
      return /not permitted|permission denied/i.test(result.stderr) || mayNot
        ? { state: 'skipped', reason: 'not-permitted' }
        : unread(result, address)
    }
    case 'too-slow':
      return { state: 'skipped', reason: 'hung' }
    case 'not-started':
    case undefined:
      return { state: 'skipped', reason: 'not-permitted' }
    case 'killed':
    case 'too-much':
      return unread(result, address)
  }
}

function unread({ stdout, stderr }: { stdout: string; stderr: string }, address: string): Skipped {
  const { skipped, raw } = notUnderstood(`${stdout}\n${stderr}`, ['ping', address])
  return { state: 'skipped', reason: skipped, ...(raw === undefined ? {} : { raw }) }
}
