import { message } from './messages/index.ts'
import type { Message } from './messages/index.ts'
import type { Facts } from './probes/facts.ts'
import { allSeen, seen } from './symptoms/look.ts'

export type Warning = { id: string; text: Message }

const dayMs = 86_400_000

/** What works now and will not for long, and what of this machine qualifies the measurement. */
export function warnings(facts: Facts): Warning[] {
  const { limits, terminal } = facts.site
  const found: Warning[] = []
  const warn = (id: string, text: Message) => found.push({ id, text })

  for (const { target, value } of allSeen(facts, 'tls')) {
    const [leaf] = value.chain
    if (!leaf) continue
    const days = Math.floor((Date.parse(leaf.validTo) - Date.parse(facts.startedAt)) / dayMs)
    if (days >= 0 && days < limits.certificateDays)
      warn('certificate-ends', message('warning.certificate-ends', { endpoint: target, days }))
  }
  const host = seen(facts, 'host')
  const whose = { terminal: terminal.thisMachine }
  if (host && !terminal.thisMachine) {
    if (host.memory.freePercent < limits.memoryFreePercent)
      warn('memory-low', message('warning.memory-low', { percent: host.memory.freePercent }))
    if (host.battery && !host.battery.onMains && host.battery.percent < 10)
      warn('battery-low', message('warning.battery-low', { percent: host.battery.percent }))
  }
  // Half as much again as the limit: time to act before anything fails.
  if (host?.disk && host.disk.freePercent < limits.diskFreePercent * 1.5)
    warn(
      'disk-nearly-full',
      message('warning.disk-nearly-full', { percent: host.disk.freePercent, ...whose }),
    )
  if (host && host.vpn.length > 0)
    warn('tunnel', message('warning.tunnel', { names: host.vpn.join(', ') }))
  const wifi = seen(facts, 'wifi')
  if (wifi?.connected && wifi.rssiDbm !== undefined && wifi.rssiDbm < limits.rssiDbm)
    warn('signal-weak', message('warning.signal-weak', { dbm: wifi.rssiDbm }))
  for (const { target, value } of allSeen(facts, 'latency'))
    if (value.role === 'acquirer' && value.received > 0 && value.rttMs.median > limits.rttMs * 0.8)
      warn(
        'delay-near-limit',
        message('warning.delay-near-limit', {
          to: target,
          ms: value.rttMs.median,
          limit: limits.rttMs,
        }),
      )
  for (const { value } of allSeen(facts, 'names')) {
    const system = value.resolvers.filter(({ role }) => role === 'system')
    const dead = system.filter(({ a }) => a.outcome === 'timeout' || a.outcome === 'refused')
    if (dead.length > 0 && dead.length < system.length)
      warn(
        'resolver-dead',
        message('warning.resolver-dead', {
          resolver: dead.map(({ address }) => address).join(', '),
        }),
      )
  }
  for (const { target, value } of allSeen(facts, 'echo'))
    if (value.reply.kind === 'http' && [404, 405, 410].includes(value.reply.status))
      warn(
        'path-missing',
        message('warning.path-missing', { endpoint: target, status: value.reply.status }),
      )
  for (const { value } of allSeen(facts, 'names')) {
    const system = value.resolvers.filter(
      ({ role, a }) => role === 'system' && a.outcome === 'answered',
    )
    const ms = Math.min(...system.map(({ a }) => a.ms))
    // A second is felt at every payment; half of it is worth a word.
    if (Number.isFinite(ms) && ms > 500)
      warn('resolver-slow', message('warning.resolver-slow', { name: value.name, ms }))
  }
  return found
}
