import type { Failure } from '../model.ts'
import type { Iso8583Settings } from '../net/iso8583/dialects.ts'
import type { FormatKey } from '../net/iso8583/profile.ts'
import type { RecognisedName } from '../net/iso8583/recognise.ts'
import type { IcmpErrorCount } from '../net/ping/series.ts'

/** Round-trip times of one target, in ms. */
export type Rtt = { min: number; median: number; p95: number; max: number }

export type HostValue = {
  platform: NodeJS.Platform
  osName?: string
  osVersion?: string
  uptimeSeconds: number
  /** IANA name of this machine's time zone. */
  timeZone?: string
  memory: { totalBytes: number; freePercent: number }
  disk?: { path: string; totalBytes: number; freePercent: number; inodesFreePercent?: number }
  cpu: { cores: number; busyPercent?: number; load1: number }
  temperatureC?: number
  throttled?: boolean
  battery?: { percent: number; onMains: boolean }
  /** Names of interfaces of tunnels that are up. */
  vpn: string[]
  /** Of dialled lines that are up and of which nobody knows whether they are a VPN. */
  dialled?: string[]
  /** The proxy that the environment or the system demands, without credentials. */
  proxy?: string
  /** What the board says of its supply: too low now, or so at some time since it started. */
  supplyVoltage?: 'steady' | 'dipped' | 'low'
  /** Ports that the system gives out for outgoing connections, and how many TCP connections there are. */
  localPorts?: { used: number; all: number }
  /** Programs that run and are known to stop, open or redirect others' connections. */
  guards?: string[]
  /** The terminal's port for the till, where this machine is the terminal: the program that listens on it. */
  tillPort?: { port: number; held: boolean; program?: string }
}

/** `dialled`: a line over PPP, which is a VPN as often as the way to the internet itself. */
export type InterfaceKind =
  'loopback' | 'ethernet' | 'wifi' | 'mobile' | 'tunnel' | 'dialled' | 'virtual'

export type InterfaceValue = {
  name: string
  kind: InterfaceKind
  up: boolean
  /** False: no cable, or not associated. Absent: the system does not say (an interface that is down). */
  carrier?: boolean
  speedMbps?: number
  duplex?: 'full' | 'half'
  driver?: string
  mac?: string
  addresses: {
    address: string
    family: 4 | 6
    prefix: number
    origin?: 'dhcp' | 'static' | 'link-local'
  }[]
  /** Counters since the interface came up. */
  packets?: number
  errors?: number
  crcErrors?: number
  collisions?: number
  carrierChanges?: number
  /** How far the counters moved while the run lasted. */
  during?: { packets: number; errors: number; carrierChanges: number; overMs: number }
}

export type Route = { family: 4 | 6; gateway?: string; interface: string; metric: number }

export type LinkValue = {
  interfaces: InterfaceValue[]
  defaultRoutes: Route[]
  /** Cards and sticks for networks that no driver has taken. */
  driverless?: string[]
  /** The interface that carries the traffic to the acquirer or the internet. */
  primary?: string
}

/** What a radio speaks; `legacy` is 802.11a, b or g. */
export type WifiGeneration = 'legacy' | '802.11n' | '802.11ac' | '802.11ax' | '802.11be'

/** What a network is like on the air, as far as the system tells. */
export type WifiAir = {
  channel?: number
  /** Of the channel that its beacons are on. */
  frequencyMhz?: number
  widthMhz?: number
  /** The middle of all that it uses, where it is wider than one channel. */
  centreMhz?: number
  generation?: WifiGeneration
  /** The oldest generation that it lets in, where it says so. */
  wantsGeneration?: WifiGeneration
  security?: string
  /** What this machine would agree on with it: it may let in older devices, too. */
  securityAgreed?: true
  /** It lets in only who protects management frames (802.11w), which old devices cannot. */
  protectionRequired?: true
}

/** Frames that the driver counted; a counter that it does not keep is absent. */
export type WifiFrames = {
  sent: number
  /** Sent again because nobody acknowledged them: one frame may count several times. */
  resent?: number
  givenUp?: number
  beaconsLost?: number
}

