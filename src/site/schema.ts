import * as v from 'valibot'
import { message } from '../messages/index.ts'
import { dialectNames, lengthNames } from '../net/iso8583/dialects.ts'
import { echoes, findEcho } from '../net/iso8583/echoes.ts'
import { complain } from './complaint.ts'
import { endpointFits, clientCertificateFits } from './fit.ts'
import { oneOf, oneOfText } from './leaf.ts'
import { list, settings } from './shape.ts'
import * as value from './values.ts'

const maybe = v.exactOptional

const tls = v.pipe(
  settings({
    ca: maybe(value.text),
    cert: maybe(value.text),
    key: maybe(value.text),
    serverName: maybe(value.host),
  }),
  v.rawCheck(({ dataset, addIssue }) => clientCertificateFits(dataset.value, addIssue)),
)

const iso8583 = v.pipe(
  settings({
    dialect: oneOf(dialectNames),
    length: maybe(oneOf(lengthNames)),
    tpdu: maybe(value.tpdu),
    header: maybe(value.header),
    bitmap: maybe(oneOf(['hex', 'binary'])),
    echoCode: maybe(value.text),
    terminalId: maybe(value.terminalId),
    merchantId: maybe(value.merchantId),
  }),
  v.forward(
    v.check(
      ({ dialect, echoCode }) => findEcho(dialect, echoCode) !== undefined,
      ({ input: { dialect, echoCode = '' } }) =>
        oneOfText(
          echoes[dialect].map(({ code }) => code),
          echoCode,
        ),
    ),
    ['echoCode'],
  ),
)

const http = settings({ path: maybe(value.httpPath) })

const endpoint = v.pipe(
  settings({
    host: value.host,
    port: maybe(value.port),
    protocol: maybe(oneOf(['iso8583', 'http', 'tcp'])),
    // The getter chooses by the input what valibot can only type as either.
    tls: maybe(
      v.lazy<v.GenericSchema<unknown, boolean | TlsFile>>((input) =>
        typeof input === 'string' ? value.boolean : tls,
      ),
    ),
    iso8583: maybe(iso8583),
    http: maybe(http),
  }),
  v.rawCheck(({ dataset, addIssue }) => endpointFits(dataset.value, addIssue)),
)

const maintenance = v.pipe(
  settings({
    days: maybe(list(value.weekday)),
    from: value.time,
    to: value.time,
    timeZone: maybe(value.timeZone),
  }),
  v.check(
    ({ from, to }) => from !== to,
    () => complain({ message: message('site.same-times') }),
  ),
)

const requirements = settings({
  models: maybe(list(value.text)),
  app: maybe(value.versionRange),
  firmware: maybe(value.versionRange),
})

const load = settings({
  download: maybe(value.loadTarget),
  upload: maybe(value.loadTarget),
})

const sections = {
  acquirer: settings({
    name: maybe(value.text),
    endpoints: maybe(list(endpoint)),
    statusPage: maybe(value.url),
    maintenance: maybe(list(maintenance)),
    requirements: maybe(requirements),
    responseCodes: maybe(value.text),
  }),
  terminal: settings({
    address: maybe(value.address),
    remotePort: maybe(value.port),
    connection: maybe(oneOf(['wifi', 'ethernet', 'mobile', 'bluetooth-base'])),
    model: maybe(value.text),
    app: maybe(value.text),
    firmware: maybe(value.text),
    tlsMaxVersion: maybe(value.tlsVersion),
    thisMachine: maybe(value.boolean),
  }),
  network: settings({
    references: maybe(list(value.hostPort)),
    connectivityChecks: maybe(list(value.url)),
    resolvers: maybe(list(value.resolver)),
    systemResolvers: maybe(list(value.resolver)),
    gateway: maybe(value.address),
    ntp: maybe(list(value.timeServer)),
    load: maybe(load),
  }),
  limits: settings({
    rttMs: maybe(value.milliseconds),
    lossPercent: maybe(value.percent),
    rssiDbm: maybe(value.dbm),
    memoryFreePercent: maybe(value.percent),
    diskFreePercent: maybe(value.percent),
    certificateDays: maybe(value.days),
  }),
}

/** A site file as it is written; every value is text until this schema has read it. */
export const siteFile = settings({
  site: maybe(value.text),
  acquirer: maybe(sections.acquirer),
  terminal: maybe(sections.terminal),
  network: maybe(sections.network),
  limits: maybe(sections.limits),
})

/** Every group of settings by the keys that lead to it, with the keys it may hold. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  '': siteFile.keys,
  acquirer: sections.acquirer.keys,
  'acquirer.endpoints': endpoint.keys,
  'acquirer.endpoints.tls': tls.keys,
  'acquirer.endpoints.iso8583': iso8583.keys,
  'acquirer.endpoints.http': http.keys,
  'acquirer.maintenance': maintenance.keys,
  'acquirer.requirements': requirements.keys,
  terminal: sections.terminal.keys,
  network: sections.network.keys,
  'network.load': load.keys,
  limits: sections.limits.keys,
}

export type SiteFile = v.InferOutput<typeof siteFile>
export type EndpointFile = v.InferOutput<typeof endpoint>
type TlsFile = v.InferOutput<typeof tls>
