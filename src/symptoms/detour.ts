import { message } from '../messages/index.ts'
import { onLoopback, seen, symptom, wasUntold } from './look.ts'

/** Does a tunnel or proxy on this machine lead the traffic another way than the terminal's? */
export default symptom({
  outcomes: {
    none: { service: 'ok', baseline: 0.87 },
    // Technicians' laptops often keep their company's tunnel up.
    tunnel: { service: 'ok', baseline: 0.08 },
    carries: { service: 'ok', baseline: 0.02 },
    proxy: { service: 'ok', baseline: 0.03 },
  },
  observe(facts) {
    const host = seen(facts, 'host')
    if (!host || onLoopback(facts)) return undefined
    if (host.proxy !== undefined)
      return { outcome: 'proxy', text: message('outcome.detour.proxy', { proxy: host.proxy }) }
    const primary = seen(facts, 'link')?.primary
    if (primary !== undefined && host.vpn.includes(primary))
      return { outcome: 'carries', text: message('outcome.detour.carries', { name: primary }) }
    if (host.vpn.length > 0)
      return {
        outcome: 'tunnel',
        text: message('outcome.detour.tunnel', { names: host.vpn.join(', ') }),
      }
    // What the system did not tell may be one.
    const isUntold = wasUntold(facts, 'host', 'proxy', 'tunnel')
    return isUntold || wasUntold(facts, 'link', 'adapters')
      ? undefined
      : { outcome: 'none', text: message('outcome.detour.none') }
  },
})
