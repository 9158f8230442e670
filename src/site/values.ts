import { settingPatterns } from '../net/iso8583/profile.ts'
import { message } from '../messages/index.ts'
import { readAddress, readHost } from './host.ts'
import { readHostPort, readPort } from './host-port.ts'
import { suggestionHint } from './hints.ts'
import { leaf, matching, number, oneOf } from './leaf.ts'
import { bad, good } from './reading.ts'
import { hostPort as hostPortText, tlsVersions } from './site.ts'
import { readUrl } from './url.ts'

// 200 characters fill two lines of a report; nothing here is longer.
export const text = matching('text', /^[^\p{Cc}\u2028\u2029]{1,200}$/u)
export const boolean = leaf('boolean', (word) => {
  const plain = word.toLowerCase()
  return plain === 'true' || plain === 'false' ? good(plain === 'true') : bad()
})

export const host = leaf('host', readHost)
export const address = leaf('address', readAddress)
export const port = leaf('port', readPort)
export const hostPort = leaf('host-port', (written) => readHostPort(written))
export const resolver = leaf('host-maybe-port', (written) => readHostPort(written, 53))
export const timeServer = leaf('host-maybe-port', (written) => readHostPort(written, 123))
export const url = leaf('url', readUrl)
/** Where bytes may be had from or sent to in any number: a page, or a port (RFC 863, RFC 864). */
export const loadTarget = leaf('url-or-host-port', (written) => {
  if (/^https?:/i.test(written)) return readUrl(written)
  const place = readHostPort(written)
  return place.ok ? good(hostPortText(place.value)) : place
})
export const httpPath = matching('http-path', /^\/[\x21-\x7e]{0,500}$/)

export const percent = number('percent', 0, 100)
export const dbm = number('dbm', -120, 0)
export const milliseconds = number('milliseconds', 1, 60_000)
export const days = number('days', 0, 3650, true)

export const weekday = oneOf(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], (written) =>
  written.toLowerCase().replace(/^(sun|mon|tue|wed|thu|fri|sat)\w*day$/, '$1'),
)
export const time = leaf('time', (written) =>
  /^([01]?\d|2[0-3]):[0-5]\d$|^24:00$/.test(written) ? good(written.padStart(5, '0')) : bad(),
)
export const timeZone = leaf('time-zone', (written) => {
  // IANA names China's zone by its largest city; many write the capital.
  if (/^asia\/beijing$/i.test(written)) {
    return bad(message('site.hint.did-you-mean', { word: 'Asia/Shanghai' }))
  }
  try {
    return good(new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone)
  } catch {
    return bad(suggestionHint(written, Intl.supportedValuesOf('timeZone')))
  }
})

// 1.2, TLS 1.2 and TLSv1.2 are the same; version 1.0 is called TLSv1.
export const tlsVersion = oneOf(tlsVersions, (written) =>
  `TLSv${written.replace(/^tls ?v?/i, '')}`.replace(/^TLSv1\.0$/, 'TLSv1'),
)

const version = String.raw`v?\d+(\.(\d+|x|\*)){0,3}([-_+][\w.-]+)?`
const comparator = String.raw`([<>]=?|[~^=])? ?${version}`
const range = String.raw`${comparator}( (- )?${comparator})*`
export const versionRange = matching(
  'version-range',
  new RegExp(String.raw`^(\*|${range}( ?\|\| ?${range})*)$`, 'i'),
)

export const tpdu = switchable('tpdu', settingPatterns.tpdu)
export const header = switchable('header', settingPatterns.header)
export const terminalId = matching('terminal-id', settingPatterns.terminalId)
export const merchantId = matching('merchant-id', settingPatterns.merchantId)

function switchable(expectation: 'tpdu' | 'header', pattern: RegExp) {
  return leaf<string | false>(expectation, (written) => {
    if (written.toLowerCase() === 'false') return good(false)
    return pattern.test(written) ? good(written) : bad()
  })
}
