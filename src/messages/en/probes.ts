const askManager = 'ask whoever manages this machine.'
const installPing = 'Install ping (Debian, Ubuntu: apt install iputils-ping).'
const mayPing = 'Try again as administrator; start a container with --cap-add NET_RAW.'
const forbidden = `PowerShell, tasklist, netstat, netsh or reg is missing or forbidden: ${askManager}`
const noArp = `arp is missing or forbidden: ${askManager}`
const noPing = `This Windows has no ping.exe: ${askManager}`
const mayNotPing = `A policy or the firewall of this Windows forbids ping: ${askManager}`
const noRoute = `This Windows has no route or ipconfig, or forbids them: ${askManager}`
const nameRouter = 'Put the router’s address into the site file (network: gateway).'
const feelHeat = 'Feel whether it is hot, and whether its fan turns freely.'

/** A title after another one: small, unless it is a name. */
function inSentence(title: string, index: number): string {
  const isName = /^(?:Wi-Fi|[A-Z]{2})/.test(title)
  return index === 0 || isName ? title : title.charAt(0).toLowerCase() + title.slice(1)
}

export const probes = {
  'probe.host': 'This machine',
  'probe.host.power': 'Battery and temperature',
  'probe.host.temperature': 'Temperature',
  'probe.host.disk': 'Space on the disk',
  'probe.host.tunnel': 'Whether a dialled line of this machine is a VPN',
  'probe.host.proxy': 'Proxy setting',
  'probe.host.sockets': 'Free ports of this machine',
  'probe.host.programs': 'Security programs',
  'probe.link': 'Network adapters',
  'probe.wifi': 'Wi-Fi',
  'probe.wifi.neighbours': 'Other Wi-Fi networks here',
  'probe.wifi.steadiness': 'Whether the Wi-Fi signal holds steady',
  'probe.wifi.roaming': 'Whether this machine changes between access points',
  'probe.wifi.joining': 'Why no Wi-Fi is joined',
  'probe.gateway': 'The router',
  'probe.gateway.neighbours': 'Hardware address (MAC) of the router',
  'probe.names': 'Name servers (DNS)',
  'probe.names.resolvers': 'Which name servers (DNS) this machine is set to ask',
  'probe.references': 'Other hosts on the internet',
  'probe.latency': 'Delay and loss',
  'probe.latency.ping': 'Pings',
  'probe.latency.hop': 'Delay and loss of the provider’s first device',
  'probe.tcp': 'The acquirer’s port',
  'probe.tls': 'Encryption with the acquirer (TLS)',
  'probe.echo': 'An echo from the acquirer’s host',
  'probe.clock': 'This machine’s clock',
  'probe.portal': 'Sign-in page of the network',
  'probe.notices': 'The acquirer’s status page',
  'probe.route': 'Where the way to the acquirer ends',
  'probe.mtu': 'Whether large packets pass',
  'probe.terminal': 'The terminal on this network',
  'probe.load': 'Delay while the line is full',
  'probe.idle': 'Whether a quiet connection survives',

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
  'waiting.clock': 'Comparing the clock…',
  'waiting.portal': 'Looking for a sign-in page…',
  'waiting.notices': 'Reading the acquirer’s status page…',
  'waiting.route': 'Finding where the way ends…',
  'waiting.mtu': 'Trying large packets…',
  'waiting.terminal': 'Looking for the terminal…',
  'waiting.load': 'Filling the line for some seconds…',
  'waiting.idle': 'Leaving a connection quiet…',

  'not-measured': ({ what, why }: { what: string[]; why: string }) =>
    `${what.map(inSentence).join('; ')}: ${why}`,
  'not-measured.why': ({
    why,
    detail,
    advice,
  }: {
    why: string
    detail: string
    advice: string[]
  }) => `${why}${detail && ` (${detail})`}${advice.length > 0 ? `. ${advice.join(' ')}` : ''}`,
  'not-measured.crashed': 'a fault of posdoctor itself; please report it',
  'how.not-understood':
    'Run it with --save FILE and send us the file: it holds what the tool said.',
  'how.hung': 'Try again; where it stays so, restart this machine.',
  'how.host.too-slow': 'Try again with --timeout 20.',
  'how.host.no-tool.win32': forbidden,
  'how.host.not-permitted.win32': forbidden,
  'how.host.temperature.not-present': feelHeat,
  'how.host.temperature.not-supported': feelHeat,
  'how.host.disk.not-permitted': 'Try again as administrator.',
  'how.host.tunnel.not-supported':
    'Look in the network settings what it is. Where it is a VPN, switch it off and try again.',
  'how.wifi.no-tool': 'Install iw (Debian, Ubuntu: apt install iw).',
  'how.wifi.no-tool.win32': `This Windows has no netsh, or forbids it: ${askManager}`,
  'how.wifi.neighbours.not-present':
    'Open the system’s list of Wi-Fi networks, which makes the machine look around, and try again at once.',
  'how.wifi.not-permitted': 'Try again as administrator.',
  'how.wifi.not-permitted.win32': `Switch on Settings › Privacy & security › Location, for desktop apps too, and try again. Where it is on, netsh is forbidden: ${askManager}`,
  'how.wifi.not-permitted.darwin':
    'macOS shows it only to programs that may know the place: System Settings › Privacy & Security › Location Services.',
  'how.no-tool.darwin': 'It comes with macOS: ask whoever manages this Mac why it is not found.',
  'how.link.no-tool.win32': noRoute,
  'how.link.not-permitted.win32': noRoute,
  'how.gateway.neighbours.no-tool': 'Install arp (Debian, Ubuntu: apt install net-tools).',
  'how.gateway.neighbours.no-tool.win32': noArp,
  'how.gateway.neighbours.not-permitted.win32': noArp,
  'how.gateway.no-tool': nameRouter,
  'how.gateway.no-tool.win32': nameRouter,
  'how.gateway.not-permitted.win32': nameRouter,
  'how.gateway.not-supported': nameRouter,
  'how.latency.no-tool': installPing,
  'how.latency.no-tool.win32': noPing,
  'how.latency.not-permitted': mayPing,
  'how.latency.not-permitted.win32': mayNotPing,
  'instead.ping': 'Delay and loss are measured with TCP connections meanwhile.',
  'how.echo.not-configured':
    'Put the terminal’s and the merchant’s number into the site file (iso8583: terminalId, merchantId).',
  'how.notices.not-configured':
    'Put the address of the acquirer’s status page, if it has one, into the site file (acquirer: statusPage).',
  'how.terminal.not-configured':
    'Put the terminal’s address into the site file (terminal: address).',
  'how.load.not-configured':
    'Put where to fetch bytes from, and where to send some, into the site file (network: load).',
  'how.route.no-tool': installPing,
  'how.route.no-tool.win32': noPing,
  'how.route.not-permitted': mayPing,
  'how.route.not-permitted.win32': mayNotPing,
  'how.mtu.no-tool': installPing,
  'how.mtu.no-tool.win32': noPing,
  'how.mtu.not-permitted': mayPing,
  'how.mtu.not-permitted.win32': mayNotPing,
} as const
