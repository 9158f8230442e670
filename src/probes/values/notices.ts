export type NoticesValue = {
  /**
   * Whether the page tells of trouble with what the terminal needs. `elsewhere`: that works, and
   * something else of the acquirer's does not.
   */
  page: 'fine' | 'incident' | 'maintenance' | 'elsewhere'
  /** How the part that the terminal needs was found: by the acquirer's name, by what it does, or not at all. */
  matched: 'name' | 'purpose' | 'none'
  /** As the page says it: hostile text. */
  title?: string
  component?: string
  impact?: 'minor' | 'major' | 'critical'
  /** The announced end of the maintenance: ISO 8601, UTC. */
  until?: string
}
