import { makeHandshake } from '../net/tls/handshake.ts'
import type { Handshake } from '../net/tls/handshake.ts'
import type { HelloSize } from '../net/tls/settings.ts'
import { wait } from '../net/wait.ts'
import { hostPort } from '../site/site.ts'
import type { Endpoint, Site, TlsVersion } from '../site/site.ts'
import type { Probe, ProbeContext } from './probe.ts'
import { whoSignsElsewhere } from './tls-elsewhere.ts'
import { peerOf } from './tls-peer.ts'
import { versionQuestion } from './tls-versions.ts'
import type { TcpValue } from './values.ts'

/** Between a handshake that failed in silence and the second try, ms. */
const secondTryMs = 500
/** Shares of the wait: of a port that need not speak TLS at all, and of the second try after silence. */
const triedShare = 1 / 2
const secondShare = 1 / 2

/**
 * Makes one TLS handshake (1.2 or 1.3, a ClientHello of under 400 bytes) with the first address of
 * each endpoint that opened, and ends the connection; once more after a reset, and, with a
 * ClientHello of 1,650 bytes, after silence; one with other versions where a version question is
 * open; and one with the long ClientHello to the main endpoint where the terminal may send such
 * ones; one with a reference where a stranger signed for the main endpoint. Presents the site's
 * client certificate where there is one. Sends no application data.
 */
const tls: Probe<'tls'> = {
  needs: ['tcp', 'references'],
  deadlineMs: 10_000,
  targets: ({ acquirer }) => acquirer.endpoints.map(hostPort),
  async run(context) {
    const facts = await context.after('tcp')
    await Promise.all(
      context.site.acquirer.endpoints.map(async (endpoint) => {
        const target = hostPort(endpoint)
        if (endpoint.tls.mode === 'off') {
          context.record(target, { state: 'skipped', reason: 'not-needed' })
          return
        }
        const tcp = facts.find((fact) => fact.target === target)
        const address = tcp?.state === 'seen' ? openAddress(tcp.value) : undefined
        if (address === undefined) {
          context.record(target, { state: 'skipped', reason: 'needs-earlier' })
          return
        }
        await speakTo(context, endpoint, address)
      }),
    )
  },
}
export default tls

/** The address that the probes behind `tcp` connect to: the first that opened. */
export function openAddress({ attempts }: TcpValue): string | undefined {
  return attempts.find(({ outcome }) => outcome.outcome === 'open')?.address
}

async function speakTo(
  context: ProbeContext<'tls'>,
  endpoint: Endpoint,
  address: string,
): Promise<void> {
  const { site, waits, signal, record } = context
  const { port, tls: settings } = endpoint
  const peer = peerOf(endpoint)
  const wantedMs = waits.handshake * (settings.mode === 'tried' ? triedShare : 1)
  const shake = (maxVersion: TlsVersion, hello: HelloSize = 'small', share = 1) =>
    makeHandshake(
      { address, port },
      {
        peer,
        maxVersion,
        hello,
        connectMs: waits.connect,
        timeoutMs: wantedMs * share,
        signal,
      },
    )

  const first = await shake('TLSv1.3')
  if (first === undefined) return
  const second = settings.mode === 'required' ? await again(first) : undefined
  const counted = second && !(isSilence(first) && isSilence(second)) ? second : first
  const question = versionQuestion(counted.handshake, endpoint, site.terminal.tlsMaxVersion)
  const wantsLarge = counted === first && sendsLargeHello(site, endpoint) && isMade(first)
  const [answer, asked] = await Promise.all([
    question && shake(question),
    wantsLarge ? shake('TLSv1.3', 'large', secondShare) : undefined,
  ])
  const large = isSilence(first) ? second : asked
  const presented = counted.presented ?? answer?.presented
  const isMain = endpoint === site.acquirer.endpoints[0]
  const elsewhere = isMain && presented ? await whoSignsElsewhere(context, presented) : undefined
  record(hostPort(endpoint), {
    state: 'seen',
    value: {
      address,
      serverName: peer.serverName,
      handshake: counted.handshake,
      ...(counted === first ? {} : { first: first.handshake }),
      ...(large === undefined ? {} : { largeHello: large.handshake }),
      chain: [],
      ...presented,
      ...(elsewhere === undefined ? {} : { elsewhere }),
      against: peer.ca === undefined ? 'public-ca' : 'configured-ca',
      versions: question && answer ? [{ max: question, handshake: answer.handshake }] : [],
    },
  })

  /**
   * Silence and resets are often one bad moment: they count only when they come twice. After
   * silence the second ClientHello is a long one, so that its fate tells something too.
   */
  async function again(before: Handshake): Promise<Handshake | undefined> {
    const silent = isSilence(before)
    if (!silent && before.handshake.outcome !== 'reset') return undefined
    if (!(await wait(secondTryMs, signal))) return undefined
    return silent ? shake('TLSv1.3', 'large', secondShare) : shake('TLSv1.3')
  }
}

function isSilence({ handshake }: Handshake): boolean {
  return handshake.outcome === 'timeout' || handshake.outcome === 'stalled'
}

function isMade({ handshake }: Handshake): boolean {
  return handshake.outcome === 'established'
}

/**
 * Today's libraries send more than one segment (a key share of ML-KEM): those of a till that is a PC,
 * and of a terminal that is known to speak TLS 1.3.
 */
function sendsLargeHello({ acquirer, terminal }: Site, endpoint: Endpoint): boolean {
  const { thisMachine, tlsMaxVersion } = terminal
  const isMain = endpoint === acquirer.endpoints[0] && endpoint.tls.mode === 'required'
  return isMain && (tlsMaxVersion === undefined ? thisMachine : tlsMaxVersion === 'TLSv1.3')
}
