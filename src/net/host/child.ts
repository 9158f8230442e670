/** What only systeminformation knows of this machine. */
export type HostChildFacts = {
  battery?: { percent: number; onMains: boolean }
  temperatureC?: number
  osName?: string
  osVersion?: string
  /** macOS counts memory as used that it would give back at once. */
  availableBytes?: number
}
