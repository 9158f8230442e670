import type { probes as en } from '../en/probes.ts'
import type { Translation } from '../translation.ts'

export const probes = {
  'probe.host': '本机状况',
  'probe.link': '网卡',
  'probe.wifi': 'Wi-Fi 信号',
  'probe.gateway': '路由器',
  'probe.names': '域名解析（DNS）',
  'probe.references': '互联网上的其他主机',
  'probe.latency': '延迟和丢包',
  'probe.tcp': '收单机构的端口',
  'probe.tls': '与收单机构的加密连接（TLS）',
  'probe.echo': '收单主机的应答测试',

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

  'not-measured': ({ what, why, detail, how }) =>
    `${what}：${why}${detail && `（${detail}）`}${how && `。${how}`}`,
  'not-measured.crashed': 'posdoctor 自身出错，请反馈给开发者',
  'how.host.too-slow': '可以加 --timeout 20 再试一次。',
  'how.wifi.no-tool': '请安装 iw（Debian、Ubuntu：apt install iw）。',
  'how.wifi.not-permitted': '请用管理员身份再试一次。',
  'how.latency.no-tool': '请安装 ping（Debian、Ubuntu：apt install iputils-ping）。',
  'how.latency.not-permitted': '当前用户不能发 ping：请用管理员身份再试，或放开 ping 的权限。',
  'how.gateway.no-tool': '请安装 ping（Debian、Ubuntu：apt install iputils-ping）。',
  'how.echo.not-configured':
    '请在门店配置文件里填上终端号和商户号（iso8583 下的 terminalId、merchantId）。',
} satisfies Translation<typeof en>
