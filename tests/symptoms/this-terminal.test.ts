import { describe, expect, test } from 'vitest'
import adapterDrivers from '../../src/symptoms/adapter-drivers.ts'
import detour from '../../src/symptoms/detour.ts'
import guard from '../../src/symptoms/guard.ts'
import osSupport from '../../src/symptoms/os-support.ts'
import { lifetimeOf } from '../../src/symptoms/os-lifetimes.ts'
import portHolder from '../../src/symptoms/port-holder.ts'
import power from '../../src/symptoms/power.ts'
import rootAge from '../../src/symptoms/root-age.ts'
import sockets from '../../src/symptoms/sockets.ts'
import supplyVoltage from '../../src/symptoms/supply-voltage.ts'
import { say } from '../../src/messages/index.ts'
import type { HostValue, TcpAttempt } from '../../src/probes/values.ts'
import { noCard } from '../cases/changes/lan.ts'
import { thisMachineIsTheTerminal } from '../cases/changes/machine.ts'
import type { Change } from '../cases/facts.ts'
import { attempt, but, found, main, open, saw } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const host = (part: Partial<HostValue>): Change => but('host', 'host', part)
const laptop = (part: Partial<HostValue>) => healthyShop(host(part))
const till = (part: Partial<HostValue>) => healthyShop(thisMachineIsTheTerminal, host(part))

describe('the system’s life', () => {
  const at = (osName: string, osVersion: string, startedAt: string) => {
    const facts = till({ osName, osVersion })
    facts.startedAt = startedAt
    return osSupport.observe(facts)
  }

  test.each([
    ['Windows 10 Pro', '10.0.19045', '2025-10-14T12:00:00Z', 'supported'],
    ['Windows 10 Pro', '10.0.19045', '2025-10-15T00:00:00Z', 'extended'],
    ['Windows 10 Pro', '10.0.19045', '2028-10-11T00:00:00Z', 'ended'],
    ['Windows 10 IoT Enterprise LTSC 2021', '10.0.19044', '2026-11-01T00:00:00Z', 'supported'],
    ['Windows 10 Pro', '10.0.19044', '2026-11-01T00:00:00Z', 'ended'],
    ['Windows 11 Home China', '10.0.26200', '2026-11-01T00:00:00Z', 'supported'],
    ['Debian GNU/Linux', '12', '2026-06-11T00:00:00Z', 'extended'],
    ['Debian GNU/Linux', '11', '2026-09-01T00:00:00Z', 'ended'],
    ['Ubuntu', '24.04', '2026-09-01T00:00:00Z', 'supported'],
    ['macOS', '12.7.6', '2026-09-01T00:00:00Z', 'ended'],
  ])('%s %s on %s is %s', (name, version, time, outcome) => {
    expect(at(name, version, time)?.outcome).toBe(outcome)
  })

  test('the day is told in both languages', () => {
    const text = at('Debian GNU/Linux', '11', '2026-11-01T00:00:00Z')?.text
    for (const language of ['en', 'zh-CN'] as const)
      expect(text && say(language, text)).toContain('2026-08-31')
  })

  test.each([
    ['Arch Linux', ''],
    ['Debian GNU/Linux', '1'],
    ['Debian GNU/Linux', '130'],
    ['Ubuntu', '24.10'],
    ['Windows Server 2016 Standard', '10.0.14393'],
    ['', ''],
  ])('of %j %j nothing is known', (name, version) => {
    expect(lifetimeOf(name, version)).toBeUndefined()
  })

  test('a technician’s laptop may be as old as it likes', () => {
    expect(osSupport.observe(laptop({ osName: 'Ubuntu', osVersion: '18.04' }))).toBeUndefined()
  })
})

test('the supply’s voltage is told of the terminal alone, and where its board tells', () => {
  for (const supplyVoltage_ of ['steady', 'dipped', 'low'] as const) {
    expect(supplyVoltage.observe(till({ supplyVoltage: supplyVoltage_ }))?.outcome).toBe(
      supplyVoltage_,
    )
    expect(supplyVoltage.observe(laptop({ supplyVoltage: supplyVoltage_ }))).toBeUndefined()
  }
  expect(supplyVoltage.observe(till({}))).toBeUndefined()
})

describe('what the system did not tell', () => {
  const untold = (probe: 'host' | 'link', target: string): Change =>
    found(probe, target, { state: 'skipped', reason: 'hung' })
  const on = (uptimeSeconds: number, ...changes: Change[]) =>
    power.observe(
      healthyShop(thisMachineIsTheTerminal, host({ uptimeSeconds, vpn: [] }), ...changes),
    )

  test('of the power leaves the uptime alone, which shows a start and no steady supply', () => {
    expect(on(7200)?.outcome).toBe('steady')
    expect(on(7200, untold('host', 'power'))).toBeUndefined()
    expect(on(60, untold('host', 'power'))?.outcome).toBe('just-started')
  })

  test('of the proxy, a dialled line or the adapters may be a detour', () => {
    expect(detour.observe(healthyShop())?.outcome).toBe('none')
    for (const change of [
      untold('host', 'proxy'),
      untold('host', 'tunnel'),
      untold('link', 'adapters'),
    ])
      expect(detour.observe(healthyShop(change))).toBeUndefined()
    const known = healthyShop(host({ vpn: ['Office'] }), untold('host', 'proxy'))
    expect(detour.observe(known)?.outcome).toBe('tunnel')
  })
})

