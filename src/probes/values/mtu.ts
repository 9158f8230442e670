/** Pings of one packet size, IP header included, that no router may cut into pieces. */
export type MtuSize = { bytes: number; sent: number; received: number }

export type MtuWay = {
  role: 'acquirer' | 'reference'
  address: string
  /** Smallest first; the first is small enough for every line. Nothing received at all: it answers no pings. */
  sizes: MtuSize[]
  /** The largest packet that the way takes, in the words of a router or of this machine. */
  reportedMtu?: { bytes: number; by: 'router' | 'this-machine' }
}

export type MtuValue = { ways: MtuWay[] }
