import { message, type Message } from '../messages/index.ts'
import { hostPort, type Endpoint, type Site } from './site.ts'

/** What a site file was understood to say, a sentence a line. */
export function understood(
  { name = '', acquirer, terminal, network }: Site,
  path: string,
): Message[] {
  const { endpoints } = acquirer
  return [
    message('validate.fine', { path, name }),
    ...(endpoints.length === 0 ? [message('validate.no-endpoint')] : []),
    ...endpoints.flatMap(endpointLines),
    ...(acquirer.responseCodes === undefined
      ? []
      : [message('validate.response-codes', { count: acquirer.responseCodes.length })]),
    ...(terminal.address === undefined
      ? []
      : [message('validate.terminal', { address: terminal.address })]),
    ...(terminal.thisMachine ? [message('validate.this-machine')] : []),
    ...(network.references.length === 0 ? [message('validate.only-acquirer')] : []),
  ]
}

function endpointLines(endpoint: Endpoint, index: number): Message[] {
  const { host, protocol, tls, iso8583 } = endpoint
  const args = {
    endpoint: hostPort(endpoint),
    protocol,
    dialect: iso8583?.dialect ?? '',
    tls: tls.mode,
    main: index === 0,
  }
  return [
    message('validate.endpoint', args),
    ...(protocol === 'iso8583' && iso8583?.terminalId === undefined
      ? [message('validate.no-echo', { endpoint: args.endpoint })]
      : []),
    // RFC 2606 keeps .example for texts such as ours.
    ...(host.endsWith('.example') ? [message('validate.placeholder', { host })] : []),
  ]
}
