import { inTime } from './in-time.ts'

type Life = { system: string; ends: string; longest: string }
type Version = { part: 'firmware' | 'app'; has: string; wants: string }

const parts = { firmware: 'firmware', app: 'payment app' }

/** What works now, and will not for long. */
export const warnings = {
  'warning.certificate-ends': ({ endpoint, days }: { endpoint: string; days: number }) =>
    `The certificate of ${endpoint} ends in ${days} ${days === 1 ? 'day' : 'days'}.`,
  'warning.memory-low': ({ percent, terminal }: { percent: number; terminal: boolean }) =>
    terminal
      ? `The terminal has only ${percent.toFixed(0)} % of its memory free. Close what it does not need.`
      : `This machine has only ${percent.toFixed(0)} % of its memory free; what it measures may be slower than the truth.`,
  'warning.battery-low': ({ percent }: { percent: number }) =>
    `This machine’s battery is at ${percent.toFixed(0)} %.`,
  'warning.clock-off': ({ offsetMs, noEcho }: { offsetMs: number; noEcho: boolean }) =>
    `This machine’s clock is off by ${inTime(offsetMs)}. ${noEcho ? 'By it the acquirer’s certificate looks wrong, so no test message was sent. Set it right and run posdoctor again.' : 'The certificates were judged by the right time; set it right all the same.'}`,
  'warning.disk-nearly-full': ({ percent, terminal }: { percent: number; terminal: boolean }) =>
    `The disk of ${terminal ? 'the terminal' : 'this machine'} has only ${percent.toFixed(0)} % left.`,
  'warning.tunnel': ({ names }: { names: string }) =>
    `A VPN (${names}) is up on this machine: its traffic may take another way than the terminal’s.`,
  'warning.signal-weak': ({ dbm, limit }: { dbm: number; limit: number }) =>
    `The Wi-Fi signal is below its limit here (${dbm} dBm; the limit is ${limit} dBm).`,
  'warning.delay-near-limit': ({ to, ms, limit }: { to: string; ms: number; limit: number }) =>
    `The way to ${to} takes ${ms.toFixed(0)} ms, close to or over the limit of ${limit} ms.`,
  'warning.resolver-slow': ({ name, ms }: { name: string; ms: number }) =>
    `Finding the name ${name} took ${ms.toFixed(0)} ms; every payment waits for that.`,
  'warning.path-missing': ({ endpoint, status }: { endpoint: string; status: number }) =>
    `${endpoint} works but does not know the path that we asked for (HTTP ${status}). Put the acquirer’s path into the site file (http: path).`,
  'warning.resolver-dead': ({ resolver }: { resolver: string }) =>
    `The name server ${resolver} is dead. Another one still answers; put a second one in its place.`,
  'warning.backup-dead': ({ endpoint }: { endpoint: string }) =>
    `The backup host (${endpoint}) cannot be reached. The main one works; if it fails too, nothing is left.`,
  'warning.version-near-minimum': ({ part, has, wants, just }: Version & { just: boolean }) =>
    `The terminal’s ${parts[part]} is ${has}, ${just ? 'just the minimum that' : 'hardly above what'} the acquirer requires (${wants}). Have it updated before the next rise.`,
  'warning.version-unreadable': ({ part, has, wants }: Version) =>
    `The terminal’s ${parts[part]} was not compared with what the acquirer requires (${wants}): “${has}” holds no version. Write it with its numbers into the site file, such as 3.2.1 (terminal: ${part}).`,
  'warning.system-ends': ({ system, ends }: Life) =>
    `The maker of this terminal’s system (${system}) ends its updates on ${ends}. Plan its replacement.`,
  'warning.system-extended': ({ system, ends, longest }: Life) =>
    `This terminal’s system (${system}) has had no ordinary updates since ${ends}; some editions and paid plans have them until ${longest}.`,
  'warning.system-ended': ({ system, longest }: Life) =>
    `This terminal’s system (${system}) has had no security updates since ${longest}. Hosts stop accepting such systems one after the other.`,
} as const