export type WifiValue = WifiAir & {
  interface: string
  connected: boolean
  /** Bytes that are no text are written as `\xNN`. */
  ssid?: string
  bssid?: string
  rssiDbm?: number
  /** Absent: the driver's own dBm. `quality`: worked out from a percentage, as the system defines it. */
  rssiFrom?: 'quality'
  /** 2.4, 5 or 6; then all bands on which its name was heard. */
  bandGhz?: number
  ssidBandsGhz?: number[]
  txMbps?: number
  rxMbps?: number
  /** Its beacons hide its name. */
  hidden?: true
  /** Since it associated. */
  frames?: WifiFrames
  /** How far the counters moved during the run, at one access point. */
  framesDuring?: WifiFrames & { overMs: number }
  /** Several readings of the signal during the run, dBm, and the access points seen on the way. */
  rssiSeriesDbm: number[]
  bssidsSeen: string[]
  /** How often the access point was another one than before; absent where it never was. */
  bssidChanges?: number
  /** So many of those readings found it joined to nothing any more. */
  lostReadings?: number
  /** As often: the rate of the last frame that was sent, Mbit/s. */
  txSeriesMbps?: number[]
  /** `on` unless a switch or the system has turned the radio off; absent where that is not known. */
  radio?: 'on' | 'soft-off' | 'hard-off'
  neighbours: WifiNeighbour[]
  /** So many more were heard whose strength the system does not tell. */
  neighboursUntold?: number
  /** When the neighbours were last heard, as far as the driver keeps them. */
  neighboursFrom?: 'scan-dump'
  /** The system has begun to forget them: there were more. */
  neighboursPartly?: true
  /** As `rssiFrom`, for the strengths of the neighbours. */
  neighboursRssiFrom?: 'quality'
  /** Where it has not joined: what the system says of joining. */
  joining?: WifiJoining
}

export type WifiNeighbour = WifiAir & {
  /** Empty where it is hidden, or where the system hides it. */
  ssid: string
  /** Empty where the system hides it. */
  bssid: string
  rssiDbm: number
}

export type WifiJoining = {
  /** The networks heard here that this machine knows, and how many others it knows. */
  knownHere?: string[]
  knownElsewhere?: number
  /** Networks that turned down its password lately, where the system keeps a record of that. */
  refused?: string[]
}

export type ConnectOutcome =
  { outcome: 'open'; ms: number } | { outcome: Failure; ms: number; detail?: string }

export type GatewayValue = {
  address: string
  interface?: string
  source: 'site' | 'route' | 'guess'
  /** The neighbour (ARP or NDP) table's word. */
  neighbour: 'reachable' | 'failed' | 'unknown'
  mac?: string
  icmp: 'answers' | 'silent' | 'not-measured'
  /** A refusal is an answer too: the router is alive. */
  tcp: ({ port: number } & ConnectOutcome)[]
  /** Any of ARP, ICMP and TCP showed that the router is there. */
  alive: boolean
  /** Addresses that answered where routers usually are, when the configured one did not. */
  others: string[]
}

export type NameAnswer = {
  outcome:
    | 'answered'
    | 'no-such-name'
    | 'no-address'
    | 'server-failed'
    | 'server-refused'
    | 'timeout'
    | 'refused' // the port: ICMP port-unreachable
    | 'unreachable'
    | 'malformed'
    | 'unknown'
  addresses: string[]
  ms: number
  ttlSeconds?: number
  recursionAvailable?: boolean
  /** The system's error code, the response code (`rcode 4`), or the 0.0.0.0 that a filter answered. */
  detail?: string
}

export type ResolverValue = {
  address: string
  port: number
  role: 'system' | 'comparison'
  /** The endpoint's name. Each record type: its own answer. */
  a: NameAnswer
  aaaa?: NameAnswer
  /** The same question over TCP, asked when UDP brought nothing usable. */
  overTcp?: NameAnswer
  /** A name of a reference, to tell “this name” from “every name”. */
  reference?: NameAnswer
  /**
   * Where it answers over UDP: how many datagrams the questions took that it answered in any way, and
   * how many of those were answered. One that got lost, or its answer, is sent again once. Where some
   * did, a few more were sent, each once.
   */
  datagrams?: { sent: number; answered: number }
  /** Said anything to `localhost`, which no resolver looks up elsewhere; asked of the system's ones. */
  alive?: boolean
}

export type NamesValue = {
  /** The endpoint's host, or a reference name where no endpoint is configured. */
  name: string
  literal: boolean
  resolvers: ResolverValue[]
  /** What an application on this machine gets (hosts file, caches and all). */
  application: NameAnswer
  /** What the other probes connect to, best source first: application, system resolvers, comparison ones. */
  addresses: {
    address: string
    family: 4 | 6
    from: 'literal' | 'application' | 'system' | 'comparison'
  }[]
  /** The name that `reference` answers are about. */
  referenceName?: string
}

export type ReferencesValue = {
  points: ({ target: string; address?: string } & ConnectOutcome)[]
  reached: number
}

export type LatencyRole = 'gateway' | 'hop' | 'reference' | 'acquirer'

export type LatencyValue = {
  role: LatencyRole
  method: 'icmp' | 'tcp'
  sent: number
  received: number
  lossPercent: number
  /** Mean difference between neighbouring samples. It and `rttMs` are 0 and mean nothing while `received` is 0. */
  jitterMs: number
  rttMs: Rtt
  /** Every sample in order, ms; null is a lost one. */
  series: (number | null)[]
  intervalMs: number
  /** Hops from here, where the time-to-live of the replies or a ladder told. */
  hops?: number
  /**
   * What routers and hosts said instead of answering, a few times for many requests: they limit
   * such words.
   */
  errors?: IcmpErrorCount[]
  /** Pings of the same moments that nobody answered; TCP stands in for them. */
  unansweredPings?: number
  /**
   * TCP connects of the same moments, made because many pings went unanswered: a host that limits
   * its answers to pings loses nothing.
   */
  tcpCheck?: { port: number; sent: number; received: number }
}

