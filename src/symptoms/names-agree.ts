import { message } from '../messages/index.ts'
import { isInvented, isLocal } from './address.ts'
import { symptom } from './look.ts'
import { comparisonAnswers, mainNames, systemAnswers } from './resolver-answers.ts'

/** Is the address that this shop is given the one that others are given? */
export default symptom({
  outcomes: {
    same: { service: 'ok', baseline: 0.86 },
    // Hosts with several sites give every region its own address.
    differs: { service: 'ok', baseline: 0.13 },
    private: { service: 'ok', baseline: 0.007 },
    invented: { service: 'ok', baseline: 0.003 },
  },
  observe(facts) {
    const names = mainNames(facts)
    if (!names) return undefined
    const here = systemAnswers(names).flatMap(({ addresses }) => addresses)
    const there = comparisonAnswers(names).flatMap(({ addresses }) => addresses)
    const [address = ''] = here
    const all = [...here, ...names.application.addresses]
    if (all.length > 0 && all.every(isInvented))
      return {
        outcome: 'invented',
        text: message('outcome.names-agree.invented', { name: names.name, address: all[0] ?? '' }),
      }
    if (here.length === 0 || there.length === 0) return undefined
    const args = { name: names.name, address, other: there[0] ?? '' }
    if (here.some((one) => there.includes(one)))
      return { outcome: 'same', text: message('outcome.names-agree.same') }
    if (here.every(isLocal) && !there.some(isLocal))
      return { outcome: 'private', text: message('outcome.names-agree.private', args) }
    return { outcome: 'differs', text: message('outcome.names-agree.differs', args) }
  },
})
