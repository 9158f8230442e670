/**
 * The site's own values for the sentences of remedies, hazards, undos and how to see that a step
 * helped. A text is empty, a number zero, where nothing is known.
 */
export type RemedyWords = {
  /** The main endpoint. */
  host: string
  port: number
  dialect: string
  tls: 'required' | 'tried' | 'off' | ''
  /** The backup endpoint that opened, else the first, as HOST:PORT. */
  backup: string
  backupOpens: boolean
  acquirer: string
  statusPage: string
  /** The announced end of its maintenance, in words. */
  until: string
  /** What it asks of terminals, as version ranges. */
  requiredApp: string
  requiredFirmware: string
  gateway: string
  /** Where a router answered although none did at `gateway`. */
  otherRouter: string
  /** The terminal's address on the LAN, its own port, its model. */
  terminal: string
  remotePort: number
  model: string
  /** The terminal is on a mobile line of its own, not on the shop's network. */
  onMobile: boolean
  /** The service works, though not well: that the terminal connects shows nothing. */
  worksBadly: boolean
  /** This machine's interface towards the acquirer. */
  interface: string
  ssid: string
  channel: number
  /** The first of the configured resolvers. */
  resolver: string
  rssiLimitDbm: number
}

/** Where no shop is known. */
export const withoutSite: RemedyWords = {
  host: '',
  port: 0,
  dialect: '',
  tls: '',
  backup: '',
  backupOpens: false,
  acquirer: '',
  statusPage: '',
  until: '',
  requiredApp: '',
  requiredFirmware: '',
  gateway: '',
  otherRouter: '',
  terminal: '',
  remotePort: 0,
  model: '',
  onMobile: false,
  worksBadly: false,
  interface: '',
  ssid: '',
  channel: 0,
  resolver: '',
  rssiLimitDbm: 0,
}
