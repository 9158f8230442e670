import { message } from '../messages/index.ts'
import { isTerminal, seen, symptom } from './look.ts'

/** Has the terminal (where it is this machine) room on its disk: bytes, and entries for files? */
export default symptom({
  outcomes: {
    room: { service: 'ok', baseline: 0.9945 },
    full: { service: 'degraded', baseline: 0.005 },
    'inodes-out': { service: 'degraded', baseline: 0.0005 },
  },
  observe(facts) {
    const disk = seen(facts, 'host')?.disk
    if (!disk || !isTerminal(facts)) return undefined
    const limit = facts.site.limits.diskFreePercent
    const args = { percent: disk.freePercent, path: disk.path }
    if (disk.freePercent < limit)
      return { outcome: 'full', text: message('outcome.disk.full', args) }
    if (disk.inodesFreePercent !== undefined && disk.inodesFreePercent < limit)
      return {
        outcome: 'inodes-out',
        text: message('outcome.disk.inodes-out', { ...args, percent: disk.inodesFreePercent }),
      }
    return { outcome: 'room', text: message('outcome.disk.room', args) }
  },
})
