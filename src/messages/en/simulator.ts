type Refused = { option: string; value: string; allowed: string }

/** The simulator: its faults by id, and what it says about itself. */
export const simulator = {
  'simulated.healthy': 'nothing is wrong',

  'simulated.name-unknown': 'the acquirer’s name exists nowhere',
  'simulated.name-unknown-here': 'the shop’s own DNS server does not know the acquirer’s name',
  'simulated.resolver-dead': 'the shop’s DNS server does not answer',
  'simulated.one-resolver-dead': 'the first of the shop’s two DNS servers does not answer',
  'simulated.resolver-servfail': 'the shop’s DNS server answers that it has failed (SERVFAIL)',
  'simulated.resolver-refused': 'the shop’s DNS server refuses to answer (REFUSED)',
  'simulated.resolver-slow': 'the shop’s DNS server takes over a second to answer',
  'simulated.resolver-lies': 'the shop’s DNS server gives a wrong address for the acquirer',
  'simulated.captive-portal': 'a login page stands before the internet, and nothing else gets out',
  'simulated.cut-off': 'nothing outside the shop answers',
  'simulated.only-acquirer': 'the shop lets only the acquirer out: odd, but healthy',
  'simulated.clock-off': 'this machine’s clock is 90 days behind',

  'simulated.closed': 'the acquirer’s port is closed',
  'simulated.silent': 'the acquirer’s port does not answer at all',
  'simulated.mute': 'the acquirer accepts connections, then says nothing',
  'simulated.reset': 'the acquirer breaks off every connection that it accepts',
  'simulated.closes': 'the acquirer ends every connection that it accepts',
  'simulated.half-dead': 'the acquirer’s name has two addresses, and one of them is dead',
  'simulated.slow': 'the acquirer takes a second and a half for every answer',
  'simulated.backup-alive': 'the acquirer’s main port is closed, its backup works',

  'simulated.tls11-only': 'the acquirer speaks TLS 1.1 and nothing newer',
  'simulated.tls13-only': 'the acquirer wants TLS 1.3, the terminal can do 1.2 at best',
  'simulated.expired': 'the acquirer’s certificate has expired',
  'simulated.not-yet-valid': 'the acquirer’s certificate is not valid yet',
  'simulated.wrong-name': 'the acquirer’s certificate is for another name',
  'simulated.self-signed': 'the acquirer’s certificate is signed by nobody but itself',
  'simulated.unknown-ca':
    'the acquirer’s certificate comes from an authority that is not configured',
  'simulated.missing-intermediate': 'the acquirer leaves out its intermediate certificate',
  'simulated.tls-inspection': 'a firewall opens the encryption and shows a certificate of its own',
  'simulated.client-certificate':
    'the acquirer wants a certificate that the terminal does not have',
  'simulated.tls-stalls': 'the encryption begins, then nothing more comes',
  'simulated.tls-missing': 'the acquirer speaks no TLS, the site file wants it',
  'simulated.tls-wanted': 'the acquirer wants TLS, the site file says none',
  'simulated.certificate-ends-soon':
    'the acquirer’s certificate has five days left: healthy, not for long',

  'simulated.echo-unanswered': 'the acquirer never answers the test message',
  'simulated.closes-after-echo': 'the acquirer ends the connection at the test message',
  'simulated.garbage': 'the acquirer’s answer makes no sense',
  'simulated.http-instead': 'the acquirer’s port speaks HTTP, not ISO 8583',
  'simulated.wrong-dialect':
    'the acquirer speaks another dialect of ISO 8583 than the site file says',

  'simulated.de39-03': 'answer 03: the merchant is not valid',
  'simulated.de39-30': 'answer 30: the message has a wrong format',
  'simulated.de39-58': 'answer 58: this terminal may not do that',
  'simulated.de39-77': 'answer 77: the batches differ, sign in again',
  'simulated.de39-90': 'answer 90: the acquirer is closing its day',
  'simulated.de39-91': 'answer 91: the card’s bank or the switch does not work',
  'simulated.de39-92': 'answer 92: there is no way from the acquirer to the card’s bank',
  'simulated.de39-96': 'answer 96: the acquirer’s system has failed',
  'simulated.de39-97': 'answer 97: the terminal is not registered',
  'simulated.de39-99': 'answer 99: the PIN key is out of step, sign in again',
  'simulated.de39-A0': 'answer A0: the message key is out of step, sign in again',

  'simulated.http-401':
    'HTTP 401: the host asks for a login (add --answer code=401 for a terminal that shows it, too)',
  'simulated.http-403':
    'HTTP 403: access is not allowed (add --answer code=403 for a terminal that shows it, too)',
  'simulated.http-404': 'HTTP 404: the path does not exist',
  'simulated.http-426': 'HTTP 426: the acquirer wants a newer version',
  'simulated.http-429': 'HTTP 429: too many requests',
  'simulated.http-500': 'HTTP 500: the acquirer’s system has failed',
  'simulated.http-502': 'HTTP 502: the acquirer’s front end does not reach its system',
  'simulated.http-503': 'HTTP 503: the acquirer is not available',
  'simulated.maintenance': 'HTTP 503 with a time to come back: maintenance',

  'simulator.site': 'Simulated shop',
  'simulator.acquirer': 'Simulated acquirer',
  'simulator.comment': ({ fault, what }: { fault: string; what: string }) =>
    `Simulated fault “${fault}”: ${what}.`,
  'simulator.comment-local':
    'Every address here is this machine’s own and lasts as long as the simulator runs.',
  'simulator.ready': ({ fault, at, path }: { fault: string; at: string; path: string }) =>
    `Simulating “${fault}” at ${at}; Ctrl-C ends it. To diagnose it: posdoctor diagnose --config ${path}`,
  'simulator.unknown-fault': ({ fault, instead }: { fault: string; instead: string | undefined }) =>
    `There is no fault “${fault}” to simulate.` +
    (instead === undefined ? '' : ` Did you mean “${instead}”?`) +
    ' “posdoctor simulate --list” names them all.',
  'simulator.bad-option': ({ option, value, allowed }: Refused) =>
    `${option} cannot be “${value}”; it can be ${allowed}.`,
  'simulator.bad-port': ({ port }: { port: string }) =>
    `“${port}” is no port: --port takes 0 to 65535, and 0 is any that is free.`,
  'simulator.bad-listen': ({ listen }: { listen: string }) =>
    `“${listen}” is no address to listen at: --listen takes an IP address, such as 127.0.0.1 or ::1.`,
  'simulator.wants-protocol': ({ fault, protocols }: { fault: string; protocols: string }) =>
    `The fault “${fault}” can be seen only with --protocol ${protocols}.`,
  'simulator.wants-tls': ({ fault }: { fault: string }) =>
    `The fault “${fault}” can be seen only with TLS: leave out --no-tls.`,
  'simulator.cannot-listen': ({ at, code }: { at: string; code: string }) =>
    `Nothing can listen at ${at} (${code}). Choose another --listen or --port.`,
} as const
