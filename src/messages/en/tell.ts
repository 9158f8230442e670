import { inMs } from '../numbers.ts'

type Try = { at: string; outcome: string; ms: number }
type Pings = { to: string; sent: number; received: number; median: number; p95: number }

/** Outcomes as network people say them. */
const words: Record<string, string> = {
  open: 'open',
  timeout: 'no answer',
  refused: 'refused (RST)',
  reset: 'reset',
  closed: 'closed',
  unreachable: 'unreachable (ICMP)',
  prohibited: 'prohibited (ICMP)',
  answered: 'answered',
  'no-such-name': 'NXDOMAIN',
  'no-address': 'no address',
  'server-failed': 'SERVFAIL',
  'server-refused': 'REFUSED',
  'version-rejected': 'protocol_version alert',
  'cipher-rejected': 'handshake_failure alert',
  'name-rejected': 'unrecognized_name alert',
  'client-certificate-required': 'client certificate demanded',
  'not-tls': 'no TLS in the answer',
  stalled: 'silent in the middle',
  silent: 'silence beyond it',
}
const word = (outcome: string) => words[outcome] ?? outcome
const tried = ({ at, outcome, ms }: Try) => `${at} ${word(outcome)} after ${inMs(ms)} ms`

/** What to say to whom when the shop can do no more; in the language of the people there. */
export const tell = {
  'section.tell': ({ who }: { who: string }) => `Tell them (${who})`,
  'tell.who.acquirer': 'the acquirer',
  'tell.who.provider': 'the internet provider',
  'tell.who.vendor': 'the terminal’s vendor',
  'tell.now': 'Call now; read this out or send it:',
  'tell.after': ({ steps }: { steps: number }) =>
    `Stop and call when ${steps === 1 ? 'step 1 has' : `steps 1 ${steps === 2 ? 'and' : 'to'} ${steps} have`} not helped; read this out or send it:`,

  'tell.time': ({ at, site }: { at: string; site: string }) => `${site && `${site}, `}${at} UTC`,
  'tell.ids': ({ terminal, merchant }: { terminal: string; merchant: string }) =>
    [terminal && `terminal ${terminal}`, merchant && `merchant ${merchant}`]
      .filter((one) => one !== '')
      .join(', '),
  'tell.finding': ({ cause, fault, likely }: Record<'cause' | 'fault' | 'likely', string>) =>
    `We suspect: ${cause}${fault && `: ${fault}`} (${likely})`,
  'tell.possible': ({ cause, fault, likely }: Record<'cause' | 'fault' | 'likely', string>) =>
    `We cannot exclude: ${cause}${fault && `: ${fault}`} (${likely})`,
  'tell.host': ({ endpoint, addresses }: { endpoint: string; addresses: string[] }) =>
    `Host ${endpoint}${addresses.length > 0 ? `, resolved to ${addresses.join(', ')}` : ''}`,
  'tell.connect': ({ tries }: { tries: Try[] }) => `TCP connect: ${tries.map(tried).join('; ')}`,
  'tell.other-ports': ({ tries }: { tries: Try[] }) =>
    `Other ports of the host: ${tries.map(tried).join('; ')}`,
  'tell.same-port': ({ tries }: { tries: Try[] }) =>
    `Same port on other hosts: ${tries.map(tried).join('; ')}`,
  'tell.tls': ({ outcome, protocol, ms }: { outcome: string; protocol: string; ms: number }) =>
    `TLS handshake: ${word(outcome)}${protocol && ` (${protocol})`} after ${inMs(ms)} ms`,
  'tell.certificate': ({
    subject,
    issuer,
    from,
    to,
    verdict,
  }: Record<'subject' | 'issuer' | 'from' | 'to' | 'verdict', string>) =>
    `Certificate: subject ${subject}, issuer ${issuer}, valid ${from} to ${to}; chain: ${verdict}`,
  'tell.echo': ({ mti, code, ms }: { mti: string; code: string; ms: number }) =>
    `ISO 8583 echo: reply ${mti}${code && `, DE 39 = ${code}`}, after ${inMs(ms)} ms`,
  'tell.http': ({ status, ms }: { status: number; ms: number }) =>
    `HTTP: status ${status} after ${inMs(ms)} ms`,
  'tell.no-reply': ({ kind, ms }: { kind: string; ms: number }) =>
    `Application: ${kind === 'silent' ? 'no reply within' : `${kind} after`} ${inMs(ms)} ms`,
  'tell.pings': ({ to, sent, received, median, p95 }: Pings) =>
    `Pings to ${to}: ${received} of ${sent} answered${received > 0 ? `, median ${inMs(median)} ms, 95 % within ${inMs(p95)} ms` : ''}`,
  'tell.gateway': ({ address, alive }: { address: string; alive: boolean }) =>
    `Our router ${address}: ${alive ? 'answers' : 'no answer'}`,
  'tell.references': ({ reached, tries }: { reached: number; tries: Try[] }) =>
    `Other hosts from here: ${reached} of ${tries.length} reached (${tries.map(tried).join('; ')})`,
  'tell.names': ({ name, tries }: { name: string; tries: Try[] }) =>
    `DNS for ${name}: ${tries.map(tried).join('; ')}`,
  'tell.route': ({ to, last, ttl, end }: { to: string; last: string; ttl: number; end: string }) =>
    `Route to ${to}: last hop that answers ${last || 'none'} (TTL ${ttl}), end: ${word(end)}`,
  'tell.portal': ({ to }: { to: string }) => `HTTP is redirected to ${to}`,
  'tell.terminal': (one: Record<'model' | 'app' | 'firmware' | 'tls', string>) =>
    [
      one.model && `model ${one.model}`,
      one.app && `app ${one.app}`,
      one.firmware && `firmware ${one.firmware}`,
      one.tls && `newest TLS ${one.tls}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  'tell.on-lan': ({ address, alive }: { address: string; alive: boolean }) =>
    `Terminal on the LAN at ${address}: ${alive ? 'answers' : 'no answer'}`,
} as const
