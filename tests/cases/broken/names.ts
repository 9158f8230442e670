import type { FaultCase } from '../case.ts'
import { healthyNames, portOpens } from '../changes/healthy.ts'
import { tunnel } from '../changes/machine.ts'
import { datagrams, names, noAddress, otherNamesFound } from '../changes/names.ts'
import { portFails, silence } from '../changes/port.ts'
import { noPing } from '../changes/way.ts'
import { answer, answered, nothing } from '../facts.ts'

const silent = nothing('timeout', 2000)
const unknown = nothing('no-such-name')
const failed = nothing('server-failed')
const ofTheProvider = ['100.64.0.53', '100.64.0.54']
const othersFail = answered({ 'other-terminals': 'fail' })
const othersWork = answered({ 'other-terminals': 'work' })

/** The shop's resolvers do not find the acquirer's name, or find another address. */
export const nameFaults: FaultCase[] = [
  {
    name: 'the router’s forwarder is silent',
    cause: 'router-fault',
    fault: 'dns-forwarder-dead',
    verdict: 'down',
    shop: [names({ here: silent })],
    cleared: [healthyNames],
    neighbour: {
      change: [names({ here: silent, resolvers: ofTheProvider })],
      cause: 'provider-fault',
      fault: 'provider-dns-dead',
    },
  },
  {
    name: 'the router’s forwarder has crashed',
    cause: 'router-fault',
    fault: 'dns-forwarder-dead',
    verdict: 'down',
    shop: [names({ here: nothing('refused', 1) })],
    cleared: [healthyNames],
    neighbour: {
      change: [names({ here: failed })],
      cause: 'router-fault',
      fault: 'dns-forwarder-broken',
    },
  },
  {
    name: 'the router’s forwarder answers SERVFAIL',
    cause: 'router-fault',
    fault: 'dns-forwarder-broken',
    verdict: 'down',
    shop: [names({ here: failed })],
    cleared: [healthyNames],
    neighbour: {
      change: [names({ here: failed, resolvers: ofTheProvider })],
      cause: 'provider-fault',
      fault: 'provider-dns-broken',
    },
  },
  {
    name: 'the router’s forwarder answers REFUSED',
    cause: 'router-fault',
    fault: 'dns-forwarder-broken',
    verdict: 'down',
    shop: [names({ here: nothing('server-refused') })],
    cleared: [healthyNames],
    neighbour: {
      change: [names({ here: unknown, others: otherNamesFound })],
      cause: 'provider-fault',
      fault: 'dns-denied',
    },
  },
  {
    name: 'both of the provider’s resolvers are silent',
    cause: 'provider-fault',
    fault: 'provider-dns-dead',
    verdict: 'down',
    shop: [names({ here: silent, resolvers: ofTheProvider })],
    cleared: [healthyNames],
    neighbour: {
      change: [names({ here: silent })],
      cause: 'router-fault',
      fault: 'dns-forwarder-dead',
    },
  },
  {
    name: 'the router’s forwarder lives, and waits for the provider’s resolver',
    cause: 'provider-fault',
    fault: 'provider-dns-dead',
    verdict: 'down',
    shop: [names({ here: silent, alive: true })],
    cleared: [healthyNames],
    neighbour: {
      change: [names({ here: silent, alive: false })],
      cause: 'router-fault',
      fault: 'dns-forwarder-dead',
    },
  },
  {
    name: 'both of the provider’s resolvers answer SERVFAIL',
    cause: 'provider-fault',
    fault: 'provider-dns-broken',
    verdict: 'down',
    shop: [names({ here: failed, resolvers: ofTheProvider })],
    cleared: [healthyNames],
    neighbour: {
      change: [names({ here: failed })],
      cause: 'router-fault',
      fault: 'dns-forwarder-broken',
    },
  },
  {
    name: 'the router’s forwarder leaves a third of the questions lying',
    cause: 'router-fault',
    fault: 'dns-forwarder-drops',
    verdict: 'degraded',
    shop: [datagrams(18, 12)],
    cleared: [datagrams(4, 4)],
    neighbour: {
      change: [names({ here: answer(), resolvers: ofTheProvider }), datagrams(18, 12)],
      cause: 'provider-fault',
      fault: 'provider-dns-drops',
    },
  },
  {
    name: 'the provider’s resolver leaves a third of the questions lying',
    cause: 'provider-fault',
    fault: 'provider-dns-drops',
    verdict: 'degraded',
    shop: [names({ here: answer(), resolvers: ofTheProvider }), datagrams(18, 12)],
    cleared: [datagrams(4, 4)],
    neighbour: {
      change: [names({ here: answer() }), datagrams(18, 12)],
      cause: 'router-fault',
      fault: 'dns-forwarder-drops',
    },
  },
  {
    name: 'the router hands out a resolver that is none',
    cause: 'router-misconfigured',
    fault: 'dns-setting-wrong',
    verdict: 'down',
    shop: [names({ here: silent, resolvers: ['192.168.1.99'] }), othersFail],
    cleared: [healthyNames],
    neighbour: { change: [othersWork], cause: 'device-misconfigured', fault: 'resolver-wrong' },
  },
  {
    name: 'a resolver that is none was typed into this machine',
    cause: 'device-misconfigured',
    fault: 'resolver-wrong',
    verdict: 'down',
    shop: [names({ here: silent, resolvers: ['203.0.113.99'] }), othersWork],
    cleared: [healthyNames],
    neighbour: {
      change: [othersFail],
      cause: 'router-misconfigured',
      fault: 'dns-setting-wrong',
    },
  },
  {
    name: 'the name is mistyped',
    cause: 'device-misconfigured',
    fault: 'host-name-wrong',
    verdict: 'down',
    shop: [names({ here: unknown, elsewhere: unknown, others: otherNamesFound }), noAddress],
    cleared: [healthyNames, portOpens],
    neighbour: {
      change: [names({ here: unknown, others: otherNamesFound }), portOpens],
      cause: 'provider-fault',
      fault: 'dns-denied',
    },
  },
  {
    name: 'only this shop is told that the name does not exist',
    cause: 'provider-fault',
    fault: 'dns-denied',
    verdict: 'down',
    shop: [names({ here: unknown, others: otherNamesFound })],
    cleared: [healthyNames],
    neighbour: {
      change: [
        names({
          here: unknown,
          elsewhere: answer(22, ['10.20.30.40']),
          others: otherNamesFound,
        }),
      ],
      cause: 'router-misconfigured',
      fault: 'dns-rebinding-filter',
    },
  },
  {
    name: 'the router removes answers with private addresses',
    cause: 'router-misconfigured',
    fault: 'dns-rebinding-filter',
    verdict: 'down',
    shop: [
      names({ here: unknown, elsewhere: answer(22, ['10.20.30.40']), others: otherNamesFound }),
    ],
    cleared: [healthyNames],
    neighbour: {
      change: [names({ here: unknown, others: otherNamesFound })],
      cause: 'provider-fault',
      fault: 'dns-denied',
    },
  },
  {
    name: 'a proxy on this machine invents addresses, and has died',
    cause: 'app-incompatible',
    fault: 'fake-ip-proxy',
    verdict: 'down',
    shop: [
      othersWork,
      tunnel('tun0'),
      names({ here: answer(2, ['198.18.0.7']), others: answer(2, ['198.18.0.8']) }),
      portFails(silence()),
      noPing('203.0.113.10'),
    ],
    cleared: [healthyNames, portOpens],
    neighbour: {
      change: [
        (facts) => {
          const link = facts.facts.find(({ probe }) => probe === 'link')
          if (link?.probe === 'link' && link.state === 'seen') link.value.primary = 'tun0'
        },
        healthyNames,
      ],
      cause: 'app-incompatible',
      fault: 'app-conflict',
    },
  },
]
