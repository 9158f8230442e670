import { addressFamily } from '../../net/address-family.ts'
import type { HostPort } from '../../site/site.ts'

/** RFC 5905. */
const ntpPort = 123

/** The host and port of a time server as the site has it: `host`, `host:port`, `[2001:db8::1]:port`. */
export function timeServer(text: string): HostPort {
  if (addressFamily(text) !== undefined) return { host: text, port: ntpPort }
  const [, host = text, port] = /^(.*):(\d+)$/.exec(text) ?? []
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: port === undefined ? ntpPort : Number(port),
  }
}
