import { message } from '../../messages/index.ts'
import type { Message } from '../../messages/index.ts'
import type { EchoValue, TcpValue, TlsValue } from '../../probes/values.ts'
import type { Run } from '../../run.ts'
import { maskId } from '../../site/secrets.ts'
import { hostPort } from '../../site/site.ts'
import { pings, references } from './network.ts'
import { allSeen, tryOf } from './seen.ts'

/** Nobody reads out more addresses of one host. */
const mostAddresses = 4

/** What the acquirer's support needs to find the shop's tries in its own logs. */
export function forAcquirer({ site, facts }: Run): Message[] {
  const [main] = site.acquirer.endpoints
  if (!main) return references(facts)
  const endpoint = hostPort(main)
  const { terminalId = '', merchantId = '' } = main.iso8583 ?? {}
  const ids = { terminal: maskId(terminalId), merchant: maskId(merchantId) }
  const ofMain = <Id extends 'tcp' | 'tls' | 'echo'>(probe: Id) =>
    allSeen(facts, probe).find(({ target }) => target === endpoint)?.value
  const tcp = ofMain('tcp')
  const tls = ofMain('tls')
  const echo = ofMain('echo')
  const addresses = tcp?.attempts.map(({ address }) => address).slice(0, mostAddresses) ?? []
  return [
    ...(ids.terminal || ids.merchant ? [message('tell.ids', ids)] : []),
    message('tell.host', { endpoint, addresses: addresses.filter((one) => one !== main.host) }),
    ...(tcp ? connects(tcp) : []),
    ...(tls ? encryption(tls) : []),
    ...(echo ? [reply(echo)] : []),
    ...pings(facts, ['acquirer']),
    ...references(facts),
  ]
}

function connects({ port, attempts, controls }: TcpValue): Message[] {
  const tries = attempts
    .slice(0, mostAddresses)
    .map(({ address, outcome }) => tryOf(hostPort({ host: address, port }), outcome))
  const otherPorts = controls?.otherPorts.map((one) => tryOf(`${one.port}`, one)) ?? []
  const samePort = controls?.samePortElsewhere?.map((one) => tryOf(one.target, one)) ?? []
  return [
    message('tell.connect', { tries }),
    ...(otherPorts.length > 0 ? [message('tell.other-ports', { tries: otherPorts })] : []),
    ...(samePort.length > 0 ? [message('tell.same-port', { tries: samePort })] : []),
  ]
}

function encryption({ handshake, chain, chainVerdict, nameMatches }: TlsValue): Message[] {
  const { outcome, ms } = handshake
  const protocol = handshake.outcome === 'established' ? handshake.protocol : ''
  const [leaf] = chain
  const verdict = nameMatches === false ? 'wrong-name' : (chainVerdict ?? 'unknown')
  return [
    message('tell.tls', { outcome, protocol, ms }),
    ...(leaf
      ? [
          message('tell.certificate', {
            subject: leaf.subject,
            issuer: leaf.issuer,
            from: leaf.validFrom.slice(0, 10),
            to: leaf.validTo.slice(0, 10),
            verdict,
          }),
        ]
      : []),
  ]
}

function reply({ reply: came }: EchoValue): Message {
  switch (came.kind) {
    case 'response':
      return message('tell.echo', { mti: came.mti, code: came.de39 ?? '', ms: came.ms })
    case 'http':
      return message('tell.http', { status: came.status, ms: came.ms })
    case 'silent':
      return message('tell.no-reply', { kind: came.kind, ms: came.waitedMs })
    default:
      return message('tell.no-reply', { kind: came.kind, ms: came.ms })
  }
}
