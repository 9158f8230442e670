import type { PeerFigures } from './accuracy.ts'
import type { Row } from './grade.ts'
import { score, type Figures } from './score.ts'
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

/** The figures of a peer beside ours, on what it can see. */
export function peerFigures(name: string, rows: Row[], ours: Figures | null): PeerFigures | null {
  const peer = peers[name]
  if (!peer) return null
  const able = new Set(situations.filter((each) => canSee(peer, each)).map((each) => each.name))
  const { all } = score(rows.filter(({ situation }) => able.has(situation)))
  const right = new Set(
    (ours?.rows ?? []).filter(({ top1 }) => top1).map(({ situation }) => situation),
  )
  const known = new Set((ours?.rows ?? []).map(({ situation }) => situation))
  return {
    ...all,
    name,
    about: peer.about,
    betterThanUs: rows
      .filter(({ situation, top1 }) => top1 && known.has(situation) && !right.has(situation))
      .map(({ situation }) => situation),
    oursThere: ours ? score(ours.rows.filter(({ situation }) => able.has(situation))).all : null,
    everything: score(rows).all.top1,
  }
}
