import type { Listener } from './services/acquirer.ts'
import type { DnsFault, DnsServer } from './services/dns.ts'
import type { WebSite } from './services/web.ts'

/** The causes of the product's contract, written down here again: the lab sees the product from outside. */
export type CauseId =
  | 'wifi-weak'
  | 'router-fault'
  | 'router-misconfigured'
  | 'isp-outage'
  | 'line-fault'
  | 'network-hardware-fault'
  | 'os-firmware-outdated'
  | 'app-incompatible'
  | 'driver-fault'
  | 'resources-exhausted'
  | 'wrong-credentials'
  | 'remote-access-disabled'
  | 'unauthorized-access'
  | 'device-misconfigured'
  | 'sign-in-needed'
  | 'hardware-damaged'
  | 'physical-obstruction'
  | 'overheating'
  | 'power-unstable'
  | 'network-congestion'
  | 'signal-interference'
  | 'provider-fault'
  | 'remote-location'
  | 'model-unsupported'
  | 'version-incompatible'
  | 'host-outage'
  | 'host-maintenance'

export type Verdict = 'healthy' | 'degraded' | 'down' | 'inconclusive'

/** The network namespaces of a shop and its internet, from the laptop outwards. */
export type Place =
  | 'laptop'
  | 'switch'
  | 'terminal'
  | 'device' // one more thing on the shop's network, where a situation needs it
  | 'router'
  | 'provider'
  | 'core'
  | 'world' // references, public resolvers, time, status page
  | 'edge' // the border of the acquirer's network
  | 'host'

/** The cables between them. `out` is the direction away from the laptop. */
export type Segment =
  | 'laptop-cable'
  | 'terminal-cable'
  | 'lan' // switch to router
  | 'line' // router to provider
  | 'transit' // provider to core
  | 'references' // core to world
  | 'acquirer-transit' // core to edge
  | 'host-link' // edge to host

/** What a cable does to packets in one direction. Percentages are per packet. */
export type Impairment = {
  delayMs?: number
  jitterMs?: number
  lossPercent?: number
  /** Gilbert-Elliott: chance per packet of entering and leaving the bad state, and of loss in it. */
  burst?: { inPercent: number; outPercent: number; lossPercent: number }
  rateKbps?: number
  queueBytes?: number
  /** Longer IP packets vanish. */
  maxBytes?: number
  duplicatePercent?: number
  corruptPercent?: number
  /** Carries for `upMs`, then loses everything for `downMs`, and so on from the first packet of the run. */
  flap?: { upMs: number; downMs: number }
  /** Keeps everything back once, from `atMs` after the first packet of the run, for `forMs`. */
  hold?: { atMs: number; forMs: number }
  /** Loses everything once. */
  cut?: { atMs: number; forMs: number }
}

/** One thing that is done to the shop or the internet. */
export type Action =
  | { do: 'impair'; segment: Segment; out?: Impairment; in?: Impairment }
  /** `ip` of iproute2, run at the end of the set-up. */
  | { do: 'ip'; at: Place; command: string }
  /** An iptables rule (`-A CHAIN …`) in front of the place's own; its packets count as `rule.PLACE.NAME`. */
  | {
      do: 'rule'
      at: Place
      name: string
      rule: string
      table?: 'filter' | 'nat' | 'mangle' | 'raw'
      family?: 4 | 6
    }
  /** A file below /proc/sys/net of that place. */
  | { do: 'sysctl'; at: Place; key: string; value: string }
  | { do: 'dns'; server: string; faults?: DnsFault[]; with?: Partial<DnsServer> }
  | { do: 'resolver-more'; server: DnsServer }
  | { do: 'zone'; names: { [name: string]: string[] | null } }
  /** Changes the acquirer's listeners (all, or those of one address); null takes them away. */
  | { do: 'host'; address?: string; with: Partial<Listener> | null }
  | { do: 'listen'; listener: Listener }
  /** Changes a web server of the world by name; null takes it away. */
  | { do: 'web'; name: string; with: Partial<WebSite> | null }
  | { do: 'site-more'; site: WebSite }
  | { do: 'ntp'; address?: string; with: { offByMs?: number; silent?: boolean } }
  /** The laptop's resolv.conf. */
  | { do: 'resolvers'; addresses: string[] }
  /** The whole world's clocks run ahead of this machine's (negative: behind). */
  | { do: 'clock'; worldAheadMs: number }
  /** A device more on the shop's switch. */
  | { do: 'device'; address: string; mac?: string }
  /** The port on which the terminal listens for the till. */
  | { do: 'terminal-port'; port: number | null }
  /**
   * A program that runs during the diagnosis, as root, in that place. It starts before it and is waited for
   * where it says that it serves, or where a counter must have risen first. LAB_CERTIFICATE, LAB_CHAIN,
   * LAB_KEY and LAB_ROOT name the host's own files; LAB_TUN is a program that holds a tunnel open.
   */
  | { do: 'run'; at: Place; shell: string; untilItSays?: string; untilCounted?: string }
  /** What the laptop's or another TAP end says about its speed. */
  | { do: 'port'; segment: Segment; end: 'near' | 'far'; mbit: number; duplex: 'half' | 'full' }
  | { do: 'carrier'; segment: Segment; end: 'near' | 'far'; on: boolean }
  /** The laptop's card counts what its cable loses inwards as frames with a wrong checksum. */
  | { do: 'count-crc' }
  | { do: 'ipv6' }

/** How far a terminal's own transaction gets, tried by the lab itself. */
export type Outcome =
  'works' | 'no-name' | 'no-connection' | 'no-handshake' | 'no-answer' | 'declined'

/** One situation: what is broken, what is right to say about it, and how we know that it is there. */
export type Situation = {
  name: string
  /** One sentence. */
  about: string
  kind: 'single' | 'healthy' | 'double'
  nasty?: true
  /** In the subset for continuous integration. */
  ci?: true
  /** What the shop and its acquirer are like; `iso-tls` by default. */
  shop?: ShopKind
  /** In which way the shop is odd but fine, below the fault. */
  odd?: OddName[]
  broken: Action[]
  /** Merged into the site file; null removes. */
  site?: object
  answers?: string[]
  /** More options of `diagnose`. */
  options?: string[]
  /** Put before the product's command, e.g. environment variables. */
  environment?: { [name: string]: string }
  /** The causes that are right in the first place. Empty for a healthy shop. */
  causes: CauseId[]
  /** The faults that are right, where one can be told. */
  faults?: string[]
  verdict: Verdict[]
  /** For a double fault: one of each list must be among the first three. */
  both?: [CauseId[], CauseId[]]
  /** The probes without which nobody could tell. */
  sees: string[]
  /** Counters that must have reached at least these values while the product looked. */
  proof: { [counter: string]: number }
  /** A direct test, where no counter shows the fault: a command that succeeds there only if it is present. */
  test?: { at: Place; shell: string }
  /** How far the lab's own transaction gets; several where it comes and goes. */
  witness: Outcome[]
  /** Another situation that looks the same from the laptop, and why; their answers are accepted too. */
  twin?: { name: string; because: string }
}

export type ShopKind = 'iso-tls' | 'cup' | 'https' | 'bcd-tls' | 'iso93' | 'binary-bitmap' | 'tcp'

export type OddName =
  | 'no-ping'
  | 'locked-down'
  | 'slow-line'
  | 'dead-spare-resolver'
  | 'quiet-router'
  | 'ipv6-beside'
  | 'strict-references'
