import { bare } from './bare.ts'
import type { cup } from './cup.ts'

type CupCode = keyof typeof cup

/** What terminals display for the codes of China UnionPay's table (终端提示, domain.md 2.1). */
const cupTexts: { readonly [Code in CupCode]?: readonly string[] } = {
  '00': ['交易成功'],
  '01': ['请持卡人与发卡银行联系'],
  '03': ['无效商户'],
  '04': ['此卡为无效卡', '没收卡'],
  '05': ['持卡人认证失败', '身份认证失败'],
  '12': ['无效交易', '无效的关联交易'],
  '13': ['无效金额'],
  '14': ['无效卡号'],
  '15': ['此卡无对应发卡方', '无此发卡方'],
  '22': ['操作有误，或超出交易允许天数', '操作有误'],
  '25': ['没有原始交易，请联系发卡方', '没有原始交易'],
  '30': ['报文格式错误', '报文格式错'],
  '38': ['密码错误次数超限，请与发卡方联系', '密码错误次数超限'],
  '40': ['发卡方不支持的交易', '请求的功能尚不支持'],
  '41': ['挂失卡'],
  '43': ['被窃卡'],
  '45': ['请使用芯片', '不允许降级交易'],
  '51': ['可用余额不足', '余额不足'],
  '54': ['卡已过期'],
  '55': ['密码错'],
  '57': ['不允许此卡交易'],
  '58': ['发卡方不允许该卡在本终端进行此交易', '不允许终端进行的交易'],
  '59': ['卡片校验错'],
  '61': ['交易金额超限'],
  '62': ['受限制的卡'],
  '64': ['交易金额与原交易不匹配'],
  '65': ['超出消费次数限制', '超出取款次数限制'],
  '68': ['交易超时，请重试', '交易超时', '发卡行响应超时'],
  '77': ['请重新签到后再交易', '批次不一致'],
  '90': ['系统日切，请稍后重试', '系统日切', '正在日终处理'],
  '91': ['发卡方状态不正常，请稍后重试', '发卡方状态不正常', '发卡方不能操作'],
  '92': ['发卡方线路异常，请稍后重试', '发卡方线路异常'],
  '94': ['拒绝，重复交易，请稍后重试', '拒绝，重复交易', '重复交易'],
  '96': ['交换中心异常，请稍后重试', '交换中心异常'],
  '97': ['终端号未登记', '终端未登记'],
  '98': ['发卡方超时'],
  '99': ['PIN格式错，请重新签到', 'PIN格式错'],
  A0: ['MAC校验错，请重新签到', 'MAC校验错', 'MAC鉴别失败'],
  A7: ['安全处理失败'],
}

const texts = Object.entries(cupTexts) as [CupCode, readonly string[]][]

/** The codes that terminals display in such words: spaces and marks do not count. */
export function cupTextsLike(typed: string): CupCode[] {
  const wanted = bare(typed)
  return texts
    .filter(([, shown]) => shown.some((one) => bare(one) === wanted))
    .map(([code]) => code)
}

/** All of them, to suggest what a misspelt one may have meant. */
export const everyCupText: readonly string[] = texts.flatMap(([, shown]) => shown)
