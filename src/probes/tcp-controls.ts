import { connectOnce } from '../net/tcp.ts'
import type { ProbeContext } from './probe.ts'
import type { ReferencesValue, TcpValue } from './values.ts'

/** Enough for two SYNs of a control, as a share of the wait for a connect: 1.5 s of 2.5. */
const waitShare = 0.6
/** Two of each kind: one alone may be down itself. */
const most = 2
/** Ports that hosts commonly have open: one is enough to show that the host is there. */
const commonPorts = [443, 80]

/**
 * What else answers when an endpoint's port does not: common ports of the same host, its port on
 * addresses that others are given for its name, and its port on references that were seen to be
 * there. One connect each.
 */
export async function askControls(
  { address, port, others }: { address: string; port: number; others: readonly string[] },
  references: Promise<ReferencesValue | undefined>,
  { waits, signal }: Pick<ProbeContext, 'waits' | 'signal'>,
): Promise<NonNullable<TcpValue['controls']>> {
  const options = { timeoutMs: waits.connect * waitShare, signal }
  const connect = (to: { address: string; port: number }) => connectOnce(to, options)
  const ports = commonPorts.filter((one) => one !== port)
  const [otherPorts, otherAddresses, samePortElsewhere] = await Promise.all([
    Promise.all(
      ports.map(async (one) => ({ port: one, ...(await connect({ address, port: one })) })),
    ),
    Promise.all(
      others
        .slice(0, most)
        .map(async (one) => ({ address: one, ...(await connect({ address: one, port })) })),
    ),
    references.then((value) =>
      Promise.all(
        reached(value, address).map(async (target) => ({
          target,
          ...(await connect({ address: target, port })),
        })),
      ),
    ),
  ])
  return {
    otherPorts,
    ...(otherAddresses.length > 0 ? { otherAddresses } : {}),
    ...(samePortElsewhere.length > 0 ? { samePortElsewhere } : {}),
  }
}

/** A reference that is not there itself says nothing about one port. */
function reached(references: ReferencesValue | undefined, besides: string): string[] {
  const open = (references?.points ?? []).flatMap(({ outcome, address }) =>
    outcome === 'open' && address !== undefined && address !== besides ? [address] : [],
  )
  return [...new Set(open)].slice(0, most)
}
