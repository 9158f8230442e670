export const probes = {
  'probe.host': 'This machine',
  'probe.link': 'Network adapters',
  'probe.wifi': 'Wi-Fi',
  'probe.gateway': 'The router',
  'probe.names': 'Name servers (DNS)',
  'probe.references': 'Other hosts on the internet',
  'probe.latency': 'Delay and loss',
  'probe.tcp': 'The acquirer’s port',
  'probe.tls': 'Encryption with the acquirer (TLS)',
  'probe.echo': 'An echo from the acquirer’s host',

  'waiting.host': 'Looking at this machine…',
  'waiting.link': 'Looking at the network adapters…',
  'waiting.wifi': 'Listening to the Wi-Fi…',
  'waiting.gateway': 'Waiting for the router’s answer…',
  'waiting.names': 'Waiting for the name servers…',
  'waiting.references': 'Waiting for other hosts on the internet…',
  'waiting.latency': 'Measuring delay and loss…',
  'waiting.tcp': 'Waiting for the acquirer to take the connection…',
  'waiting.tls': 'Waiting for the acquirer’s certificate…',
  'waiting.echo': 'Waiting for the acquirer’s answer…',

  'not-measured': ({
    what,
    why,
    detail,
    how,
  }: {
    what: string
    why: string
    detail: string
    how: string
  }) => `${what}: ${why}${detail && ` (${detail})`}${how && `. ${how}`}`,
  'not-measured.crashed': 'a fault of posdoctor itself; please report it',
  'how.host.too-slow': 'Try again with --timeout 20.',
  'how.wifi.no-tool': 'Install iw (Debian, Ubuntu: apt install iw).',
  'how.wifi.not-permitted': 'Try again as administrator.',
  'how.latency.no-tool': 'Install ping (Debian, Ubuntu: apt install iputils-ping).',
  'how.latency.not-permitted':
    'This user may not send pings: try again as administrator, or allow ping.',
  'how.gateway.no-tool': 'Install ping (Debian, Ubuntu: apt install iputils-ping).',
  'how.echo.not-configured':
    'Put the terminal’s and the merchant’s number into the site file (iso8583: terminalId, merchantId).',
} as const
