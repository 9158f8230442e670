import { message } from '../messages/index.ts'
import { symptom } from './look.ts'
import { satisfies } from './versions.ts'

/** Are the terminal's model and versions what the acquirer requires, as the site file has both? */
export default symptom({
  outcomes: {
    met: { service: 'ok', baseline: 0.9985 },
    // Lists lag behind: terminals that work are below them now and then.
    model: { service: 'degraded', baseline: 0.0005 },
    app: { service: 'degraded', baseline: 0.0005 },
    firmware: { service: 'degraded', baseline: 0.0005 },
  },
  observe({ site: { terminal, acquirer } }) {
    const { models, app, firmware } = acquirer.requirements
    const listed =
      models && terminal.model !== undefined
        ? models.some((model) => model.toLowerCase() === terminal.model?.toLowerCase())
        : undefined
    const met = [listed, satisfies(terminal.app, app), satisfies(terminal.firmware, firmware)]
    if (met.every((one) => one === undefined)) return undefined
    if (listed === false)
      return {
        outcome: 'model',
        text: message('outcome.requirements.model', {
          model: terminal.model ?? '',
          models: models?.join(', ') ?? '',
        }),
      }
    if (met[1] === false)
      return {
        outcome: 'app',
        text: message('outcome.requirements.app', { has: terminal.app ?? '', wants: app ?? '' }),
      }
    if (met[2] === false)
      return {
        outcome: 'firmware',
        text: message('outcome.requirements.firmware', {
          has: terminal.firmware ?? '',
          wants: firmware ?? '',
        }),
      }
    return { outcome: 'met', text: message('outcome.requirements.met') }
  },
})
