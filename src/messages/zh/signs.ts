import type { signs as en } from '../en/signs.ts'
import type { Translation } from '../translation.ts'
import { hostSigns } from './signs-host.ts'

export const signs = {
  ...hostSigns,

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

  'sign.adapter-drivers.taken': '网卡都有驱动。',
  'sign.adapter-drivers.missing': '有网卡没有驱动。',

  'sign.link-quality.clean': '网线和网卡没有出错。',
  'sign.link-quality.slow-link': '网线只跑在老的慢速模式。',
  'sign.link-quality.errors': '网线上有损坏的数据。',
  'sign.link-quality.card-errors': '网卡自身出错，不是网线造成的。',
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
  'sign.wifi-steadiness.roaming': '测量期间，本机换了接入点。',

  'sign.wifi-air.free': 'Wi-Fi 信道基本空闲。',
  'sign.wifi-air.shared': 'Wi-Fi 信道上还有几个网络。',
  'sign.wifi-air.crowded': 'Wi-Fi 信道很挤。',

  'sign.wifi-sending.clean': 'Wi-Fi 数据很少要重发。',
  'sign.wifi-sending.some': 'Wi-Fi 数据有一些要重发。',
  'sign.wifi-sending.many': 'Wi-Fi 数据要反复重发。',
  'sign.wifi-sending.crawling': 'Wi-Fi 信号不差，速率却很低。',

  'sign.wifi-offer.plain': '老终端也连得上这个 Wi-Fi。',
  'sign.wifi-offer.hidden': 'Wi-Fi 隐藏了名称。',
  'sign.wifi-offer.high-channel': 'Wi-Fi 用了 11 以上的信道，有的终端收不到。',
  'sign.wifi-offer.new-security': 'Wi-Fi 只接受新的加密方式（WPA3）。',
  'sign.wifi-offer.new-generation': 'Wi-Fi 只让 Wi-Fi 6 设备连。',
  'sign.wifi-offer.five-only': 'Wi-Fi 只有 5 GHz。',

  'sign.wifi-joining.never-joined': '本机还没有保存过 Wi-Fi。',
  'sign.wifi-joining.out-of-sight': '保存过的 Wi-Fi 一个也搜不到。',
  'sign.wifi-joining.too-faint': '保存过的 Wi-Fi 信号太弱。',
  'sign.wifi-joining.nothing-heard': '一个 Wi-Fi 也搜不到。',
  'sign.wifi-joining.kept-out': '保存过的 Wi-Fi 信号够强，就是连不上。',
  'sign.wifi-joining.refused': 'Wi-Fi 不认本机保存的密码。',

  'sign.detour.none': '没有 VPN 或代理。',
  'sign.detour.tunnel': '本机开着 VPN。',
  'sign.detour.proxy': '本机设置了代理。',
  'sign.detour.carries': '本机的网络流量都走 VPN。',

  'sign.guard.none': '没发现运行着已知的安全软件。',
  'sign.guard.runs': '运行着可能拦截或转走连接的程序。',

  'sign.clock.right': '本机时间准确。',
  'sign.clock.off': '本机时间差了几分钟。',
  'sign.clock.far-off': '本机时间错得很多。',

  'sign.model-listed.listed': '型号在收单机构的名单上。',
  'sign.model-listed.unlisted': '型号不在收单机构的名单上。',
  'sign.app-version.allowed': '支付应用的版本符合要求。',
  'sign.app-version.older': '支付应用低于要求的版本。',
  'sign.app-version.newer': '支付应用比收单机构允许的版本新。',
  'sign.firmware-version.allowed': '固件的版本符合要求。',
  'sign.firmware-version.older': '固件低于要求的版本。',
  'sign.firmware-version.newer': '固件比收单机构允许的版本新。',

  'sign.os-support.supported': '终端的系统厂家还在更新。',
  'sign.os-support.extended': '终端的系统只有特殊版本或付费服务才有更新。',
  'sign.os-support.ended': '终端的系统已经没有更新了。',

  'sign.terminal-there.there': '终端在网上。',
  'sign.terminal-there.absent': '终端的地址上没有应答。',
  'sign.terminal-there.outside-subnet': '终端的地址不属于本网段。',
  'sign.terminal-there.two-devices': '两台设备用了同一个地址。',

  'sign.terminal-maker.terminals': '终端地址上的设备是支付终端厂商生产的。',
  'sign.terminal-maker.other': '终端地址上的设备不是已知的支付终端厂商生产的。',
  'sign.terminal-maker.made-up': '终端地址上的设备用的是随机 MAC 地址，像手机那样。',

  'sign.terminal-port.open': '终端自己的端口开着。',
  'sign.terminal-port.closed': '终端在线，但它的端口关着。',
  'sign.terminal-port.filtered': '终端在线，但它的端口没有应答。',

  'sign.port-holder.held': '终端自己的端口开着。',
  'sign.port-holder.stranger': '终端自己的端口被别的程序占用了。',
  'sign.port-holder.nobody': '终端上没有程序监听它自己的端口。',

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
  'sign.sign-in-page.page-here': '上网前有店内设备的登录页面拦着。',

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

  'sign.swing-shape.waves': '延迟像波浪一样起伏。',
  'sign.swing-shape.jumps': '延迟一个包一个样。',
  'sign.delay-swings.nowhere': '延迟平稳。',
  'sign.delay-swings.beyond': '运营商之后延迟忽高忽低。',
  'sign.delay-swings.line': '线路延迟忽高忽低。',
  'sign.delay-swings.lan': '到路由器的延迟忽高忽低。',
  'sign.delay-swings.air': 'Wi-Fi 的延迟忽高忽低。',

  'sign.delay-steadiness.steady': '延迟虽大，但一直平稳。',
  'sign.delay-steadiness.wavers': '延迟大，而且忽快忽慢。',

  'sign.stall.none': '没有瞬间卡顿。',
  'sign.stall.second-try': '第一次没成，第二次就好了。',
  'sign.stall.air': 'Wi-Fi 卡了一下，又恢复了。',
  'sign.stall.lan': '路由器卡了一下，又恢复了。',
  'sign.stall.line': '店外的线路卡了一下，又恢复了。',
  'sign.stall.air-again': 'Wi-Fi 一次又一次地卡住。',
  'sign.stall.lan-again': '路由器一次又一次地没有应答。',
  'sign.stall.line-again': '店外的线路一次又一次地中断。',

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
  'sign.names-here.first-dead': '第一个域名服务器坏了，第二个能用。',
  'sign.names-here.only-tcp': '域名服务器只用较慢的方式（TCP）应答。',

  'sign.resolver-lives.lives': '域名服务器本身是好的，只是它的上级没有应答。',
  'sign.resolver-lives.dead': '域名服务器连自己知道的也不应答。',

  'sign.names-elsewhere.answers': '店外的域名服务器查得到。',
  'sign.names-elsewhere.answers-private': '店外查到的是只在内部网络用的地址。',
  'sign.names-elsewhere.silent': '问不到店外的域名服务器。',
  'sign.names-elsewhere.no-such-name': '别处的域名服务器也不认识这个域名。',
  'sign.names-elsewhere.fails': '别处的域名服务器也出错。',

  'sign.names-others.found': '别的域名查得到。',
  'sign.names-others.not-found': '别的域名也查不到。',

  'sign.names-lost.none': '店里用的域名服务器每次都有应答。',
  'sign.names-lost.drops': '店里用的域名服务器时常不应答，而别的都不丢包。',
  'sign.names-agree.same': '店里查到的地址和别处一样。',
  'sign.names-agree.differs': '店里查到的地址和别处不一样。',
  'sign.names-agree.private': '店里查到的是只在内部网络用的地址。',
  'sign.names-agree.invented': '本机的代理软件在编造地址。',

  'sign.maintenance-window.outside': '现在不是收单机构的维护时间。',
  'sign.maintenance-window.inside': '现在是收单机构的维护时间。',

  'sign.memory.enough': '内存够用。',
  'sign.memory.low': '内存快用完了。',

  'sign.disk.room': '磁盘有空间。',
  'sign.disk.full': '磁盘快满了。',
  'sign.disk.inodes-out': '磁盘不能再建新文件。',

  'sign.sockets.free': '终端还能再建连接。',
  'sign.sockets.crowded': '终端快建不了新连接了。',
  'sign.sockets.used-up': '终端自己建不了新连接了。',

  'sign.processor.free': '处理器有余力。',
  'sign.processor.saturated': '处理器超负荷。',

  'sign.heat.cool': '温度正常。',
  'sign.heat.hot-at-speed': '温度太高，但处理器还没有降速。',
  'sign.heat.hot': '温度太高。',
  'sign.heat.throttled': '处理器因过热降速。',

  'sign.power.steady': '近期没有重启，有电池的话电量也够。',
  'sign.power.battery-low': '电池快没电。',
  'sign.power.just-started': '几分钟前才开机。',

  'sign.shown-words.other': '屏幕上的文字和终端本身无关。',
  'sign.shown-words.at-tls': '屏幕停在建立加密连接（TLS）这一步。',
  'sign.shown-words.no-signal': '屏幕提示没有网络。',
  'sign.shown-words.power-failed': '屏幕提示断过电。',
  'sign.shown-words.tampered': '屏幕提示机器被拆动。',

  'sign.supply-voltage.steady': '供电电压正常。',
  'sign.supply-voltage.dipped': '开机以来供电电压有过偏低。',
  'sign.supply-voltage.low': '供电电压太低。',

  'sign.root-age.old': '给主机签证书的机构是老机构。',
  'sign.root-age.young': '给主机签证书的机构比老终端还年轻。',

  'sign.asked': ({ question, answer }) => `${question}${answer}`,

  'sign.hang-up.anyhow': '不管谁来，主机都挂断。',
  'sign.hang-up.at-question': '主机一收到我们的询问就挂断。',
  'sign.hang-up.near': '挂断的是离本店近得多的设备，不是主机。',

  'sign.hello-fate.large-lost': '短的加密握手能到主机，长的在途中丢了。',
  'sign.hello-fate.lost': '加密握手在途中丢了。',
  'sign.hello-fate.taken': '主机收到了加密握手，但没有应答。',

  'sign.idle-hold.closed': '连接空闲时，主机正常关闭了它。',
  'sign.idle-hold.forgotten': '连接空闲几分钟，途中的设备就把它丢了。',
  'sign.idle-hold.forgotten-late': '连接空闲很久以后，途中的设备才把它丢了。',
  'sign.idle-hold.holds': '空闲的连接能保持住。',
  'sign.idle-hold.reset': '空闲的连接被强行断开。',

  'sign.ipv4-way.passes': '用 IPv4 也能连到外面。',
  'sign.ipv4-way.only-ipv6': '用 IPv6 能连到外面，用 IPv4 谁也连不上。',
  'sign.ipv6-way.known': '本机有 IPv6 的出口。',
  'sign.ipv6-way.none': '本机没有 IPv6 的出口。',

  'sign.large-hello.answered': '长的加密握手，主机也应答。',
  'sign.large-hello.dropped': '主机只应答短的加密握手，不应答长的。',

  'sign.load-delay.rises': '网络一忙，应答稍慢一点。',
  'sign.load-delay.steady': '网络再忙，应答也不变慢。',
  'sign.load-delay.swells': '一有人大量用网，应答就慢得不能用。',
  'sign.load-delay.swells-air': '一有人大量用 Wi-Fi，连路由器都应答得很慢。',
  'sign.load-delay.swells-inside': '一有人大量用网，连路由器都应答得很慢。',

  'sign.signer-kind.unknown': '签证书的机构不是已知会拆开加密连接的产品。',
  'sign.signer-kind.box': '证书上写着一种会拆看加密连接的产品的名字。',
  'sign.signer-kind.scanner': '证书上写着杀毒软件的名字。',

  'sign.strangers-elsewhere.for-everybody': '同一个不认识的机构也给别的网站签发证书。',
  'sign.strangers-elsewhere.for-the-acquirer': '不认识的机构只给收单机构签发证书。',

  'sign.tls-cut-distance.far': '是主机自己断开了加密连接。',
  'sign.tls-cut-distance.near': '断开加密连接的是离本店近得多的设备，不是主机。',

  'sign.unanswered.keeps-alive': '主机有心跳，但没有应答。',
  'sign.unanswered.lost': '我们的询问在途中丢了。',
  'sign.unanswered.taken': '主机收到了询问，但没有应答。',
} satisfies Translation<typeof en>
