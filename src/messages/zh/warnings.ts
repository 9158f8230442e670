import type { warnings as en } from '../en/warnings.ts'
import { inTime } from './in-time.ts'
import type { Translation } from '../translation.ts'

const parts = { firmware: '固件', app: '支付应用' }

export const warnings = {
  'warning.certificate-ends': ({ endpoint, days }) => `${endpoint} 的证书还有 ${days} 天到期。`,
  'warning.memory-low': ({ percent, terminal }) =>
    terminal
      ? `终端内存只剩 ${percent.toFixed(0)} %，请关掉用不着的程序。`
      : `本机内存只剩 ${percent.toFixed(0)} %，测出来可能比实际慢。`,
  'warning.battery-low': ({ percent }) => `本机电量只有 ${percent.toFixed(0)} %。`,
  'warning.clock-off': ({ offsetMs, noEcho }) =>
    `本机时间差了${inTime(offsetMs)}。${noEcho ? '按这个时间看，收单机构的证书不对，所以没有发测试报文。请调准时间，再运行一次 posdoctor。' : '证书是按正确的时间判断的，但请把本机时间调准。'}`,
  'warning.disk-nearly-full': ({ percent, terminal }) =>
    `${terminal ? '终端' : '本机'}磁盘只剩 ${percent.toFixed(0)} %。`,
  'warning.tunnel': ({ names }) => `本机开着 VPN（${names}）：走的路可能和终端不一样。`,
  'warning.signal-weak': ({ dbm, limit }) =>
    `这里的 Wi-Fi 信号低于下限（${dbm} dBm，下限 ${limit} dBm）。`,
  'warning.delay-near-limit': ({ to, ms, limit }) =>
    `到 ${to} 要 ${ms.toFixed(0)} 毫秒，接近或超过 ${limit} 毫秒的上限。`,
  'warning.resolver-slow': ({ name, ms }) =>
    `查域名 ${name} 用了 ${ms.toFixed(0)} 毫秒，每笔交易都要等这么久。`,
  'warning.path-missing': ({ endpoint, status }) =>
    `${endpoint} 正常，但没有我们问的路径（HTTP ${status}）。请把收单机构给的路径写进配置文件（http: path）。`,
  'warning.resolver-dead': ({ resolver }) =>
    `域名服务器 ${resolver} 不工作了。另一台还在应答，请尽快换掉它。`,
  'warning.backup-dead': ({ endpoint }) =>
    `备用主机（${endpoint}）连不上。现在主用的还正常，万一它也断了就没有退路了。`,
  'warning.version-near-minimum': ({ part, has, wants, just }) =>
    `终端的${parts[part]}是 ${has}，${just ? '正好是收单机构要求的最低版本' : '只比收单机构要求的最低版本高一点'}（${wants}）。请趁早升级，免得对方提高要求后用不了。`,
  'warning.version-unreadable': ({ part, has, wants }) =>
    `终端的${parts[part]}没有和收单机构的要求（${wants}）比对：“${has}”里看不出版本号。请在配置文件里写数字版本，例如 3.2.1（terminal: ${part}）。`,
  'warning.system-ends': ({ system, ends }) =>
    `这台终端的系统（${system}）厂家只更新到 ${ends}，请提前安排更换。`,
  'warning.system-extended': ({ system, ends, longest }) =>
    `这台终端的系统（${system}）从 ${ends} 起已没有普通更新；部分版本或付费服务可更新到 ${longest}。`,
  'warning.system-ended': ({ system, longest }) =>
    `这台终端的系统（${system}）从 ${longest} 起已没有安全更新，会有越来越多的主机不再接受它。`,
} satisfies Translation<typeof en>
