import { files } from './files.ts'
import { siteHints } from './site-hints.ts'
import { siteFile } from './site-file.ts'
import { yaml } from './yaml.ts'

/** What a value in the site file should have been. */
const expectations = {
  settings: 'settings, one “key: value” in a line',
  list: 'a list, like [a, b]',
  text: 'a short text in one line',
  boolean: 'true or false',
  host: 'a name or an IP address',
  address: 'an IP address',
  port: 'a whole number from 1 to 65535',
  'host-port': 'host:port',
  'host-maybe-port': 'a host, or host:port',
  url: 'an address that begins with https:// or http://',
  'url-or-host-port': 'an address that begins with https:// or http://, or host:port',
  'http-path': 'a path that begins with /',
  percent: 'a number from 0 to 100',
  dbm: 'a number from -120 to 0 (dBm)',
  milliseconds: 'a number from 1 to 60000 (milliseconds)',
  days: 'a whole number from 0 to 3650 (days)',
  time: 'a time like 06:00',
  'time-zone': 'a time zone like Asia/Shanghai',
  'version-range': 'a version, or a range like ">=3.0.0 <4.0.0"',
  tpdu: 'ten digits, or false',
  header: 'an even number of hex digits, or false',
  'terminal-id': 'up to 8 letters and digits',
  'merchant-id': 'up to 15 letters and digits',
  'certificate-file': 'a certificate file (PEM)',
  'key-file': 'the file of a private key (PEM)',
} as const

type Expectation = keyof typeof expectations
type Found = string | { shape: 'settings' | 'list' | 'nothing' }
type Files = { path: string }

type EndpointWords = Record<'endpoint' | 'protocol' | 'dialect', string> & {
  tls: keyof typeof tlsModes
  main: boolean
}
const tlsModes = { required: 'with TLS', tried: 'TLS is tried', off: 'without TLS' }

const shapes = { settings: 'settings', list: 'a list', nothing: 'nothing' }
const foundText = (found: Found) => (typeof found === 'string' ? `“${found}”` : shapes[found.shape])

export const site = {
  ...files,
  ...yaml,
  ...siteHints,
  ...siteFile,
  'site.problem': ({
    place,
    where,
    text,
    hint,
  }: Record<'place' | 'where' | 'text' | 'hint', string>) =>
    `${place === '' ? '' : `${place}: `}${where === '' ? '' : `${where}: `}${text}${hint === '' ? '' : ` ${hint}`}`,
  'site.expected': ({ expected, found }: { expected: Expectation; found: Found }) =>
    `expected ${expectations[expected]}, found ${foundText(found)}.`,
  'site.one-of': ({ options, found }: { options: readonly string[]; found: Found }) =>
    `expected one of ${options.join(', ')}, found ${foundText(found)}.`,
  'site.missing': ({ key }: { key: string }) => `“${key}” is missing.`,
  'site.unknown-key': ({ key }: { key: string }) => `there is no setting “${key}”.`,
  'site.too-many': ({ max, found }: { max: number; found: number }) =>
    `at most ${max} are allowed, found ${found}.`,
  'site.needs-protocol': ({ key, protocol }: { key: string; protocol: string }) =>
    `“${key}” counts only with “protocol: ${protocol}”.`,
  'site.needs-each-other': ({ key, other }: { key: string; other: string }) =>
    `“${key}” needs “${other}” beside it.`,
  'site.codes-form': 'expected a response code a line, such as “A8: sign-in-again”.',
  'site.code': ({ key }: { key: string }) =>
    `“${key}” is no response code; codes have two or three letters and digits.`,
  'site.code-twice': ({ code }: { code: string }) => `the code ${code} is here twice.`,
  'site.same-times': 'the window begins and ends at the same time.',
  'site.not-certificate': ({ path }: Files) => `${path} is not a certificate.`,
  'site.broken-certificate': ({ path, number }: Files & { number: number }) =>
    `certificate ${number} in ${path} is damaged.`,
  'site.not-key': ({ path }: Files) => `${path} is not a private key.`,
  'site.locked-key': ({ path }: Files) =>
    `${path} is locked with a password; save the key without one.`,
  'site.wrong-key': ({ path, certificate }: Files & { certificate: string }) =>
    `the key ${path} does not belong to the certificate ${certificate}.`,
  'site.empty': 'The file is empty. “posdoctor init” writes one to start from.',
  'site.more': ({ count }: { count: number }) => `… and ${count} more.`,
  'site.saved-damaged': 'The saved site cannot be used: the file is damaged or of another version.',
  'site.target': ({ found }: { found: string }) =>
    `“${found}” is not an address to test. Write host:port, or an address that begins with https://.`,
  'validate.fine': ({ path, name }: { path: string; name: string }) =>
    `${path}: OK${name === '' ? '' : ` (${name})`}`,
  'validate.endpoint': ({ endpoint, protocol, dialect, tls, main }: EndpointWords) =>
    `  ${main ? 'acquirer' : 'backup'}: ${endpoint}, ${dialect === '' ? protocol : `${protocol} (${dialect})`}, ${tlsModes[tls]}`,
  'validate.no-endpoint':
    '  No acquirer is named, so only the way to the internet will be checked. Add acquirer.endpoints.',
  'validate.no-echo': ({ endpoint }: { endpoint: string }) =>
    `  No echo will be sent to ${endpoint}: iso8583.terminalId is not given.`,
  'validate.placeholder': ({ host }: { host: string }) =>
    `  ${host} is only a placeholder. Put your acquirer’s host there.`,
  'validate.terminal': ({ address }: { address: string }) => `  terminal: ${address}`,
  'validate.this-machine': '  terminal: this computer',
  'validate.response-codes': ({ count }: { count: number }) =>
    `  response codes of the acquirer’s own: ${count}`,
  'validate.only-acquirer': '  The shop lets only the acquirer out (references: []).',
  'validate.no-file': 'There is no site file here. Name one, or let “posdoctor init” write one.',
  'init.done': ({ path }: Files) =>
    `${path} is written. Put your acquirer’s host and port into it, then run: posdoctor validate ${path}`,
} as const
