import { message } from '../messages/index.ts'
import { symptom } from './look.ts'
import { firstToSwing } from './swings.ts'

/** A correlation from one sample to the next of this much and more is no chance in thirty samples (2 σ: 0.37). */
const waving = 0.45
/** Fewer than these tell nothing of their order. */
const leastSamples = 30

/** Pearson's correlation of each sample with the next, −1 to 1. */
function fromOneToTheNext(ms: readonly number[]): number {
  const mean = ms.reduce((sum, one) => sum + one, 0) / ms.length
  const off = ms.map((one) => one - mean)
  const variance = off.reduce((sum, one) => sum + one * one, 0)
  return off.reduce((sum, one, i) => sum + one * (off[i - 1] ?? 0), 0) / variance
}

/**
 * Where the delay swings: in waves, as a queue fills and drains over many packets, or from packet to
 * packet, as what is sent again over the air or waits for a busy processor?
 */
export default symptom({
  outcomes: {
    jumps: { service: 'ok', baseline: 0.6 },
    waves: { service: 'ok', baseline: 0.4 },
  },
  observe(facts) {
    const target = firstToSwing(facts)
    const answered = target?.series.filter((ms) => ms !== null) ?? []
    if (!target || answered.length < leastSamples) return undefined
    const args = { to: target.address }
    return fromOneToTheNext(answered) >= waving
      ? { outcome: 'waves', text: message('outcome.swing-shape.waves', args) }
      : { outcome: 'jumps', text: message('outcome.swing-shape.jumps', args) }
  },
})
