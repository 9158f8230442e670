import type { probes as en } from '../en/probes.ts'
import type { Translation } from '../translation.ts'

const askManager = '请找管理这台电脑的人。'
const installPing = '请安装 ping（Debian、Ubuntu：apt install iputils-ping）。'
const mayPing = '请用管理员身份再试；在容器里请加 --cap-add NET_RAW 启动。'
const forbidden = `PowerShell、tasklist、netstat、netsh 或 reg 不存在或被禁用：${askManager}`
const noArp = `arp 不存在或被禁用：${askManager}`
const noPing = `这台 Windows 没有 ping.exe：${askManager}`
const mayNotPing = `这台 Windows 的管理策略或防火墙不允许 ping：${askManager}`
const noRoute = `这台 Windows 没有 route 或 ipconfig，或者不允许使用：${askManager}`
const nameRouter = '请在门店配置文件里填上路由器的地址（network 下的 gateway）。'

export const probes = {
  'probe.host': '本机状况',
  'probe.host.power': '电池和温度',
  'probe.host.proxy': '代理设置',
  'probe.host.sockets': '本机的空闲端口',
  'probe.host.programs': '安全软件',
  'probe.link': '网卡',
  'probe.wifi': 'Wi-Fi 信号',
  'probe.wifi.neighbours': '周围的其他 Wi-Fi',
  'probe.wifi.steadiness': 'Wi-Fi 信号稳不稳',
  'probe.wifi.roaming': '本机有没有切换接入点',
  'probe.wifi.joining': '没连上 Wi-Fi 的原因',
  'probe.gateway': '路由器',
  'probe.gateway.neighbours': '路由器的 MAC 地址',
  'probe.names': '域名解析（DNS）',
  'probe.references': '互联网上的其他主机',
  'probe.latency': '延迟和丢包',
  'probe.latency.ping': 'ping 测试',
  'probe.latency.hop': '运营商第一台设备的延迟和丢包',
  'probe.tcp': '收单机构的端口',
  'probe.tls': '与收单机构的加密连接（TLS）',
  'probe.echo': '收单主机的应答测试',
  'probe.clock': '本机时间',
  'probe.portal': '上网登录页面',
  'probe.notices': '收单机构的状态公告',
  'probe.route': '到收单机构的路断在哪里',
  'probe.mtu': '大数据包能否通过',
  'probe.terminal': '店内网络上的 POS 机',
  'probe.load': '线路跑满时的延迟',
  'probe.idle': '空闲的连接会不会断',

  'waiting.host': '正在查看本机状况…',
  'waiting.link': '正在查看网卡…',
  'waiting.wifi': '正在测 Wi-Fi 信号…',
  'waiting.gateway': '正在等路由器回应…',
  'waiting.names': '正在等域名服务器回应…',
  'waiting.references': '正在等互联网上的其他主机回应…',
  'waiting.latency': '正在测延迟和丢包…',
  'waiting.tcp': '正在等收单机构接受连接…',
  'waiting.tls': '正在等收单机构的证书…',
  'waiting.echo': '正在等收单机构应答…',
  'waiting.clock': '正在核对时间…',
  'waiting.portal': '正在看是否要先登录才能上网…',
  'waiting.notices': '正在看收单机构的状态公告…',
  'waiting.route': '正在查路断在哪里…',
  'waiting.mtu': '正在试大数据包…',
  'waiting.terminal': '正在找 POS 机…',
  'waiting.load': '正在把线路跑满几秒…',
  'waiting.idle': '正在让一个连接空着…',

  'not-measured': ({ what, why }) => `${what.join('、')}：${why}`,
  'not-measured.why': ({ why, detail, advice }) =>
    `${why}${detail && `（${detail}）`}${advice.length > 0 ? `。${advice.join('')}` : ''}`,
  'not-measured.crashed': 'posdoctor 自身出错，请反馈给开发者',
  'how.not-understood': '请加 --save 文件名 再运行一次，把文件发给我们：里面有系统工具的原始输出。',
  'how.hung': '请再试一次；如果还是这样，请重启本机。',
  'how.host.too-slow': '可以加 --timeout 20 再试一次。',
  'how.host.no-tool.win32': forbidden,
  'how.host.not-permitted.win32': forbidden,
  'how.wifi.no-tool': '请安装 iw（Debian、Ubuntu：apt install iw）。',
  'how.wifi.no-tool.win32': `这台 Windows 没有 netsh，或者不允许使用：${askManager}`,
  'how.wifi.neighbours.not-present': '请打开系统的 Wi-Fi 列表，让本机重新搜索一遍，然后马上再试。',
  'how.wifi.not-permitted': '请用管理员身份再试一次。',
  'how.wifi.not-permitted.win32': `请在“设置 › 隐私和安全性 › 位置”里打开定位服务，并允许桌面应用访问位置，然后再试。如果已经打开，就是不允许使用 netsh：${askManager}`,
  'how.wifi.not-permitted.darwin':
    'macOS 只让有定位权限的程序看到这些：请到“系统设置 › 隐私与安全性 › 定位服务”里打开。',
  'how.no-tool.darwin': '这是 macOS 自带的程序，请问管理这台 Mac 的人为什么找不到它。',
  'how.link.no-tool.win32': noRoute,
  'how.link.not-permitted.win32': noRoute,
  'how.gateway.neighbours.no-tool': '请安装 arp（Debian、Ubuntu：apt install net-tools）。',
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
  'instead.ping': '延迟和丢包暂时改用 TCP 连接来测。',
  'how.echo.not-configured':
    '请在门店配置文件里填上终端号和商户号（iso8583 下的 terminalId、merchantId）。',
  'how.notices.not-configured':
    '收单机构如有状态公告网页，请把网址填进门店配置文件（acquirer 下的 statusPage）。',
  'how.terminal.not-configured': '请在门店配置文件里填上 POS 机的地址（terminal 下的 address）。',
  'how.load.not-configured': '请在门店配置文件里写明从哪里下载、往哪里上传（network 下的 load）。',
  'how.route.no-tool': installPing,
  'how.route.no-tool.win32': noPing,
  'how.route.not-permitted': mayPing,
  'how.route.not-permitted.win32': mayNotPing,
  'how.mtu.no-tool': installPing,
  'how.mtu.no-tool.win32': noPing,
  'how.mtu.not-permitted': mayPing,
  'how.mtu.not-permitted.win32': mayNotPing,
} satisfies Translation<typeof en>
