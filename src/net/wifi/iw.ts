import { readdir } from 'node:fs/promises'
import type { WifiValue } from '../../probes/values.ts'
import { isUnread, notUnderstood, type Unread, wholeLines } from '../ask-tool.ts'
import { exec } from '../exec.ts'
import { knownValues } from '../known-values.ts'
import { readNumber } from '../small-file.ts'
import { parseDevices, parseHotspots, type WifiDevice } from './iw-devices.ts'
import { onAnotherNetwork } from './another-network.ts'
import { parseScanDump, sinceOthersMs } from './iw-scan.ts'
import { parseStations, type Station } from './iw-stations.ts'
import { readKnown } from './nmcli.ts'
import { isReading, notHeard, type WifiMissing, type WifiUntold } from './missing.ts'
import type { WifiAdapter, WifiReading } from './wifi.ts'
import { signalWithoutIw, withoutIw } from './without-iw.ts'

/** iw asks the kernel; only `scan` may hang, and that is never called. */
const timeoutMs = 1500

/**
 * iw's exit code is the kernel's negative error number: EPERM, and ENODEV. It asks only where there is
 * a radio: that the kernel knew no Wi-Fi (1) is no answer.
 */
const notPermitted = 256 - 1
const noDevice = 256 - 19

/**
 * The kernel forgets a network 30 s after the last scan that heard it (cfg80211,
 * IEEE80211_SCAN_RESULT_EXPIRE). A scan beside a network in use takes up to 5 s: when those that it
 * heard last are older than the rest of it, those that it heard first are gone.
 */
const wholeMs = 30_000 - 5000

/**
 * Wi-Fi over `iw`, which an ordinary user may ask all of this. `net` is /sys/class/net, where a
 * Wi-Fi interface shows its radio and the radio its switches, `wireless` is /proc/net/wireless.
 */
export function iw(
  net = '/sys/class/net',
  tool = 'iw',
  needed = () => !onAnotherNetwork(),
  wireless = '/proc/net/wireless',
): WifiAdapter {
  const ask = (args: string[], signal: AbortSignal) => run(tool, args, signal)
  return {
    async read(signal) {
      const radios = await radiosIn(net)
      if (radios.length === 0) return { skipped: 'not-present' }
      const listed = await ask(['dev'], signal)
      const untold = (unread: Unread) => others(radios, unread, { net, wireless }, signal)
      if (isUnread(listed)) return await untold(listed)
      const devices = parseDevices(listed)
      const hotspots = parseHotspots(listed)
      if (devices.length === 0 && hotspots.length > 0)
        return hotspots.map((name) => ({
          ...{ interface: name, part: 'hotspot' as const },
          unread: { skipped: 'not-present' as const },
        }))
      if (devices.length === 0)
        return listed === '' || /^phy#\d+$/m.test(listed)
          ? { skipped: 'not-present' }
          : await untold(notUnderstood(listed, [tool, 'dev']))
      const found = await Promise.all(devices.map((device) => reading(device, signal)))
      const [first] = found
      // Where nothing was told of any, why not says it all.
      return found.some(isReading) || !first || isReading(first) ? found : first.unread
    },
    async readSignal(name, signal) {
      const text = await ask(['dev', name, 'station', 'dump'], signal)
      if (isUnread(text)) return await signalWithoutIw(name, text, { net, wireless })
      const [found] = parseStations(text)
      if (!found && text !== '') return notUnderstood(text, [tool, 'dev', name, 'station', 'dump'])
      const station = joinedTo(found)
      if (!station) return undefined
      const { bssid, rssiDbm, txMbps, frames } = station
      return { bssid, ...knownValues({ rssiDbm, txMbps, frames }) }
    },
  }

  async function reading(
    device: WifiDevice,
    signal: AbortSignal,
  ): Promise<WifiReading | WifiUntold> {
    const dump = (what: string) => ['dev', device.name, what, 'dump']
    const [stations, scan] = await Promise.all([
      ask(dump('station'), signal),
      ask(dump('scan'), signal),
    ])
    const ofStation = [tool, ...dump('station')]
    const untold = (unread: Unread) => ({
      ...{ interface: device.name, what: ofStation.join(' '), unread },
    })
    if (isUnread(stations)) return untold(stations)
    const [found] = parseStations(stations)
    if (!found && stations !== '') return untold(notUnderstood(stations, ofStation))
    const station = joinedTo(found)
    const heard = isUnread(scan) ? scan : heardIn(scan, [tool, ...dump('scan')])
    const networks = isUnread(heard) ? [] : heard
    const own = networks.find(({ bssid }) => bssid === station?.bssid)
    const neighbours = networks.filter((one) => one !== own)
    const ageMs = isUnread(scan) ? undefined : sinceOthersMs(scan, station?.bssid)
    const isPart = ageMs !== undefined && ageMs > wholeMs
    const { name, ssid, ...place } = device
    const radio = await radioState(`${net}/${name}/phy80211`)
    const joining =
      station || radio !== 'on' || !needed()
        ? undefined
        : await readKnown(
            networks.map((one) => one.ssid),
            signal,
          )
    const missing: WifiMissing[] = [
      ...(station && isPartly(station, stations)
        ? [{ what: ofStation.join(' '), unread: notUnderstood(stations, ofStation) }]
        : []),
      ...(isUnread(heard)
        ? [{ what: [tool, ...dump('scan')].join(' '), part: 'neighbours' as const, unread: heard }]
        : []),
      // A radio that is off hears nobody, and nobody asks.
      ...(!isUnread(heard) && radio === 'on' && (neighbours.length === 0 || isPart)
        ? [notHeard]
        : []),
      ...(isUnread(joining)
        ? [{ what: 'NetworkManager', part: 'joining' as const, unread: joining }]
        : []),
    ]
    return {
      interface: name,
      connected: station !== undefined,
      ...(station && {
        ...knownValues({ ssid: ssid ?? own?.ssid, generation: own?.generation }),
        ...place,
        ...station,
        ...knownValues({
          wantsGeneration: own?.wantsGeneration,
          security: own?.security,
          protectionRequired: own?.protectionRequired,
          hidden: own?.ssid === '' ? (true as const) : undefined,
        }),
      }),
      radio,
      neighbours,
      ...(neighbours.length > 0 && { neighboursFrom: 'scan-dump' as const }),
      ...(isPart && { neighboursPartly: true as const }),
      ...(joining && !isUnread(joining) && { joining }),
      ...(missing.length > 0 && { missing }),
    }
  }
}

