import { message } from '../../messages/index.ts'
import type { Message } from '../../messages/index.ts'
import type { Run } from '../../run.ts'
import { allSeen } from './seen.ts'

/** What the terminal's vendor needs: which terminal it is, and whether it is on the network at all. */
export function forVendor({ site: { terminal }, facts }: Run): Message[] {
  const { model = '', app = '', firmware = '', tlsMaxVersion: tls = '' } = terminal
  return [
    ...([model, app, firmware, tls].some((one) => one !== '')
      ? [message('tell.terminal', { model, app, firmware, tls })]
      : []),
    ...allSeen(facts, 'terminal').map(({ value: { address, alive } }) =>
      message('tell.on-lan', { address, alive }),
    ),
  ]
}
