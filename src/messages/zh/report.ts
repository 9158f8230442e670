import type { report as en } from '../en/report.ts'
import { after, within } from './spacing.ts'
import type { Translation } from '../translation.ts'

type Summary = {
  acquirer: string
  cause: string
  likely: string
  doubt: 'code' | 'asked' | 'untried' | ''
}

const toAcquirer = ({ acquirer, doubt }: Summary) => {
  if (doubt === 'untried')
    return `从这里到${after(acquirer)}，网络是通的；但这台机器的时间不对，没有测对方的系统有没有应答。`
  if (doubt === 'asked')
    return `从这里到${after(acquirer)}，网络是通的；对方的应答要求终端做一件事。`
  return doubt === 'code'
    ? `从这里到${after(acquirer)}，网络是通的；代码是什么意思，要问收单机构。`
    : `从这里到${after(acquirer)}，一路都正常。`
}

const andCause = ({ cause, likely }: Summary, lead: string) =>
  cause === '' ? '' : `${lead}：${cause}（${likely}）。`

export const report = {
  'verdict.healthy': '正常',
  'verdict.degraded': '能用，但有问题',
  'verdict.down': '不通',
  'verdict.inconclusive': '无法判断',

  'summary.healthy': (summary) =>
    (summary.acquirer === '' ? '从这里上网没有问题。' : toAcquirer(summary)) +
    andCause(summary, '如果终端还是连不上，最可能的原因是'),
  'summary.degraded': (summary) =>
    (summary.acquirer === ''
      ? '能上网，但状况不好。'
      : `能连上${after(summary.acquirer)}，但有地方不正常。`) + andCause(summary, '最可能的原因'),
  'summary.down': (summary) =>
    (summary.acquirer === ''
      ? '从这里上不了网。'
      : `终端现在无法通过${within(summary.acquirer)}收款。`) + andCause(summary, '最可能的原因'),
  'summary.inconclusive': (summary) =>
    (summary.acquirer === ''
      ? '测到的太少，判断不了能不能上网。'
      : `测到的太少，判断不了能不能连上${after(summary.acquirer)}。`) +
    andCause(summary, '最可能的原因'),
  'summary.interrupted': '提前中断，以下是到那时为止已知的情况。',
  'summary.sites': ({ sites, verdict }) => `共 ${sites} 家门店，最差的是：${verdict}`,
  'summary.first-step': ({ step }) => `先做：${step}`,
  'summary.no-endpoint':
    '还没有设置收单机构，只检查了上网的路。运行 posdoctor\u00a0init 可以生成一份门店配置文件来填写；运行 posdoctor\u00a0主机:端口 可以直接试一个地址。',

  'likely.almost-certain': ({ percent }) => `几乎可以肯定，${percent}`,
  'likely.very-likely': ({ percent }) => `很可能，${percent}`,
  'likely.likely': ({ percent }) => `较可能，${percent}`,
  'likely.possible': ({ percent }) => `有可能，${percent}`,
  'likely.unlikely': ({ percent }) => `可能性小，${percent}`,
  'percent.over': ({ percent }) => `${percent}% 以上`,
  'percent.about': ({ percent }) => `约 ${percent}%`,
  'percent.under': ({ percent }) => `不到 ${percent}%`,

  'section.causes': '问题出在哪里',
  'section.suspects': '可能的原因',
  'section.first': '先做这一步',
  'section.next': '还不行，再依次',
  'section.question': '回答这个问题，最有助于判断',
  'section.warnings': '近期要留意',
  'section.ruled-out': '已排除',
  'section.not-judged': '无法判断的',
  'section.not-measured': '没有测到的',
  'section.probes': '查了什么，什么时候（毫秒）',
  'section.symptoms': '看到了什么',

  'report.this-way': '上网的路',
  'report.fault': ({ faults }) => `具体来说：${faults.join('；或者：')}`,
  'report.cause': ({ title, likely }) => `${title}（${likely}）`,
  'report.for': '依据：',
  'report.against': '反面的迹象：',
  'report.see-steps': ({ ranks }) => `怎么办：见第 ${ranks.join('、')} 步`,
  'report.see-later': '怎么办：先做完下面几步再说',
  'report.more-steps': ({ more }) => `另有 ${more} 步，加 --verbose 可列出`,
  'report.nothing-here': '在店里做不了什么：请把这份报告发给收单机构的客服。',
  'report.unexplained':
    'posdoctor 知道的原因都解释不了。在店里做不了什么：请把这份报告，连同 --save 保存的文件，发给收单机构的客服。',
  'report.unknown-cause': ({ likely }) => `其他原因（${likely}）`,
  'report.step': ({ title, who, minutes }) => `${title}（${who}，${minutes}）`,
  'report.hazard': ({ hazard }) => `动手之前：${hazard}`,
  'report.undo': ({ undo }) => `要恢复原样：${undo}`,
  'report.helped': ({ helped }) => `怎样算有用：${helped}`,
  'report.minutes': ({ minutes }) => (minutes < 1 ? '不到 1 分钟' : `约 ${minutes} 分钟`),
  'report.hours': ({ hours }) => `约 ${hours} 小时`,
  'report.days': ({ days }) => `约 ${days} 天`,
  'report.not': ({ causes }) => `所以不是：${causes.join('；')}`,
  'report.hidden-by': ({ cause }) => `被“${cause}”挡住，暂时看不到`,
  'report.nothing-tells': '测到的结果都说明不了',
  'report.not-judged': ({ reason, causes }) => `${reason}：${causes.join('；')}`,
  'report.not-judged-many': ({ reason, count }) =>
    `${reason}：共 ${count} 种原因（加 --verbose 可列出）`,
  'report.answer-text': '屏幕上显示的内容',
  'report.measured-from': ({ host, address, network }) => {
    const where = [address, network].filter((one) => one !== '').join('，')
    return `测量地点：${host}${where && `（${where}）`}`
  },
  'report.took': ({ seconds, at }) => `${at}，用时 ${seconds} 秒`,
  'report.source': ({ source }) => `门店配置：${source}`,
  'report.facts-file': ({ path }) => `记录文件：${path}（用 --from ${path} 可重新判断）`,

  'actor.merchant': '店里自己',
  'actor.technician': '技术人员',
  'actor.provider': '找宽带运营商',
  'actor.acquirer': '找收单机构',
  'actor.vendor': '找终端厂商',
} satisfies Translation<typeof en>
