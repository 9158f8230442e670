import { expect, test } from 'vitest'
import tlsTrust from '../../src/symptoms/tls-trust.ts'
import { say } from '../../src/messages/index.ts'
import { clockOff, thisMachineIsTheTerminal } from '../cases/changes/machine.ts'
import type { Change } from '../cases/facts.ts'
import { but, main, saw } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const startedAt =
  (at: string): Change =>
  (facts) => {
    facts.startedAt = at
  }
const observed = (at: string) => tlsTrust.observe(healthyShop(startedAt(at)))

test.each([
  ['2026-06-01T00:00:00Z', 'trusted', '2026-12-31'],
  ['2027-01-01T00:00:00Z', 'expired', '2026-12-31'],
  ['2025-12-31T00:00:00Z', 'not-yet-valid', '2026-01-01'],
])('on %s the certificate is %s, and its sentence has the date alone', (at, outcome, date) => {
  const seen = observed(at)
  expect(seen?.outcome).toBe(outcome)
  for (const language of ['en', 'zh-CN'] as const) {
    const sentence = seen ? say(language, seen.text) : ''
    expect(sentence).toContain(date)
    expect(sentence).not.toContain(`${date}T`)
  }
})

test('by whose clock it is out of its time is told apart', () => {
  // This machine’s clock is a year behind, and others told the right time.
  const behind = [startedAt('2025-03-02T03:00:00Z'), clockOff(-365)]
  const laptop = tlsTrust.observe(healthyShop(...behind))
  expect(laptop?.outcome).toBe('trusted')
  expect(laptop && say('en', laptop.text)).toMatch(/clock/)
  expect(tlsTrust.observe(healthyShop(...behind, thisMachineIsTheTerminal))?.outcome).toBe(
    'our-clock',
  )
  // By the right time it has ended, whatever this machine believes.
  const late = [startedAt('2026-12-01T00:00:00Z'), clockOff(-60)]
  expect(tlsTrust.observe(healthyShop(...late))?.outcome).toBe('expired')
})

test('whoever signed in the host’s place is named as people know it', () => {
  const stranger: Change = (facts) => {
    const fact = facts.facts.find(({ probe }) => probe === 'tls')
    if (fact?.probe !== 'tls' || fact.state !== 'seen') throw new Error('no tls')
    const [leaf] = fact.value.chain
    if (!leaf) throw new Error('no certificate')
    const issuer = 'C=CN, O=Shop Firewall, CN=Firewall CA'
    fact.value.chain = [
      { ...leaf, issuer },
      { ...leaf, subject: issuer, issuer, selfSigned: true },
    ]
    fact.value.chainVerdict = 'self-signed-in-chain'
  }
  const seen = tlsTrust.observe(healthyShop(stranger))
  expect(seen?.outcome).toBe('unknown-issuer')
  expect(seen && say('en', seen.text)).toContain('Firewall CA (Shop Firewall)')
})

test('an authority that nobody knows is the acquirer’s own, unless a box much nearer opens the port', () => {
  const privately: Change = (facts) => {
    const fact = facts.facts.find(({ probe }) => probe === 'tls')
    if (fact?.probe !== 'tls' || fact.state !== 'seen') throw new Error('no tls')
    Object.assign(fact.value, { against: 'public-ca', chainVerdict: 'unknown-issuer' })
  }
  expect(tlsTrust.observe(healthyShop(privately))?.outcome).toBe('private-ca')
  // The host is 22 ms away.
  const near = saw('tcp', main, {
    port: 5000,
    attempts: [
      {
        address: '203.0.113.10',
        family: 4,
        from: 'application',
        outcome: { outcome: 'open', ms: 0.6 },
      },
    ],
    open: true,
  })
  expect(tlsTrust.observe(healthyShop(privately, near))?.outcome).toBe('unknown-issuer')
})

test('a web service that signed for itself is in doubt; an acquirer’s own port may do so', () => {
  const own = but('tls', main, { chainVerdict: 'self-signed', against: 'public-ca' })
  const web: Change = ({ site }) => {
    for (const endpoint of site.acquirer.endpoints) endpoint.protocol = 'http'
  }
  expect(tlsTrust.observe(healthyShop(own))?.outcome).toBe('private-ca')
  expect(tlsTrust.observe(healthyShop(own, web))?.outcome).toBe('self-signed')
})
