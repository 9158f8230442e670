import type { InterfaceValue } from '../probes/values.ts'
import { message } from '../messages/index.ts'
import { onLoopback, seen, symptom } from './look.ts'
import wifiJoining from './wifi-joining.ts'

const hasIpv4 = (one: InterfaceValue) =>
  one.addresses.some(({ family, origin }) => family === 4 && origin !== 'link-local')
const hasSelfAssigned = (one: InterfaceValue) =>
  one.addresses.some(({ family, origin }) => family === 4 && origin === 'link-local')
const hasGlobalIpv6 = (one: InterfaceValue) =>
  one.addresses.some(({ family, origin }) => family === 6 && origin !== 'link-local')

/** Is this machine on a network at all? */
export default symptom({
  outcomes: {
    // A machine that its owner carries to the shop is on the network nearly always; the rest are
    // states that do not come about without a fault, but for IPv6-only guests of modern lines.
    connected: { service: 'ok', baseline: 0.9935 },
    'ipv6-only': { service: 'ok', baseline: 0.004 },
    'no-route': { service: 'ok', baseline: 0.0005 },
    'self-assigned': { service: 'ok', baseline: 0.0004 },
    'no-address': { service: 'ok', baseline: 0.0004 },
    'not-associated': { service: 'ok', baseline: 0.0004 },
    'no-carrier': { service: 'ok', baseline: 0.0004 },
    'radio-off': { service: 'ok', baseline: 0.0001 },
    disabled: { service: 'ok', baseline: 0.0001 },
    'no-adapter': { service: 'ok', baseline: 0.0002 },
  },
  observe(facts) {
    const link = seen(facts, 'link')
    if (!link || onLoopback(facts)) return undefined
    const cards = link.interfaces.filter(
      // Bridges and the like of programs on this machine lead nowhere unless they carry the traffic.
      ({ kind, name }) =>
        kind !== 'loopback' &&
        kind !== 'tunnel' &&
        ((kind !== 'virtual' && kind !== 'dialled') || name === link.primary),
    )
    const named = (one: InterfaceValue | undefined) => ({ name: one?.name ?? '' })
    const find = (test: (one: InterfaceValue) => boolean) => cards.find(test)

    const connected = find((one) => one.up && one.carrier !== false && hasIpv4(one))
    if (connected) {
      const routed = link.defaultRoutes.some(({ family }) => family === 4)
      return routed || facts.site.network.gateway
        ? { outcome: 'connected', text: message('outcome.link-state.connected', named(connected)) }
        : { outcome: 'no-route', text: message('outcome.link-state.no-route', named(connected)) }
    }
    const ipv6 = find((one) => one.up && one.carrier !== false && hasGlobalIpv6(one))
    if (ipv6 && link.defaultRoutes.some(({ family }) => family === 6))
      return { outcome: 'ipv6-only', text: message('outcome.link-state.ipv6-only', named(ipv6)) }
    const alone = find((one) => one.up && one.carrier !== false && hasSelfAssigned(one))
    if (alone)
      return {
        outcome: 'self-assigned',
        text: message('outcome.link-state.self-assigned', named(alone)),
      }
    const wifi = seen(facts, 'wifi')
    // While the password is still asked for, the radio has its carrier, and is not on the network.
    const outside = (one: InterfaceValue) => one.name === wifi?.interface && !wifi.connected
    const bare = find((one) => one.up && one.carrier === true && !outside(one))
    if (bare)
      return {
        outcome: 'no-address',
        text: message('outcome.link-state.no-address', {
          ...named(bare),
          joined: bare.kind === 'wifi',
          ssid: (bare.name === wifi?.interface && wifi.ssid) || '',
        }),
      }
    const { radio: state = 'on' } = wifi ?? {}
    if (state !== 'on')
      return {
        outcome: 'radio-off',
        text: message('outcome.link-state.radio-off', { byKey: state === 'hard-off' }),
      }
    const radio = find((one) => one.up && one.kind === 'wifi')
    const cable = find((one) => one.up && one.kind !== 'wifi')
    // A laptop has a socket for a cable that nobody uses: with a radio in it, the radio is meant.
    if (radio)
      return {
        outcome: 'not-associated',
        // Why says that, too.
        text:
          wifiJoining.observe(facts)?.text ??
          message('outcome.link-state.not-associated', named(radio)),
      }
    if (cable)
      return { outcome: 'no-carrier', text: message('outcome.link-state.no-carrier', named(cable)) }
    if (cards.length > 0)
      return { outcome: 'disabled', text: message('outcome.link-state.disabled', named(cards[0])) }
    return { outcome: 'no-adapter', text: message('outcome.link-state.no-adapter') }
  },
})
