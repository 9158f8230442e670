import type { hostSigns as en } from '../en/signs-host.ts'
import type { Translation } from '../translation.ts'

export const hostSigns = {
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
} satisfies Translation<typeof en>
