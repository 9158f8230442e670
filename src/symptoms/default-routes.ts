import { message } from '../messages/index.ts'
import { onLoopback, seen, symptom } from './look.ts'

/** How many ways out of the shop does this machine know? */
export default symptom({
  outcomes: {
    one: { service: 'ok', baseline: 0.9 },
    // A laptop on cable and Wi-Fi of one router at once is common and harmless.
    two: { service: 'ok', baseline: 0.095 },
    // Two gateways of the same metric: which one is used changes from packet to packet.
    competing: { service: 'ok', baseline: 0.005 },
  },
  observe(facts) {
    const link = seen(facts, 'link')
    if (!link || onLoopback(facts)) return undefined
    const routes = link.defaultRoutes.filter(({ family }) => family === 4)
    const gateways = [...new Set(routes.map(({ gateway }) => gateway))]
    const best = Math.min(...routes.map(({ metric }) => metric))
    const rivals = new Set(
      routes.filter(({ metric }) => metric === best).map(({ gateway }) => gateway),
    )
    const args = { gateways: gateways.map((gateway) => gateway ?? '?').join(', ') }
    if (routes.length === 0) return undefined
    if (rivals.size > 1)
      return { outcome: 'competing', text: message('outcome.default-routes.competing', args) }
    if (gateways.length > 1)
      return { outcome: 'two', text: message('outcome.default-routes.two', args) }
    return { outcome: 'one', text: message('outcome.default-routes.one', args) }
  },
})
