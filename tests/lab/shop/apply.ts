import type { Action } from '../situation.ts'
import { host, names, six } from './addresses.ts'
import type { Plan } from './plan.ts'

function impair(plan: Plan, action: Extract<Action, { do: 'impair' }>): void {
  const before = plan.cables.get(action.segment) ?? { out: {}, in: {} }
  plan.cables.set(action.segment, {
    out: { ...before.out, ...action.out },
    in: { ...before.in, ...action.in },
  })
}

/** The plan with this action applied; `plan` itself changes. */
export function apply(plan: Plan, action: Action): void {
  switch (action.do) {
    case 'impair':
      return impair(plan, action)
    case 'ip':
      plan.ip.push(action)
      return
    case 'rule':
      plan.rules.push(action)
      return
    case 'sysctl':
      plan.sysctls.push(action)
      return
    case 'dns': {
      const server = plan.dns.find(({ name }) => name === action.server)
      if (!server) throw new Error(`no DNS server ${action.server}`)
      Object.assign(server, action.with)
      server.faults.push(...(action.faults ?? []))
      return
    }
    case 'resolver-more':
      plan.dns.push(action.server)
      return
    case 'zone':
      Object.assign(plan.zone, action.names)
      return
    case 'host':
      plan.listeners = plan.listeners.flatMap((listener) => {
        if (action.address && listener.address !== action.address) return [listener]
        return action.with ? [{ ...listener, ...action.with }] : []
      })
      return
    case 'listen':
      plan.listeners.push(action.listener)
      return
    case 'web':
      plan.webs = plan.webs.flatMap((site) => {
        if (site.name !== action.name) return [site]
        return action.with ? [{ ...site, ...action.with }] : []
      })
      return
    case 'site-more':
      plan.webs.push(action.site)
      return
    case 'ntp':
      for (const server of plan.times)
        if (!action.address || server.address === action.address) Object.assign(server, action.with)
      return
    case 'resolvers':
      plan.resolvers = action.addresses
      return
    case 'clock':
      plan.worldAheadMs = action.worldAheadMs
      return
    case 'device':
      plan.devices.push(action)
      return
    case 'run':
      plan.programs.push(action)
      return
    case 'terminal-port':
      plan.terminalPort = action.port
      return
    case 'port':
    case 'carrier':
      plan.ports.push(action)
      if (!plan.cables.has(action.segment)) plan.cables.set(action.segment, { out: {}, in: {} })
      return
    case 'count-crc':
      plan.countsCrc = true
      return
    case 'ipv6':
      plan.ipv6 = true
      plan.zone[names.host] = [...(plan.zone[names.host] ?? []), six.host]
      plan.listeners.push(
        ...plan.listeners
          .filter(({ address }) => address === host.main)
          .map((listener) => ({ ...listener, address: six.host })),
      )
  }
}
