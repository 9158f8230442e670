import type { Answers } from '../site/answers.ts'
import type { Site } from '../site/site.ts'
import type { Fact } from '../model.ts'
import type * as Value from './values.ts'
import type { ClockValue } from './values/clock.ts'
import type { IdleValue } from './values/idle.ts'
import type { LoadValue } from './values/load.ts'
import type { MtuValue } from './values/mtu.ts'
import type { NoticesValue } from './values/notices.ts'
import type { PortalValue } from './values/portal.ts'
import type { RouteValue } from './values/route.ts'
import type { TerminalValue } from './values/terminal.ts'

/** What each probe brings back, by its id. */
export type ProbeValues = {
  host: Value.HostValue
  link: Value.LinkValue
  wifi: Value.WifiValue
  gateway: Value.GatewayValue
  names: Value.NamesValue
  references: Value.ReferencesValue
  latency: Value.LatencyValue
  tcp: Value.TcpValue
  tls: Value.TlsValue
  echo: Value.EchoValue
  clock: ClockValue
  portal: PortalValue
  notices: NoticesValue
  route: RouteValue
  mtu: MtuValue
  terminal: TerminalValue
  load: LoadValue
  idle: IdleValue
}
export type ProbeId = keyof ProbeValues

export type FactOf<Id extends ProbeId> = Fact<ProbeValues[Id]> & { probe: Id }
export type AnyFact = { [Id in ProbeId]: FactOf<Id> }[ProbeId]

/** Everything found on one run. Plain data: it can be saved, sent, and judged again elsewhere. */
export type Facts = {
  site: Site
  answers: Answers
  /** A health job, not a person who calls for help. */
  routine: boolean
  /** ISO 8601, UTC. */
  startedAt: string
  facts: AnyFact[]
}
