import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { message, say, type Language } from '../messages/index.ts'
import type { HostPort } from '../site/site.ts'
import { planOf, type Choice, type Plan } from './plan.ts'
import { startShop } from './shop.ts'
import { siteFile } from './site-file.ts'

export type SimulatorOptions = Choice & {
  /** The acquirer's port; 0, the default, takes any that is free. */
  port?: number
  /** An IP literal that everything listens on: 127.0.0.1 by default. */
  listen?: string
  /** The acquirer's name, or an IP literal (then the one that it listens on). */
  host?: string
  /** Of the comments and names in the site file. */
  language?: Language
  /** ms since 1970: certificates are made for this time, and clocks show it. */
  now?: () => number
}

export type Simulator = {
  /** The site file that fits, YAML: what diagnose needs to know, every address of this machine. */
  site: string
  /** Where that file lies, with the CA's certificate beside it. */
  sitePath: string
  /** The folder of both; `stop` removes it. */
  folder: string
  /** The acquirer's endpoints as the site file has them, the main one first. */
  endpoints: HostPort[]
  /** Where the main one really listens. */
  address: string
  stop: () => Promise<void>
}

/**
 * Serves an acquirer with a fault, and the references, resolvers and clocks around it. Everything
 * listens when the promise resolves. Choices that don't go together are a RangeError (`planOf`
 * says why); a port that can't be had rejects with the operating system's error.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const planned = planOf(options)
  if (!planned.ok) throw new RangeError(say('en', planned.problem))
  const { plan } = planned
  const { language = 'en', now = Date.now, listen = '127.0.0.1' } = options
  const host = options.host ?? 'host.acquirer.example'
  const folder = await mkdtemp(join(tmpdir(), 'posdoctor-simulator-'))
  const ends: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })]
  let ended: Promise<unknown> | undefined
  async function stop() {
    ended ??= Promise.all(ends.map((end) => end()))
    await ended
  }
  try {
    const shop = await startShop(plan, { listen, host, port: options.port ?? 0, now })
    ends.push(shop.stop)
    const caPath = join(folder, 'ca.crt')
    if (shop.ca !== undefined) await writeFile(caPath, shop.ca)
    const wantsTls = plan.tls && plan.behaviour.siteWithoutTls !== true
    const site = siteFile({
      ...shop.facts,
      ...wordsOf(plan, language),
      protocol: plan.protocol,
      dialect: plan.dialect,
      caPath: wantsTls ? caPath : undefined,
      tlsMaxVersion: plan.behaviour.tlsMaxVersion,
    })
    const sitePath = join(folder, 'site.yaml')
    await writeFile(sitePath, site)
    const endpoints = [...shop.facts.endpoints]
    return { site, sitePath, folder, endpoints, address: shop.address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function wordsOf({ fault }: Plan, language: Language) {
  const what = say(language, { key: `simulated.${fault}` })
  return {
    comment: [
      say(language, message('simulator.comment', { fault, what })),
      say(language, message('simulator.comment-local')),
    ],
    site: say(language, message('simulator.site')),
    acquirer: say(language, message('simulator.acquirer')),
  }
}
