import type { IcmpError } from '../../net/ping/dialect.ts'

/** One step of a way. Without an address: nobody at this distance said anything, which many don't. */
export type RouteHop = {
  /** 0 is this machine itself, which reports what nobody on its network answers. */
  ttl: number
  address?: string
  /** Round trip, of the target's own reply only: a ping tool doesn't tell it of a hop. */
  ms?: number
  reached?: true
  /** What this hop said instead of sending packets on. */
  error?: IcmpError
}

export type RouteWay = {
  role: 'acquirer' | 'reference'
  address: string
  /** Nearest first, up to the last that said anything. */
  hops: RouteHop[]
  /** `silent`: beyond the last hop nobody says anything, as many firewalls and some whole networks do. */
  end: 'reached' | 'error' | 'loop' | 'silent'
  /** The addresses that send the packets round in a circle. */
  loop?: string[]
  /** How far was asked. */
  askedTtl: number
}

export type RouteValue = { ways: RouteWay[] }
