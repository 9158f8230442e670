import { message } from '../messages/index.ts'
import { onLoopback, seen, symptom } from './look.ts'

/** Does this machine know a way out over IPv6? */
export default symptom({
  outcomes: {
    // Half of the lines in the world have IPv6 (Google’s count, 2025), fewer of the shops’ routers pass it on.
    none: { service: 'ok', baseline: 0.65 },
    known: { service: 'ok', baseline: 0.35 },
  },
  observe(facts) {
    const link = seen(facts, 'link')
    if (!link || onLoopback(facts)) return undefined
    return link.defaultRoutes.some(({ family }) => family === 6)
      ? { outcome: 'known', text: message('outcome.ipv6-way.known') }
      : { outcome: 'none', text: message('outcome.ipv6-way.none') }
  },
})
