import type { words as en } from '../en/words.ts'
import type { Translation } from '../translation.ts'

export const words = {
  'failure.timeout': '没有回应',
  'failure.refused': '被拒绝',
  'failure.reset': '被对方强行断开',
  'failure.closed': '对方过早关闭了连接',
  'failure.unreachable': '没有路可到',
  'failure.prohibited': '被途中的防火墙禁止',
  'failure.no-such-name': '域名不存在',
  'failure.no-address': '域名没有对应的地址',
  'failure.server-failed': '域名服务器（DNS）出错',
  'failure.server-refused': '域名服务器（DNS）拒绝回答',
  'failure.not-permitted': '当前用户没有权限',
  'failure.malformed': '回应的内容不合规范',
  'failure.too-slow': '没能在规定时间内完成',
  'failure.unknown': '未知错误',

  'skip.not-configured': '门店配置文件里没有设置',
  'skip.not-permitted': '当前用户没有权限',
  'skip.no-tool': '缺少系统程序',
  'skip.hung': '系统工具迟迟没有响应',
  'skip.not-supported': '暂不支持这个操作系统',
  'skip.not-understood': '系统工具的输出 posdoctor 看不懂',
  'skip.not-present': '本机没有',
  'skip.not-present.latency.hop': '路由器后面没有设备回应 ping',
  'skip.needs-earlier': '前面的一步没有通过',
  'skip.on-loopback': '全部都在本机上',
  'skip.not-needed': '不需要',
  'skip.interrupted': '还没做完就被中断',
} satisfies Translation<typeof en>
