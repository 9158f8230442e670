import { message } from '../messages/index.ts'
import { symptom } from './look.ts'
import { firstToSwing, fromOneToTheNext } from './swings.ts'

/** A correlation from one sample to the next of this much and more is no chance in thirty samples (2 σ: 0.37). */
const waving = 0.45

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
    const alike = target && fromOneToTheNext(target)
    if (!target || alike === undefined) return undefined
    const args = { to: target.address }
    return alike >= waving
      ? { outcome: 'waves', text: message('outcome.swing-shape.waves', args) }
      : { outcome: 'jumps', text: message('outcome.swing-shape.jumps', args) }
  },
})
