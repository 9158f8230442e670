import { inMs } from '../numbers.ts'
import { inTime } from './in-time.ts'
import { questions } from './questions.ts'

type Named = { name: string }
type Resolved = { name: string; resolver: string }
type Certificate = {
  subject: string
  issuer: string
  from: string
  to: string
  name: string
  names: string
}
type Lost = { lost: number; sent: number; to: string }
type Unheard = { lost: number; sent: number; resolver: string }
type Delay = { ms: number; limit: number; to: string }
type Added = Delay & { added: number }
type Endpoint = { endpoint: string }
type Code = { code: string }
type Http = { status: number; seconds?: number }
type Way = { address: string; last: string }
type Large = { bytes: number; to: string }
type Notice = { title: string; until: string }
type Holder = { port: number; program: string }
type Required = { has: string; wants: string }
type OsLife = { system: string; ends: string; longest: string }
type Percent = { percent: number }
type Loaded = { direction: 'download' | 'upload'; quiet: number; loaded: number; to: string }

function soon(seconds: number): string {
  return seconds < 120 ? `${seconds.toFixed(0)} s` : inTime(seconds * 1000)
}

/** By the digit of UnionPay's head. */
const loads: Record<number, string> = {
  1: 'its parameters for magnetic stripes',
  4: 'its public keys',
  5: 'its parameters for chip cards',
  7: 'the list of blocked cards',
  8: 'currencies and fees',
  9: 'its parameters for contactless cards',
  11: 'the list of cards that need no PIN or signature',
  12: 'the list of cards that need no PIN or signature',
}

const transfers = { download: 'a download', upload: 'an upload' }

const question = (id: string) => (questions as Record<string, string>)[`question.${id}`] ?? id
const answer = (id: string, value: string) =>
  (questions as Record<string, string>)[`answer.${id}.${value}`] ?? value

/** What each symptom saw, in a sentence. */
/** A long way, and how far its times lie apart. */
type Long = { ms: number; spread: number; to: string }

/** Gaps without an answer: how many, and the longest. */
type Gaps = { ms: number; times: number; to: string }

type Air = {
  rivals: number
  overlapping: number
  loudest: number
  channel: number
  workedOut: boolean
}
type Sending = { percent: number; mbps: number }
type Offer = { ssid: string; channel: number; security: string }
type Joining = { ssid: string; dbm: number; workedOut: boolean }

function rivalWords({ rivals, overlapping }: Air): string {
  const beside = overlapping > 0 ? ` and ${overlapping} on overlapping channels` : ''
  return `${rivals || 'no'} other network${rivals === 1 ? '' : 's'} on it${beside}`
}

type Addressless = Named & { joined: boolean; ssid: string }
type Signal = { dbm: number; ssid: string; workedOut: boolean }

function aboutDbm(dbm: number, workedOut: boolean): string {
  return workedOut ? `about ${dbm} dBm` : `${dbm} dBm`
}

function dbmWords({ dbm, workedOut }: Signal): string {
  return workedOut ? `about ${dbm} dBm, worked out from the system’s percentage` : `${dbm} dBm`
}