describe('connections left', () => {
  const refused = (detail: string, family: 4 | 6 = 4): Change => {
    const one: TcpAttempt = { ...attempt({ outcome: 'unknown', ms: 0, detail }), family }
    return saw('tcp', main, { port: 5000, attempts: [one], open: false })
  }
  const outcome = (...changes: Change[]) => sockets.observe(healthyShop(...changes))?.outcome

  test('the system’s own refusal says that none is left', () => {
    for (const code of ['EADDRNOTAVAIL', 'EMFILE', 'ENFILE'])
      expect(outcome(thisMachineIsTheTerminal, refused(code))).toBe('used-up')
  })

  test('a machine without an IPv6 address refuses IPv6 in the same words', () => {
    expect(outcome(thisMachineIsTheTerminal, refused('EADDRNOTAVAIL', 6))).toBeUndefined()
  })

  test('ports are counted', () => {
    const ports = (used: number) => host({ localPorts: { used, all: 28_232 } })
    expect(outcome(thisMachineIsTheTerminal, ports(40))).toBe('free')
    expect(outcome(thisMachineIsTheTerminal, ports(28_000))).toBe('crowded')
    expect(outcome(ports(28_000))).toBeUndefined()
  })
})

describe('programs in the way', () => {
  test('are named', () => {
    const seen = guard.observe(laptop({ guards: ['opensnitchd', 'clash'] }))
    expect(seen?.outcome).toBe('runs')
    expect(seen && say('zh-CN', seen.text)).toContain('opensnitchd, clash')
    expect(guard.observe(laptop({ guards: [] }))?.outcome).toBe('none')
  })

  test('are not counted beside the tunnel or proxy that they make', () => {
    expect(guard.observe(laptop({ guards: ['clash'], vpn: ['utun3'] }))).toBeUndefined()
    expect(guard.observe(laptop({ guards: ['clash'], proxy: 'http://127.0.0.1:7890' }))).toBe(
      undefined,
    )
  })

  test('are unknown where the system shows none', () => {
    expect(guard.observe(laptop({}))).toBeUndefined()
  })
})

test.each([
  [{ port: 8443, held: true, program: 'posapp' }, 'held'],
  [{ port: 8443, held: true }, 'held'],
  [{ port: 8443, held: true, program: 'anydesk' }, 'stranger'],
  [{ port: 8443, held: false }, 'nobody'],
])('the till’s port %j: %s', (tillPort, outcome) => {
  expect(portHolder.observe(till({ tillPort }))?.outcome).toBe(outcome)
})

test('cards without a driver are named, where the system tells', () => {
  const driverless =
    (cards: string[] | undefined): Change =>
    (facts) => {
      const fact = facts.facts.find(({ probe }) => probe === 'link')
      if (fact?.probe === 'link' && fact.state === 'seen' && cards) fact.value.driverless = cards
    }
  const seen = adapterDrivers.observe(healthyShop(driverless(['USB 0bda:8179'])))
  expect(seen?.outcome).toBe('missing')
  expect(seen && say('en', seen.text)).toContain('USB 0bda:8179')
  const withCard = adapterDrivers.observe(healthyShop())
  const withNone = adapterDrivers.observe(healthyShop(noCard))
  expect([withCard?.outcome, withNone?.outcome]).toEqual(['taken', 'taken'])
  expect(withNone?.text).not.toEqual(withCard?.text)
  expect(adapterDrivers.observe(laptop({ platform: 'win32' }))).toBeUndefined()
})

describe('the authority behind a public certificate', () => {
  const authority = (validFrom: string, part = {}): Change => {
    const certificate = {
      subject: 'C=US, O=Example Trust, CN=Example Root X2',
      issuer: 'C=US, O=Example Trust, CN=Example Root X2',
      validFrom,
      validTo: '2040-01-01T00:00:00.000Z',
      fingerprint256: '01',
      selfSigned: true,
      names: [],
    }
    return (facts) => {
      const fact = facts.facts.find(({ probe }) => probe === 'tls')
      if (fact?.probe !== 'tls' || fact.state !== 'seen') throw new Error('no tls')
      fact.value.chain.push(certificate)
      Object.assign(fact.value, { against: 'public-ca', ...part })
    }
  }
  const observed = (...given: Parameters<typeof authority>) =>
    rootAge.observe(healthyShop(authority(...given)))

  // The run is of March 2026.
  test('is old or young as terminals are', () => {
    expect(observed('2016-02-01T00:00:00.000Z')?.outcome).toBe('old')
    expect(observed('2016-04-01T00:00:00.000Z')?.outcome).toBe('young')
    const text = observed('2021-03-22T00:00:00.000Z')?.text
    expect(text && say('en', text)).toContain('Example Root X2 (Example Trust)) began in 2021')
  })

  test('is nobody’s question where the certificate is not trusted, or the authority is the acquirer’s', () => {
    expect(observed('2021-03-22T00:00:00.000Z', { chainVerdict: 'expired' })).toBeUndefined()
    expect(observed('2021-03-22T00:00:00.000Z', { against: 'configured-ca' })).toBeUndefined()
    expect(
      rootAge.observe(
        healthyShop(saw('tcp', main, { port: 1, attempts: [attempt(open(1))], open: true })),
      ),
    ).toBeUndefined()
  })
})
