/** How to write a value that was not understood. */
export const siteHints = {
  'site.hint.did-you-mean': ({ word }: { word: string }) => `Did you mean “${word}”?`,
  'site.hint.belongs-under': ({ key, section }: { key: string; section: string }) =>
    `“${key}” belongs under “${section}”.`,
  'site.hint.full-width': ({ mark, ascii }: { mark: string; ascii: string }) =>
    `“${mark}” is a full-width character; type ${ascii === ' ' ? 'a plain space' : `“${ascii}”`} with an English keyboard.`,
  'site.hint.colon-space': 'A colon needs a space after it: “key: value”.',
  'site.hint.list': ({ text }: { text: string }) => `Write it as a list: [${text}].`,
  'site.hint.only-host': ({ host }: { host: string }) => `Only the host belongs here: ${host}.`,
  'site.hint.port-line': ({ host, port }: { host: string; port: string }) =>
    `The port has a line of its own: “host: ${host}” and “port: ${port}”.`,
  'site.hint.port-missing': ({ example }: { example: string }) =>
    `The port is missing: ${example}.`,
  'site.hint.port-range': ({ port }: { port: string }) =>
    `“${port}” is no port; ports go from 1 to 65535.`,
  'site.hint.octets': 'An IPv4 address is four numbers from 0 to 255, without zeros before them.',
  'site.hint.negative': ({ value }: { value: string }) =>
    `Signal strength is negative: did you mean ${value}?`,
  'site.hint.quote-ipv6': 'An IPv6 address in brackets needs quotes: "[::1]:5000".',
  'site.hint.no-login': 'Leave user name and password out of the address.',
  'site.hint.scheme': ({ scheme }: { scheme: string }) =>
    `${scheme}:// is not known here; write host:port instead.`,
  'site.hint.pem': 'The file must hold “-----BEGIN CERTIFICATE-----”. Export it as PEM (Base64).',
  'site.hint.key-inside': 'It holds a private key. Name the certificate here, the key under “key”.',
  'site.hint.config-file': ({ path }: { path: string }) =>
    `A site file is named with --config ${path}.`,
} as const
