/** The parts of the product's report that the Wi-Fi lab reads; it sees the product from outside. */
export type Report = {
  verdict: string
  durationMs: number
  causes: { id: string; probability: number; faults: { id: string; probability: number }[] }[]
  symptoms: { id: string; outcome: string }[]
  facts: { probe: string; target: string; state: string; reason?: string; value?: unknown }[]
}

export type WifiFact = {
  interface: string
  connected: boolean
  ssid?: string
  bssid?: string
  rssiDbm?: number
  channel?: number
  frequencyMhz?: number
  widthMhz?: number
  security?: string
  radio: string
  rssiSeriesDbm: number[]
  bssidsSeen: string[]
  neighboursFrom?: 'scan-dump'
  neighbours: Neighbour[]
}

export type Neighbour = {
  ssid: string
  bssid: string
  rssiDbm: number
  channel?: number
  frequencyMhz?: number
  security?: string
}

export const wifiFacts = (report: Report): WifiFact[] =>
  report.facts.flatMap(({ probe, state, value }) =>
    probe === 'wifi' && state === 'seen' ? [value as WifiFact] : [],
  )
