/** What only systeminformation knows of this machine. */
export type HostChildFacts = {
  temperatureC?: number
  osName?: string
  osVersion?: string
  /** macOS counts memory as used that it would give back at once. */
  availableBytes?: number
}
