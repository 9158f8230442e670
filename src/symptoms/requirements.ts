import { message } from '../messages/index.ts'
import type { Facts } from '../probes/facts.ts'
import { symptom } from './look.ts'
import { standing } from './versions.ts'

/** Are the terminal's model and versions what the acquirer requires, as the site file has both? */
export default symptom({
  outcomes: {
    met: { service: 'ok', baseline: 0.9984 },
    // Lists lag behind: terminals that work are below or above them now and then.
    model: { service: 'degraded', baseline: 0.0005 },
    app: { service: 'degraded', baseline: 0.0005 },
    firmware: { service: 'degraded', baseline: 0.0005 },
    // Few lists have an upper end.
    newer: { service: 'degraded', baseline: 0.0001 },
  },
  observe({ site }) {
    const found = comparedIn(site)
    if (Object.values(found).every((one) => one === undefined)) return undefined
    const outcome = firstUnmet(found)
    if (outcome === 'met') return { outcome, text: message('outcome.requirements.met') }
    // One outcome is weighed; whoever mends it wants to hear of all that does not fit.
    const { models, app: wantsApp = '', firmware: wantsFirmware = '' } = site.acquirer.requirements
    const { model = '', app: hasApp = '', firmware: hasFirmware = '' } = site.terminal
    return {
      outcome,
      text: message('outcome.requirements.unmet', {
        ...(found.model === 'unlisted' && {
          model: { has: model, wants: models?.join(', ') ?? '' },
        }),
        ...(isUnmet(found.app) && { app: { has: hasApp, wants: wantsApp, is: found.app } }),
        ...(isUnmet(found.firmware) && {
          firmware: { has: hasFirmware, wants: wantsFirmware, is: found.firmware },
        }),
      }),
    }
  },
})

type Compared = {
  model: 'listed' | 'unlisted' | undefined
  app: ReturnType<typeof standing>
  firmware: ReturnType<typeof standing>
}

/** Nothing where one of the two is missing or cannot be read. */
function comparedIn({ terminal, acquirer }: Facts['site']): Compared {
  const { models, app, firmware } = acquirer.requirements
  const same = (model: string) => model.toLowerCase() === terminal.model?.toLowerCase()
  return {
    model: models && terminal.model !== undefined ? listed(models.some(same)) : undefined,
    app: standing(terminal.app, app),
    firmware: standing(terminal.firmware, firmware),
  }
}

function listed(isListed: boolean): 'listed' | 'unlisted' {
  return isListed ? 'listed' : 'unlisted'
}

function firstUnmet({ model, app, firmware }: Compared) {
  if (model === 'unlisted') return 'model'
  if (app === 'older') return 'app'
  if (firmware === 'older') return 'firmware'
  return app === 'newer' || firmware === 'newer' ? 'newer' : 'met'
}

function isUnmet(one: Compared['app']): one is 'older' | 'newer' {
  return one === 'older' || one === 'newer'
}
