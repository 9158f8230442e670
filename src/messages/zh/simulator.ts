import type { simulator as en } from '../en/simulator.ts'
import type { Translation } from '../translation.ts'

export const simulator = {
  'simulated.healthy': '一切正常',

  'simulated.name-unknown': '收单机构的域名哪里都查不到',
  'simulated.name-unknown-here': '只有本店的域名服务器（DNS）查不到收单机构的域名',
  'simulated.resolver-dead': '本店的域名服务器（DNS）没有应答',
  'simulated.one-resolver-dead': '本店两台域名服务器中的第一台没有应答',
  'simulated.resolver-servfail': '本店的域名服务器回答“解析失败”（SERVFAIL）',
  'simulated.resolver-refused': '本店的域名服务器拒绝回答（REFUSED）',
  'simulated.resolver-slow': '本店的域名服务器要一秒多才回答',
  'simulated.resolver-lies': '本店的域名服务器给出错误的收单机构地址',
  'simulated.captive-portal': '上网要先过登录页面，其他一概不通',
  'simulated.cut-off': '店外什么都连不上',
  'simulated.only-acquirer': '本店只放行收单机构：少见，但正常',
  'simulated.clock-off': '本机时钟慢了 90 天',

  'simulated.closed': '收单机构的端口没有开放',
  'simulated.silent': '收单机构的端口毫无回应',
  'simulated.mute': '收单机构接受连接，之后一言不发',
  'simulated.reset': '收单机构接受连接后立刻强行断开',
  'simulated.closes': '收单机构接受连接后立刻挂断',
  'simulated.half-dead': '收单机构的域名有两个地址，其中一个不通',
  'simulated.slow': '收单机构每次应答都要一秒半',
  'simulated.backup-alive': '收单机构的主端口关闭，备用端口正常',

  'simulated.tls11-only': '收单机构只支持旧的加密版本 TLS 1.1',
  'simulated.tls13-only': '收单机构要求 TLS 1.3，终端最高只支持 1.2',
  'simulated.expired': '收单机构的证书已过期',
  'simulated.not-yet-valid': '收单机构的证书尚未生效',
  'simulated.wrong-name': '收单机构的证书是另一个域名的',
  'simulated.self-signed': '收单机构的证书是自己签发的',
  'simulated.unknown-ca': '收单机构的证书由未配置的机构签发',
  'simulated.missing-intermediate': '收单机构漏发了中间证书',
  'simulated.tls-inspection': '防火墙拆开加密，换上了自己的证书',
  'simulated.client-certificate': '收单机构要求终端出示证书，而终端没有',
  'simulated.tls-stalls': '加密握手刚开始就没有下文',
  'simulated.tls-missing': '收单机构不加密，而配置文件要求加密（TLS）',
  'simulated.tls-wanted': '收单机构要求加密（TLS），而配置文件写的是不加密',
  'simulated.certificate-ends-soon': '收单机构的证书只剩五天：目前正常，但不长久',

  'simulated.echo-unanswered': '收单机构从不回应测试报文',
  'simulated.closes-after-echo': '收单机构一收到测试报文就挂断',
  'simulated.garbage': '收单机构的应答无法辨认',
  'simulated.http-instead': '收单机构的端口说的是 HTTP，不是 ISO 8583',
  'simulated.wrong-dialect': '收单机构的 ISO 8583 报文格式与配置文件不同',

  'simulated.de39-03': '应答码 03：无效商户',
  'simulated.de39-30': '应答码 30：报文格式错误',
  'simulated.de39-58': '应答码 58：不允许本终端进行此交易',
  'simulated.de39-77': '应答码 77：批次不一致，请重新签到',
  'simulated.de39-90': '应答码 90：系统正在日切',
  'simulated.de39-91': '应答码 91：发卡方或转接系统状态不正常',
  'simulated.de39-92': '应答码 92：收单机构到发卡方的线路不通',
  'simulated.de39-96': '应答码 96：收单系统异常',
  'simulated.de39-97': '应答码 97：终端号未登记',
  'simulated.de39-99': '应答码 99：PIN 密钥不同步，请重新签到',
  'simulated.de39-A0': '应答码 A0：MAC 密钥不同步，请重新签到',

  'simulated.http-401': 'HTTP 401：主机要求登录（终端也显示 401 的话，加 --answer code=401）',
  'simulated.http-403': 'HTTP 403：不允许访问（终端也显示 403 的话，加 --answer code=403）',
  'simulated.http-404': 'HTTP 404：路径不存在',
  'simulated.http-426': 'HTTP 426：收单机构要求更新的版本',
  'simulated.http-429': 'HTTP 429：请求过于频繁',
  'simulated.http-500': 'HTTP 500：收单系统出错',
  'simulated.http-502': 'HTTP 502：收单机构的前端连不上后台系统',
  'simulated.http-503': 'HTTP 503：收单机构暂不可用',
  'simulated.maintenance': 'HTTP 503 并给出恢复时间：正在维护',

  'simulator.site': '模拟门店',
  'simulator.acquirer': '模拟收单机构',
  'simulator.comment': ({ fault, what }) => `模拟的故障“${fault}”：${what}。`,
  'simulator.comment-local': '这里的地址全是本机的，模拟器一停就失效。',
  'simulator.ready': ({ fault, at, path }) =>
    `正在 ${at} 模拟“${fault}”，按 Ctrl-C 结束。另开一个窗口诊断：posdoctor diagnose --config ${path}`,
  'simulator.unknown-fault': ({ fault, instead }) =>
    `没有“${fault}”这种可模拟的故障。` +
    (instead === undefined ? '' : `是不是“${instead}”？`) +
    '用“posdoctor simulate --list”查看全部。',
  'simulator.bad-option': ({ option, value, allowed }) =>
    `${option} 不能是“${value}”，可以是：${allowed}。`,
  'simulator.bad-port': ({ port }) =>
    `“${port}”不是端口号：--port 应为 0 到 65535，0 表示任选一个空闲端口。`,
  'simulator.bad-listen': ({ listen }) =>
    `“${listen}”不是可监听的地址：--listen 应为 IP 地址，如 127.0.0.1 或 ::1。`,
  'simulator.wants-protocol': ({ fault, protocols }) =>
    `故障“${fault}”只能配合 --protocol ${protocols} 使用。`,
  'simulator.wants-tls': ({ fault }) => `故障“${fault}”需要加密（TLS）：请去掉 --no-tls。`,
  'simulator.cannot-listen': ({ at, code }) =>
    `无法在 ${at} 监听（${code}）。请换一个 --listen 或 --port。`,
} as const satisfies Translation<typeof en>
