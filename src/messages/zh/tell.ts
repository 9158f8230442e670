import type { tell as en } from '../en/tell.ts'
import { inMs } from '../numbers.ts'
import type { Translation } from '../translation.ts'

type Try = { at: string; outcome: string; ms: number }

const words: Record<string, string> = {
  open: '能打开',
  timeout: '超时无应答',
  refused: '被拒绝（RST）',
  reset: '被切断（RST）',
  closed: '对方关闭',
  unreachable: '不可达（ICMP）',
  prohibited: '被禁止（ICMP）',
  answered: '有应答',
  'no-such-name': 'NXDOMAIN',
  'no-address': '无地址',
  'server-failed': 'SERVFAIL',
  'server-refused': 'REFUSED',
  established: '成功',
  stalled: '中途无响应',
  'not-tls': '不是 TLS',
  'version-rejected': '版本被拒（protocol_version）',
  'cipher-rejected': '无共同算法（handshake_failure）',
  'name-rejected': '域名被拒（unrecognized_name）',
  'client-certificate-required': '要求客户端证书',
  ok: '正常',
  expired: '已过期',
  'not-yet-valid': '尚未生效',
  'self-signed': '自签名',
  'self-signed-in-chain': '链中有自签名',
  'unknown-issuer': '签发者不受信任',
  'incomplete-chain': '缺中间证书',
  'bad-signature': '签名错误',
  revoked: '已吊销',
  'wrong-name': '域名不符',
  reached: '到达',
  silent: '之后无应答',
  loop: '环路',
  'net-unreachable': '网络不可达（ICMP）',
  'host-unreachable': '主机不可达（ICMP）',
  garbage: '无法识别的内容',
}
const word = (outcome: string) => words[outcome] ?? outcome
const tried = ({ at, outcome, ms }: Try) => `${at} ${word(outcome)}，${inMs(ms)} 毫秒`

export const tell = {
  'section.tell': ({ who }) => `告诉对方（${who}）`,
  'tell.who.acquirer': '收单机构',
  'tell.who.provider': '宽带运营商',
  'tell.who.vendor': '终端厂商',
  'tell.now': '现在就打电话，照着念或发过去：',
  'tell.after': ({ steps }) => {
    const range = steps === 1 ? '1' : steps === 2 ? '1、2' : `1 至 ${steps}`
    return `第 ${range} 步没用的话，就别再试，打电话照着念或发过去：`
  },

  'tell.time': ({ at, site }) => `${site && `${site}，`}${at} UTC`,
  'tell.ids': ({ terminal, merchant }) =>
    [terminal && `终端号 ${terminal}`, merchant && `商户号 ${merchant}`]
      .filter((one) => one !== '')
      .join('，'),
  'tell.finding': ({ cause, fault, likely }) =>
    `我们的判断：${cause}${fault && `，${fault}`}（${likely}）`,
  'tell.possible': ({ cause, fault, likely }) =>
    `还不能排除：${cause}${fault && `，${fault}`}（${likely}）`,
  'tell.host': ({ endpoint, addresses }) =>
    `主机 ${endpoint}${addresses.length > 0 ? `，解析到 ${addresses.join('、')}` : ''}`,
  'tell.connect': ({ tries }) => `TCP 连接：${tries.map(tried).join('；')}`,
  'tell.other-ports': ({ tries }) => `该主机其他端口：${tries.map(tried).join('；')}`,
  'tell.same-port': ({ tries }) => `其他主机同一端口：${tries.map(tried).join('；')}`,
  'tell.tls': ({ outcome, protocol, ms }) =>
    `TLS 握手：${word(outcome)}${protocol && `（${protocol}）`}，${inMs(ms)} 毫秒`,
  'tell.certificate': ({ subject, issuer, from, to, verdict }) =>
    `证书：主题 ${subject}，签发者 ${issuer}，有效期 ${from} 至 ${to}；证书链：${word(verdict)}`,
  'tell.echo': ({ mti, code, ms }) =>
    `ISO 8583 回响测试：应答 ${mti}${code && `，39 域 = ${code}`}，${inMs(ms)} 毫秒`,
  'tell.http': ({ status, ms }) => `HTTP：状态码 ${status}，${inMs(ms)} 毫秒`,
  'tell.no-reply': ({ kind, ms }) =>
    kind === 'silent'
      ? `应用层：${inMs(ms)} 毫秒内没有应答`
      : `应用层：${word(kind)}，${inMs(ms)} 毫秒`,
  'tell.pings': ({ to, sent, received, median, p95 }) =>
    `ping ${to}：发 ${sent} 收 ${received}${received > 0 ? `，中位数 ${inMs(median)} 毫秒，95% 在 ${inMs(p95)} 毫秒内` : ''}`,
  'tell.gateway': ({ address, alive }) => `本店路由器 ${address}：${alive ? '有应答' : '无应答'}`,
  'tell.references': ({ reached, tries }) =>
    `从本店连其他主机：${tries.length} 个通了 ${reached} 个（${tries.map(tried).join('；')}）`,
  'tell.names': ({ name, tries }) => `DNS 查询 ${name}：${tries.map(tried).join('；')}`,
  'tell.route': ({ to, last, ttl, end }) =>
    `到 ${to} 的路由：最后有应答的一跳 ${last || '无'}（TTL ${ttl}），结果：${word(end)}`,
  'tell.portal': ({ to }) => `HTTP 被重定向到 ${to}`,
  'tell.terminal': (one) =>
    [
      one.model && `型号 ${one.model}`,
      one.app && `应用 ${one.app}`,
      one.firmware && `固件 ${one.firmware}`,
      one.tls && `最高 TLS 版本 ${one.tls}`,
    ]
      .filter((part) => part !== '')
      .join('，'),
  'tell.on-lan': ({ address, alive }) => `终端在内网 ${address}：${alive ? '有应答' : '无应答'}`,
} satisfies Translation<typeof en>