/** Association comes before the password: a radio that is refused associates again and again. */
function joinedTo(station: Station | undefined): Omit<Station, 'unauthorized'> | undefined {
  return station?.unauthorized ? undefined : station
}

/** The driver's text has a signal or a rate that is none. */
function isPartly({ rssiDbm, txMbps }: Station, text: string): boolean {
  return (
    (rssiDbm === undefined && /^\tsignal:/m.test(text)) ||
    (txMbps === undefined && /^\ttx bitrate:\s+\d/m.test(text))
  )
}

/** Nothing heard is an empty text; a text without a network is one that we cannot read. */
function heardIn(scan: string, command: readonly string[]) {
  const networks = parseScanDump(scan)
  return networks.length === 0 && !/^BSS /m.test(scan) && scan !== ''
    ? notUnderstood(scan, command)
    : networks
}

/** Where iw told nothing, each radio by what else tells of it; why iw told nothing where none does. */
async function others(
  radios: readonly string[],
  unread: Unread,
  files: { net: string; wireless: string },
  signal: AbortSignal,
): Promise<WifiReading[] | Unread> {
  const found = await Promise.all(
    radios.map(async (name) => {
      const radio = await radioState(`${files.net}/${name}/phy80211`)
      return await withoutIw({ name, radio }, unread, files, signal)
    }),
  )
  const readings = found.flatMap((one) => (isUnread(one) ? [] : [one]))
  return readings.length > 0 ? readings : unread
}

async function run(tool: string, args: string[], signal: AbortSignal): Promise<string | Unread> {
  const result = await exec(tool, args, { timeoutMs, signal })
  switch (result.ended) {
    case 'exited':
      if (result.code === 0) return wholeLines(result.stdout)
      if (result.code === notPermitted) return { skipped: 'not-permitted' }
      if (result.code === noDevice) return { skipped: 'not-present' }
      return notUnderstood(`${result.stdout}\n${result.stderr}`, [tool, ...args])
    case 'no-tool':
    case 'not-permitted':
      return { skipped: result.ended }
    case 'aborted':
      return { skipped: 'interrupted' }
    case 'too-slow':
      return { skipped: 'hung' }
    case 'not-started':
      return { skipped: 'not-permitted' }
    case 'too-much':
    case 'killed':
      return notUnderstood(result.stdout, [tool, ...args])
  }
}

/** The names of interfaces with a radio; without iw that is nearly all there is to know. */
async function radiosIn(net: string): Promise<string[]> {
  const names = await readdir(net).catch((): string[] => [])
  const folders = await Promise.all(
    names.map((name) => readdir(`${net}/${name}`).catch((): string[] => [])),
  )
  return names.filter((_, index) =>
    ['phy80211', 'wireless'].some((file) => folders[index]?.includes(file)),
  )
}

/** The switches of one radio: a key or slide (hard), or the system (soft). */
async function radioState(radio: string): Promise<NonNullable<WifiValue['radio']>> {
  const files = await readdir(radio).catch((): string[] => [])
  const switches = files.filter((file) => file.startsWith('rfkill'))
  const off = async (kind: string) => {
    const states = switches.map((one) => readNumber(`${radio}/${one}/${kind}`))
    return (await Promise.all(states)).includes(1)
  }
  if (await off('hard')) return 'hard-off'
  return (await off('soft')) ? 'soft-off' : 'on'
}
