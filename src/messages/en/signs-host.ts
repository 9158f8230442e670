/** The same of the acquirer's host: its port, its encryption, its answers and notices. */
export const hostSigns = {
  'sign.acquirer-port.open': 'The acquirer’s port opens.',
  'sign.acquirer-port.open-some': 'One of the acquirer’s addresses does not open.',
  'sign.acquirer-port.open-elsewhere': 'Only the address that others are told opens.',
  'sign.acquirer-port.refused': 'The acquirer’s port refuses the connection.',
  'sign.acquirer-port.reset': 'The connection to the acquirer is broken off at once.',
  'sign.acquirer-port.silent': 'The acquirer’s port does not answer.',
  'sign.acquirer-port.unreachable': 'A router reports that there is no way to the acquirer.',
  'sign.acquirer-port.prohibited': 'A firewall reports that the acquirer is forbidden.',
  'sign.acquirer-port.open-ipv4': 'The host opens over IPv4 and not over IPv6.',
  'sign.acquirer-port.open-ipv6': 'The host opens over IPv6 and not over IPv4.',

  'sign.way-ends.reaches': 'Packets do reach the acquirer’s host.',
  'sign.way-ends.late': 'The way is whole; only the host is missing.',
  'sign.way-ends.early': 'The way to the acquirer ends early; to other places it goes on.',
  'sign.way-ends.told-beyond': 'A router outside the shop reports that it cannot pass packets on.',
  'sign.way-ends.told-here': 'A router in the shop reports that it does not pass packets on.',
  'sign.way-ends.loop': 'Packets go round in a circle.',

  'sign.refusal-distance.far': 'The refusal came from as far away as the host.',
  'sign.refusal-distance.near': 'The refusal came from a box in the shop.',

  'sign.port-elsewhere.passes': 'The same port is let through to other hosts.',
  'sign.port-elsewhere.silent': 'The same port gets no answer from other hosts either.',
  'sign.port-elsewhere.stopped': 'The same port is stopped near the shop, whatever the host.',

  'sign.other-ports.answers': 'The acquirer’s host answers on other ports.',
  'sign.other-ports.silent': 'The acquirer’s host does not answer on other ports either.',
  'sign.other-ports.only-ours-silent':
    'The host turns other ports away at once and is silent on ours alone.',

  'sign.acquirer-ping.answers': 'The acquirer’s host answers pings.',
  'sign.acquirer-ping.silent': 'The acquirer’s host answers no pings.',

  'sign.backup-port.opens': 'The acquirer’s backup opens.',
  'sign.backup-port.fails': 'The acquirer’s backup does not open either.',

  'sign.connect-distance.far': 'The connection was opened by the host itself.',
  'sign.connect-distance.near': 'The connection was opened by a box in between.',

  'sign.large-packets.pass': 'Large packets get through.',
  'sign.large-packets.told': 'Too large packets are turned back with a word.',
  'sign.large-packets.vanish': 'Large packets vanish without a word.',

  'sign.tls-session.established': 'The encrypted connection is made.',
  'sign.tls-session.client-certificate': 'The host demands a certificate from the terminal.',
  'sign.tls-session.old-only': 'The host speaks only old encryption.',
  'sign.tls-session.version-rejected': 'The host rejects the TLS versions offered.',
  'sign.tls-session.cipher-rejected': 'The host finds no encryption method in common.',
  'sign.tls-session.name-rejected': 'The host does not know the name that was asked for.',
  'sign.tls-session.not-tls': 'The host answers, but not with TLS.',
  'sign.tls-session.reset': 'The encrypted connection is broken off.',
  'sign.tls-session.closed': 'The host hangs up before the encrypted connection is made.',
  'sign.tls-session.silent': 'The port opens and then says nothing.',
  'sign.tls-session.stalled': 'The encrypted connection begins and falls silent in the middle.',
  'sign.tls-session.other': 'The encrypted connection fails in another way.',

  'sign.tls-trust.trusted': 'The certificate is in order.',
  'sign.tls-trust.private-ca': 'The certificate comes from an authority that is not public.',
  'sign.tls-trust.expired': 'The certificate has expired.',
  'sign.tls-trust.not-yet-valid': 'The certificate is not valid yet.',
  'sign.tls-trust.wrong-name': 'The certificate is for another name.',
  'sign.tls-trust.self-signed': 'The certificate is signed only by itself.',
  'sign.tls-trust.unknown-issuer': 'The certificate comes from another authority than expected.',
  'sign.tls-trust.public-instead':
    'The certificate is by a public authority instead of the acquirer’s own.',
  'sign.tls-trust.incomplete': 'The host does not send the certificate in between.',
  'sign.tls-trust.broken': 'The certificate is broken or withdrawn.',
  'sign.tls-trust.our-clock':
    'Only by the machine’s wrong clock is the certificate out of its time.',

  'sign.terminal-tls.fits': 'The host accepts the newest TLS that the terminal speaks.',
  'sign.terminal-tls.too-old': 'The host refuses the newest TLS that the terminal speaks.',

  'sign.reply.answers': 'The acquirer’s application answers.',
  'sign.reply.silent': 'The acquirer’s application gives no answer.',
  'sign.reply.closed': 'The acquirer hangs up right after the message.',
  'sign.reply.garbage': 'What comes back is no valid message.',
  'sign.reply.other-dialect': 'The acquirer answers in another message format.',
  'sign.reply.tls-instead': 'The acquirer answers with TLS, which is not set.',
  'sign.reply.http-instead': 'The acquirer answers as a web server.',

  'sign.answer-time.prompt': 'The host answers promptly.',
  'sign.answer-time.slow': 'The host takes long for an answer.',

  'sign.response-code.accepted': 'A response code says: accepted.',
  'sign.response-code.card-only': 'A response code that is about a card.',
  'sign.response-code.unknown': 'A response code that no table has.',
  'sign.response-code.not-supported': 'A response code says: not supported (12, 40).',
  'sign.response-code.not-served': 'A response code says: bank or acquirer not served (31, 905).',
  'sign.response-code.cut-over': 'A response code says: closing the day (90, 906).',
  'sign.response-code.sign-in-again': 'A response code says: sign in again.',
  'sign.response-code.batch-differs': 'A response code says: the batch differs (77, 80, 95).',
  'sign.response-code.keys-out-of-step':
    'A response code says: the keys do not match (99, A0, 916 to 919).',
  'sign.response-code.system-down':
    'A response code says: a system behind is down (91, 92, 96, 98).',
  'sign.response-code.format-error': 'A response code says: wrong format (30, 904).',
  'sign.response-code.terminal-unknown':
    'A response code says: the terminal is not registered (97).',
  'sign.response-code.merchant-invalid':
    'A response code says: the merchant is not valid (03, 109).',
  'sign.response-code.not-permitted':
    'A response code says: not permitted for this terminal (58, 120).',
  'sign.response-code.wrong-login': 'A response code says: name or password not accepted (05).',

  'sign.processing-requirement.none': 'The acquirer’s answer asks nothing of the terminal.',
  'sign.processing-requirement.parameters':
    'The acquirer’s answer asks the terminal to load parameters or lists.',
  'sign.processing-requirement.status':
    'The acquirer’s answer asks the terminal to report its state.',
  'sign.processing-requirement.update':
    'The acquirer’s answer asks the terminal to load new software parameters (TMS).',
  'sign.processing-requirement.sign-in-again':
    'The acquirer’s answer asks the terminal to sign in again.',
  'sign.shown-code.accepted': 'The terminal shows a code that says: accepted.',
  'sign.shown-code.card-only': 'The terminal shows a code that is about a card.',
  'sign.shown-code.unknown': 'The terminal shows a code that no table has.',
  'sign.shown-code.not-supported': 'The terminal shows a code that says: not supported.',
  'sign.shown-code.not-served': 'The terminal shows a code that says: bank or acquirer not served.',
  'sign.shown-code.cut-over': 'The terminal shows a code that says: closing the day.',
  'sign.shown-code.sign-in-again': 'The terminal shows a code that says: sign in again.',
  'sign.shown-code.batch-differs': 'The terminal shows a code that says: the batch differs.',
  'sign.shown-code.keys-out-of-step': 'The terminal shows a code that says: the keys do not match.',
  'sign.shown-code.system-down': 'The terminal shows a code that says: a system behind is down.',
  'sign.shown-code.format-error': 'The terminal shows a code that says: wrong format.',
  'sign.shown-code.terminal-unknown':
    'The terminal shows a code that says: the terminal is not registered.',
  'sign.shown-code.merchant-invalid':
    'The terminal shows a code that says: the merchant is not valid.',
  'sign.shown-code.not-permitted':
    'The terminal shows a code that says: not permitted for this terminal.',
  'sign.shown-code.wrong-login':
    'The terminal shows a code that says: name or password not accepted.',

  'sign.http-status.fine': 'The web server answers: fine.',
  'sign.http-status.redirects': 'The web server points elsewhere (3xx).',
  'sign.http-status.not-found': 'The web server does not know the path (404).',
  'sign.http-status.too-many': 'The web server says: too many requests (429).',
  'sign.http-status.unauthorized': 'The web server asks for a login (401).',
  'sign.http-status.unauthorized-root':
    'The web server’s start page asks everybody for a login (401).',
  'sign.http-status.forbidden-root': 'The web server shows nobody its start page (403).',
  'sign.shown-status.other': 'The terminal shows another HTTP status.',
  'sign.shown-status.unauthorized': 'The terminal shows HTTP 401: its login was not accepted.',
  'sign.shown-status.forbidden': 'The terminal shows HTTP 403: it is not allowed in.',
  'sign.http-status.forbidden': 'The web server forbids access (403).',
  'sign.http-status.proxy-login': 'A proxy on the way wants a login (407).',
  'sign.http-status.upgrade-required': 'The web server demands an update (426).',
  'sign.http-status.overloaded': 'The web server says: come back in seconds (503).',
  'sign.http-status.retry-later': 'The web server says: come back in minutes or hours (503).',
  'sign.http-status.server-error': 'The web server has failed (5xx).',

  'sign.announced.nothing': 'The acquirer’s status page reports no trouble.',
  'sign.announced.elsewhere': 'The status page reports nothing of this service, only of another.',
  'sign.announced.maintenance': 'The acquirer has announced maintenance.',
  'sign.announced.incident': 'The acquirer reports an outage on its status page.',
} as const
