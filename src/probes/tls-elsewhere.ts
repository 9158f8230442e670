import { makeHandshake } from '../net/tls/handshake.ts'
import type { Handshake } from '../net/tls/handshake.ts'
import { endsAtStranger } from '../net/tls/verdict.ts'
import type { ProbeContext } from './probe.ts'
import type { TlsValue } from './values.ts'

/** Where TLS is spoken on any reference. */
const port = 443

/**
 * Who signs for somebody else, where a stranger signed for the acquirer: a box that opens TLS signs
 * for everybody. One handshake with a reference whose port 443 opened.
 */
export async function whoSignsElsewhere(
  { after, waits, signal }: ProbeContext<'tls'>,
  ours: NonNullable<Handshake['presented']>,
): Promise<TlsValue['elsewhere']> {
  const { chain, chainVerdict, publicAuthority } = ours
  if (publicAuthority || chain.length === 0 || !endsAtStranger(chainVerdict)) return undefined
  const [references] = await after('references')
  const points = references?.state === 'seen' ? references.value.points : []
  const reference = points.find(
    ({ outcome, target }) => outcome === 'open' && target.endsWith(`:${port}`),
  )
  const address = reference?.address
  if (address === undefined) return undefined
  const made = await makeHandshake(
    { address, port },
    {
      peer: { serverName: address },
      maxVersion: 'TLSv1.3',
      hello: 'small',
      connectMs: waits.connect,
      timeoutMs: waits.handshake / 2,
      signal,
    },
  )
  const issuer = made?.presented?.chain.at(-1)?.issuer
  if (issuer === undefined) return undefined
  return { address, issuer, sameAuthority: issuer === chain.at(-1)?.issuer }
}
