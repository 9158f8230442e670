import { lan } from '../shop/addresses.ts'
import type { Action, Impairment, Segment, Situation } from '../situation.ts'

type Rest = Partial<Situation> & Pick<Situation, 'broken' | 'sees'>

/** A shop in which one thing is broken. Down unless it says otherwise. */
export function single(
  name: string,
  about: string,
  causes: Situation['causes'],
  rest: Rest,
): Situation {
  return {
    name,
    about,
    kind: 'single',
    causes,
    verdict: ['down'],
    proof: {},
    witness: ['works'],
    ...rest,
  }
}

/** A shop in which nothing is wrong. */
export function fine(name: string, about: string, rest: Partial<Situation> = {}): Situation {
  return {
    name,
    about,
    kind: 'healthy',
    causes: [],
    verdict: ['healthy'],
    broken: [],
    sees: [],
    proof: {},
    witness: ['works'],
    ...rest,
  }
}

/** A shop in which two things are broken; either may come first, both must come early. */
export function double(
  name: string,
  about: string,
  both: NonNullable<Situation['both']>,
  rest: Rest,
): Situation {
  return {
    name,
    about,
    kind: 'double',
    causes: both.flat(),
    both,
    verdict: ['down'],
    proof: {},
    witness: ['works'],
    ...rest,
  }
}

/** The same bad cable in both directions. */
export const impair = (segment: Segment, way: Impairment): Action => ({
  do: 'impair',
  segment,
  out: way,
  in: way,
})

/** A firewall rule in the router for what it passes on. */
export const routerRule = (name: string, rule: string): Action => ({
  do: 'rule',
  at: 'router',
  name,
  rule: `-A FORWARD ${rule}`,
})

/** What a VPN client does for its tunnel. */
export const holdsTunnel: Action = {
  do: 'run',
  at: 'laptop',
  shell: 'exec "$LAB_TUN" tun0',
  untilItSays: 'open',
}

/** Names nobody in the shop's network has. */
export const emptyAddress = '192.168.77.200'

/** Sends what comes to these ports of the acquirer through the router to a server of the router's own. */
export const redirect = (name: string, ports: string, to: number): Action => ({
  do: 'rule',
  at: 'router',
  name,
  table: 'nat',
  rule: `-A PREROUTING -i lan0 -p tcp -m multiport --dports ${ports} -j DNAT --to-destination ${lan.router}:${to}`,
})
