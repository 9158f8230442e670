import { connect } from 'node:net'
import type { ConnectOutcome } from '../probes/values.ts'
import { failureOf } from './failure.ts'

/**
 * Opens one TCP connection to an IP literal (an IPv6 one without brackets) and ends it again; no
 * byte is sent on it. `ms` is the time to the answer, a refusal's too. Silence is `timeout` after
 * `timeoutMs`; a connect that `signal` ends is `too-slow`. Never rejects because of the network.
 */
export function connectOnce(
  to: { address: string; port: number },
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<ConnectOutcome> {
  const { signal, timeoutMs } = options
  if (signal.aborted) return Promise.resolve({ outcome: 'too-slow', ms: 0 })
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const socket = connect({ host: to.address, port: to.port })
    const timer = setTimeout(() => settle('timeout'), timeoutMs)
    const abort = () => settle('too-slow')
    signal.addEventListener('abort', abort, { once: true })

    function settle(outcome: ConnectOutcome['outcome'], detail?: string) {
      const ms = performance.now() - started
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      socket.destroy()
      if (outcome === 'open') resolve({ outcome, ms })
      else resolve(detail === undefined ? { outcome, ms } : { outcome, ms, detail })
    }

    socket.on('connect', () => settle('open'))
    socket.on('error', (error) => {
      try {
        const { failure, detail } = failureOf(error)
        settle(failure, detail)
      } catch (bug) {
        clearTimeout(timer)
        signal.removeEventListener('abort', abort)
        reject(bug)
      }
    })
  })
}
