import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCertificates, type CertificateSet } from './certificates.ts'
import { buildShop, type Shop, type Tools } from './shop/build.ts'
import { healthySite, kinds, merge, oddShops } from './shop/kinds.ts'
import { apply } from './shop/apply.ts'
import { healthyPlan, type Plan } from './shop/plan.ts'
import type { Errand } from './witness.ts'
import type { Dialect } from './services/iso8583-layouts.ts'
import type { Situation } from './situation.ts'

const known = new Map<number, Promise<CertificateSet>>()

/** The certificates of a world whose clock is ahead of this machine's by so much; made once each. */
function certificatesFor(worldAheadMs: number): Promise<CertificateSet> {
  const made = known.get(worldAheadMs) ?? makeCertificates(Date.now() + worldAheadMs)
  known.set(worldAheadMs, made)
  return made
}

/** The shop and the site file of a situation, as data. */
export function planOf(situation: Situation): { plan: Plan; site: object } {
  const kind = situation.shop ?? 'iso-tls'
  const plan = healthyPlan([structuredClone(kinds[kind].listener)])
  let site: unknown = healthySite(kind)
  for (const name of situation.odd ?? []) {
    for (const action of oddShops[name].actions) apply(plan, action)
    site = merge(site, oddShops[name].site ?? {})
  }
  for (const action of situation.broken) apply(plan, action)
  return { plan, site: merge(site, situation.site ?? {}) as object }
}

type Endpoint = {
  host: string
  port: number
  tls?: { serverName?: string; ca?: string; cert?: string } | boolean
  iso8583?: { dialect: Dialect }
  http?: { path: string }
}

/** What the terminal of this shop would do with its first endpoint. */
function errandOf(site: object, certificates: CertificateSet): Errand | null {
  const { acquirer, terminal } = site as {
    acquirer?: { endpoints?: Endpoint[] }
    terminal?: { tlsMaxVersion?: 'TLSv1.2' }
  }
  const endpoint = acquirer?.endpoints?.[0]
  if (!endpoint) return null
  const { tls } = endpoint
  const settings = typeof tls === 'object' ? tls : {}
  return {
    host: endpoint.host,
    port: endpoint.port,
    tls:
      tls === false
        ? false
        : {
            ca: settings.ca ? certificates.roots.acquirer : certificates.roots.public,
            ...(settings.serverName ? { serverName: settings.serverName } : {}),
            ...(settings.cert
              ? { cert: certificates.client.certificate, key: certificates.client.key }
              : {}),
            ...(terminal?.tlsMaxVersion ? { maxVersion: terminal.tlsMaxVersion } : {}),
          },
    ...(endpoint.iso8583 ? { dialect: endpoint.iso8583.dialect } : {}),
    ...(endpoint.http ? { path: endpoint.http.path } : {}),
  }
}

/** A situation that stands: its shop, and the files that the product and the witness are given. */
export type Standing = {
  shop: Shop
  siteFile: string
  publicRoots: string
  errand: Errand | null
  home: string
}

/** Builds the shop of a situation and writes its site file. */
export async function stand(
  situation: Situation,
  tools: Tools,
  base: string,
  seed: number,
): Promise<Standing> {
  const { plan, site } = planOf(situation)
  const certificates = await certificatesFor(plan.worldAheadMs)
  const shop = await buildShop(plan, { tools, certificates, base, seed })
  const folder = join(shop.folder, 'site')
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  write('acquirer-ca.pem', certificates.roots.acquirer)
  write('client.pem', certificates.client.certificate)
  write('client.key', certificates.client.key)
  return {
    shop,
    siteFile: write('shop.yaml', `${JSON.stringify(site, null, 2)}\n`),
    publicRoots: write('public-roots.pem', certificates.roots.public),
    errand: errandOf(site, certificates),
    home: join(shop.folder, 'home'),
  }
}
