import type { warnings as en } from '../en/warnings.ts'
import type { Translation } from '../translation.ts'

export const warnings = {
  'warning.certificate-ends': ({ endpoint, days }) => `${endpoint} 的证书还有 ${days} 天到期。`,
  'warning.memory-low': ({ percent }) =>
    `本机内存只剩 ${percent.toFixed(0)} %，测出来可能比实际慢。`,
  'warning.battery-low': ({ percent }) => `本机电量只有 ${percent.toFixed(0)} %。`,
  'warning.disk-nearly-full': ({ percent, terminal }) =>
    `${terminal ? '终端' : '本机'}磁盘只剩 ${percent.toFixed(0)} %。`,
  'warning.tunnel': ({ names }) => `本机开着 VPN（${names}）：走的路可能和终端不一样。`,
  'warning.signal-weak': ({ dbm }) => `这里的 Wi-Fi 信号接近下限（${dbm} dBm）。`,
  'warning.delay-near-limit': ({ to, ms, limit }) =>
    `到 ${to} 要 ${ms.toFixed(0)} 毫秒，接近或超过 ${limit} 毫秒的上限。`,
  'warning.resolver-slow': ({ name, ms }) =>
    `查域名 ${name} 用了 ${ms.toFixed(0)} 毫秒，每笔交易都要等这么久。`,
  'warning.path-missing': ({ endpoint, status }) =>
    `${endpoint} 正常，但没有我们问的路径（HTTP ${status}）。请把收单机构给的路径写进配置文件（http: path）。`,
  'warning.resolver-dead': ({ resolver }) =>
    `域名服务器 ${resolver} 不工作了。另一台还在应答，请尽快换掉它。`,
} satisfies Translation<typeof en>
