import { defaultTimeoutMs, gather } from '../gather.ts'
import { writeAtomically } from '../net/files.ts'
import { wallClock } from '../net/stopwatch.ts'
import { machinePlatform } from '../net/this-machine.ts'
import type { AnyFact, FactOf } from '../probes/facts.ts'
import type { WifiValue } from '../probes/values.ts'
import probe from '../probes/wifi.ts'
import { json } from '../report/json.ts'
import { notMeasured } from '../report/not-measured.ts'
import { say, message } from '../messages/index.ts'
import { wifiText } from '../report/text/wifi.ts'
import type { SeenAdapter } from '../report/text/wifi.ts'
import { siteWithoutFile } from '../site/defaults.ts'
import { fileProblem } from '../site/problem.ts'
import type { Site } from '../site/site.ts'
import { symptoms } from '../symptoms/index.ts'
import { chooseSites } from './diagnosing/sites.ts'
import type { Io } from './io.ts'
import { readWifiOptions } from './walking/options.ts'
import type { WifiArgs } from './walking/options.ts'

/**
 * Tells how good the Wi-Fi is here, or while somebody walks about. Returns 0, 3 where nothing could
 * be read or it could not be saved, or 130 where Ctrl-C came before the first reading was done.
 */
export async function wifi(args: WifiArgs, io: Io): Promise<number> {
  const options = readWifiOptions(args)
  const { config, format } = options
  const site = config === undefined ? siteWithoutFile() : await siteIn(config, io)
  const facts = await readWifi(site, io)
  const adapters = facts.flatMap((fact) => (fact.state === 'seen' ? [fact.value] : []))
  const missing = notMeasured(io.language, facts, machinePlatform())
  if (options.watch && adapters.length > 0 && !io.signal.aborted) {
    const { watch } = await import('./walking/watch.ts')
    return await watch(adapters, site, options, io)
  }
  const seen = adapters.map((value) => ({ value, symptoms: seenIn(value, adapters, site) }))
  const report = {
    ...{ schemaVersion: 1, facts: facts.map(withoutRaw) },
    ...{ symptoms: seen.flatMap((one) => told(one, io)), notMeasured: missing },
  }
  io.stdout(format === 'json' ? json(report) : wifiText(seen, missing, io.language, io))
  const saved = options.save === undefined || (await keep(options.save, { ...report, facts }, io))
  if (io.signal.aborted) return 130
  return adapters.length > 0 && saved ? 0 : 3
}

/** Keeps what was read, with what nobody understood; whether it could. */
async function keep(path: string, saved: object, io: Io): Promise<boolean> {
  const written = await writeAtomically(path, json(saved))
  if (!written.ok) io.stderr(`${say(io.language, fileProblem(written).message)}\n`)
  return written.ok
}

async function siteIn(path: string, { language }: Io): Promise<Site> {
  const nowhere = { folders: [], home: '', platform: '', env: {} }
  const [site] = await chooseSites({ config: [path] }, nowhere, language)
  return site ?? siteWithoutFile()
}

async function readWifi(site: Site, io: Io): Promise<FactOf<'wifi'>[]> {
  io.waiting(say(io.language, message('waiting.wifi')))
  const { facts } = await gather(
    { wifi: probe },
    {
      site,
      timeoutMs: defaultTimeoutMs,
      signal: io.signal,
    },
  )
  io.waiting(undefined)
  return facts.filter(isWifi)
}

function isWifi(fact: AnyFact): fact is FactOf<'wifi'> {
  return fact.probe === 'wifi'
}

/** What the diagnosis would see in this adapter, if it were the first of all that there are. */
function seenIn(
  value: WifiValue,
  adapters: readonly WifiValue[],
  site: Site,
): SeenAdapter['symptoms'] {
  const times = { startMs: 0, durationMs: 0 }
  const ordered = [value, ...adapters.filter((one) => one !== value)]
  const all = ordered.map((one): FactOf<'wifi'> => {
    return { probe: 'wifi', target: one.interface, state: 'seen', value: one, ...times }
  })
  const facts = { site, answers: {}, routine: false, startedAt: wallClock(), facts: all }
  return Object.entries(symptoms).flatMap(([id, symptom]) => {
    const observed = id.startsWith('wifi-') ? symptom.observe(facts) : undefined
    if (!observed) return []
    const { outcome, text } = observed
    const [best] = Object.keys(symptom.outcomes)
    const { service } = (
      symptom.outcomes as Record<string, { service: 'ok' | 'degraded' | 'down' }>
    )[outcome] ?? { service: 'ok' }
    const good = outcome === best && !symptom.onlyInTrouble
    return [{ id, best: good, service: observed.service ?? service, text }]
  })
}

function told({ value, symptoms: all }: SeenAdapter, io: Io) {
  return all.map(({ id, service, text }) => ({
    interface: value.interface,
    id,
    service,
    text: say(io.language, text),
  }))
}

/** What a tool said that nobody understood belongs into saved runs only. */
function withoutRaw(fact: FactOf<'wifi'>): object {
  const { raw: _, ...rest } = { raw: undefined, ...fact }
  return rest
}
