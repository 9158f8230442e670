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
  'how.not-understood':
    'Run it with --save FILE and send us the file: it holds what the tool said.',
  'how.hung': 'Try again; where it stays so, restart this machine.',
  'how.host.too-slow': 'Try again with --timeout 20.',
  'how.wifi.no-tool': 'Install iw (Debian, Ubuntu: apt install iw).',
  'how.wifi.no-tool.win32': 'This Windows forbids netsh: ask whoever manages this machine.',
  'how.wifi.not-permitted': 'Try again as administrator.',
  'how.wifi.not-permitted.win32':
    'Switch on Settings › Privacy & security › Location, for desktop apps too, and try again.',
  'how.wifi.not-permitted.darwin':
    'macOS shows it only to programs that may know the place: System Settings › Privacy & Security › Location Services.',
  'how.link.no-tool.win32':
    'This Windows forbids route or ipconfig: ask whoever manages this machine.',
  'how.link.not-permitted.win32':
    'This Windows forbids route or ipconfig: ask whoever manages this machine.',
  'how.gateway.no-tool.win32':
    'This Windows forbids route: ask whoever manages this machine, or put the router’s address into the site file (network: gateway).',
  'how.gateway.not-permitted.win32':
    'This Windows forbids route: ask whoever manages this machine, or put the router’s address into the site file (network: gateway).',
  'how.latency.no-tool':
    'Install ping (Debian, Ubuntu: apt install iputils-ping). TCP connections stand in for pings meanwhile.',
  'how.latency.no-tool.win32':
    'This Windows has no ping.exe: ask whoever manages this machine. TCP connections stand in for pings meanwhile.',
  'how.latency.not-permitted':
    'This user may not send pings: try again as administrator; start a container with --cap-add NET_RAW. TCP connections stand in for pings meanwhile.',
  'how.latency.not-permitted.win32':
    'This Windows forbids ping.exe: ask whoever manages this machine. TCP connections stand in for pings meanwhile.',
  'how.echo.not-configured':
    'Put the terminal’s and the merchant’s number into the site file (iso8583: terminalId, merchantId).',
  'how.notices.not-configured':
    'Put the address of the acquirer’s status page, if it has one, into the site file (acquirer: statusPage).',
  'how.terminal.not-configured':
    'Put the terminal’s address into the site file (terminal: address).',
  'how.load.not-configured':
    'Put where to fetch bytes from, and where to send some, into the site file (network: load).',
  'how.route.no-tool': 'Install ping or traceroute (Debian, Ubuntu: apt install iputils-ping).',
  'how.route.no-tool.win32': 'This Windows has no ping.exe: ask whoever manages this machine.',
  'how.route.not-permitted':
    'Try again as administrator; start a container with --cap-add NET_RAW.',
  'how.route.not-permitted.win32':
    'This Windows forbids ping.exe: ask whoever manages this machine.',
  'how.mtu.no-tool': 'Install ping (Debian, Ubuntu: apt install iputils-ping).',
  'how.mtu.no-tool.win32': 'This Windows has no ping.exe: ask whoever manages this machine.',
  'how.mtu.not-permitted': 'Try again as administrator; start a container with --cap-add NET_RAW.',
  'how.mtu.not-permitted.win32': 'This Windows forbids ping.exe: ask whoever manages this machine.',
} as const
