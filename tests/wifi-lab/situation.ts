/** How an access point secures a network. */
export type Security = 'open' | 'wpa' | 'wpa/wpa2' | 'wpa2' | 'wpa2/wpa3' | 'wpa3' | 'owe' | 'eap'

/** A name that an access point announces; bytes that are no text in hexadecimal digits, with what the product is to show. */
export type Network = {
  ssid: string | { hex: string; shown: string }
  security: Security
  hidden?: true
}

/** One radio of access points, and how loud the laptop hears it (dBm). */
export type Radio = { channel: number; widthMhz?: 20 | 80; dbm: number; networks: Network[] }

/** Who runs the laptop's radio: NetworkManager, or wpa_supplicant with a DHCP client and no D-Bus. */
export type Manager = 'nm' | 'wpa'

/** How far the laptop gets, or what stops it. */
export type Station =
  | 'joined'
  | 'no-dhcp' // associated; nobody gives an address
  | 'link-local' // associated; it gave itself 169.254.x.y
  | 'no-profile' // no network is known to it
  | 'wrong-password'
  | 'radio-off' // by the system's switch
  | 'no-radio'

export type Verdict = 'healthy' | 'degraded' | 'down' | 'inconclusive'

/** What is right to say about a situation. Its facts need no list: they follow from the situation itself. */
export type Expected = {
  verdict: Verdict[]
  /** Outcomes that must be seen, any of those named. */
  symptoms?: { [id: string]: string[] }
  /** `cause` or `cause/fault`: at least one of them stands first. */
  first?: string[]
  /** At least one of them is named at all. */
  named?: string[]
  /** None of them is named. */
  unnamed?: readonly string[]
  /** What the text for people says, in either language. */
  says?: { en: RegExp; 'zh-CN': RegExp }
}

/** A shop with Wi-Fi in the virtual machine. */
export type Situation = {
  name: string
  /** One sentence. */
  about: string
  /** In the subset for continuous integration. */
  ci?: true
  managers: Manager[]
  /** The shop's own access point. */
  home: Radio
  /** Another one of the shop's own: the laptop changes over to it during the run. */
  second?: Radio
  neighbours: Radio[]
  station: Station
  /** The laptop has a cable as well, which carries its traffic. */
  wired?: true
  /** Somebody has opened the list of networks just before: the radio has looked around. */
  looked?: true
  /** Another program scans with `iw scan` all the while; on some kernels one of these never ends. */
  othersScan?: true
  /**
   * The air frame by frame: fading (standard deviation, dB), and the share of data frames that no retry
   * saves. Otherwise every frame arrives, at the same strength.
   */
  air?: { fadingDb: number; lossShare: number }
  expected: Expected
  /** What is right besides where NetworkManager can be asked. */
  withNm?: Partial<Expected>
}
