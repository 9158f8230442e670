/**
 * The site's own values for the sentences of remedies, hazards and undos. A text is empty, a number
 * zero, where nothing is known.
 */
export type RemedyWords = {
  /** The main endpoint. */
  host: string
  port: number
  acquirer: string
  gateway: string
  /** The terminal's address on the LAN. */
  terminal: string
  /** This machine's interface towards the acquirer. */
  interface: string
  ssid: string
  /** The first of the configured resolvers. */
  resolver: string
  rssiLimitDbm: number
}