export type TcpAttempt = {
  address: string
  family: 4 | 6
  from: 'literal' | 'application' | 'system' | 'comparison'
  /** The outcome that counts: the second try's where there was one. */
  outcome: ConnectOutcome
  /** The first try's, when it failed and was tried once more. */
  first?: ConnectOutcome
}

export type TcpValue = {
  port: number
  attempts: TcpAttempt[]
  open: boolean
  /** Asked only when no address opened. */
  controls?: {
    /** The same port on reference hosts. */
    samePortElsewhere?: ({ target: string } & ConnectOutcome)[]
    /** Other ports on the same host. */
    otherPorts: ({ port: number } & ConnectOutcome)[]
    /** The endpoint's port on addresses that only comparison resolvers give for its name. */
    otherAddresses?: ({ address: string } & ConnectOutcome)[]
  }
}

export type CertificateValue = {
  subject: string
  issuer: string
  validFrom: string
  validTo: string
  fingerprint256: string
  selfSigned: boolean
  names: string[]
}

export type HandshakeOutcome =
  | {
      outcome: 'established'
      ms: number
      /** What the connect before it took. */
      connectMs?: number
      protocol: string
      cipher: string
      clientCertificateAsked: boolean
    }
  | {
      outcome:
        | 'timeout' // nothing came back
        | 'stalled' // some of the handshake came, then silence
        | 'reset'
        | 'closed'
        | 'refused'
        | 'unreachable'
        | 'version-rejected' // alert protocol_version, or the library's own refusal of an old one
        | 'cipher-rejected' // alert handshake_failure
        | 'client-certificate-required' // alert after our (missing or unwanted) certificate
        | 'name-rejected' // alert unrecognized_name
        | 'alert' // any other alert
        | 'not-tls' // bytes that are no TLS
        | 'unknown'
      ms: number
      /** Where a connection was open and broke off: from the start of its connect, ms. */
      sinceConnectMs?: number
      detail?: string
      /** After silence, where the kernel tells: bytes of ours that the host's has not acknowledged. */
      unackedBytes?: number
    }

/** What OpenSSL says of the chain, as its code, or `ok`. */
export type ChainVerdict =
  | 'ok'
  | 'expired'
  | 'not-yet-valid'
  | 'self-signed'
  | 'self-signed-in-chain'
  | 'unknown-issuer'
  | 'incomplete-chain'
  | 'bad-signature'
  | 'revoked'
  | 'other'

export type TlsValue = {
  address: string
  serverName: string
  /** The one that counts: the second try's where there was one, unless both fell silent. */
  handshake: HandshakeOutcome
  /** The first try's, when it brought silence or a reset and was made once more. */
  first?: HandshakeOutcome
  /** The leaf first, as far as issuers were sent or are known here. */
  chain: CertificateValue[]
  /** Judged at the time of the run, against the configured CA, or the public ones where none is. */
  chainVerdict?: ChainVerdict
  against: 'configured-ca' | 'public-ca'
  nameMatches?: boolean
  /** Not signed by the configured authority, but by one that everybody knows. */
  publicAuthority?: true
  /** Who signed for a reference, asked where a stranger signed for the acquirer. */
  elsewhere?: { address: string; issuer: string; sameAuthority: boolean }
  /** Asked when a version question is open: highest version offered → what happened. */
  versions: { max: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'; handshake: HandshakeOutcome }[]
  /**
   * A ClientHello over one segment (about 1,650 bytes): asked for the second try after silence, and
   * where the terminal is of a kind that sends such ones.
   */
  largeHello?: HandshakeOutcome
}

export type EchoValue = {
  protocol: 'iso8583' | 'http'
  /** What opening its own connection took: the connect, then the handshake where there was one. */
  connectMs?: number
  handshakeMs?: number
  /** How the reply began, recognised for what it is. */
  reply:
    | { kind: 'response'; mti: string; de39?: string; headRequirement?: number; ms: number }
    | { kind: 'http'; status: number; retryAfter?: string; location?: string; ms: number }
    | {
        kind: 'silent'
        waitedMs: number
        keepAlives: number
        /** Where the kernel tells: bytes of the question that the host's has not acknowledged. */
        unackedBytes?: number
      }
    | {
        kind: 'closed' | 'reset'
        ms: number
        keepAlives: number
        /** What became of another connection on which nothing was sent, in the same time and more. */
        unasked?: 'held' | 'closed' | 'reset'
      }
    | {
        kind: 'garbage'
        as: RecognisedName
        bytes: number
        ms: number
        /** With `other-format`: what the host spoke instead, and in which keys that differs. */
        settings?: Iso8583Settings
        differs?: FormatKey[]
      }
}