export const outcomes = {
  'outcome.link-state.connected': ({ name }: Named) => `This machine is on the network (${name}).`,
  'outcome.link-state.ipv6-only': ({ name }: Named) =>
    `${name} has only an IPv6 address; many payment hosts need IPv4.`,
  'outcome.link-state.no-route': ({ name }: Named) =>
    `${name} has an address but no router is set as the way out.`,
  'outcome.link-state.self-assigned': ({ name }: Named) =>
    `${name} gave itself a 169.254 address: nobody on the network hands out addresses (DHCP).`,
  'outcome.link-state.no-address': ({ name, joined, ssid }: Addressless) =>
    joined
      ? `${name} has joined the Wi-Fi${ssid && ` “${ssid}”`}, but was given no address there.`
      : `${name} is plugged in, but has no address.`,
  'outcome.link-state.not-associated': ({ name }: Named) => `${name} is not joined to any Wi-Fi.`,
  'outcome.link-state.no-carrier': ({ name }: Named) =>
    `${name} has no signal on its cable: unplugged, broken, or nothing at the other end.`,
  'outcome.link-state.radio-off': ({ byKey }: { byKey: boolean }) =>
    byKey
      ? 'The Wi-Fi radio of this machine is switched off by a key or a slide on its case.'
      : 'The Wi-Fi radio of this machine is switched off in the system (or by flight mode).',
  'outcome.link-state.disabled': ({ name }: Named) => `${name} is switched off in the system.`,
  'outcome.link-state.no-adapter': 'The system shows no network adapter at all.',

  'outcome.adapter-drivers.taken': 'Every network card of this machine has its driver.',
  'outcome.adapter-drivers.no-card': 'Nor is there a network card that lacks a driver.',
  'outcome.adapter-drivers.missing': ({ cards }: { cards: string }) =>
    `This machine has a network card that no driver works for (${cards}).`,
  'outcome.link-quality.clean': ({ name }: Named) => `${name} counts no errors.`,
  'outcome.link-quality.slow-link': ({
    name,
    mbps,
    half,
  }: Named & { mbps: number; half: boolean }) =>
    `${name} runs at ${mbps} Mbit/s${half ? ', half duplex' : ''}: a bad cable or a wrong setting.`,
  'outcome.link-quality.errors': ({ name, errors }: Named & { errors: number }) =>
    `${name} counts damaged frames (${errors}).`,
  'outcome.link-quality.card-errors': ({ name, errors }: Named & { errors: number }) =>
    `${name} counts ${errors} errors of its own, not of the cable.`,
  'outcome.link-quality.flapping': ({ name, times }: Named & { times: number }) =>
    `${name} lost and found its cable signal ${times} times while we measured.`,

  'outcome.default-routes.one': ({ gateways }: { gateways: string }) =>
    `There is one way out of the shop, ${gateways}.`,
  'outcome.default-routes.two': ({ gateways }: { gateways: string }) =>
    `This machine knows two ways out: ${gateways}.`,
  'outcome.default-routes.competing': ({ gateways }: { gateways: string }) =>
    `Two ways out compete with the same rank: ${gateways}.`,

  'outcome.ipv4-way.passes': 'Others are reached over IPv4, the older kind of address, too.',
  'outcome.ipv4-way.only-ipv6': ({ asked }: { asked: number }) =>
    `Over IPv6, the newer kind of address, others are reached; over IPv4, the older kind, none of the ${asked} that were asked.`,
  'outcome.ipv6-way.none': 'This machine knows no way out over IPv6, the newer kind of address.',
  'outcome.ipv6-way.known': 'This machine knows a way out over IPv6, the newer kind of address.',
  'outcome.wifi-signal.strong': (signal: Signal) =>
    `The Wi-Fi signal is strong here (${dbmWords(signal)}).`,
  'outcome.wifi-signal.fair': (signal: Signal) =>
    `The Wi-Fi signal is fair here (${dbmWords(signal)}).`,
  'outcome.wifi-signal.weak': (signal: Signal) =>
    `The Wi-Fi signal is weak here (${dbmWords(signal)}).`,
  'outcome.wifi-signal.unusable': (signal: Signal) =>
    `The Wi-Fi signal is too weak to work with (${dbmWords(signal)}).`,
  'outcome.wifi-steadiness.steady': ({ spread }: { spread: number }) =>
    `The Wi-Fi signal holds steady (within ${spread} dB).`,
  'outcome.wifi-steadiness.unstable': ({ spread, ...weakest }: Signal & { spread: number }) =>
    `The Wi-Fi signal jumps by ${spread} dB within a second (at its weakest ${dbmWords(weakest)}).`,
  'outcome.wifi-steadiness.lost': 'The Wi-Fi was lost while we measured.',
  'outcome.wifi-steadiness.roaming': ({ points, changes }: { points: number; changes: number }) =>
    changes === 1
      ? 'This machine changed to another access point while we measured.'
      : `This machine changed ${changes} times between ${points} access points while we measured.`,
  'outcome.wifi-air.free': (air: Air) =>
    `Channel ${air.channel} is nearly free (${rivalWords(air)}).`,
  'outcome.wifi-air.shared': (air: Air) =>
    `Channel ${air.channel} is shared: ${rivalWords(air)}, the loudest at ${aboutDbm(air.loudest, air.workedOut)}.`,
  'outcome.wifi-air.crowded': (air: Air) =>
    `Channel ${air.channel} is crowded: ${rivalWords(air)}, the loudest at ${aboutDbm(air.loudest, air.workedOut)}.`,

  'outcome.wifi-sending.clean': ({ percent }: Sending) =>
    `What this machine sends over Wi-Fi hardly ever has to be sent again (${percent.toFixed(0)} in 100 packets).`,
  'outcome.wifi-sending.fast': ({ mbps }: Sending) =>
    `This machine’s Wi-Fi has not slowed down (${mbps} Mbit/s).`,
  'outcome.wifi-sending.some': ({ percent }: Sending) =>
    `For every 100 packets that this machine sends over Wi-Fi, ${percent.toFixed(0)} are sent again.`,
  'outcome.wifi-sending.many': ({ percent }: Sending) =>
    `For every 100 packets that this machine sends over Wi-Fi, ${percent.toFixed(0)} are sent again: something disturbs them.`,
  'outcome.wifi-sending.crawling': ({ mbps }: Sending) =>
    `The signal is good, and yet this machine’s Wi-Fi has slowed down to ${mbps} Mbit/s: something disturbs it.`,

  'outcome.wifi-offer.plain': ({ ssid }: Offer) =>
    `Older terminals can join the Wi-Fi too${ssid && ` (“${ssid}”)`}: it is there on 2.4 GHz, with a security that they know.`,
  'outcome.wifi-offer.hidden': ({ ssid }: Offer) =>
    `The Wi-Fi “${ssid}” hides its name: a terminal finds it only if the name was typed in.`,
  'outcome.wifi-offer.high-channel': ({ ssid, channel }: Offer) =>
    `The Wi-Fi “${ssid}” is on channel ${channel}, which not every terminal can hear; 1 to 11 are safe.`,
  'outcome.wifi-offer.new-security': ({ ssid, security }: Offer) =>
    `The Wi-Fi “${ssid}” asks for the newest security (${security}), which older terminals do not know.`,
  'outcome.wifi-offer.new-generation': ({ ssid }: Offer) =>
    `The Wi-Fi “${ssid}” lets in only Wi-Fi 6 devices (802.11ax), and older terminals are not.`,
  'outcome.wifi-offer.five-only': ({ ssid }: Offer) =>
    `The Wi-Fi “${ssid}” is only there on 5 GHz, which older terminals cannot hear.`,

  'outcome.wifi-joining.never-joined': (_joining: Joining) =>
    'This machine knows no Wi-Fi yet: nobody has joined it to one.',
  'outcome.wifi-joining.out-of-sight': (_joining: Joining) =>
    'None of the Wi-Fi networks that this machine knows can be heard here.',
  'outcome.wifi-joining.too-faint': ({ ssid, dbm, workedOut }: Joining) =>
    `This machine hears its Wi-Fi “${ssid}” too faintly to join (${aboutDbm(dbm, workedOut)}).`,
  'outcome.wifi-joining.nothing-heard': (_joining: Joining) =>
    'This machine hears no Wi-Fi network at all.',
  'outcome.wifi-joining.kept-out': ({ ssid, dbm, workedOut }: Joining) =>
    `This machine knows the Wi-Fi “${ssid}” and hears it well (${aboutDbm(dbm, workedOut)}), but has not joined it: the password may have changed.`,
  'outcome.wifi-joining.refused': ({ ssid }: Joining) =>
    `The Wi-Fi “${ssid}” turned down the password that this machine has.`,

  'outcome.detour.none':
    'No tunnel is up on this machine, and neither its settings nor its environment name a proxy.',
  'outcome.detour.tunnel': ({ names }: { names: string }) =>
    `A VPN tunnel is up on this machine (${names}).`,
  'outcome.detour.carries': ({ name }: { name: string }) =>
    `This machine sends its traffic through a VPN tunnel (${name}).`,
  'outcome.detour.proxy': ({ proxy }: { proxy: string }) =>
    `This machine is told to use a proxy (${proxy}).`,
  'outcome.guard.none':
    'No security program or filter that we know runs on this machine. Its own firewall rules are for its administrator to read only.',
  'outcome.guard.runs': ({ names }: { names: string }) =>
    `Programs run on this machine that can stop or redirect connections (${names}). Its own firewall rules are for its administrator to read only.`,

  'outcome.clock.right': 'This machine’s clock is right.',
  'outcome.clock.off': ({ offsetMs }: { offsetMs: number }) =>
    `This machine’s clock is off by ${inTime(offsetMs)}.`,
  'outcome.clock.far-off': ({ offsetMs }: { offsetMs: number }) =>
    `This machine’s clock is wrong by ${inTime(offsetMs)}; certificates look wrong with it.`,
  'outcome.model-listed.listed': ({ has }: Required) =>
    `The model ${has} is on the acquirer’s list.`,
  'outcome.model-listed.unlisted': ({ has, wants }: Required) =>
    `The model ${has} is not on the acquirer’s list (${wants}).`,
  'outcome.app-version.allowed': ({ has, wants }: Required) =>
    `The payment app is ${has}, as the acquirer requires (${wants}).`,
  'outcome.app-version.older': ({ has, wants }: Required) =>
    `The payment app is ${has}, older than the acquirer requires (${wants}).`,
  'outcome.app-version.newer': ({ has, wants }: Required) =>
    `The payment app is ${has}, newer than the acquirer allows (${wants}).`,
  'outcome.firmware-version.allowed': ({ has, wants }: Required) =>
    `The firmware is ${has}, as the acquirer requires (${wants}).`,
  'outcome.firmware-version.older': ({ has, wants }: Required) =>
    `The firmware is ${has}, older than the acquirer requires (${wants}).`,
  'outcome.firmware-version.newer': ({ has, wants }: Required) =>
    `The firmware is ${has}, newer than the acquirer allows (${wants}).`,
  'outcome.os-support.supported': ({ system, ends }: OsLife) =>
    `The maker still mends this system (${system}), until ${ends}.`,
  'outcome.os-support.extended': ({ system, ends, longest }: OsLife) =>
    `The maker stopped mending this system (${system}) for most on ${ends}; until ${longest} some editions or paid plans still get updates.`,
  'outcome.os-support.ended': ({ system, ends }: OsLife) =>
    `This system (${system}) has had no security updates since ${ends}.`,
  'outcome.terminal-there.there': ({
    address,
    maker,
  }: {
    address: string
    macs: string
    maker: string
  }) => `The terminal is on the network at ${address}${maker ? ` (${maker})` : ''}.`,
  'outcome.terminal-there.absent': ({
    address,
  }: {
    address: string
    macs: string
    maker: string
  }) => `Nobody answers at the terminal’s address ${address}.`,
  'outcome.terminal-there.outside-subnet': ({
    address,
  }: {
    address: string
    macs: string
    maker: string
  }) => `The terminal’s address ${address} does not belong to this network.`,
  'outcome.terminal-there.two-devices': ({
    address,
    macs,
  }: {
    address: string
    macs: string
    maker: string
  }) => `Two devices use the terminal’s address ${address} (${macs}).`,
  'outcome.terminal-maker.terminals': ({ maker }: { maker: string }) =>
    `The device at the terminal’s address is by ${maker}, who makes terminals.`,
  'outcome.terminal-maker.other': ({ mac }: { mac: string }) =>
    `The device at the terminal’s address (${mac}) is by nobody known to make terminals.`,
  'outcome.terminal-maker.made-up': ({ mac }: { mac: string }) =>
    `The device at the terminal’s address (${mac}) hides who made it, as phones do and terminals hardly ever.`,
  'outcome.terminal-port.open': ({ address, port }: { address: string; port: number }) =>
    `The terminal’s own port ${port} opens (${address}).`,
  'outcome.terminal-port.closed': ({ address, port }: { address: string; port: number }) =>
    `The terminal at ${address} is there, but its own port ${port} is closed.`,
  'outcome.terminal-port.filtered': ({ address, port }: { address: string; port: number }) =>
    `The terminal at ${address} is there, but its own port ${port} does not answer.`,
  'outcome.port-holder.held': ({ port, program }: Holder) =>
    `The terminal’s port ${port} is open${program && ` (${program})`}.`,
  'outcome.port-holder.stranger': ({ port, program }: Holder) =>
    `Another program, ${program}, holds the terminal’s port ${port}; the payment app cannot have it.`,
  'outcome.port-holder.nobody': ({ port }: Holder) =>
    `No program of the terminal listens on its port ${port}.`,
  'outcome.sign-in-page.none': 'No sign-in page stands before the internet.',
  'outcome.sign-in-page.unreached': 'The pages that would show a sign-in page cannot be reached.',
  'outcome.sign-in-page.page': ({ to }: { to: string }) =>
    `This network puts a page of its own before the internet${to ? ` (${to})` : ''}: a sign-in, or a bill.`,
  'outcome.sign-in-page.page-here': ({ to }: { to: string }) =>
    `A box in the shop puts a page of its own before the internet${to ? ` (${to})` : ''}: a sign-in.`,
  'outcome.way-ends.reaches': ({ address }: Way) =>
    `Packets do reach the acquirer’s host ${address}.`,
  'outcome.way-ends.late': ({ last }: Way) =>
    `Packets get as far as ${last}, about as far as others go; only the host is missing.`,
  'outcome.way-ends.early': ({ last }: Way) =>
    `The way to the acquirer ends behind ${last || 'the shop'}; to other places it goes on.`,
  'outcome.way-ends.told-beyond': ({ last }: Way) =>
    `A router outside the shop (${last}) reports that it cannot pass packets on to the acquirer.`,
  'outcome.way-ends.told-here': ({ last }: Way) =>
    `A router in the shop${last ? ` (${last})` : ''} reports that it does not pass packets on to the acquirer.`,
  'outcome.way-ends.loop': ({ last }: Way) =>
    `Packets to the acquirer go round in a circle (at ${last}).`,
  'outcome.large-packets.pass': ({ bytes }: Large) => `Large packets (${bytes} bytes) get through.`,
  'outcome.large-packets.told': ({ bytes }: Large) =>
    `Packets over ${bytes} bytes are turned back with a word, as they should be.`,
  'outcome.large-packets.vanish': ({ bytes }: Large) =>
    `Packets over ${bytes} bytes vanish without a word.`,
  'outcome.announced.nothing': 'The acquirer’s status page reports no trouble.',
  'outcome.announced.elsewhere': ({ title }: Notice) =>
    `The acquirer’s status page reports nothing of this service, only of another${title && `: “${title}”`}.`,
  'outcome.announced.maintenance': ({ title, until }: Notice) =>
    `The acquirer has announced maintenance${title && `: “${title}”`}${until ? `, until ${until}` : ''}.`,
  'outcome.announced.incident': ({ title }: Notice) =>
    `The acquirer reports an outage on its status page${title && `: “${title}”`}.`,

  'outcome.gateway-reach.answers': ({ gateway }: { gateway: string }) =>
    `The router ${gateway} is there.`,
  'outcome.gateway-reach.answers-in': ({ gateway, ms }: { gateway: string; ms: number }) =>
    `The router ${gateway} answers in ${inMs(ms)} ms.`,
  'outcome.gateway-reach.another-answers': ({
    gateway,
    other,
  }: {
    gateway: string
    other: string
  }) => `Nobody answers at the router’s address ${gateway}, but a router answers at ${other}.`,
  'outcome.gateway-reach.only-shown': ({ gateway }: { gateway: string }) =>
    `The router ${gateway} shows that it is there, but answers nothing and lets nothing through.`,
  'outcome.gateway-reach.silent': ({ gateway }: { gateway: string }) =>
    `The router ${gateway} does not answer in any way.`,

  'outcome.internet.works': ({
    reached,
    of,
    example,
  }: {
    reached: number
    of: number
    example: string
  }) => `The internet is reached (${reached} of ${of} reference points, for example ${example}).`,
  'outcome.internet.provider-only': 'The provider’s network answers, but nothing behind it does.',
  'outcome.internet.nothing': ({ of }: { of: number }) =>
    `Nothing outside the shop answers (${of} reference points tried).`,
  'outcome.internet.turned-away': ({ of }: { of: number }) =>
    `${of === 1 ? 'The one reference point is' : `All ${of} reference points are`} refused at once: one box on the way turns everything away.`,
  'outcome.internet.router-says-no': 'The router itself reports that it has no way out.',

  'outcome.loss-begins.nowhere': ({ lost, sent }: Lost) =>
    `No packets get lost on the way (at worst ${lost} of ${sent}).`,
  'outcome.loss-begins.air': ({ lost, sent, to }: Lost) =>
    `Packets get lost between this machine and the router, over Wi-Fi (${lost} of ${sent} to ${to}).`,
  'outcome.loss-begins.lan': ({ lost, sent, to }: Lost) =>
    `Packets get lost inside the shop, before the router (${lost} of ${sent} to ${to}).`,
  'outcome.loss-begins.line': ({ lost, sent, to }: Lost) =>
    `Packets get lost on the line between the router and the provider (${lost} of ${sent} to ${to}).`,
  'outcome.loss-begins.provider': ({ lost, sent, to }: Lost) =>
    `Packets get lost in the provider’s network (${lost} of ${sent} to ${to}).`,
  'outcome.loss-begins.acquirer': ({ lost, sent, to }: Lost) =>
    `Packets get lost only on the way to the acquirer (${lost} of ${sent} to ${to}).`,

  'outcome.delay-begins.nowhere': ({ ms, to }: Delay) =>
    `A packet and its answer take ${inMs(ms)} ms to ${to}; no part of the way is slow.`,
  'outcome.delay-begins.acquirer': ({ ms, added }: Added) =>
    `The last part of the way, to the acquirer, is slow (${inMs(ms)} ms in all, ${inMs(added)} more than a sound way takes).`,
  'outcome.delay-begins.provider': ({ ms, added }: Added) =>
    `The way behind the provider’s door is slow (${inMs(ms)} ms in all, ${inMs(added)} more than a sound way takes).`,
  'outcome.delay-begins.line': ({ ms, added }: Added) =>
    `The line to the provider is slow (${inMs(ms)} ms in all, ${inMs(added)} more than a sound way takes).`,
  'outcome.delay-begins.air': ({ ms, added }: Added) =>
    `The Wi-Fi way to the router is slow (${inMs(ms)} ms in all, ${inMs(added)} more than a sound way takes).`,
  'outcome.delay-begins.line-far': ({ ms, added }: Added) =>
    `The line to the provider is as slow as by satellite (${inMs(ms)} ms in all, ${inMs(added)} more than a sound way takes).`,
  'outcome.delay-begins.lan': ({ ms, added }: Added) =>
    `The way to the router is slow (${inMs(ms)} ms in all, ${inMs(added)} more than a sound way takes).`,

  'outcome.delay-swings.nowhere': ({ ms }: { ms: number }) =>
    `The delay is steady (within ${inMs(ms)} ms).`,
  'outcome.delay-swings.beyond': ({ ms }: { ms: number }) =>
    `The delay swings by ${inMs(ms)} ms, behind the provider’s door.`,
  'outcome.delay-swings.line': ({ ms }: { ms: number }) =>
    `The delay on the line swings by ${inMs(ms)} ms, as when the line is full.`,
  'outcome.delay-swings.line-or-beyond': ({ ms }: { ms: number }) =>
    `The delay outside the shop swings by ${inMs(ms)} ms, as when a line is full.`,
  'outcome.delay-swings.air': ({ ms }: { ms: number }) =>
    `The delay over Wi-Fi to the router swings by ${inMs(ms)} ms.`,
  'outcome.delay-swings.lan': ({ ms }: { ms: number }) =>
    `The delay to the router swings by ${inMs(ms)} ms.`,

  'outcome.swing-shape.waves': ({ to }: { to: string }) =>
    `The delay to ${to} rises and falls in waves, as where packets queue.`,
  'outcome.swing-shape.jumps': ({ to }: { to: string }) =>
    `The delay to ${to} jumps from packet to packet, as over the air.`,

  'outcome.delay-steadiness.steady': ({ ms, spread, to }: Long) =>
    `The way to ${to} takes ${inMs(ms)} ms, always the same (within ${inMs(spread)} ms).`,
  'outcome.delay-steadiness.wavers': ({ ms, spread, to }: Long) =>
    `The way to ${to} takes ${inMs(ms)} ms, and wavers by ${inMs(spread)} ms.`,
  'outcome.stall.none': 'Nothing stopped for a moment.',
  'outcome.stall.second-try': 'A first try failed and the second worked.',
  'outcome.stall.air': ({ ms, to }: { ms: number; to: string }) =>
    `For ${inMs(ms)} ms the Wi-Fi brought nothing back from ${to}, then it went on.`,
  'outcome.stall.lan': ({ ms, to }: { ms: number; to: string }) =>
    `For ${inMs(ms)} ms nothing came back from the router ${to}, then it went on.`,
  'outcome.stall.line': ({ ms, to }: { ms: number; to: string }) =>
    `For ${inMs(ms)} ms nothing came back from ${to}, outside the shop, then it went on.`,
  'outcome.stall.air-lasting': ({ ms, to }: { ms: number; to: string }) =>
    `For ${inMs(ms)} ms the Wi-Fi brought nothing back from ${to}.`,
  'outcome.stall.lan-lasting': ({ ms, to }: { ms: number; to: string }) =>
    `For ${inMs(ms)} ms nothing came back from the router ${to}.`,
  'outcome.stall.line-lasting': ({ ms, to }: { ms: number; to: string }) =>
    `For ${inMs(ms)} ms nothing came back from ${to}, outside the shop.`,
  'outcome.stall.air-again': ({ ms, times, to }: Gaps) =>
    `${times} times the Wi-Fi brought nothing back from ${to}, for up to ${inMs(ms)} ms.`,
  'outcome.stall.lan-again': ({ ms, times, to }: Gaps) =>
    `${times} times nothing came back from the router ${to}, for up to ${inMs(ms)} ms.`,
  'outcome.stall.line-again': ({ ms, times, to }: Gaps) =>
    `${times} times nothing came back from ${to}, outside the shop, for up to ${inMs(ms)} ms.`,

  'outcome.load-delay.steady': ({ direction, quiet, loaded }: Loaded) =>
    `While ${transfers[direction]} used the line, packets took ${inMs(loaded)} ms, without it ${inMs(quiet)} ms: nothing waits.`,
  'outcome.load-delay.rises': ({ direction, quiet, loaded }: Loaded) =>
    `While ${transfers[direction]} used the line, packets took ${inMs(loaded)} ms instead of ${inMs(quiet)} ms; payments do not feel that.`,
  'outcome.load-delay.swells': ({ direction, quiet, loaded }: Loaded) =>
    `While ${transfers[direction]} used the line, packets took ${inMs(loaded)} ms instead of ${inMs(quiet)} ms: they queue before the line, and payments wait behind them.`,
  'outcome.load-delay.swells-air': ({ direction, quiet, loaded, to }: Loaded) =>
    `While ${transfers[direction]} used the Wi-Fi, the router ${to} answered in ${inMs(loaded)} ms instead of ${inMs(quiet)} ms: packets queue before the radio.`,
  'outcome.load-delay.swells-inside': ({ direction, quiet, loaded, to }: Loaded) =>
    `While ${transfers[direction]} used the line, even the router ${to} answered in ${inMs(loaded)} ms instead of ${inMs(quiet)} ms: packets queue inside the shop.`,

  'outcome.idle-hold.holds': ({ seconds }: { seconds: number }) =>
    `A connection to the acquirer that was quiet for ${seconds} s still worked.`,
  'outcome.idle-hold.closed': ({ seconds }: { seconds: number }) =>
    `The acquirer ended a quiet connection in good order after ${seconds} s; a terminal then opens another.`,
  'outcome.idle-hold.forgotten-late': ({ seconds }: { seconds: number }) =>
    `A connection that was quiet for ${seconds} s was cut on the way. After so long many networks do that.`,
  'outcome.idle-hold.reset': ({ seconds }: { seconds: number }) =>
    `A connection that was quiet for ${seconds} s was thrown out; a new one opened at once.`,
  'outcome.idle-hold.forgotten': ({ seconds }: { seconds: number }) =>
    `A connection that was quiet for ${seconds} s was dead, and nobody had said so; a new one opened at once. A terminal waits on such a connection in vain.`,

  'outcome.resolver-place.router': ({ resolver }: { resolver: string }) =>
    `Names are looked up at the router (${resolver}).`,
  'outcome.resolver-place.outside': ({ resolver }: { resolver: string }) =>
    `Names are looked up outside the shop (${resolver}).`,
  'outcome.resolver-place.provider': ({ resolver }: { resolver: string }) =>
    `Names are looked up at the provider’s server (${resolver}).`,
  'outcome.resolver-place.outside-two': ({ resolver }: { resolver: string }) =>
    `Names are looked up at several servers outside the shop (${resolver}).`,
  'outcome.resolver-place.shop-other': ({ resolver }: { resolver: string }) =>
    `Names are looked up at ${resolver}, an address in the shop that is not the router.`,

  'outcome.names-here.answers': ({ name, ms }: Named & { ms: number }) =>
    `The name ${name} is found (${inMs(ms)} ms).`,
  'outcome.names-here.one-dead': ({ resolver }: { resolver: string }) =>
    `One name server (${resolver}) is dead; another answers.`,
  'outcome.names-here.first-dead': ({ resolver }: { resolver: string }) =>
    `The first name server (${resolver}) is dead: every name waits seconds for it before the next one is asked.`,
  'outcome.names-here.only-tcp': ({ name, resolver }: Resolved) =>
    `${resolver} finds ${name} only over TCP; over UDP, as programs ask, nothing comes back.`,
  'outcome.names-here.slow': ({ name, ms }: Named & { ms: number }) =>
    `Finding the name ${name} takes ${inMs(ms)} ms.`,
  'outcome.names-here.no-such-name': ({ name }: Resolved) =>
    `The shop’s name server says that ${name} does not exist.`,
  'outcome.names-here.server-failed': ({ name, resolver }: Resolved) =>
    `The name server ${resolver} answers that it failed to look up ${name} (SERVFAIL).`,
  'outcome.names-here.server-refused': ({ name, resolver }: Resolved) =>
    `The name server ${resolver} refuses to look up ${name}.`,
  'outcome.names-here.silent': ({ name, resolver }: Resolved) =>
    `The name server${resolver ? ` ${resolver}` : ''} does not answer, so ${name} is not found.`,
  'outcome.names-here.port-closed': ({ resolver }: Resolved) =>
    `At ${resolver} there is no name server: its port is closed.`,

  'outcome.resolver-lives.lives': ({ resolver }: { resolver: string }) =>
    `The name server ${resolver} lives; whoever it asks does not answer.`,
  'outcome.resolver-lives.dead': ({ resolver }: { resolver: string }) =>
    `The name server ${resolver} does not answer even what it knows by itself.`,
  'outcome.names-elsewhere.answers': ({ name }: Named) =>
    `Name servers outside the shop find ${name}.`,
  'outcome.names-elsewhere.answers-private': ({ name }: Named) =>
    `Name servers outside the shop give ${name} an address that exists only inside networks.`,
  'outcome.names-elsewhere.silent': 'Name servers outside the shop cannot be asked from here.',
  'outcome.names-elsewhere.no-such-name': ({ name }: Named) =>
    `Name servers elsewhere do not know ${name} either.`,
  'outcome.names-elsewhere.fails': ({ name }: Named) =>
    `Name servers elsewhere fail to look up ${name} too.`,
  'outcome.names-others.found': ({ name }: Named) => `Another name (${name}) is found.`,
  'outcome.names-others.not-found': ({ name }: Named) =>
    `Another, well-known name (${name}) is not found either.`,
  'outcome.names-lost.none': ({ lost, sent, resolver }: Unheard) =>
    lost === 0
      ? `The name server ${resolver} answers every question.`
      : `The name server ${resolver} answers nearly every question (not ${lost} of ${sent}).`,
  'outcome.names-lost.drops': ({ lost, sent, resolver }: Unheard) =>
    `The name server ${resolver} leaves questions unanswered (${lost} of ${sent}), although nothing else gets lost on the way.`,
  'outcome.names-agree.same': 'The shop gets the same address for the host as others do.',
  'outcome.names-agree.differs': ({
    name,
    address,
    other,
  }: Named & { address: string; other: string }) =>
    `The shop is told that ${name} is at ${address}; others are told ${other}.`,
  'outcome.names-agree.private': ({ name, address }: Named & { address: string; other: string }) =>
    `The shop is told that ${name} is at ${address}, an address that exists only inside networks.`,
  'outcome.names-agree.invented': ({ name, address }: Named & { address: string }) =>
    `A proxy program on this machine invents addresses (${name} → ${address}); nothing measured through it can be trusted.`,

  'outcome.acquirer-port.open': ({ endpoint, ms }: Endpoint & { ms: number }) =>
    `The acquirer’s port ${endpoint} opens in ${inMs(ms)} ms.`,
  'outcome.acquirer-port.open-some': ({ dead, of }: Endpoint & { dead: string; of: number }) =>
    `Of the acquirer’s ${of} addresses, ${dead} does not open.`,
  'outcome.acquirer-port.open-ipv4': ({ dead }: Endpoint & { dead: string; of: number }) =>
    `The acquirer’s IPv4 addresses open, none of its IPv6 addresses does (${dead}).`,
  'outcome.acquirer-port.open-ipv6': ({ dead }: Endpoint & { dead: string; of: number }) =>
    `The acquirer’s IPv6 addresses open, none of its IPv4 addresses does (${dead}); many terminals know only IPv4.`,
  'outcome.acquirer-port.refused': ({ endpoint }: Endpoint) =>
    `${endpoint} refuses the connection.`,
  'outcome.acquirer-port.reset': ({ endpoint }: Endpoint) =>
    `${endpoint} breaks the connection off at once.`,
  'outcome.acquirer-port.silent': ({ endpoint }: Endpoint) => `${endpoint} does not answer.`,
  'outcome.acquirer-port.unreachable': ({ endpoint }: Endpoint) =>
    `A router reports that there is no way to ${endpoint}.`,
  'outcome.acquirer-port.prohibited': ({ endpoint }: Endpoint) =>
    `A firewall reports that connections to ${endpoint} are forbidden.`,
  'outcome.acquirer-port.open-elsewhere': ({
    dead,
    other,
  }: Endpoint & { dead: string; other: string }) =>
    `The address that this shop is given (${dead}) does not open; the one that others are given (${other}) does.`,
  'outcome.connect-distance.far': ({ ms, distance }: { ms: number; distance: number }) =>
    `The connection was opened from as far away as the host (${inMs(ms)} ms; the way takes ${inMs(distance)} ms).`,
  'outcome.connect-distance.near': ({ ms, distance }: { ms: number; distance: number }) =>
    `The connection was opened after ${inMs(ms)} ms, by a box in between: the host is ${inMs(distance)} ms away.`,
  'outcome.refusal-distance.far': ({ ms, distance }: { ms: number; distance: number }) =>
    `The refusal came from as far away as the host (${inMs(ms)} ms; the way takes ${inMs(distance)} ms).`,
  'outcome.refusal-distance.near': ({ ms, distance }: { ms: number; distance: number }) =>
    `The refusal came after ${inMs(ms)} ms, from a box in the shop: the host is ${inMs(distance)} ms away.`,
  'outcome.port-elsewhere.passes': ({ port }: { port: number }) =>
    `Port ${port} is let through to other hosts: they open it or refuse it themselves.`,
  'outcome.port-elsewhere.silent': ({ port }: { port: number }) =>
    `Port ${port} gets no answer from other hosts either.`,
  'outcome.port-elsewhere.stopped': ({ port }: { port: number }) =>
    `Port ${port} is stopped near the shop, whatever the host.`,
  'outcome.other-ports.answers': ({ ports }: { ports: string }) =>
    `The acquirer’s host answers on other ports (${ports}): it opens or refuses them, so it is there.`,
  'outcome.other-ports.only-ours-silent': ({ ports }: { ports: string }) =>
    `The acquirer’s host turns other ports away at once (tried: ${ports}) and is silent on ours alone.`,
  'outcome.other-ports.silent': ({ ports }: { ports: string }) =>
    `The acquirer’s host does not answer on other ports either (tried: ${ports}).`,
  'outcome.acquirer-ping.answers': ({ ms }: { ms: number }) =>
    `The acquirer’s host answers pings (${inMs(ms)} ms).`,
  'outcome.acquirer-ping.silent': 'The acquirer’s host answers no pings; many never do.',
  'outcome.backup-port.opens': ({ endpoint, secured }: Endpoint & { secured: boolean }) =>
    `The acquirer’s backup ${endpoint} opens${secured ? ', and its secure connection (TLS) is sound' : ''}.`,
  'outcome.backup-port.fails': ({ endpoint }: Endpoint) =>
    `The backup ${endpoint} cannot be used either.`,

  'outcome.tls-session.established': ({ protocol }: Endpoint & { protocol: string }) =>
    `The encrypted connection (${protocol}) is made.`,
  'outcome.tls-session.client-certificate': ({ endpoint }: Endpoint) =>
    `${endpoint} demands a certificate from the terminal and did not get a valid one.`,
  'outcome.tls-session.old-only': ({ endpoint }: Endpoint) =>
    `${endpoint} speaks only old encryption (TLS 1.1 or older).`,
  'outcome.tls-session.version-rejected': ({ endpoint }: Endpoint) =>
    `${endpoint} rejects the TLS versions that we offer.`,
  'outcome.tls-session.cipher-rejected': ({ endpoint }: Endpoint) =>
    `${endpoint} finds no encryption method in common with us.`,
  'outcome.tls-session.name-rejected': ({ endpoint }: Endpoint) =>
    `${endpoint} does not know the name that we asked for.`,
  'outcome.tls-session.not-tls': ({ endpoint }: Endpoint) =>
    `${endpoint} answers, but not with TLS encryption.`,
  'outcome.tls-session.reset': ({ endpoint }: Endpoint) =>
    `${endpoint} opens and then breaks off the encrypted connection.`,
  'outcome.tls-session.closed': ({ endpoint }: Endpoint) =>
    `${endpoint} opens and then hangs up before the encrypted connection is made.`,
  'outcome.tls-session.silent': ({ endpoint }: Endpoint) =>
    `${endpoint} opens and then says nothing.`,
  'outcome.tls-session.stalled': ({ endpoint }: Endpoint) =>
    `${endpoint} begins the encrypted connection and falls silent in the middle.`,
  'outcome.tls-session.other': ({ endpoint }: Endpoint) =>
    `The encrypted connection to ${endpoint} fails.`,
  'outcome.hello-fate.taken':
    'The host’s machine took our first encrypted message; what should follow from its program did not come.',
  'outcome.hello-fate.large-lost':
    'Short messages arrive at the host, long ones get lost on the way.',
  'outcome.hello-fate.lost':
    'The connection opened, but nothing that we send on it arrives: something on the way swallows it.',
  'outcome.tls-cut-distance.far': ({ ms, distance }: { ms: number; distance: number }) =>
    `The encrypted connection was broken off from as far away as the host (${inMs(ms)} ms; the way takes ${inMs(distance)} ms).`,
  'outcome.tls-cut-distance.near': ({ ms, distance }: { ms: number; distance: number }) =>
    `The encrypted connection was broken off after ${inMs(ms)} ms, by a box in the shop: the host is ${inMs(distance)} ms away.`,
  'outcome.large-hello.answered':
    'A long first message, as new software sends it, is answered too.',
  'outcome.large-hello.dropped':
    'A short first message is answered, a long one, as new software sends it, is dropped.',
  'outcome.tls-trust.our-clock': ({ from, to }: Certificate) =>
    `The certificate is valid (${from} to ${to}); only by this machine’s wrong clock it is not.`,
  'outcome.tls-trust.trusted': ({ to }: Certificate) =>
    `The acquirer’s certificate is in order (until ${to}).`,
  'outcome.tls-trust.private-ca': ({ issuer }: Certificate) =>
    `The certificate comes from the authority “${issuer}”, which is not public. Acquirers often have their own.`,
  'outcome.tls-trust.expired': ({ to }: Certificate) => `The certificate ended on ${to}.`,
  'outcome.tls-trust.not-yet-valid': ({ from }: Certificate) =>
    `The certificate begins only on ${from}.`,
  'outcome.tls-trust.wrong-name': ({ name, names }: Certificate) =>
    `The certificate is for ${names || 'another name'}, not for ${name}.`,
  'outcome.tls-trust.self-signed': ({ subject }: Certificate) =>
    `The certificate “${subject}” is signed only by itself.`,
  'outcome.tls-trust.unknown-issuer': ({ issuer }: Certificate) =>
    `The certificate was issued by “${issuer}”, not by the authority that the site file names.`,
  'outcome.tls-trust.public-instead': ({ subject, issuer }: { subject: string; issuer: string }) =>
    `The certificate (${subject}) is by ${issuer}, whom everybody trusts, and not by the acquirer’s own authority.`,
  'outcome.tls-trust.incomplete': ({ issuer }: Certificate) =>
    `The host does not send the certificate in between (“${issuer}”).`,
  'outcome.tls-trust.broken': (_certificate: Certificate) =>
    'The certificate cannot be checked: it is broken or withdrawn.',
  'outcome.root-age.old': ({ root, from }: { root: string; from: string }) =>
    `The authority behind the acquirer’s certificate (${root}) is an old one, of ${from}.`,
  'outcome.root-age.young': ({ root, from }: { root: string; from: string }) =>
    `The authority behind the acquirer’s certificate (${root}) began in ${from}: terminals that are older may not know it.`,
  'outcome.signer-kind.unknown':
    'Whoever signed the acquirer’s certificate is not known for opening encrypted connections.',
  'outcome.signer-kind.box': ({ maker }: { maker: string }) =>
    `The acquirer’s certificate is signed by a product of ${maker}, which opens and reads encrypted connections: a box in this network does that.`,
  'outcome.signer-kind.scanner': ({ maker }: { maker: string }) =>
    `The acquirer’s certificate is signed by the virus scanner of ${maker}, which runs on this computer: the terminal may not be concerned.`,
  'outcome.strangers-elsewhere.for-the-acquirer': ({ address }: { address: string }) =>
    `Whoever signed the acquirer’s certificate did not sign that of ${address}.`,
  'outcome.strangers-elsewhere.for-everybody': ({ address }: { address: string }) =>
    `The same unknown authority signs for ${address} too: something on the way opens encrypted connections.`,
  'outcome.terminal-tls.fits': ({ limit }: { limit: string; protocol: string }) =>
    `The acquirer accepts ${limit}, the newest that the terminal speaks.`,
  'outcome.terminal-tls.too-old': ({ limit, protocol }: { limit: string; protocol: string }) =>
    `This machine connects with ${protocol}, but the terminal speaks at most ${limit}, and the acquirer refuses that.`,

  'outcome.reply.answers': ({ ms }: { ms: number }) =>
    `The acquirer’s application answers (${inMs(ms)} ms).`,
  'outcome.reply.told': ({ code }: Code) =>
    `The terminal shows code ${code}, which comes from the acquirer’s host: it was reached.`,
  'outcome.reply.silent': ({ seconds }: { seconds: number }) =>
    `The acquirer’s application gave no answer within ${seconds} s.`,
  'outcome.reply.closed': 'The acquirer hung up right after our message.',
  'outcome.reply.garbage': 'The acquirer answered something that is no valid message.',
  'outcome.reply.http-instead':
    'The acquirer answered as a web server: it expects HTTPS, not ISO 8583.',
  'outcome.reply.other-dialect':
    'The acquirer answers in another message format than the site file says.',
  'outcome.reply.tls-instead':
    'The acquirer answers with TLS encryption, which the site file does not ask for.',
  'outcome.unanswered.taken':
    'The acquirer’s machine took our message, and its application left it unanswered.',
  'outcome.unanswered.keeps-alive':
    'The acquirer’s application sends its own keep-alive messages, so the message format is right; only our question stays open. Ask the acquirer whether it knows the terminal and merchant number.',
  'outcome.unanswered.lost':
    'The connection opened, but our message never arrived: something on the way swallows it.',
  'outcome.hang-up.at-question':
    'The acquirer waits quietly until our message comes, and hangs up on that: compare message format, length, TPDU, and whether encryption belongs on, with the acquirer’s sheet.',
  'outcome.hang-up.near': ({ ms, distance }: { ms: number; distance: number }) =>
    `Somebody hung up ${inMs(ms)} ms after our message, from nearer than the host, which is ${inMs(distance)} ms away: a box in the shop does not let it through.`,
  'outcome.hang-up.anyhow':
    'The acquirer hangs up on us even if we say nothing: ask whether this shop’s public address is on its list.',
  'outcome.answer-time.prompt': ({ ms }: { ms: number }) =>
    `The acquirer’s host answers promptly (${inMs(ms)} ms of its own).`,
  'outcome.answer-time.slow': ({ ms }: { ms: number }) =>
    `The acquirer’s host takes ${inMs(ms)} ms of its own for an answer.`,
  'outcome.response-code.accepted': ({ code }: Code) =>
    `The acquirer answers code ${code}: accepted. The whole way works.`,
  'outcome.response-code.card-only': ({ code }: Code) =>
    `The acquirer answers code ${code}, so the way to it works. The code is about a card or a payment, and our test has neither: ask the acquirer what ${code} means on an echo.`,
  'outcome.response-code.unknown': ({ code }: Code) =>
    `The acquirer answers code ${code}, so the way to it works. No table of response codes has it: ask the acquirer what ${code} means on an echo.`,
  'outcome.response-code.not-supported': ({ code }: Code) =>
    `The acquirer answers code ${code}: it does not support this request.`,
  'outcome.response-code.not-served': ({ code }: Code) =>
    `The acquirer answers code ${code}: it does not serve this bank or acquirer.`,
  'outcome.response-code.cut-over': ({ code }: Code) =>
    `The acquirer answers code ${code}: it is closing its day and is back in minutes.`,
  'outcome.response-code.sign-in-again': ({ code }: Code) =>
    `The acquirer answers code ${code}: the terminal must sign in again.`,
  'outcome.response-code.batch-differs': ({ code }: Code) =>
    `The acquirer answers code ${code}: the batch differs from its own, in its number or in what it holds.`,
  'outcome.response-code.keys-out-of-step': ({ code }: Code) =>
    `The acquirer answers code ${code}: the terminal’s keys no longer match.`,
  'outcome.response-code.system-down': ({ code }: Code) =>
    `The acquirer answers code ${code}: a system behind it is down.`,
  'outcome.response-code.format-error': ({ code }: Code) =>
    `The acquirer answers code ${code}: it cannot read the message’s format.`,
  'outcome.response-code.terminal-unknown': ({ code }: Code) =>
    `The acquirer answers code ${code}: it does not know this terminal.`,
  'outcome.response-code.merchant-invalid': ({ code }: Code) =>
    `The acquirer answers code ${code}: it does not know this merchant, or has closed it.`,
  'outcome.response-code.not-permitted': ({ code }: Code) =>
    `The acquirer answers code ${code}: this terminal is not permitted to do that.`,
  'outcome.response-code.wrong-login': ({ code }: Code) =>
    `The acquirer answers code ${code}: name or password was not accepted.`,
  'outcome.processing-requirement.none': 'The acquirer’s answer asks nothing of the terminal.',
  'outcome.processing-requirement.parameters': ({ value }: { value: number }) =>
    `The acquirer’s answer asks the terminal to load ${loads[value] ?? 'its parameters'} (processing requirement ${value.toString(16)}). If it does not do so by itself, have it done from its menu.`,
  'outcome.processing-requirement.status': ({ value }: { value: number }) =>
    `The acquirer’s answer asks the terminal to report its state (processing requirement ${value}); terminals do so by themselves.`,
  'outcome.processing-requirement.update': ({ value }: { value: number }) =>
    `The acquirer’s answer asks the terminal to load new software parameters from its TMS server (processing requirement ${value}).`,
  'outcome.processing-requirement.sign-in-again': ({ value }: { value: number }) =>
    `The acquirer’s answer asks the terminal to sign in again (processing requirement ${value}).`,
  'outcome.shown-code.accepted': ({ code }: Code) => `The terminal shows code ${code}: accepted.`,
  'outcome.shown-code.card-only': ({ code }: Code) =>
    `The terminal shows code ${code}: this is about a card, or a rule of the acquirer’s.`,
  'outcome.shown-code.unknown': ({ code }: Code) =>
    `The terminal shows code ${code}: no table of response codes has it; ask the acquirer what it means.`,
  'outcome.shown-code.not-supported': ({ code }: Code) =>
    `The terminal shows code ${code}: what it asked for is not supported.`,
  'outcome.shown-code.not-served': ({ code }: Code) =>
    `The terminal shows code ${code}: the host does not serve its bank or acquirer.`,
  'outcome.shown-code.cut-over': ({ code }: Code) =>
    `The terminal shows code ${code}: the host is closing its day and is back in minutes.`,
  'outcome.shown-code.sign-in-again': ({ code }: Code) =>
    `The terminal shows code ${code}: it must sign in again.`,
  'outcome.shown-code.batch-differs': ({ code }: Code) =>
    `The terminal shows code ${code}: its batch differs from the host’s, in its number or in what it holds.`,
  'outcome.shown-code.keys-out-of-step': ({ code }: Code) =>
    `The terminal shows code ${code}: its keys no longer match the host’s.`,
  'outcome.shown-code.system-down': ({ code }: Code) =>
    `The terminal shows code ${code}: a system behind the host is down.`,
  'outcome.shown-code.format-error': ({ code }: Code) =>
    `The terminal shows code ${code}: the host cannot read the format of its messages.`,
  'outcome.shown-code.terminal-unknown': ({ code }: Code) =>
    `The terminal shows code ${code}: the acquirer does not know this terminal.`,
  'outcome.shown-code.merchant-invalid': ({ code }: Code) =>
    `The terminal shows code ${code}: the acquirer does not know this merchant, or has closed it.`,
  'outcome.shown-code.not-permitted': ({ code }: Code) =>
    `The terminal shows code ${code}: this terminal is not permitted to do that.`,
  'outcome.shown-code.wrong-login': ({ code }: Code) =>
    `The terminal shows code ${code}: a name or password was not accepted.`,
  'outcome.http-status.fine': ({ status }: Http) => `The acquirer answers HTTP ${status}: fine.`,
  'outcome.http-status.redirects': ({ status }: Http) =>
    `The acquirer answers HTTP ${status} and points elsewhere.`,
  'outcome.http-status.not-found': ({ status }: Http) =>
    `The acquirer answers HTTP ${status}: the host works, the path does not exist.`,
  'outcome.http-status.too-many': ({ status, seconds }: Http) =>
    `The acquirer answers HTTP ${status}: too many requests${seconds === undefined ? '' : `, try again in ${soon(seconds)}`}.`,
  'outcome.http-status.overloaded': ({ status, seconds = 0 }: Http) =>
    `The acquirer answers HTTP ${status}: its server has too much to do, try again in ${soon(seconds)}.`,
  'outcome.http-status.unauthorized': ({ status }: Http) =>
    `The acquirer answers HTTP ${status}: the host works and asks for a login; posdoctor sent none. Does the terminal show ${status} too?`,
  'outcome.http-status.unauthorized-root': ({ status }: Http) =>
    `The acquirer answers HTTP ${status}: the host works; its start page asks everybody for a login.`,
  'outcome.http-status.forbidden-root': ({ status }: Http) =>
    `The acquirer answers HTTP ${status}: the host works and shows nobody its start page.`,
  'outcome.http-status.forbidden': ({ status }: Http) =>
    `The acquirer answers HTTP ${status}: this access is forbidden.`,
  'outcome.http-status.proxy-login': ({ status }: Http) =>
    `HTTP ${status}: a proxy on the way wants a login.`,
  'outcome.http-status.upgrade-required': ({ status }: Http) =>
    `The acquirer answers HTTP ${status}: the software must be updated.`,
  'outcome.http-status.retry-later': ({ status, seconds = 0 }: Http) =>
    `The acquirer answers HTTP ${status}: try again in ${soon(seconds)}.`,
  'outcome.http-status.server-error': ({ status }: Http) =>
    `The acquirer answers HTTP ${status}: its server has failed.`,
  'outcome.shown-status.other': ({ status }: { status: number }) =>
    `The terminal shows HTTP ${status}.`,
  'outcome.shown-status.unauthorized': ({ status }: { status: number }) =>
    `The terminal shows HTTP ${status}: its name or password was not accepted.`,
  'outcome.shown-status.forbidden': ({ status }: { status: number }) =>
    `The terminal shows HTTP ${status}: it is not allowed in.`,

  'outcome.maintenance-window.outside': 'It is none of the acquirer’s maintenance times.',
  'outcome.maintenance-window.inside': ({
    from,
    to,
    timeZone,
  }: {
    from: string
    to: string
    timeZone: string
  }) => `It is the acquirer’s maintenance time (${from} to ${to}, ${timeZone} time).`,

  'outcome.memory.enough': ({ percent }: Percent) => `Memory is free (${percent.toFixed(0)} %).`,
  'outcome.memory.low': ({ percent }: Percent) =>
    `Only ${percent.toFixed(0)} % of the memory is free.`,
  'outcome.disk.room': ({ percent }: Percent & { path: string }) =>
    `The disk has room (${percent.toFixed(0)} %).`,
  'outcome.disk.full': ({ percent, path }: Percent & { path: string }) =>
    `The disk is nearly full: ${percent.toFixed(0)} % free at ${path}.`,
  'outcome.disk.inodes-out': ({ path }: Percent & { path: string }) =>
    `The disk at ${path} can hardly take another file (its file entries are used up).`,
  'outcome.sockets.free': ({ used, all }: { used: number; all: number }) =>
    `The terminal can open more connections (${used} in use, ${all} ports).`,
  'outcome.sockets.crowded': ({ used, all }: { used: number; all: number }) =>
    `The terminal has ${used} connections and only ${all} ports for them: soon it can open no more.`,
  'outcome.sockets.used-up': ({ detail }: { detail: string }) =>
    `The terminal itself has no connection left to give (${detail}): its programs have used them all.`,
  'outcome.processor.free': 'The processor has time to spare.',
  'outcome.processor.saturated': ({ load }: { load: number }) =>
    `The processor is overloaded (${load.toFixed(1)} times its work).`,
  'outcome.heat.cool': ({ celsius }: { celsius: number }) =>
    `The temperature is fine (${celsius.toFixed(0)} °C).`,
  'outcome.heat.hot': ({ celsius }: { celsius: number }) =>
    `It is too hot: ${celsius.toFixed(0)} °C.`,
  'outcome.heat.hot-at-speed': ({ celsius }: { celsius: number }) =>
    `Too hot: ${celsius.toFixed(0)} °C; the processor still works at full speed.`,
  'outcome.heat.throttled': 'The processor slows itself down because of heat.',
  'outcome.power.steady': ({
    minutes,
    percent,
  }: {
    minutes: number
    percent?: number | undefined
  }) =>
    `It has been on for ${inTime(minutes * 60_000)} without a restart${percent === undefined ? '' : `; its battery is at ${percent.toFixed(0)} %`}.`,
  'outcome.power.battery-low': ({ percent }: Percent) =>
    `The battery is nearly empty (${percent.toFixed(0)} %) and not charging.`,
  'outcome.power.just-started': ({ minutes }: { minutes: number }) =>
    `It was started only ${minutes.toFixed(0)} minutes ago.`,
  'outcome.supply-voltage.steady': 'The supply voltage is right.',
  'outcome.supply-voltage.dipped': 'The supply voltage was too low at some time since the start.',
  'outcome.supply-voltage.low': 'The supply voltage is too low: a weak power adapter or cable.',

  'outcome.shown-words.other': ({ words }: { words: string }) =>
    `“${words}” on the display says nothing about the terminal itself.`,
  'outcome.shown-words.at-tls': ({ words }: { words: string }) =>
    `The display says “${words}”: the terminal reaches the host, and fails where the secure connection (TLS) is set up.`,
  'outcome.shown-words.no-signal': ({ words }: { words: string }) =>
    `“${words}” on the display: the terminal finds no network.`,
  'outcome.shown-words.power-failed': ({ words }: { words: string }) =>
    `“${words}” on the display: the terminal’s power failed.`,
  'outcome.shown-words.tampered': ({ words }: { words: string }) =>
    `“${words}” on the display: the terminal has locked itself, because it was opened or hit.`,
  'outcome.asked': (asked: { question: string; answer: string }) =>
    `Answered: ${question(asked.question)} ${answer(asked.question, asked.answer)}.`,
} as const
