import { describe, expect, test } from 'vitest'
import helloFate from '../../src/symptoms/hello-fate.ts'
import largeHello from '../../src/symptoms/large-hello.ts'
import tlsCutDistance from '../../src/symptoms/tls-cut-distance.ts'
import type { HandshakeOutcome } from '../../src/probes/values.ts'
import { all } from '../cases/changes/all.ts'
import { handshake } from '../cases/changes/tls.ts'
import { but, dropped, main } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const established: HandshakeOutcome = {
  outcome: 'established',
  ms: 48,
  protocol: 'TLSv1.3',
  cipher: '',
  clientCertificateAsked: false,
}
const silence = (unackedBytes?: number): HandshakeOutcome => ({
  outcome: 'timeout',
  ms: 2500,
  ...(unackedBytes === undefined ? {} : { unackedBytes }),
})

describe('what became of the first words', () => {
  const fate = (small: HandshakeOutcome, large?: HandshakeOutcome) =>
    helloFate.observe(
      healthyShop(all(handshake(small), but('tls', main, large ? { largeHello: large } : {}))),
    )?.outcome

  test.each([
    [silence(0), silence(0), 'taken'],
    [silence(0), undefined, 'taken'],
    [silence(390), silence(1600), 'lost'],
    [silence(0), silence(1600), 'large-lost'],
    [{ outcome: 'stalled', ms: 2500, unackedBytes: 0 }, established, 'taken'],
  ] as const)('%j and %j: %s', (small, large, outcome) => {
    expect(fate(small, large)).toBe(outcome)
  })

  test('only silence is asked, and only where the kernel tells', () => {
    expect(fate(silence())).toBeUndefined()
    expect(fate({ outcome: 'reset', ms: 22 })).toBeUndefined()
    expect(helloFate.observe(healthyShop())).toBeUndefined()
  })
})

describe('long first words after short ones that were answered', () => {
  const outcome = (large: HandshakeOutcome) =>
    largeHello.observe(healthyShop(but('tls', main, { largeHello: large })))?.outcome

  test.each([
    [established, 'answered'],
    [{ outcome: 'alert', ms: 22 }, 'answered'],
    [silence(), 'dropped'],
    [{ outcome: 'reset', ms: 22 }, 'dropped'],
  ] as const)('%j: %s', (large, expected) => {
    expect(outcome(large)).toBe(expected)
  })

  test('where the short ones failed too, they are not the difference', () => {
    const both = all(handshake(silence()), but('tls', main, { largeHello: silence() }))
    expect(largeHello.observe(healthyShop(both))).toBeUndefined()
  })
})

describe('who broke TLS off', () => {
  // The host is 22 ms away.
  const outcome = (ms: number, first?: number) =>
    tlsCutDistance.observe(
      healthyShop(
        handshake({ outcome: 'reset', ms }),
        but('tls', main, first === undefined ? {} : { first: { outcome: 'reset', ms: first } }),
      ),
    )?.outcome

  test('far from here, or near', () => {
    expect(outcome(23)).toBe('far')
    expect(outcome(3)).toBe('near')
  })

  test('the quicker of two tries tells', () => {
    expect(outcome(60, 2)).toBe('near')
  })

  test('a host that resets whoever comes is far, however late we heard that it had opened', () => {
    const facts = healthyShop(handshake({ outcome: 'reset', ms: 3, sinceConnectMs: 45 }))
    expect(tlsCutDistance.observe(facts)?.outcome).toBe('far')
    const box = healthyShop(handshake({ outcome: 'reset', ms: 3, sinceConnectMs: 26 }))
    expect(tlsCutDistance.observe(box)?.outcome).toBe('near')
  })

  test('without a measured distance nobody knows', () => {
    const facts = healthyShop(handshake({ outcome: 'reset', ms: 3 }), dropped('latency'))
    expect(tlsCutDistance.observe(facts)).toBeUndefined()
  })
})
