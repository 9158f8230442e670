import type { outcomes as en } from '../en/outcomes.ts'
import { inMs } from '../numbers.ts'
import type { Translation } from '../translation.ts'
import { inTime } from './in-time.ts'
import { questions } from './questions.ts'

const question = (id: string) => (questions as Record<string, string>)[`question.${id}`] ?? id
const answer = (id: string, value: string) =>
  (questions as Record<string, string>)[`answer.${id}.${value}`] ?? value

const transfers = { download: '下载', upload: '上传' }

function aboutDbm(dbm: number, workedOut: boolean): string {
  return workedOut ? `约 ${dbm} dBm` : `${dbm} dBm`
}

function dbmWords({ dbm, workedOut }: { dbm: number; workedOut: boolean }): string {
  return workedOut ? `约 ${dbm} dBm，由系统给出的百分比换算` : `${dbm} dBm`
}

function rivalWords({ rivals, overlapping }: { rivals: number; overlapping: number }): string {
  const same = rivals > 0 ? `同信道另有 ${rivals} 个网络` : '同信道没有别的网络'
  return `${same}${overlapping > 0 ? `，相邻重叠信道上 ${overlapping} 个` : ''}`
}

function soon(seconds: number): string {
  return seconds < 120 ? ` ${seconds.toFixed(0)} 秒` : inTime(seconds * 1000)
}

/** 报文头里的处理要求。 */
const loads: Record<number, string> = {
  1: '磁条卡参数',
  4: '公钥',
  5: ' IC 卡参数',
  7: '卡 BIN 黑名单',
  8: '币种和费率',
  9: '非接参数',
  11: '免密免签卡 BIN 表',
  12: '免密免签卡 BIN 表',
}

