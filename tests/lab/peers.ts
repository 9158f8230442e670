import type { Row } from './grade.ts'
import { score, type Totals } from './score.ts'
import type { Situation } from './situation.ts'
import { situations } from './situations/index.ts'

/** Another tool that is run in the same shops, and what it can see at all. */
export type Peer = { about: string; needs: string[]; sees: string[] }

export const peers: { [name: string]: Peer } = {
  flowchart: {
    about:
      'a sequential script of ip, ping, dig, traceroute, openssl s_client and curl that follows a textbook flowchart and stops at the first step that fails; it gets the same site file.',
    needs: ['ping', 'dig', 'traceroute', 'openssl', 'curl'],
    sees: [
      'link',
      'gateway',
      'references',
      'portal',
      'names',
      'latency',
      'route',
      'tcp',
      'tls',
      'mtu',
      'terminal',
      'notices',
    ],
  },
  blackbox: {
    about:
      'prometheus-blackbox-exporter with its dns, icmp, tcp, tls and http modules at once; it says which of them fail, and the cause is the failing layer’s usual one.',
    needs: ['prometheus-blackbox-exporter', 'curl'],
    sees: ['gateway', 'references', 'names', 'tcp', 'tls'],
  },
}

/** Whether the tool can say anything about this situation; an echo only if it is HTTP, never a version in the site file. */
function canSee(peer: Peer, { sees, shop, site }: Situation): boolean {
  const asked = shop === 'https' ? sees.filter((probe) => probe !== 'echo') : sees
  return (
    asked.every((probe) => peer.sees.includes(probe)) &&
    !JSON.stringify(site ?? {}).includes('requirements')
  )
}

/** What another tool got right in the same shops. */
export type PeerRun = {
  name: string
  about: string
  /** The graded situations in which it can say anything. */
  able: string[]
  /** Those in which it was right. */
  right: string[]
  /** On what it can see. */
  totals: Totals
  /** How many situations could be graded: in the others the fault did not show while it looked. */
  graded: number
  /** Its top-1 on all graded situations, those that it can't see included. */
  everything: number
}

/** The figures of a peer. */
export function peerRun(name: string, rows: Row[]): PeerRun | null {
  const peer = peers[name]
  if (!peer) return null
  const graded = rows.filter(({ state }) => state === 'graded')
  const names = new Set(graded.map(({ situation }) => situation))
  const able = situations
    .filter((each) => names.has(each.name) && canSee(peer, each))
    .map((each) => each.name)
  return {
    name,
    about: peer.about,
    able,
    right: graded.filter(({ top1 }) => top1).map(({ situation }) => situation),
    graded: names.size,
    totals: score(rows.filter(({ situation }) => able.includes(situation))).all,
    everything: score(rows).all.top1,
  }
}

/** The product beside a peer: its figures on what the peer can see, and where the peer alone was right. */
export function besidePeer(
  { able, right }: PeerRun,
  ours: readonly Row[],
): { totals: Totals; betterThanUs: string[] } {
  const ourRight = new Set(ours.filter(({ top1 }) => top1).map(({ situation }) => situation))
  const known = new Set(ours.map(({ situation }) => situation))
  return {
    totals: score(ours.filter(({ situation }) => able.includes(situation))).all,
    betterThanUs: right.filter((name) => known.has(name) && !ourRight.has(name)),
  }
}
