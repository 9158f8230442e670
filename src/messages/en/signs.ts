import { hostSigns } from './signs-host.ts'

/** What an outcome of a symptom looks like in general: the same as in `outcomes`, without a shop. */
export const signs = {
  ...hostSigns,

  'sign.link-state.connected': 'The machine is on the network.',
  'sign.link-state.ipv6-only': 'The machine got only an IPv6 address.',
  'sign.link-state.no-route': 'The machine has an address but no router set.',
  'sign.link-state.self-assigned':
    'The machine gave itself an address (169.254…): nobody hands them out.',
  'sign.link-state.no-address': 'The machine is connected but has no address.',
  'sign.link-state.not-associated': 'The machine is not joined to any Wi-Fi.',
  'sign.link-state.no-carrier': 'There is no signal on the network cable.',
  'sign.link-state.radio-off': 'The Wi-Fi switch is off.',
  'sign.link-state.disabled': 'The adapter is switched off in the system.',
  'sign.link-state.no-adapter': 'The system shows no network adapter.',

  'sign.adapter-drivers.taken': 'Every network card has its driver.',
  'sign.adapter-drivers.missing': 'There is a network card without a driver.',

  'sign.link-quality.clean': 'The cable or adapter makes no errors.',
  'sign.link-quality.slow-link': 'The cable runs at an old, slow mode.',
  'sign.link-quality.errors': 'The cable damages data.',
  'sign.link-quality.card-errors': 'The adapter makes errors that no cable makes.',
  'sign.link-quality.flapping': 'The cable’s signal comes and goes.',

  'sign.default-routes.one': 'There is one way out of the shop.',
  'sign.default-routes.two': 'There are two ways out of the shop.',
  'sign.default-routes.competing': 'Two ways out compete with each other.',

  'sign.wifi-signal.strong': 'The Wi-Fi signal is strong.',
  'sign.wifi-signal.fair': 'The Wi-Fi signal is fair.',
  'sign.wifi-signal.weak': 'The Wi-Fi signal is weak.',
  'sign.wifi-signal.unusable': 'The Wi-Fi signal is too weak to work with.',

  'sign.wifi-steadiness.steady': 'The Wi-Fi signal holds steady.',
  'sign.wifi-steadiness.unstable': 'The Wi-Fi signal jumps.',
  'sign.wifi-steadiness.roaming': 'The machine changes access points.',

  'sign.wifi-air.free': 'The Wi-Fi channel is nearly free.',
  'sign.wifi-air.shared': 'The Wi-Fi channel is shared with a few others.',
  'sign.wifi-air.crowded': 'The Wi-Fi channel is crowded.',

  'sign.wifi-sending.clean': 'What is sent over Wi-Fi hardly ever has to be sent again.',
  'sign.wifi-sending.some': 'Some of what is sent over Wi-Fi has to be sent again.',
  'sign.wifi-sending.many': 'What is sent over Wi-Fi has to be sent again and again.',
  'sign.wifi-sending.crawling': 'The Wi-Fi has become slow although its signal is good.',

  'sign.wifi-offer.plain': 'Older terminals can join the Wi-Fi, too.',
  'sign.wifi-offer.hidden': 'The Wi-Fi hides its name.',
  'sign.wifi-offer.high-channel':
    'The Wi-Fi is on a channel above 11, which not every terminal can hear.',
  'sign.wifi-offer.new-security': 'The Wi-Fi asks for the newest security (WPA3).',
  'sign.wifi-offer.new-generation': 'The Wi-Fi lets in only Wi-Fi 6 devices.',
  'sign.wifi-offer.five-only': 'The Wi-Fi is only there on 5 GHz.',

  'sign.wifi-joining.never-joined': 'The machine knows no Wi-Fi yet.',
  'sign.wifi-joining.out-of-sight': 'No Wi-Fi that the machine knows can be heard.',
  'sign.wifi-joining.too-faint': 'The machine hears its Wi-Fi too faintly.',
  'sign.wifi-joining.nothing-heard': 'The machine hears no Wi-Fi at all.',
  'sign.wifi-joining.kept-out': 'The machine hears its Wi-Fi well and has not joined it.',
  'sign.wifi-joining.refused': 'The Wi-Fi turned down the machine’s password.',

  'sign.detour.none': 'No VPN or proxy is in the way.',
  'sign.detour.tunnel': 'A VPN is up on the machine.',
  'sign.detour.proxy': 'The machine is told to use a proxy.',
  'sign.detour.carries': 'The machine sends its traffic through a VPN.',

  'sign.guard.none': 'No security program that we know runs on the machine.',
  'sign.guard.runs': 'Programs run on the machine that can stop or redirect connections.',

  'sign.clock.right': 'The machine’s clock is right.',
  'sign.clock.off': 'The machine’s clock is off by minutes.',
  'sign.clock.far-off': 'The machine’s clock is far off.',

  'sign.model-listed.listed': 'The model is on the acquirer’s list.',
  'sign.model-listed.unlisted': 'The model is not on the acquirer’s list.',
  'sign.app-version.allowed': 'The payment app’s version is what the acquirer requires.',
  'sign.app-version.older': 'The payment app is older than required.',
  'sign.app-version.newer': 'The payment app is newer than the acquirer allows.',
  'sign.firmware-version.allowed': 'The firmware’s version is what the acquirer requires.',
  'sign.firmware-version.older': 'The firmware is older than required.',
  'sign.firmware-version.newer': 'The firmware is newer than the acquirer allows.',

  'sign.os-support.supported': 'The maker still mends the terminal’s system.',
  'sign.os-support.extended': 'The terminal’s system gets updates in special plans only.',
  'sign.os-support.ended': 'The terminal’s system gets no updates any more.',

  'sign.terminal-there.there': 'The terminal is on the network.',
  'sign.terminal-there.absent': 'Nobody answers at the terminal’s address.',
  'sign.terminal-there.outside-subnet': 'The terminal’s address does not belong to this network.',
  'sign.terminal-there.two-devices': 'Two devices use the terminal’s address.',

  'sign.terminal-maker.terminals':
    'The device at the terminal’s address is by a maker of terminals.',
  'sign.terminal-maker.other':
    'The device at the terminal’s address is by nobody known to make terminals.',
  'sign.terminal-maker.made-up':
    'The device at the terminal’s address hides who made it, as phones do.',

  'sign.terminal-port.open': 'The terminal’s own port opens.',
  'sign.terminal-port.closed': 'The terminal is there, its own port is closed.',
  'sign.terminal-port.filtered': 'The terminal is there, its own port does not answer.',

  'sign.port-holder.held': 'The terminal’s own port is open.',
  'sign.port-holder.stranger': 'Another program holds the terminal’s own port.',
  'sign.port-holder.nobody': 'No program listens on the terminal’s own port.',

  'sign.gateway-reach.answers': 'The router answers.',
  'sign.gateway-reach.another-answers':
    'Nobody answers at the router’s address that is set; a router answers at another.',
  'sign.gateway-reach.only-shown': 'The router shows that it is there and lets nothing through.',
  'sign.gateway-reach.silent': 'The router does not answer in any way.',

  'sign.internet.works': 'The internet is reached.',
  'sign.internet.provider-only': 'The provider’s first router answers, nothing behind it.',
  'sign.internet.nothing': 'Nothing outside the shop answers.',
  'sign.internet.turned-away': 'One box on the way turns everything away at once.',
  'sign.internet.router-says-no': 'The router itself says that it has no way out.',

  'sign.sign-in-page.none': 'No sign-in page is in between.',
  'sign.sign-in-page.unreached': 'The pages that would show a sign-in page cannot be reached.',
  'sign.sign-in-page.page': 'A sign-in or billing page stands before the internet.',
  'sign.sign-in-page.page-here': 'A sign-in page of a box in the shop stands before the internet.',

  'sign.loss-begins.nowhere': 'No packets get lost.',
  'sign.loss-begins.air': 'Packets get lost over Wi-Fi, before the router.',
  'sign.loss-begins.lan': 'Packets get lost inside the shop, on cable.',
  'sign.loss-begins.line': 'Packets get lost between router and provider.',
  'sign.loss-begins.provider': 'Packets get lost in the provider’s network.',
  'sign.loss-begins.acquirer': 'Packets get lost only on the way to the acquirer.',

  'sign.delay-begins.nowhere': 'No part of the way is slow.',
  'sign.delay-begins.acquirer': 'Only the last part of the way, to the acquirer, is slow.',
  'sign.delay-begins.provider': 'The way behind the provider’s door is slow.',
  'sign.delay-begins.line': 'The line to the provider is slow.',
  'sign.delay-begins.line-far': 'The line to the provider is as slow as by satellite.',
  'sign.delay-begins.lan': 'The way to the router is slow.',
  'sign.delay-begins.air': 'The Wi-Fi way to the router is slow.',

  'sign.swing-shape.waves': 'The delay rises and falls in waves.',
  'sign.swing-shape.jumps': 'The delay jumps from packet to packet.',
  'sign.delay-swings.nowhere': 'The delay is steady.',
  'sign.delay-swings.beyond': 'The delay swings behind the provider’s door.',
  'sign.delay-swings.line': 'The delay on the line swings.',
  'sign.delay-swings.lan': 'The delay to the router swings.',
  'sign.delay-swings.air': 'The delay over Wi-Fi swings.',

  'sign.delay-steadiness.steady': 'A long delay is always the same.',
  'sign.delay-steadiness.wavers': 'A long delay wavers.',

  'sign.stall.none': 'Nothing stopped for a moment.',
  'sign.stall.second-try': 'A first try failed and the second worked.',
  'sign.stall.air': 'For a moment the Wi-Fi brought nothing, then it went on.',
  'sign.stall.lan': 'For a moment nothing came from the router, then it went on.',
  'sign.stall.line': 'For a moment nothing came from outside the shop, then it went on.',
  'sign.stall.air-again': 'Again and again the Wi-Fi brings nothing for a moment.',
  'sign.stall.lan-again': 'Again and again nothing comes from the router for a moment.',
  'sign.stall.line-again': 'Again and again nothing comes from outside the shop for a moment.',

  'sign.resolver-place.router': 'Names are looked up at the router.',
  'sign.resolver-place.provider': 'Names are looked up at the provider’s server.',
  'sign.resolver-place.outside': 'Names are looked up outside the shop.',
  'sign.resolver-place.outside-two': 'Names are looked up at several servers outside the shop.',
  'sign.resolver-place.shop-other':
    'Names are looked up at an address in the shop that is not the router.',

  'sign.names-here.answers': 'The acquirer’s name is found.',
  'sign.names-here.one-dead': 'One name server is dead, another answers.',
  'sign.names-here.slow': 'Finding the name takes long.',
  'sign.names-here.no-such-name': 'The shop’s name server says that the name does not exist.',
  'sign.names-here.server-failed': 'The shop’s name server says that it failed (SERVFAIL).',
  'sign.names-here.server-refused': 'The shop’s name server refuses to look the name up.',
  'sign.names-here.silent': 'The shop’s name server does not answer.',
  'sign.names-here.port-closed': 'At the name server’s address there is no name server.',
  'sign.names-here.first-dead': 'The first name server is dead, the second one answers.',
  'sign.names-here.only-tcp': 'The name server answers in the slower of two ways only (TCP).',

  'sign.resolver-lives.lives': 'The name server lives; whoever it asks does not answer.',
  'sign.resolver-lives.dead': 'The name server does not answer even what it knows by itself.',

  'sign.names-elsewhere.answers': 'Name servers outside the shop find the name.',
  'sign.names-elsewhere.answers-private':
    'Name servers outside give an address that exists only inside networks.',
  'sign.names-elsewhere.silent': 'Name servers outside the shop cannot be asked.',
  'sign.names-elsewhere.no-such-name': 'Name servers elsewhere do not know the name either.',
  'sign.names-elsewhere.fails': 'Name servers elsewhere fail too.',

  'sign.names-others.found': 'Other names are found.',
  'sign.names-others.not-found': 'No other name is found either.',

  'sign.names-lost.none': 'The shop’s name server answers every question.',
  'sign.names-lost.drops':
    'The shop’s name server leaves questions unanswered, although nothing else gets lost.',
  'sign.names-agree.same': 'The shop is told the same address as others.',
  'sign.names-agree.differs': 'The shop is told another address than others.',
  'sign.names-agree.private': 'The shop is told an address that exists only inside networks.',
  'sign.names-agree.invented': 'A proxy program on the machine invents addresses.',

  'sign.maintenance-window.outside': 'It is none of the acquirer’s maintenance times.',
  'sign.maintenance-window.inside': 'It is the acquirer’s maintenance time.',

  'sign.memory.enough': 'Memory is free.',
  'sign.memory.low': 'Hardly any memory is free.',

  'sign.disk.room': 'The disk has room.',
  'sign.disk.full': 'The disk is nearly full.',
  'sign.disk.inodes-out': 'The disk can take no more files.',

  'sign.sockets.free': 'The terminal can open more connections.',
  'sign.sockets.crowded': 'The terminal has hardly any connection left to open.',
  'sign.sockets.used-up': 'The terminal itself can open no more connections.',

  'sign.processor.free': 'The processor has time to spare.',
  'sign.processor.saturated': 'The processor is overloaded.',

  'sign.heat.cool': 'The temperature is fine.',
  'sign.heat.hot-at-speed': 'It is too hot, and still works at full speed.',
  'sign.heat.hot': 'It is too hot.',
  'sign.heat.throttled': 'The processor slows down from heat.',

  'sign.power.steady':
    'It has not restarted lately, and its battery, where it has one, is not empty.',
  'sign.power.battery-low': 'The battery is nearly empty.',
  'sign.power.just-started': 'It was started only minutes ago.',

  'sign.shown-words.other': 'Words on the display that say nothing about the terminal itself.',
  'sign.shown-words.at-tls': 'The display stops where the secure connection (TLS) is set up.',
  'sign.shown-words.no-signal': 'The display says that there is no network.',
  'sign.shown-words.power-failed': 'The display says that the power failed.',
  'sign.shown-words.tampered': 'The display says that the terminal was opened or tampered with.',

  'sign.supply-voltage.steady': 'The supply voltage is right.',
  'sign.supply-voltage.dipped': 'The supply voltage was too low at some time since the start.',
  'sign.supply-voltage.low': 'The supply voltage is too low.',

  'sign.root-age.old': 'The authority behind the host’s certificate is an old one.',
  'sign.root-age.young':
    'The authority behind the host’s certificate is younger than old terminals.',

  'sign.asked': ({ question, answer }: { question: string; answer: string }) =>
    `${question} ${answer}`,

  'sign.hang-up.anyhow': 'The host hangs up on whoever comes.',
  'sign.hang-up.at-question': 'The host hangs up when it hears our question.',
  'sign.hang-up.near': 'Something much nearer than the host hangs up.',

  'sign.hello-fate.large-lost': 'A short greeting arrives at the host, a long one gets lost.',
  'sign.hello-fate.lost': 'The greeting of the encrypted connection gets lost on the way.',
  'sign.hello-fate.taken':
    'The greeting of the encrypted connection arrives, and nobody answers it.',

  'sign.idle-hold.closed': 'The host ends a quiet connection in good order.',
  'sign.idle-hold.forgotten': 'A quiet connection is forgotten on the way within minutes.',
  'sign.idle-hold.forgotten-late': 'A connection that was quiet for long is forgotten on the way.',
  'sign.idle-hold.holds': 'A quiet connection holds.',
  'sign.idle-hold.reset': 'A quiet connection is broken off.',

  'sign.ipv4-way.passes': 'Others are reached over IPv4 too.',
  'sign.ipv4-way.only-ipv6': 'Others are reached over IPv6, and nobody over IPv4.',
  'sign.ipv6-way.known': 'The machine knows a way out over IPv6.',
  'sign.ipv6-way.none': 'The machine knows no way out over IPv6.',

  'sign.large-hello.answered': 'The host answers long greetings too.',
  'sign.large-hello.dropped': 'The host answers short greetings and no long ones.',

  'sign.load-delay.rises': 'Under load, answers take a little longer.',
  'sign.load-delay.steady': 'Under load, answers take no longer.',
  'sign.load-delay.swells': 'As soon as somebody loads the line, answers take far too long.',
  'sign.load-delay.swells-air':
    'As soon as somebody loads the Wi-Fi, even the router answers far too late.',
  'sign.load-delay.swells-inside':
    'As soon as somebody loads the line, even the router answers far too late.',

  'sign.signer-kind.unknown':
    'The authority that signed is not known for opening encrypted connections.',
  'sign.signer-kind.box':
    'The certificate bears the name of a product that opens encrypted connections.',
  'sign.signer-kind.scanner': 'The certificate bears the name of a virus scanner.',

  'sign.strangers-elsewhere.for-everybody':
    'The same unknown authority signs the certificates of others too.',
  'sign.strangers-elsewhere.for-the-acquirer':
    'The unknown authority signs for the acquirer alone.',

  'sign.tls-cut-distance.far': 'The host itself breaks the encrypted connection off.',
  'sign.tls-cut-distance.near':
    'Something much nearer than the host breaks the encrypted connection off.',

  'sign.unanswered.keeps-alive': 'The host gives signs of life, and no answer.',
  'sign.unanswered.lost': 'The question gets lost on the way.',
  'sign.unanswered.taken': 'The host takes the question and does not answer it.',
} as const
