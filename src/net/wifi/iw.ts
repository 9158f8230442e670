import { readdir } from 'node:fs/promises'
import type { SkipReason } from '../../model.ts'
import type { WifiValue } from '../../probes/values.ts'
import { exec } from '../exec.ts'
import { knownValues } from '../known-values.ts'
import { readNumber } from '../small-file.ts'
import { parseDevices, type WifiDevice } from './iw-devices.ts'
import { parseScanDump } from './iw-scan.ts'
import { parseStations } from './iw-stations.ts'
import type { WifiAdapter, WifiReading } from './wifi.ts'

/** iw asks the kernel; only `scan` may hang, and that is never called. */
const timeoutMs = 1500

/** iw's exit code is the kernel's negative error number: EPERM, and ENODEV. */
const notPermitted = 256 - 1
const noDevice = 256 - 19
/** … but 1 where the kernel has no Wi-Fi at all. */
const noWifi = 1

/**
 * Wi-Fi over `iw`, which an ordinary user may ask all of this. `net` is /sys/class/net, where a
 * Wi-Fi interface shows its radio and the radio its switches.
 */
export function iw(net = '/sys/class/net', tool = 'iw'): WifiAdapter {
  const ask = (args: string[], signal: AbortSignal) => run(tool, args, signal)
  return {
    async read(signal) {
      if (!(await hasRadio(net))) return { skipped: 'not-present' }
      const listed = await ask(['dev'], signal)
      if (typeof listed === 'object') return listed
      const devices = parseDevices(listed)
      if (devices.length === 0) return { skipped: 'not-present' }
      const readings: WifiReading[] = []
      for (const one of await Promise.all(devices.map((device) => reading(device, signal)))) {
        if ('skipped' in one) return one
        readings.push(one)
      }
      return readings
    },
    async readSignal(name, signal) {
      const text = await ask(['dev', name, 'station', 'dump'], signal)
      const [station] = typeof text === 'string' ? parseStations(text) : []
      if (!station) return undefined
      const { bssid, rssiDbm } = station
      return rssiDbm === undefined ? { bssid } : { bssid, rssiDbm }
    },
  }

  async function reading(
    device: WifiDevice,
    signal: AbortSignal,
  ): Promise<WifiReading | { skipped: SkipReason }> {
    const dump = (what: string) => ask(['dev', device.name, what, 'dump'], signal)
    const [stations, scan] = await Promise.all([dump('station'), dump('scan')])
    if (typeof stations === 'object') return stations
    const [station] = parseStations(stations)
    const heard = typeof scan === 'string' ? parseScanDump(scan) : undefined
    const own = heard?.find(({ bssid }) => bssid === station?.bssid)
    const { name, ssid, channel, frequencyMhz, widthMhz } = device
    return {
      interface: name,
      connected: station !== undefined,
      ...(station && {
        ...knownValues({ ssid: ssid ?? own?.ssid, channel, frequencyMhz, widthMhz }),
        ...station,
        ...knownValues({ security: own?.security }),
      }),
      radio: await radioState(`${net}/${name}/phy80211`),
      neighbours: (heard ?? []).filter((one) => one !== own),
      ...(heard ? { neighboursFrom: 'scan-dump' as const } : {}),
    }
  }
}

async function run(
  tool: string,
  args: string[],
  signal: AbortSignal,
): Promise<string | { skipped: SkipReason }> {
  const result = await exec(tool, args, { timeoutMs, signal })
  switch (result.ended) {
    case 'exited':
      // A line without its end may hold half a number.
      if (result.code === 0) return result.stdout.slice(0, result.stdout.lastIndexOf('\n') + 1)
      if (result.code === notPermitted) return { skipped: 'not-permitted' }
      if (result.code === noWifi || result.code === noDevice) return { skipped: 'not-present' }
      return { skipped: 'not-understood' }
    case 'no-tool':
    case 'not-permitted':
      return { skipped: result.ended }
    case 'aborted':
      return { skipped: 'interrupted' }
    default:
      return { skipped: 'not-understood' }
  }
}

/** Whether any interface has a radio; without iw that is all there is to know. */
async function hasRadio(net: string): Promise<boolean> {
  const names = await readdir(net).catch((): string[] => [])
  const folders = await Promise.all(
    names.map((name) => readdir(`${net}/${name}`).catch((): string[] => [])),
  )
  return folders.some((files) => files.includes('phy80211') || files.includes('wireless'))
}

/** The switches of one radio: a key or slide (hard), or the system (soft). */
async function radioState(radio: string): Promise<WifiValue['radio']> {
  const files = await readdir(radio).catch((): string[] => [])
  const switches = files.filter((file) => file.startsWith('rfkill'))
  const off = async (kind: string) => {
    const states = switches.map((one) => readNumber(`${radio}/${one}/${kind}`))
    return (await Promise.all(states)).includes(1)
  }
  if (await off('hard')) return 'hard-off'
  return (await off('soft')) ? 'soft-off' : 'on'
}
