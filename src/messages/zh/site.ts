import type { site as en } from '../en/site.ts'
import type { Translation } from '../translation.ts'
import { files } from './files.ts'
import { siteFile } from './site-file.ts'
import { siteHints } from './site-hints.ts'
import { yaml } from './yaml.ts'

type Text = Translation<typeof en>
type ArgsOf<K extends keyof Text> = Text[K] extends (args: infer A) => string ? A : never
type Found = ArgsOf<'site.expected'>['found']

const expectations: Record<ArgsOf<'site.expected'>['expected'], string> = {
  settings: '一组设置，每行写一个“名称: 值”',
  list: '一个列表，例如 [a, b]',
  text: '一行不太长的文字',
  boolean: ' true 或 false',
  host: '域名或 IP 地址',
  address: ' IP 地址',
  port: ' 1 到 65535 的整数',
  'host-port': '主机:端口',
  'host-maybe-port': '主机，或 主机:端口',
  url: '以 https:// 或 http:// 开头的网址',
  'url-or-host-port': '以 https:// 或 http:// 开头的网址，或 主机:端口',
  'http-path': '以 / 开头的路径',
  percent: ' 0 到 100 的数字',
  dbm: ' -120 到 0 的数字（dBm）',
  milliseconds: ' 1 到 60000 的数字（毫秒）',
  days: ' 0 到 3650 的整数（天）',
  time: '时间，例如 06:00',
  'time-zone': '时区，例如 Asia/Shanghai',
  'version-range': '版本号，或版本范围，例如 ">=3.0.0 <4.0.0"',
  tpdu: ' 10 位数字，或 false',
  header: '偶数个十六进制数字，或 false',
  'terminal-id': '最多 8 位字母或数字',
  'merchant-id': '最多 15 位字母或数字',
  'certificate-file': '证书文件（PEM）',
  'key-file': '私钥文件（PEM）',
}

const shapes = { settings: '一组设置', list: '一个列表', nothing: '空的' }
const foundText = (found: Found) => (typeof found === 'string' ? `“${found}”` : shapes[found.shape])
const tlsModes = { required: '使用 TLS 加密', tried: '会试一下 TLS 加密', off: '不加密' }

export const site = {
  ...files,
  ...yaml,
  ...siteHints,
  ...siteFile,
  'site.problem': ({ place, where, text, hint }) =>
    `${place === '' ? '' : `${place}: `}${where === '' ? '' : `${where}：`}${text}${hint}`,
  'site.expected': ({ expected, found }) =>
    `应填${expectations[expected]}，现在是${foundText(found)}。`,
  'site.one-of': ({ options, found }) =>
    `只能填 ${options.join('、')} 之一，现在是${foundText(found)}。`,
  'site.missing': ({ key }) => `缺少“${key}”。`,
  'site.unknown-key': ({ key }) => `没有“${key}”这个设置。`,
  'site.too-many': ({ max, found }) => `最多 ${max} 项，现在有 ${found} 项。`,
  'site.needs-protocol': ({ key, protocol }) =>
    `只有写了“protocol: ${protocol}”，“${key}”才起作用。`,
  'site.needs-each-other': ({ key, other }) => `写了“${key}”，还要同时写“${other}”。`,
  'site.codes-form': '应每行写一个应答码，例如“A8: sign-in-again”。',
  'site.code': ({ key }) => `“${key}”不是应答码；应答码是两到三位字母或数字。`,
  'site.code-twice': ({ code }) => `应答码 ${code} 写了两次。`,
  'site.same-times': '维护的开始和结束时间相同。',
  'site.not-certificate': ({ path }) => `${path} 不是证书文件。`,
  'site.broken-certificate': ({ path, number }) => `${path} 里的第 ${number} 个证书已损坏。`,
  'site.not-key': ({ path }) => `${path} 不是私钥文件。`,
  'site.locked-key': ({ path }) => `${path} 有密码保护，请另存一份不带密码的私钥。`,
  'site.wrong-key': ({ path, certificate }) => `私钥 ${path} 与证书 ${certificate} 不是一对。`,
  'site.empty': '文件是空的。运行“posdoctor init”可以生成一份样本。',
  'site.more': ({ count }) => `……另外还有 ${count} 处。`,
  'site.saved-damaged': '保存的门店信息无法使用：文件已损坏，或由其他版本保存。',
  'site.target': ({ found }) =>
    `“${found}”不是可以检测的地址。请写成 主机:端口，或以 https:// 开头的网址。`,
  'validate.fine': ({ path, name }) => `${path}：没有错误${name === '' ? '' : `（${name}）`}`,
  'validate.endpoint': ({ endpoint, protocol, dialect, tls, main }) =>
    `  ${main ? '收单主机' : '备用主机'}：${endpoint}，${dialect === '' ? protocol : `${protocol}（${dialect}）`}，${tlsModes[tls]}`,
  'validate.no-endpoint':
    '  没有写收单机构的主机，只能检查到互联网的线路。请补上 acquirer.endpoints。',
  'validate.no-echo': ({ endpoint }) =>
    `  不会向 ${endpoint} 发送回响测试：没有写 iso8583.terminalId（终端号）。`,
  'validate.placeholder': ({ host }) => `  ${host} 只是示例，请换成收单机构的主机。`,
  'validate.terminal': ({ address }) => `  终端：${address}`,
  'validate.this-machine': '  终端：就是这台电脑',
  'validate.response-codes': ({ count }) => `  收单机构自己的应答码：${count} 个`,
  'validate.only-acquirer': '  本店网络只允许访问收单机构（references: []）。',
  'validate.no-file': '这里没有门店配置文件。请写出文件名，或运行“posdoctor init”生成一份。',
  'init.done': ({ path }) =>
    `已生成 ${path}。请填上收单机构的主机和端口，再运行：posdoctor validate ${path}`,
} satisfies Text
