import type { signs as en } from '../en/signs.ts'
import type { Translation } from '../translation.ts'

export const signs = {
  'sign.link-state.connected': '本机已连上网络。',
  'sign.link-state.ipv6-only': '本机只拿到 IPv6 地址。',
  'sign.link-state.no-route': '本机有地址，但没有设置网关。',
  'sign.link-state.self-assigned': '本机的地址是自己编的（169.254 开头）：没有设备分配地址。',
  'sign.link-state.no-address': '本机接上了，但没有拿到地址。',
  'sign.link-state.not-associated': '本机没有连上 Wi-Fi。',
  'sign.link-state.no-carrier': '网线上没有信号。',
  'sign.link-state.radio-off': 'Wi-Fi 开关是关着的。',
  'sign.link-state.disabled': '网卡在系统里被停用。',
  'sign.link-state.no-adapter': '系统里看不到网卡。',

  'sign.link-quality.clean': '网线和网卡没有出错。',
  'sign.link-quality.slow-link': '网线只跑在老的慢速模式。',
  'sign.link-quality.errors': '网线上有损坏的数据。',
  'sign.link-quality.flapping': '网线信号时断时续。',

  'sign.default-routes.one': '出口只有一个。',
  'sign.default-routes.two': '有两个出口。',
  'sign.default-routes.competing': '两个出口互相抢。',

  'sign.wifi-signal.strong': 'Wi-Fi 信号强。',
  'sign.wifi-signal.fair': 'Wi-Fi 信号一般。',
  'sign.wifi-signal.weak': 'Wi-Fi 信号弱。',
  'sign.wifi-signal.unusable': 'Wi-Fi 信号太弱，没法用。',

  'sign.wifi-steadiness.steady': 'Wi-Fi 信号平稳。',
  'sign.wifi-steadiness.unstable': 'Wi-Fi 信号忽强忽弱。',
  'sign.wifi-steadiness.roaming': '本机在几个接入点之间来回切换。',

  'sign.wifi-air.free': 'Wi-Fi 信道基本空闲。',
  'sign.wifi-air.shared': 'Wi-Fi 信道上还有几个网络。',
  'sign.wifi-air.crowded': 'Wi-Fi 信道很挤。',

  'sign.detour.none': '没有 VPN 或代理。',
  'sign.detour.tunnel': '本机开着 VPN。',
  'sign.detour.proxy': '本机设置了代理。',

  'sign.clock.right': '本机时间准确。',
  'sign.clock.off': '本机时间差了几分钟。',
  'sign.clock.far-off': '本机时间错得很多。',

  'sign.requirements.met': '型号和版本符合要求。',
  'sign.requirements.model': '型号不在收单机构的名单上。',
  'sign.requirements.app': '支付应用低于要求的版本。',
  'sign.requirements.firmware': '固件低于要求的版本。',

  'sign.terminal-there.there': '终端在网上。',
  'sign.terminal-there.absent': '终端的地址上没有应答。',
  'sign.terminal-there.outside-subnet': '终端的地址不属于本网段。',
  'sign.terminal-there.two-devices': '两台设备用了同一个地址。',

  'sign.terminal-port.open': '终端自己的端口开着。',
  'sign.terminal-port.closed': '终端在线，但它的端口关着。',
  'sign.terminal-port.filtered': '终端在线，但它的端口没有应答。',

  'sign.gateway-reach.answers': '路由器有应答。',
  'sign.gateway-reach.another-answers': '设置的网关地址没有应答，另一个地址上有路由器应答。',
  'sign.gateway-reach.only-shown': '路由器看得到，但什么都不放行。',
  'sign.gateway-reach.silent': '路由器怎么问都不应答。',

  'sign.internet.works': '能上互联网。',
  'sign.internet.provider-only': '运营商的第一台设备有应答，再往外就没有了。',
  'sign.internet.nothing': '店外没有任何应答。',
  'sign.internet.turned-away': '途中一台设备把所有连接立刻挡回。',
  'sign.internet.router-says-no': '路由器自己说没有出去的路。',

  'sign.sign-in-page.none': '没有登录页面拦着。',
  'sign.sign-in-page.unreached': '检查登录页面的网址打不开。',
  'sign.sign-in-page.page': '上网前有登录或缴费页面拦着。',

  'sign.loss-begins.nowhere': '没有丢包。',
  'sign.loss-begins.air': 'Wi-Fi 到路由器之间丢包。',
  'sign.loss-begins.lan': '店内网线上就丢包。',
  'sign.loss-begins.line': '路由器到运营商之间丢包。',
  'sign.loss-begins.provider': '运营商网络里丢包。',
  'sign.loss-begins.acquirer': '只有去收单机构的路上丢包。',

  'sign.delay-begins.nowhere': '没有哪一段特别慢。',
  'sign.delay-begins.acquirer': '只有去收单机构的最后一段慢。',
  'sign.delay-begins.provider': '运营商之后的路慢。',
  'sign.delay-begins.line': '到运营商的线路慢。',
  'sign.delay-begins.line-far': '到运营商的线路像卫星一样慢。',
  'sign.delay-begins.lan': '到路由器这段就慢。',
  'sign.delay-begins.air': '到路由器的 Wi-Fi 慢。',

  'sign.delay-swings.nowhere': '延迟平稳。',
  'sign.delay-swings.beyond': '运营商之后延迟忽高忽低。',
  'sign.delay-swings.line': '线路延迟忽高忽低。',
  'sign.delay-swings.lan': '到路由器的延迟忽高忽低。',
  'sign.delay-swings.air': 'Wi-Fi 的延迟忽高忽低。',

  'sign.stall.none': '没有瞬间卡顿。',
  'sign.stall.second-try': '第一次没成，第二次就好了。',
  'sign.stall.air': 'Wi-Fi 卡了一下，又恢复了。',
  'sign.stall.lan': '路由器卡了一下，又恢复了。',
  'sign.stall.line': '店外的线路卡了一下，又恢复了。',

  'sign.resolver-place.router': '域名由路由器查询。',
  'sign.resolver-place.provider': '域名由运营商的服务器查询。',
  'sign.resolver-place.outside': '域名由店外的服务器查询。',
  'sign.resolver-place.outside-two': '域名由店外的几台服务器查询。',
  'sign.resolver-place.shop-other': '域名由店内另一个地址查询，它不是路由器。',

  'sign.names-here.answers': '收单机构的域名查得到。',
  'sign.names-here.one-dead': '有一台域名服务器不工作，另一台正常。',
  'sign.names-here.slow': '查域名太慢。',
  'sign.names-here.no-such-name': '店里的域名服务器说这个域名不存在。',
  'sign.names-here.server-failed': '店里的域名服务器说查询出错（SERVFAIL）。',
  'sign.names-here.server-refused': '店里的域名服务器拒绝查询。',
  'sign.names-here.silent': '店里的域名服务器没有应答。',
  'sign.names-here.port-closed': '域名服务器的地址上没有域名服务。',

  'sign.names-elsewhere.answers': '店外的域名服务器查得到。',
  'sign.names-elsewhere.answers-private': '店外查到的是只在内部网络用的地址。',
  'sign.names-elsewhere.silent': '问不到店外的域名服务器。',
  'sign.names-elsewhere.no-such-name': '别处的域名服务器也不认识这个域名。',
  'sign.names-elsewhere.fails': '别处的域名服务器也出错。',

  'sign.names-others.found': '别的域名查得到。',
  'sign.names-others.not-found': '别的域名也查不到。',

  'sign.names-agree.same': '店里查到的地址和别处一样。',
  'sign.names-agree.differs': '店里查到的地址和别处不一样。',
  'sign.names-agree.private': '店里查到的是只在内部网络用的地址。',
  'sign.names-agree.invented': '本机的代理软件在编造地址。',

  'sign.acquirer-port.open': '收单机构的端口能打开。',
  'sign.acquirer-port.open-some': '收单机构的地址中有一个打不开。',
  'sign.acquirer-port.open-elsewhere': '店里查到的地址打不开，别处查到的打得开。',
  'sign.acquirer-port.refused': '收单机构的端口拒绝连接。',
  'sign.acquirer-port.reset': '和收单机构一连上就被切断。',
  'sign.acquirer-port.silent': '收单机构的端口没有应答。',
  'sign.acquirer-port.unreachable': '有路由器报告去收单机构没有路。',
  'sign.acquirer-port.prohibited': '有防火墙报告禁止连接收单机构。',

  'sign.way-ends.reaches': '数据包能到达收单主机。',
  'sign.way-ends.late': '路是通的，就差主机没有应答。',
  'sign.way-ends.early': '去收单机构的路早早断了，去别处是通的。',
  'sign.way-ends.told-beyond': '店外的路由器报告无法转发。',
  'sign.way-ends.told-here': '店里的路由器报告不放行。',
  'sign.way-ends.loop': '数据包在打转。',

  'sign.refusal-distance.far': '拒绝来自和主机一样远的地方。',
  'sign.refusal-distance.near': '拒绝来自店里的设备。',

  'sign.port-elsewhere.passes': '去别的主机，同一端口是放行的。',
  'sign.port-elsewhere.silent': '去别的主机，同一端口也没有应答。',
  'sign.port-elsewhere.stopped': '不管去哪台主机，这个端口在店里附近就被拦下。',

  'sign.other-ports.answers': '收单主机的其他端口有应答。',
  'sign.other-ports.silent': '收单主机的其他端口也没有应答。',

  'sign.acquirer-ping.answers': '收单主机应答 ping。',
  'sign.acquirer-ping.silent': '收单主机不应答 ping。',

  'sign.backup-port.opens': '备用主机能打开。',
  'sign.backup-port.fails': '备用主机也打不开。',

  'sign.connect-distance.far': '连接是主机自己打开的。',
  'sign.connect-distance.near': '连接是中间的设备代答的。',

  'sign.large-packets.pass': '大数据包能通过。',
  'sign.large-packets.told': '太大的数据包会被告知退回。',
  'sign.large-packets.vanish': '大数据包无声无息地消失。',

  'sign.tls-session.established': '加密连接能建立。',
  'sign.tls-session.client-certificate': '主机要求终端出示证书。',
  'sign.tls-session.old-only': '主机只会旧的加密方式。',
  'sign.tls-session.version-rejected': '主机不接受我们的 TLS 版本。',
  'sign.tls-session.cipher-rejected': '和主机没有共同的加密方法。',
  'sign.tls-session.name-rejected': '主机不认识要找的域名。',
  'sign.tls-session.not-tls': '主机有应答，但不是 TLS 加密。',
  'sign.tls-session.reset': '加密连接被切断。',
  'sign.tls-session.closed': '加密连接没建好主机就挂断。',
  'sign.tls-session.silent': '端口能开，之后一句话不说。',
  'sign.tls-session.stalled': '加密连接做到一半没声了。',
  'sign.tls-session.other': '加密连接因别的原因失败。',

  'sign.tls-trust.trusted': '证书没有问题。',
  'sign.tls-trust.private-ca': '证书由非公共机构签发。',
  'sign.tls-trust.expired': '证书已过期。',
  'sign.tls-trust.not-yet-valid': '证书还没生效。',
  'sign.tls-trust.wrong-name': '证书是给别的域名的。',
  'sign.tls-trust.self-signed': '证书是自己给自己签的。',
  'sign.tls-trust.unknown-issuer': '证书不是由应有的机构签发。',
  'sign.tls-trust.incomplete': '主机没有发送中间证书。',
  'sign.tls-trust.broken': '证书已损坏或被吊销。',

  'sign.terminal-tls.fits': '主机接受终端支持的最新 TLS 版本。',
  'sign.terminal-tls.too-old': '主机不接受终端支持的 TLS 版本。',

  'sign.reply.answers': '收单系统有应答。',
  'sign.reply.silent': '收单系统没有应答。',
  'sign.reply.closed': '报文一发出，收单机构就挂断。',
  'sign.reply.garbage': '回来的内容不是有效报文。',
  'sign.reply.other-dialect': '收单机构用的是另一种报文格式。',
  'sign.reply.tls-instead': '收单机构要用 TLS，而设置里没有。',
  'sign.reply.http-instead': '收单机构回的是网页。',

  'sign.answer-time.prompt': '主机处理很快。',
  'sign.answer-time.slow': '主机处理太慢。',

  'sign.response-code.accepted': '应答码表示成功。',
  'sign.response-code.card-only': '应答码只和卡有关。',
  'sign.response-code.not-supported': '应答码表示不支持（12、31、40、905）。',
  'sign.response-code.cut-over': '应答码表示正在日切（90、906）。',
  'sign.response-code.sign-in-again': '应答码表示要重新签到（77、80、95）。',
  'sign.response-code.keys-out-of-step': '应答码表示密钥对不上（99、A0、916 至 919）。',
  'sign.response-code.system-down': '应答码表示后台系统故障（91、92、96、98）。',
  'sign.response-code.format-error': '应答码表示报文格式错（30、904）。',
  'sign.response-code.terminal-unknown': '应答码表示终端未登记（97）。',
  'sign.response-code.merchant-invalid': '应答码表示商户无效（03、109）。',
  'sign.response-code.not-permitted': '应答码表示不允许此终端操作（58、120）。',
  'sign.response-code.wrong-login': '应答码表示用户名或密码不对（05）。',

  'sign.http-status.fine': '网站返回正常。',
  'sign.http-status.redirects': '网站指向别处（3xx）。',
  'sign.http-status.not-found': '网站没有这个路径（404）。',
  'sign.http-status.too-many': '网站说请求太多（429）。',
  'sign.http-status.unauthorized': '网站说用户名或密码不对（401）。',
  'sign.http-status.forbidden': '网站禁止访问（403）。',
  'sign.http-status.proxy-login': '途中的代理要求登录（407）。',
  'sign.http-status.upgrade-required': '网站要求升级（426）。',
  'sign.http-status.retry-later': '网站说请稍后再来（503）。',
  'sign.http-status.server-error': '网站服务器出错（5xx）。',

  'sign.announced.nothing': '收单机构的状态页没有报告故障。',
  'sign.announced.elsewhere': '状态页报告别处有故障。',
  'sign.announced.maintenance': '收单机构公告了维护。',
  'sign.announced.incident': '收单机构的状态页报告了故障。',

  'sign.maintenance-window.outside': '现在不是收单机构的维护时间。',
  'sign.maintenance-window.inside': '现在是收单机构的维护时间。',

  'sign.memory.enough': '内存够用。',
  'sign.memory.low': '内存快用完了。',

  'sign.disk.room': '磁盘有空间。',
  'sign.disk.full': '磁盘快满了。',
  'sign.disk.inodes-out': '磁盘不能再建新文件。',

  'sign.processor.free': '处理器有余力。',
  'sign.processor.saturated': '处理器超负荷。',

  'sign.heat.cool': '温度正常。',
  'sign.heat.hot': '温度太高。',
  'sign.heat.throttled': '处理器因过热降速。',

  'sign.power.steady': '供电正常。',
  'sign.power.battery-low': '电池快没电。',
  'sign.power.just-started': '几分钟前才开机。',

  'sign.asked': ({ question, answer }) => `${question}${answer}`,
} satisfies Translation<typeof en>