export const outcomes = {
  'outcome.link-state.connected': ({ name }) => `本机已连上网络（${name}）。`,
  'outcome.link-state.ipv6-only': ({ name }) =>
    `${name} 只有 IPv6 地址，而很多支付主机只支持 IPv4。`,
  'outcome.link-state.no-route': ({ name }) => `${name} 有地址，但没有设置出口路由器（网关）。`,
  'outcome.link-state.self-assigned': ({ name }) =>
    `${name} 的地址是自己编的（169.254 开头）：网络里没有设备分配地址（DHCP）。`,
  'outcome.link-state.no-address': ({ name, joined, ssid }) =>
    joined
      ? `${name} 已连上 Wi-Fi${ssid && `“${ssid}”`}，但没有拿到地址。`
      : `${name} 已插上网线，但没有拿到地址。`,
  'outcome.link-state.not-associated': ({ name }) => `${name} 没有连上任何 Wi-Fi。`,
  'outcome.link-state.no-carrier': ({ name }) =>
    `${name} 的网线没有信号：没插好、线断了，或对端没通电。`,
  'outcome.link-state.radio-off': ({ byKey }) =>
    byKey
      ? '本机的 Wi-Fi 被机身上的按键或开关关掉了。'
      : '本机的 Wi-Fi 在系统里被关掉了（或开了飞行模式）。',
  'outcome.link-state.disabled': ({ name }) => `${name} 在系统里被停用了。`,
  'outcome.link-state.no-adapter': '系统里一块网卡都看不到。',

  'outcome.adapter-drivers.taken': '本机的网卡都有驱动。',
  'outcome.adapter-drivers.no-card': '也没有看到缺驱动的网卡。',
  'outcome.adapter-drivers.missing': ({ cards }) => `本机有一块网卡没有驱动（${cards}）。`,
  'outcome.link-quality.clean': ({ name }) => `${name} 没有出错。`,
  'outcome.link-quality.slow-link': ({ name, mbps, half }) =>
    `${name} 只跑在 ${mbps} Mbit/s${half ? '、半双工' : ''}：网线不好，或设置不对。`,
  'outcome.link-quality.errors': ({ name, errors }) => `${name} 有损坏的数据帧（${errors} 个）。`,
  'outcome.link-quality.card-errors': ({ name, errors }) =>
    `${name} 自身出错 ${errors} 次，不是网线造成的。`,
  'outcome.link-quality.flapping': ({ name, times }) =>
    `测量期间，${name} 的网线信号断续了 ${times} 次。`,

  'outcome.default-routes.one': ({ gateways }) => `出口只有一个：${gateways}。`,
  'outcome.default-routes.two': ({ gateways }) => `本机有两个出口：${gateways}。`,
  'outcome.default-routes.competing': ({ gateways }) => `两个出口优先级相同，互相抢：${gateways}。`,

  'outcome.ipv4-way.passes': '用 IPv4（老一代网络地址）也能连到外面。',
  'outcome.ipv4-way.only-ipv6': ({ asked }) =>
    `用 IPv6（新一代网络地址）能连到外面；用 IPv4（老一代）问了 ${asked} 处，没有一处应答。`,
  'outcome.ipv6-way.none': '本机没有 IPv6（新一代网络地址）的出口。',
  'outcome.ipv6-way.known': '本机有 IPv6（新一代网络地址）的出口。',
  'outcome.wifi-signal.strong': (signal) => `这里 Wi-Fi 信号很强（${dbmWords(signal)}）。`,
  'outcome.wifi-signal.fair': (signal) => `这里 Wi-Fi 信号一般（${dbmWords(signal)}）。`,
  'outcome.wifi-signal.weak': (signal) => `这里 Wi-Fi 信号弱（${dbmWords(signal)}）。`,
  'outcome.wifi-signal.unusable': (signal) =>
    `这里 Wi-Fi 信号太弱，没法正常用（${dbmWords(signal)}）。`,
  'outcome.wifi-steadiness.steady': ({ spread }) => `Wi-Fi 信号平稳（起伏 ${spread} dB 以内）。`,
  'outcome.wifi-steadiness.unstable': ({ spread, ...weakest }) =>
    `Wi-Fi 信号一秒内跳了 ${spread} dB（最弱时 ${dbmWords(weakest)}）。`,
  'outcome.wifi-steadiness.lost': '测量期间，Wi-Fi 断开了。',
  'outcome.wifi-steadiness.roaming': ({ points, changes }) =>
    changes === 1
      ? '测量期间，本机换到了另一个无线接入点。'
      : `测量期间，本机在 ${points} 个无线接入点之间切换了 ${changes} 次。`,
  'outcome.wifi-air.free': (air) => `信道 ${air.channel} 基本空闲（${rivalWords(air)}）。`,
  'outcome.wifi-air.shared': (air) =>
    `信道 ${air.channel} 上还有别的网络：${rivalWords(air)}，最强的${air.workedOut ? '约' : ''} ${air.loudest} dBm。`,
  'outcome.wifi-air.crowded': (air) =>
    `信道 ${air.channel} 很挤：${rivalWords(air)}，最强的${air.workedOut ? '约' : ''} ${air.loudest} dBm。`,

  'outcome.wifi-sending.clean': ({ percent }) =>
    `本机的 Wi-Fi 数据很少要重发（每 100 个数据包只重发 ${percent.toFixed(0)} 次）。`,
  'outcome.wifi-sending.fast': ({ mbps }) => `本机 Wi-Fi 的发送速率没有掉下来（${mbps} Mbit/s）。`,
  'outcome.wifi-sending.some': ({ percent }) =>
    `本机的 Wi-Fi 每发 100 个数据包，要重发 ${percent.toFixed(0)} 次。`,
  'outcome.wifi-sending.many': ({ percent }) =>
    `本机的 Wi-Fi 每发 100 个数据包，要重发 ${percent.toFixed(0)} 次：信号被什么东西盖住了。`,
  'outcome.wifi-sending.crawling': ({ mbps }) =>
    `信号不差，本机的 Wi-Fi 却慢到了 ${mbps} Mbit/s：信号被什么东西盖住了。`,

  'outcome.wifi-offer.plain': ({ ssid }) =>
    `老终端也连得上这里的 Wi-Fi${ssid && `“${ssid}”`}：有 2.4 GHz，加密方式也通用。`,
  'outcome.wifi-offer.hidden': ({ ssid }) =>
    `Wi-Fi“${ssid}”隐藏了名称：终端上要手工输入名称才能找到它。`,
  'outcome.wifi-offer.high-channel': ({ ssid, channel }) =>
    `Wi-Fi“${ssid}”用的是信道 ${channel}，有的终端收不到；1～11 最稳妥。`,
  'outcome.wifi-offer.new-security': ({ ssid, security }) =>
    `Wi-Fi“${ssid}”只接受新的加密方式（${security}），老终端不支持。`,
  'outcome.wifi-offer.new-generation': ({ ssid }) =>
    `Wi-Fi“${ssid}”只让 Wi-Fi 6（802.11ax）设备连，老终端连不上。`,
  'outcome.wifi-offer.five-only': ({ ssid }) => `Wi-Fi“${ssid}”只有 5 GHz，老终端收不到。`,

  'outcome.wifi-joining.never-joined': () => '本机还没有保存过任何 Wi-Fi，没人给它连过。',
  'outcome.wifi-joining.out-of-sight': () => '本机保存过的 Wi-Fi，在这里一个也搜不到。',
  'outcome.wifi-joining.too-faint': ({ ssid, dbm, workedOut }) =>
    `本机保存过的 Wi-Fi“${ssid}”在这里信号太弱，连不上（${aboutDbm(dbm, workedOut)}）。`,
  'outcome.wifi-joining.nothing-heard': () => '本机一个 Wi-Fi 也搜不到。',
  'outcome.wifi-joining.kept-out': ({ ssid, dbm, workedOut }) =>
    `本机保存过 Wi-Fi“${ssid}”，信号也够（${aboutDbm(dbm, workedOut)}），就是没连上：密码可能改过了。`,
  'outcome.wifi-joining.refused': ({ ssid }) => `Wi-Fi“${ssid}”不认本机保存的密码。`,

  'outcome.detour.none': '本机没有开 VPN，系统设置和环境变量里也没有代理。',
  'outcome.detour.tunnel': ({ names }) => `本机开着 VPN（${names}）。`,
  'outcome.detour.carries': ({ name }) => `本机的网络流量都走 VPN（${name}）。`,
  'outcome.detour.proxy': ({ proxy }) => `本机设置了代理（${proxy}）。`,
  'outcome.guard.none':
    '没发现本机运行着已知的安全软件或过滤程序。系统自带的防火墙规则只有管理员才能查看。',
  'outcome.guard.runs': ({ names }) =>
    `本机运行着可能拦截或转走连接的程序（${names}）。系统自带的防火墙规则只有管理员才能查看。`,

  'outcome.clock.right': '本机时间准确。',
  'outcome.clock.off': ({ offsetMs }) => `本机时间差了${inTime(offsetMs)}。`,
  'outcome.clock.far-off': ({ offsetMs }) =>
    `本机时间错了${inTime(offsetMs)}，证书因此看起来有问题。`,
  'outcome.model-listed.listed': ({ has }) => `型号 ${has} 在收单机构的名单上。`,
  'outcome.model-listed.unlisted': ({ has, wants }) =>
    `型号 ${has} 不在收单机构的名单上（${wants}）。`,
  'outcome.app-version.allowed': ({ has, wants }) =>
    `支付应用版本是 ${has}，符合收单机构的要求（${wants}）。`,
  'outcome.app-version.older': ({ has, wants }) =>
    `支付应用版本是 ${has}，低于收单机构的要求（${wants}）。`,
  'outcome.app-version.newer': ({ has, wants }) =>
    `支付应用版本是 ${has}，比收单机构允许的（${wants}）新。`,
  'outcome.firmware-version.allowed': ({ has, wants }) =>
    `固件版本是 ${has}，符合收单机构的要求（${wants}）。`,
  'outcome.firmware-version.older': ({ has, wants }) =>
    `固件版本是 ${has}，低于收单机构的要求（${wants}）。`,
  'outcome.firmware-version.newer': ({ has, wants }) =>
    `固件版本是 ${has}，比收单机构允许的（${wants}）新。`,
  'outcome.os-support.supported': ({ system, ends }) =>
    `这个系统（${system}）厂家还在更新，到 ${ends} 为止。`,
  'outcome.os-support.extended': ({ system, ends, longest }) =>
    `这个系统（${system}）在 ${ends} 已停止普通更新；部分版本或付费服务可以更新到 ${longest}。`,
  'outcome.os-support.ended': ({ system, ends }) =>
    `这个系统（${system}）从 ${ends} 起就没有安全更新了。`,
  'outcome.terminal-there.there': ({ address, maker }) =>
    `终端在网上，地址 ${address}${maker ? `（${maker}）` : ''}。`,
  'outcome.terminal-there.absent': ({ address }) => `终端的地址 ${address} 上没有设备应答。`,
  'outcome.terminal-there.outside-subnet': ({ address }) => `终端的地址 ${address} 不属于本网段。`,
  'outcome.terminal-there.two-devices': ({ address, macs }) =>
    `有两台设备同时用了终端的地址 ${address}（${macs}）。`,
  'outcome.terminal-maker.terminals': ({ maker }) =>
    `终端地址上的设备是 ${maker} 生产的，这家是支付终端厂商。`,
  'outcome.terminal-maker.other': ({ mac }) =>
    `终端地址上的设备（${mac}）不是已知的支付终端厂商生产的。`,
  'outcome.terminal-maker.made-up': ({ mac }) =>
    `终端地址上的设备（${mac}）用的是随机 MAC 地址，手机常这样，终端很少这样。`,
  'outcome.terminal-port.open': ({ address, port }) =>
    `终端自己的端口 ${port} 是开着的（${address}）。`,
  'outcome.terminal-port.closed': ({ address, port }) =>
    `终端 ${address} 在线，但它的端口 ${port} 是关着的。`,
  'outcome.terminal-port.filtered': ({ address, port }) =>
    `终端 ${address} 在线，但它的端口 ${port} 没有应答。`,
  'outcome.port-holder.held': ({ port, program }) =>
    `终端的端口 ${port} 是开着的${program && `（${program}）`}。`,
  'outcome.port-holder.stranger': ({ port, program }) =>
    `终端的端口 ${port} 被别的程序 ${program} 占用了，支付应用用不上。`,
  'outcome.port-holder.nobody': ({ port }) => `终端上没有程序在监听端口 ${port}。`,
  'outcome.sign-in-page.none': '上网前没有登录页面拦着。',
  'outcome.sign-in-page.unreached': '用来检查登录页面的网址都打不开。',
  'outcome.sign-in-page.page': ({ to }) =>
    `这个网络在上网前插了一个自己的页面${to ? `（${to}）` : ''}：要登录，或者要缴费。`,
  'outcome.sign-in-page.page-here': ({ to }) =>
    `店里的设备在上网前插了一个自己的页面${to ? `（${to}）` : ''}：要先登录。`,
  'outcome.way-ends.reaches': ({ address }) => `数据包能到达收单主机 ${address}。`,
  'outcome.way-ends.late': ({ last }) =>
    `数据包能走到 ${last}，和去别处差不多远，就差主机没有应答。`,
  'outcome.way-ends.early': ({ last }) =>
    `去收单机构的路在 ${last || '店里'} 之后就断了，去别处的路是通的。`,
  'outcome.way-ends.told-beyond': ({ last }) =>
    `店外的路由器（${last}）报告：无法把数据包送往收单机构。`,
  'outcome.way-ends.told-here': ({ last }) =>
    `店里的路由器${last ? `（${last}）` : ''}报告：不放行去收单机构的数据包。`,
  'outcome.way-ends.loop': ({ last }) => `去收单机构的数据包在打转（在 ${last} 处）。`,
  'outcome.large-packets.pass': ({ bytes }) => `大数据包（${bytes} 字节）能通过。`,
  'outcome.large-packets.told': ({ bytes }) =>
    `超过 ${bytes} 字节的数据包会被告知退回，这是正常的。`,
  'outcome.large-packets.vanish': ({ bytes }) => `超过 ${bytes} 字节的数据包无声无息地消失了。`,
  'outcome.announced.nothing': '收单机构的状态页没有报告故障。',
  'outcome.announced.elsewhere': ({ title }) =>
    `收单机构的状态页没有报告本服务的故障，只报告了别的服务${title && `：“${title}”`}。`,
  'outcome.announced.maintenance': ({ title, until }) =>
    `收单机构公告了维护${title && `：“${title}”`}${until ? `，到 ${until} 为止` : ''}。`,
  'outcome.announced.incident': ({ title }) =>
    `收单机构的状态页报告了故障${title && `：“${title}”`}。`,

  'outcome.gateway-reach.answers': ({ gateway }) => `路由器 ${gateway} 在线。`,
  'outcome.gateway-reach.answers-in': ({ gateway, ms }) =>
    `路由器 ${gateway} 有应答，用时 ${inMs(ms)} 毫秒。`,
  'outcome.gateway-reach.another-answers': ({ gateway, other }) =>
    `设置的路由器地址 ${gateway} 没有应答，而 ${other} 上有一台路由器应答。`,
  'outcome.gateway-reach.only-shown': ({ gateway }) =>
    `路由器 ${gateway} 看得到，但什么都不应答，也不放行。`,
  'outcome.gateway-reach.silent': ({ gateway }) => `路由器 ${gateway} 怎么问都不应答。`,

  'outcome.internet.works': ({ reached, of, example }) =>
    `互联网是通的（${of} 个参照点通了 ${reached} 个，例如 ${example}）。`,
  'outcome.internet.provider-only': '运营商的网络有应答，再往外就没有了。',
  'outcome.internet.nothing': ({ of }) => `店外没有任何应答（试了 ${of} 个参照点）。`,
  'outcome.internet.turned-away': ({ of }) =>
    `${of === 1 ? '仅有的 1 个参照点' : `${of} 个参照点全都`}立刻被拒绝：途中有一台设备把所有连接挡了回来。`,
  'outcome.internet.router-says-no': '路由器自己说：没有出去的路。',

  'outcome.loss-begins.nowhere': ({ lost, sent }) =>
    `一路上没有丢包（最差的也只是 ${sent} 个里丢 ${lost} 个）。`,
  'outcome.loss-begins.air': ({ lost, sent, to }) =>
    `本机到路由器的 Wi-Fi 丢包（到 ${to}：${sent} 个丢了 ${lost} 个）。`,
  'outcome.loss-begins.lan': ({ lost, sent, to }) =>
    `店内就开始丢包，还没到路由器（到 ${to}：${sent} 个丢了 ${lost} 个）。`,
  'outcome.loss-begins.line': ({ lost, sent, to }) =>
    `路由器到运营商这段线路丢包（到 ${to}：${sent} 个丢了 ${lost} 个）。`,
  'outcome.loss-begins.provider': ({ lost, sent, to }) =>
    `运营商网络里丢包（到 ${to}：${sent} 个丢了 ${lost} 个）。`,
  'outcome.loss-begins.acquirer': ({ lost, sent, to }) =>
    `只有去收单机构的路上丢包（到 ${to}：${sent} 个丢了 ${lost} 个）。`,

  'outcome.delay-begins.nowhere': ({ ms, to }) =>
    `到 ${to} 一来一回 ${inMs(ms)} 毫秒，没有哪一段特别慢。`,
  'outcome.delay-begins.acquirer': ({ ms, added }) =>
    `最后一段（到收单机构）慢：全程 ${inMs(ms)} 毫秒，比正常线路的上限多 ${inMs(added)} 毫秒。`,
  'outcome.delay-begins.provider': ({ ms, added }) =>
    `运营商之后的路慢：全程 ${inMs(ms)} 毫秒，比正常线路的上限多 ${inMs(added)} 毫秒。`,
  'outcome.delay-begins.line': ({ ms, added }) =>
    `到运营商的线路慢：全程 ${inMs(ms)} 毫秒，比正常线路的上限多 ${inMs(added)} 毫秒。`,
  'outcome.delay-begins.air': ({ ms, added }) =>
    `到路由器的 Wi-Fi 慢：全程 ${inMs(ms)} 毫秒，比正常线路的上限多 ${inMs(added)} 毫秒。`,
  'outcome.delay-begins.line-far': ({ ms, added }) =>
    `到运营商的线路像卫星一样慢：全程 ${inMs(ms)} 毫秒，比正常线路的上限多 ${inMs(added)} 毫秒。`,
  'outcome.delay-begins.lan': ({ ms, added }) =>
    `到路由器这段就慢：全程 ${inMs(ms)} 毫秒，比正常线路的上限多 ${inMs(added)} 毫秒。`,

  'outcome.delay-swings.nowhere': ({ ms }) => `延迟平稳（起伏 ${inMs(ms)} 毫秒以内）。`,
  'outcome.delay-swings.beyond': ({ ms }) => `运营商之后延迟忽高忽低，相差 ${inMs(ms)} 毫秒。`,
  'outcome.delay-swings.line': ({ ms }) =>
    `线路延迟忽高忽低，相差 ${inMs(ms)} 毫秒，像是线路被占满了。`,
  'outcome.delay-swings.line-or-beyond': ({ ms }) =>
    `店外延迟忽高忽低，相差 ${inMs(ms)} 毫秒，像是线路被占满了。`,
  'outcome.delay-swings.air': ({ ms }) => `Wi-Fi 到路由器的延迟忽高忽低，相差 ${inMs(ms)} 毫秒。`,
  'outcome.delay-swings.lan': ({ ms }) => `到路由器的延迟忽高忽低，相差 ${inMs(ms)} 毫秒。`,

  'outcome.swing-shape.waves': ({ to }) => `到 ${to} 的延迟像波浪一样起伏，像在排队。`,
  'outcome.swing-shape.jumps': ({ to }) => `到 ${to} 的延迟一个包一个样，像无线信号重发。`,

  'outcome.delay-steadiness.steady': ({ ms, spread, to }) =>
    `到 ${to} 要 ${inMs(ms)} 毫秒，一直很平稳（相差 ${inMs(spread)} 毫秒以内）。`,
  'outcome.delay-steadiness.wavers': ({ ms, spread, to }) =>
    `到 ${to} 要 ${inMs(ms)} 毫秒，忽快忽慢（相差 ${inMs(spread)} 毫秒）。`,
  'outcome.stall.none': '没有出现瞬间卡顿。',
  'outcome.stall.second-try': '第一次没成，第二次就好了。',
  'outcome.stall.air': ({ ms, to }) =>
    `有 ${inMs(ms)} 毫秒 Wi-Fi 收不到 ${to} 的应答，之后又恢复了。`,
  'outcome.stall.lan': ({ ms, to }) =>
    `有 ${inMs(ms)} 毫秒收不到路由器 ${to} 的应答，之后又恢复了。`,
  'outcome.stall.line': ({ ms, to }) =>
    `有 ${inMs(ms)} 毫秒收不到店外 ${to} 的应答，之后又恢复了。`,
  'outcome.stall.air-lasting': ({ ms, to }) => `有 ${inMs(ms)} 毫秒 Wi-Fi 收不到 ${to} 的应答。`,
  'outcome.stall.lan-lasting': ({ ms, to }) => `有 ${inMs(ms)} 毫秒收不到路由器 ${to} 的应答。`,
  'outcome.stall.line-lasting': ({ ms, to }) => `有 ${inMs(ms)} 毫秒收不到店外 ${to} 的应答。`,
  'outcome.stall.air-again': ({ ms, times, to }) =>
    `Wi-Fi 断了 ${times} 次，收不到 ${to} 的应答，最长 ${inMs(ms)} 毫秒。`,
  'outcome.stall.lan-again': ({ ms, times, to }) =>
    `有 ${times} 次收不到路由器 ${to} 的应答，最长 ${inMs(ms)} 毫秒。`,
  'outcome.stall.line-again': ({ ms, times, to }) =>
    `有 ${times} 次收不到店外 ${to} 的应答，最长 ${inMs(ms)} 毫秒。`,

  'outcome.load-delay.steady': ({ direction, quiet, loaded }) =>
    `${transfers[direction]}占着线路时，数据包一来一回 ${inMs(loaded)} 毫秒，平时 ${inMs(quiet)} 毫秒：不用排队。`,
  'outcome.load-delay.rises': ({ direction, quiet, loaded }) =>
    `${transfers[direction]}占着线路时，数据包一来一回从 ${inMs(quiet)} 毫秒升到 ${inMs(loaded)} 毫秒，刷卡感觉不到。`,
  'outcome.load-delay.swells': ({ direction, quiet, loaded }) =>
    `${transfers[direction]}占着线路时，数据包一来一回从 ${inMs(quiet)} 毫秒升到 ${inMs(loaded)} 毫秒：都堵在线路前排队，刷卡的数据也得跟着等。`,
  'outcome.load-delay.swells-air': ({ direction, quiet, loaded, to }) =>
    `${transfers[direction]}占着 Wi-Fi 时，路由器 ${to} 的应答从 ${inMs(quiet)} 毫秒升到 ${inMs(loaded)} 毫秒：都堵在无线上排队。`,
  'outcome.load-delay.swells-inside': ({ direction, quiet, loaded, to }) =>
    `${transfers[direction]}占着线路时，连路由器 ${to} 的应答也从 ${inMs(quiet)} 毫秒升到 ${inMs(loaded)} 毫秒：在店里就堵住了。`,

  'outcome.idle-hold.holds': ({ seconds }) => `到收单机构的连接空了 ${seconds} 秒，仍然能用。`,
  'outcome.idle-hold.closed': ({ seconds }) =>
    `连接空了 ${seconds} 秒后，收单机构正常挂断；终端会再建一个，不要紧。`,
  'outcome.idle-hold.forgotten-late': ({ seconds }) =>
    `连接空了 ${seconds} 秒，在途中被切断。空这么久，很多网络都会这样。`,
  'outcome.idle-hold.reset': ({ seconds }) =>
    `连接空了 ${seconds} 秒就被强行切断，马上新建一个又能连上。`,
  'outcome.idle-hold.forgotten': ({ seconds }) =>
    `连接空了 ${seconds} 秒就悄悄断了，谁也没通知；马上新建一个又能连上。终端在这样的连接上只会白等。`,

  'outcome.resolver-place.router': ({ resolver }) => `域名由路由器（${resolver}）查询。`,
  'outcome.resolver-place.outside': ({ resolver }) => `域名由店外的服务器（${resolver}）查询。`,
  'outcome.resolver-place.provider': ({ resolver }) => `域名由运营商的服务器（${resolver}）查询。`,
  'outcome.resolver-place.outside-two': ({ resolver }) =>
    `域名由店外的几台服务器（${resolver}）查询。`,
  'outcome.resolver-place.shop-other': ({ resolver }) =>
    `域名由店内的 ${resolver} 查询，它不是路由器。`,

  'outcome.names-here.answers': ({ name, ms }) => `域名 ${name} 查得到（${inMs(ms)} 毫秒）。`,
  'outcome.names-here.one-dead': ({ resolver }) =>
    `有一台域名服务器（${resolver}）不工作，另一台正常。`,
  'outcome.names-here.first-dead': ({ resolver }) =>
    `排在第一的域名服务器（${resolver}）不工作：每次查域名都要先白等它几秒，才轮到下一台。`,
  'outcome.names-here.only-tcp': ({ name, resolver }) =>
    `${resolver} 只有用 TCP 才查得到 ${name}；程序平时用的 UDP 没有应答。`,
  'outcome.names-here.slow': ({ name, ms }) => `查域名 ${name} 要 ${inMs(ms)} 毫秒，太慢。`,
  'outcome.names-here.no-such-name': ({ name }) => `店里用的域名服务器说：${name} 不存在。`,
  'outcome.names-here.server-failed': ({ name, resolver }) =>
    `域名服务器 ${resolver} 查 ${name} 时出错（SERVFAIL）。`,
  'outcome.names-here.server-refused': ({ name, resolver }) =>
    `域名服务器 ${resolver} 拒绝查询 ${name}。`,
  'outcome.names-here.silent': ({ name, resolver }) =>
    `域名服务器${resolver ? ` ${resolver} ` : ''}没有应答，所以查不到 ${name}。`,
  'outcome.names-here.port-closed': ({ resolver }) => `${resolver} 上没有域名服务：端口是关着的。`,

  'outcome.resolver-lives.lives': ({ resolver }) =>
    `域名服务器 ${resolver} 本身是好的，只是它的上级没有应答。`,
  'outcome.resolver-lives.dead': ({ resolver }) => `域名服务器 ${resolver} 连自己知道的也不应答。`,
  'outcome.names-elsewhere.answers': ({ name }) => `店外的域名服务器查得到 ${name}。`,
  'outcome.names-elsewhere.answers-private': ({ name }) =>
    `店外的域名服务器给 ${name} 的是只在内部网络用的地址。`,
  'outcome.names-elsewhere.silent': '从这里问不到店外的域名服务器。',
  'outcome.names-elsewhere.no-such-name': ({ name }) => `别处的域名服务器也不认识 ${name}。`,
  'outcome.names-elsewhere.fails': ({ name }) => `别处的域名服务器查 ${name} 也出错。`,
  'outcome.names-others.found': ({ name }) => `另一个域名（${name}）查得到。`,
  'outcome.names-others.not-found': ({ name }) => `另一个常用域名（${name}）也查不到。`,
  'outcome.names-lost.none': ({ lost, sent, resolver }) =>
    lost === 0
      ? `域名服务器 ${resolver} 每次查询都有应答。`
      : `域名服务器 ${resolver} 几乎每次查询都有应答（${sent} 次里只有 ${lost} 次没有）。`,
  'outcome.names-lost.drops': ({ lost, sent, resolver }) =>
    `域名服务器 ${resolver} 时常不应答（问 ${sent} 次，${lost} 次没有应答），而一路上别的都不丢包。`,
  'outcome.names-agree.same': '店里查到的主机地址和别处一样。',
  'outcome.names-agree.differs': ({ name, address, other }) =>
    `店里查到 ${name} 的地址是 ${address}，别处查到的是 ${other}。`,
  'outcome.names-agree.private': ({ name, address }) =>
    `店里查到 ${name} 的地址是 ${address}，这是只在内部网络用的地址。`,
  'outcome.names-agree.invented': ({ name, address }) =>
    `本机有代理软件在编造地址（${name} → ${address}），经过它测到的结果都不可信。`,

  'outcome.acquirer-port.open': ({ endpoint, ms }) =>
    `收单机构的端口 ${endpoint} 能打开（${inMs(ms)} 毫秒）。`,
  'outcome.acquirer-port.open-some': ({ dead, of }) =>
    `收单机构共 ${of} 个地址，其中 ${dead} 打不开。`,
  'outcome.acquirer-port.open-ipv4': ({ dead }) =>
    `收单机构的 IPv4 地址能打开，IPv6 地址一个都打不开（${dead}）。`,
  'outcome.acquirer-port.open-ipv6': ({ dead }) =>
    `收单机构的 IPv6 地址能打开，IPv4 地址一个都打不开（${dead}）；很多终端只会 IPv4。`,
  'outcome.acquirer-port.refused': ({ endpoint }) => `${endpoint} 拒绝连接。`,
  'outcome.acquirer-port.reset': ({ endpoint }) => `${endpoint} 一连上就被切断。`,
  'outcome.acquirer-port.silent': ({ endpoint }) => `${endpoint} 没有应答。`,
  'outcome.acquirer-port.unreachable': ({ endpoint }) => `有路由器报告：去 ${endpoint} 没有路。`,
  'outcome.acquirer-port.prohibited': ({ endpoint }) => `有防火墙报告：禁止连接 ${endpoint}。`,
  'outcome.acquirer-port.open-elsewhere': ({ dead, other }) =>
    `店里查到的地址（${dead}）打不开，别处查到的地址（${other}）打得开。`,
  'outcome.connect-distance.far': ({ ms, distance }) =>
    `连接是在和主机一样远的地方打开的（${inMs(ms)} 毫秒；路程 ${inMs(distance)} 毫秒）。`,
  'outcome.connect-distance.near': ({ ms, distance }) =>
    `${inMs(ms)} 毫秒连接就打开了，是中间的设备代答的：主机在 ${inMs(distance)} 毫秒之外。`,
  'outcome.refusal-distance.far': ({ ms, distance }) =>
    `拒绝来自和主机一样远的地方（${inMs(ms)} 毫秒；路程 ${inMs(distance)} 毫秒）。`,
  'outcome.refusal-distance.near': ({ ms, distance }) =>
    `${inMs(ms)} 毫秒就被拒绝，是店里的设备拒绝的：主机在 ${inMs(distance)} 毫秒之外。`,
  'outcome.port-elsewhere.passes': ({ port }) =>
    `去别的主机，端口 ${port} 是放行的：对方打开了，或自己拒绝了。`,
  'outcome.port-elsewhere.silent': ({ port }) => `去别的主机，端口 ${port} 也没有应答。`,
  'outcome.port-elsewhere.stopped': ({ port }) =>
    `不管去哪台主机，端口 ${port} 在店里附近就被拦下。`,
  'outcome.other-ports.answers': ({ ports }) =>
    `收单主机的其他端口（${ports}）有应答，打开或拒绝都说明主机在。`,
  'outcome.other-ports.only-ours-silent': ({ ports }) =>
    `收单主机的其他端口马上回绝（试了 ${ports}），只有我们要用的端口没有应答。`,
  'outcome.other-ports.silent': ({ ports }) => `收单主机的其他端口也没有应答（试了 ${ports}）。`,
  'outcome.acquirer-ping.answers': ({ ms }) => `收单主机应答 ping（${inMs(ms)} 毫秒）。`,
  'outcome.acquirer-ping.silent': '收单主机不应答 ping；很多主机本来就不应答。',
  'outcome.backup-port.opens': ({ endpoint, secured }) =>
    `收单机构的备用主机 ${endpoint} 能连上${secured ? '，加密连接（TLS）也正常' : ''}。`,
  'outcome.backup-port.fails': ({ endpoint }) => `收单机构的备用主机 ${endpoint} 也用不了。`,

  'outcome.tls-session.established': ({ protocol }) => `加密连接（${protocol}）已建立。`,
  'outcome.tls-session.client-certificate': ({ endpoint }) =>
    `${endpoint} 要求终端出示证书，而没有拿到有效的。`,
  'outcome.tls-session.old-only': ({ endpoint }) =>
    `${endpoint} 只会旧的加密方式（TLS 1.1 或更旧）。`,
  'outcome.tls-session.version-rejected': ({ endpoint }) => `${endpoint} 不接受我们的 TLS 版本。`,
  'outcome.tls-session.cipher-rejected': ({ endpoint }) => `${endpoint} 和我们没有共同的加密方法。`,
  'outcome.tls-session.name-rejected': ({ endpoint }) => `${endpoint} 不认识我们要找的域名。`,
  'outcome.tls-session.not-tls': ({ endpoint }) => `${endpoint} 有应答，但不是 TLS 加密。`,
  'outcome.tls-session.reset': ({ endpoint }) => `${endpoint} 端口能开，但加密连接被切断。`,
  'outcome.tls-session.closed': ({ endpoint }) =>
    `${endpoint} 端口能开，但加密连接没建好就挂断了。`,
  'outcome.tls-session.silent': ({ endpoint }) => `${endpoint} 端口能开，之后一句话不说。`,
  'outcome.tls-session.stalled': ({ endpoint }) => `${endpoint} 的加密连接做到一半就没声了。`,
  'outcome.tls-session.other': ({ endpoint }) => `与 ${endpoint} 的加密连接失败。`,
  'outcome.hello-fate.taken': '主机那边收到了我们的第一条加密消息，之后它的程序该发的没有发来。',
  'outcome.hello-fate.large-lost': '短消息能到主机，长消息在途中丢了。',
  'outcome.hello-fate.lost': '端口能开，但之后发的东西一点都没送到：途中被什么吞掉了。',
  'outcome.tls-cut-distance.far': ({ ms, distance }) =>
    `加密连接是在和主机一样远的地方被切断的（${inMs(ms)} 毫秒；路程 ${inMs(distance)} 毫秒）。`,
  'outcome.tls-cut-distance.near': ({ ms, distance }) =>
    `${inMs(ms)} 毫秒加密连接就被切断，是店里的设备干的：主机在 ${inMs(distance)} 毫秒之外。`,
  'outcome.large-hello.answered': '新软件那种较长的第一条消息，也有应答。',
  'outcome.large-hello.dropped': '短的第一条消息有应答，新软件那种较长的却被丢掉了。',
  'outcome.tls-trust.our-clock': ({ from, to }) =>
    `证书有效（${from} 至 ${to}），只是本机时间不对，才显得无效。`,
  'outcome.tls-trust.trusted': ({ to }) => `收单机构的证书没有问题（有效期到 ${to}）。`,
  'outcome.tls-trust.private-ca': ({ issuer }) =>
    `证书由“${issuer}”签发，不是公共机构。收单机构自建证书机构很常见。`,
  'outcome.tls-trust.expired': ({ to }) => `证书已于 ${to} 过期。`,
  'outcome.tls-trust.not-yet-valid': ({ from }) => `证书要到 ${from} 才生效。`,
  'outcome.tls-trust.wrong-name': ({ name, names }) =>
    `证书是给 ${names || '别的域名'} 的，不是给 ${name} 的。`,
  'outcome.tls-trust.self-signed': ({ subject }) => `证书“${subject}”是自己给自己签的。`,
  'outcome.tls-trust.unknown-issuer': ({ issuer }) =>
    `证书由“${issuer}”签发，不是配置文件里写的证书机构。`,
  'outcome.tls-trust.public-instead': ({ subject, issuer }) =>
    `证书（${subject}）由公认的 ${issuer} 签发，不是收单机构自己的证书机构签发的。`,
  'outcome.tls-trust.incomplete': ({ issuer }) => `主机没有发送中间证书（“${issuer}”）。`,
  'outcome.tls-trust.broken': () => '证书无法验证：已损坏或被吊销。',
  'outcome.root-age.old': ({ root, from }) =>
    `给收单机构签证书的机构（${root}）是老机构，${from} 年就有了。`,
  'outcome.root-age.young': ({ root, from }) =>
    `给收单机构签证书的机构（${root}）${from} 年才有：比它更老的终端可能不认识。`,
  'outcome.signer-kind.unknown': '给收单机构签证书的机构，不是已知会拆开加密连接的产品。',
  'outcome.signer-kind.box': ({ maker }) =>
    `收单机构的证书是 ${maker} 的产品签的，这种设备会拆看加密连接：本店网络里就有一台。`,
  'outcome.signer-kind.scanner': ({ maker }) =>
    `收单机构的证书是 ${maker} 杀毒软件签的，它装在这台电脑上：终端不一定受影响。`,
  'outcome.strangers-elsewhere.for-the-acquirer': ({ address }) =>
    `签发收单机构证书的机构没有给 ${address} 签发证书。`,
  'outcome.strangers-elsewhere.for-everybody': ({ address }) =>
    `同一个不认识的机构也给 ${address} 签发了证书：途中有设备在拆开加密连接。`,
  'outcome.terminal-tls.fits': ({ limit }) => `收单机构接受 ${limit}（终端支持的最新版本）。`,
  'outcome.terminal-tls.too-old': ({ limit, protocol }) =>
    `本机用 ${protocol} 能连上，但终端最高只支持 ${limit}，收单机构不接受。`,

  'outcome.reply.answers': ({ ms }) => `收单机构的系统有应答（${inMs(ms)} 毫秒）。`,
  'outcome.reply.told': ({ code }) => `终端显示代码 ${code}，这是收单主机发来的，说明连得上主机。`,
  'outcome.reply.silent': ({ seconds }) => `收单机构的系统 ${seconds} 秒内没有应答。`,
  'outcome.reply.closed': '我们的报文一发出，收单机构就挂断了。',
  'outcome.reply.garbage': '收单机构回了一段不是有效报文的内容。',
  'outcome.reply.http-instead': '收单机构回的是网页：它要的是 HTTPS，不是 ISO 8583。',
  'outcome.reply.other-dialect': '收单机构用的报文格式和配置文件里写的不一样。',
  'outcome.reply.tls-instead': '收单机构要用 TLS 加密，而配置文件里没有写。',
  'outcome.unanswered.taken': '收单机构的机器收到了我们的报文，但它的应用没有回答。',
  'outcome.unanswered.keeps-alive':
    '收单机构的应用还在发自己的心跳报文，说明报文格式是对的，只是没回答我们。请问收单机构有没有登记这个终端号和商户号。',
  'outcome.unanswered.lost': '连接能建立，但我们的报文没有送到：途中被什么吞掉了。',
  'outcome.hang-up.at-question':
    '收单机构一直等着，我们的报文一到就挂断：请把报文格式、长度、TPDU 以及要不要加密与收单机构的资料核对。',
  'outcome.hang-up.near': ({ ms, distance }) =>
    `报文发出 ${inMs(ms)} 毫秒就被挂断，而主机在 ${inMs(distance)} 毫秒之外：是店里的设备不放行。`,
  'outcome.hang-up.anyhow': '我们什么都没说，收单机构也挂断：请问本店的公网地址在不在它的名单上。',
  'outcome.answer-time.prompt': ({ ms }) => `收单主机处理很快（自身 ${inMs(ms)} 毫秒）。`,
  'outcome.answer-time.slow': ({ ms }) => `收单主机自身处理一次要 ${inMs(ms)} 毫秒，太慢。`,
  'outcome.response-code.accepted': ({ code }) => `收单机构应答码 ${code}：成功。整条路都通。`,
  'outcome.response-code.card-only': ({ code }) =>
    `收单机构应答码 ${code}，说明网络是通的。但这是和卡或交易有关的代码，测试里没有卡也没有交易：请问收单机构，回响测试（echo）返回 ${code} 是什么意思。`,
  'outcome.response-code.unknown': ({ code }) =>
    `收单机构应答码 ${code}，说明网络是通的。应答码表里没有这个代码：请问收单机构，回响测试（echo）返回 ${code} 是什么意思。`,
  'outcome.response-code.not-supported': ({ code }) => `收单机构应答码 ${code}：不支持这种请求。`,
  'outcome.response-code.not-served': ({ code }) =>
    `收单机构应答码 ${code}：不受理这家银行或机构的业务。`,
  'outcome.response-code.cut-over': ({ code }) =>
    `收单机构应答码 ${code}：正在日切，几分钟后恢复。`,
  'outcome.response-code.sign-in-again': ({ code }) => `收单机构应答码 ${code}：终端需要重新签到。`,
  'outcome.response-code.batch-differs': ({ code }) =>
    `收单机构应答码 ${code}：批次号或批次内容和主机不一致。`,
  'outcome.response-code.keys-out-of-step': ({ code }) =>
    `收单机构应答码 ${code}：终端的密钥和主机对不上了。`,
  'outcome.response-code.system-down': ({ code }) =>
    `收单机构应答码 ${code}：它后面的系统出了故障。`,
  'outcome.response-code.format-error': ({ code }) => `收单机构应答码 ${code}：报文格式不对。`,
  'outcome.response-code.terminal-unknown': ({ code }) =>
    `收单机构应答码 ${code}：这台终端没有登记。`,
  'outcome.response-code.merchant-invalid': ({ code }) =>
    `收单机构应答码 ${code}：商户号无效或已关闭。`,
  'outcome.response-code.not-permitted': ({ code }) =>
    `收单机构应答码 ${code}：不允许这台终端做这项操作。`,
  'outcome.response-code.wrong-login': ({ code }) => `收单机构应答码 ${code}：用户名或密码不对。`,
  'outcome.processing-requirement.none': '收单机构的应答没有要求终端做什么。',
  'outcome.processing-requirement.parameters': ({ value }) =>
    `收单机构的应答要求终端下载${loads[value] ?? '参数'}（报文头处理要求 ${value.toString(16)}）。终端如果没有自动下载，请在菜单里手动下载。`,
  'outcome.processing-requirement.status': ({ value }) =>
    `收单机构的应答要求终端上送状态（报文头处理要求 ${value}），终端一般会自动完成。`,
  'outcome.processing-requirement.update': ({ value }) =>
    `收单机构的应答要求终端从 TMS 下载参数、更新程序（报文头处理要求 ${value}）。`,
  'outcome.processing-requirement.sign-in-again': ({ value }) =>
    `收单机构的应答要求终端重新签到（报文头处理要求 ${value}）。`,
  'outcome.shown-code.accepted': ({ code }) => `终端显示代码 ${code}：成功。`,
  'outcome.shown-code.card-only': ({ code }) =>
    `终端显示代码 ${code}：和卡或收单机构自己的规定有关。`,
  'outcome.shown-code.unknown': ({ code }) =>
    `终端显示代码 ${code}：应答码表里没有，请问收单机构是什么意思。`,
  'outcome.shown-code.not-supported': ({ code }) => `终端显示代码 ${code}：不支持这种请求。`,
  'outcome.shown-code.not-served': ({ code }) =>
    `终端显示代码 ${code}：主机不受理这家银行或机构的业务。`,
  'outcome.shown-code.cut-over': ({ code }) => `终端显示代码 ${code}：主机正在日切，几分钟后恢复。`,
  'outcome.shown-code.sign-in-again': ({ code }) => `终端显示代码 ${code}：需要重新签到。`,
  'outcome.shown-code.batch-differs': ({ code }) =>
    `终端显示代码 ${code}：批次号或批次内容和主机不一致。`,
  'outcome.shown-code.keys-out-of-step': ({ code }) => `终端显示代码 ${code}：密钥和主机对不上了。`,
  'outcome.shown-code.system-down': ({ code }) => `终端显示代码 ${code}：主机后面的系统出了故障。`,
  'outcome.shown-code.format-error': ({ code }) => `终端显示代码 ${code}：主机认不出它的报文格式。`,
  'outcome.shown-code.terminal-unknown': ({ code }) =>
    `终端显示代码 ${code}：它没有在收单机构登记。`,
  'outcome.shown-code.merchant-invalid': ({ code }) => `终端显示代码 ${code}：商户号无效或已关闭。`,
  'outcome.shown-code.not-permitted': ({ code }) => `终端显示代码 ${code}：不允许它做这项操作。`,
  'outcome.shown-code.wrong-login': ({ code }) => `终端显示代码 ${code}：用户名或密码不对。`,
  'outcome.http-status.fine': ({ status }) => `收单机构返回 HTTP ${status}：正常。`,
  'outcome.http-status.redirects': ({ status }) => `收单机构返回 HTTP ${status}，指向别处。`,
  'outcome.http-status.not-found': ({ status }) =>
    `收单机构返回 HTTP ${status}：主机正常，只是没有这个路径。`,
  'outcome.http-status.too-many': ({ status, seconds }) =>
    `收单机构返回 HTTP ${status}：请求太多${seconds === undefined ? '' : `，请${soon(seconds)}后再试`}。`,
  'outcome.http-status.overloaded': ({ status, seconds = 0 }) =>
    `收单机构返回 HTTP ${status}：服务器太忙，请${soon(seconds)}后再试。`,
  'outcome.http-status.unauthorized': ({ status }) =>
    `收单机构返回 HTTP ${status}：主机正常，要求登录；posdoctor 没有发送登录信息。终端是不是也显示 ${status}？`,
  'outcome.http-status.unauthorized-root': ({ status }) =>
    `收单机构返回 HTTP ${status}：主机正常，只是首页要登录才能看。`,
  'outcome.http-status.forbidden-root': ({ status }) =>
    `收单机构返回 HTTP ${status}：主机正常，只是首页不对外开放。`,
  'outcome.http-status.forbidden': ({ status }) => `收单机构返回 HTTP ${status}：禁止访问。`,
  'outcome.http-status.proxy-login': ({ status }) => `HTTP ${status}：途中的代理要求登录。`,
  'outcome.http-status.upgrade-required': ({ status }) =>
    `收单机构返回 HTTP ${status}：软件必须升级。`,
  'outcome.http-status.retry-later': ({ status, seconds = 0 }) =>
    `收单机构返回 HTTP ${status}：请${soon(seconds)}后再试。`,
  'outcome.http-status.server-error': ({ status }) => `收单机构返回 HTTP ${status}：服务器出错。`,

  'outcome.shown-status.other': ({ status }) => `终端显示 HTTP ${status}。`,
  'outcome.shown-status.unauthorized': ({ status }) =>
    `终端显示 HTTP ${status}：它的用户名或密码没有通过。`,
  'outcome.shown-status.forbidden': ({ status }) => `终端显示 HTTP ${status}：主机不让它访问。`,

  'outcome.maintenance-window.outside': '现在不是收单机构的维护时间。',
  'outcome.maintenance-window.inside': ({ from, to, timeZone }) =>
    `现在是收单机构的维护时间（${timeZone} 时间 ${from} 至 ${to}）。`,

  'outcome.memory.enough': ({ percent }) => `内存够用（空闲 ${percent.toFixed(0)} %）。`,
  'outcome.memory.low': ({ percent }) => `内存只剩 ${percent.toFixed(0)} %。`,
  'outcome.disk.room': ({ percent }) => `磁盘有空间（${percent.toFixed(0)} %）。`,
  'outcome.disk.full': ({ percent, path }) => `磁盘快满了：${path} 只剩 ${percent.toFixed(0)} %。`,
  'outcome.disk.inodes-out': ({ path }) => `${path} 几乎不能再建新文件（文件数已用完）。`,
  'outcome.sockets.free': ({ used, all }) =>
    `终端还能再建连接（已用 ${used} 个，共 ${all} 个端口）。`,
  'outcome.sockets.crowded': ({ used, all }) =>
    `终端已有 ${used} 个连接，端口总共才 ${all} 个：很快就建不了新连接了。`,
  'outcome.sockets.used-up': ({ detail }) =>
    `终端自己已经建不了新连接（${detail}）：都被上面的程序占满了。`,
  'outcome.processor.free': '处理器有余力。',
  'outcome.processor.saturated': ({ load }) => `处理器超负荷（${load.toFixed(1)} 倍）。`,
  'outcome.heat.cool': ({ celsius }) => `温度正常（${celsius.toFixed(0)} °C）。`,
  'outcome.heat.hot': ({ celsius }) => `温度太高：${celsius.toFixed(0)} °C。`,
  'outcome.heat.hot-at-speed': ({ celsius }) =>
    `温度太高：${celsius.toFixed(0)} °C，处理器还没有因此降速。`,
  'outcome.heat.throttled': '处理器因为过热在降速。',
  'outcome.power.steady': ({ minutes, percent }) =>
    `已经连续开机${inTime(minutes * 60_000)}，没有重启过${percent === undefined ? '' : `；电池电量 ${percent.toFixed(0)}%`}。`,
  'outcome.power.battery-low': ({ percent }) =>
    `电池快没电了（${percent.toFixed(0)} %），也没在充电。`,
  'outcome.power.just-started': ({ minutes }) => `${minutes.toFixed(0)} 分钟前才开机。`,
  'outcome.supply-voltage.steady': '供电电压正常。',
  'outcome.supply-voltage.dipped': '开机以来，供电电压有过偏低。',
  'outcome.supply-voltage.low': '供电电压太低：电源适配器或电源线不行。',

  'outcome.shown-words.other': ({ words }) => `屏幕上的“${words}”和终端本身无关。`,
  'outcome.shown-words.at-tls': ({ words }) =>
    `屏幕停在“${words}”：终端连到了主机，卡在建立加密连接（TLS）这一步。`,
  'outcome.shown-words.no-signal': ({ words }) => `屏幕上显示“${words}”：终端找不到网络。`,
  'outcome.shown-words.power-failed': ({ words }) => `屏幕上显示“${words}”：终端断过电。`,
  'outcome.shown-words.tampered': ({ words }) =>
    `屏幕上显示“${words}”：终端被拆动或受到撞击，已自行锁机。`,
  'outcome.asked': (asked) =>
    `回答：${question(asked.question)}${answer(asked.question, asked.answer)}。`,
} satisfies Translation<typeof en>
