import { message } from '../messages/index.ts'
import { bare } from './codes/bare.ts'
import { symptom } from './look.ts'

/**
 * Ways to write one model: case, spaces and marks are as people like them, and some put the maker
 * before it, as in “PAX A920”.
 */
function waysToWrite(model: string): string[] {
  const words = model
    .normalize('NFKC')
    .trim()
    .split(/[\s_-]+/)
  const number = words.findIndex((word) => !/^\p{L}+$/u.test(word))
  return words.slice(0, Math.max(number, 0) + 1).map((_, from) => bare(words.slice(from).join('')))
}

function isSame(one: string, other: string): boolean {
  return waysToWrite(one).includes(bare(other)) || waysToWrite(other).includes(bare(one))
}

/** Is the terminal's model on the acquirer's list, as the site file has both? */
export default symptom({
  outcomes: {
    listed: { service: 'ok', baseline: 0.9995 },
    // Lists lag behind: models that work are missing from them now and then.
    unlisted: { service: 'degraded', baseline: 0.0005 },
  },
  observe({ site: { terminal, acquirer } }) {
    const { model } = terminal
    const { models } = acquirer.requirements
    if (model === undefined || !models) return undefined
    const args = { has: model, wants: models.join(', ') }
    return models.some((one) => isSame(one, model))
      ? { outcome: 'listed', text: message('outcome.model-listed.listed', args) }
      : { outcome: 'unlisted', text: message('outcome.model-listed.unlisted', args) }
  },
})
