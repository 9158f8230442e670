import * as v from 'valibot'
import { message } from '../messages/index.ts'
import { dialectNames, lengthNames } from '../net/iso8583/dialects.ts'
import { codeMeanings } from './response-codes.ts'
import type { SiteResult } from './problem.ts'
import { tlsVersions, type Site } from './site.ts'

const maybe = v.exactOptional
const text = v.string()
const number = v.pipe(v.number(), v.finite())
const switchable = v.union([text, v.literal(false)])
const port = v.pipe(number, v.integer(), v.minValue(1), v.maxValue(65_535))
const place = v.strictObject({ host: text, port })

const endpoint = v.strictObject({
  host: text,
  port,
  protocol: v.picklist(['iso8583', 'http', 'tcp']),
  tls: v.strictObject({
    mode: v.picklist(['required', 'tried', 'off']),
    serverName: maybe(text),
    ca: maybe(text),
    cert: maybe(text),
  }),
  iso8583: maybe(
    v.strictObject({
      dialect: v.picklist(dialectNames),
      length: maybe(v.picklist(lengthNames)),
      tpdu: maybe(switchable),
      header: maybe(switchable),
      bitmap: maybe(v.picklist(['hex', 'binary'])),
      echoCode: maybe(text),
      terminalId: maybe(text),
      merchantId: maybe(text),
    }),
  ),
  http: maybe(v.strictObject({ path: text })),
})

const savedSite: v.GenericSchema<unknown, Site> = v.strictObject({
  name: maybe(text),
  source: maybe(text),
  acquirer: v.strictObject({
    name: maybe(text),
    endpoints: v.array(endpoint),
    statusPage: maybe(text),
    maintenance: v.array(
      v.strictObject({
        days: v.array(v.picklist(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
        from: text,
        to: text,
        timeZone: text,
      }),
    ),
    requirements: v.strictObject({
      models: maybe(v.array(text)),
      app: maybe(text),
      firmware: maybe(text),
    }),
    responseCodes: maybe(
      v.array(v.strictObject({ code: text, meaning: v.picklist(codeMeanings), text: maybe(text) })),
    ),
  }),
  terminal: v.strictObject({
    address: maybe(text),
    remotePort: maybe(port),
    connection: maybe(v.picklist(['wifi', 'ethernet', 'mobile', 'bluetooth-base'])),
    model: maybe(text),
    app: maybe(text),
    firmware: maybe(text),
    tlsMaxVersion: maybe(v.picklist(tlsVersions)),
    thisMachine: v.boolean(),
  }),
  network: v.strictObject({
    references: v.array(place),
    connectivityChecks: v.array(text),
    resolvers: v.array(place),
    systemResolvers: maybe(v.array(place)),
    gateway: maybe(text),
    ntp: v.array(text),
    load: maybe(v.strictObject({ download: maybe(text), upload: maybe(text) })),
  }),
  limits: v.strictObject({
    rttMs: number,
    lossPercent: number,
    rssiDbm: number,
    memoryFreePercent: number,
    diskFreePercent: number,
    certificateDays: number,
  }),
})

/** The site of a saved run, as `withoutSecrets` left it. The file may come from anywhere. */
export function parseSavedSite(value: unknown): SiteResult {
  const result = v.safeParse(savedSite, value)
  if (result.success) return { ok: true, site: result.output }
  const where = result.issues[0].path?.map(({ key }) => String(key)).join('.')
  return {
    ok: false,
    problems: [{ message: message('site.saved-damaged'), ...(where !== undefined && { where }) }],
  }
}
