import type { walk as en } from '../en/walk.ts'
import { inMs } from '../numbers.ts'
import type { Translation } from '../translation.ts'

type Place = Parameters<(typeof en)['walk.place']>[0]
type Lost = Parameters<(typeof en)['walk.cell.lost']>[0]

const names: Readonly<Record<string, string>> = {
  counter: '收银台',
  step: '旁边一步',
  router: '路由器旁',
}
const nameOf = ({ role = '', name, number }: Place) => names[role] ?? (name || `第 ${number} 处`)
const counted = ({ lost, sent }: Lost) => `发 ${sent} 丢 ${lost}`

export const walk = {
  'walk.place': (place) => nameOf(place),
  'walk.begin': ({ seconds }) =>
    `请拿着本机在店里走一圈，拿的位置和平时用终端一样。每到一处按一下回车，停 ${seconds} 秒，期间把本机在一掌宽的范围内慢慢挪动。`,
  'walk.keys':
    '回车：下一处 · 也可先输入 1（收银台）、2（旁边一步）、3（路由器旁）或自己起的名字，再按回车 · q：看结果',
  'walk.lines':
    '输入所在的位置再按回车：1 收银台、2 旁边一步、3 路由器旁，或自己起的名字；只按回车是下一处。输入 q 再按回车看结果。',
  'walk.go.counter': '请站到平时用终端的地方，按回车。',
  'walk.go.step': '请往旁边挪一步（约一米），离路由器不要更近，按回车。',
  'walk.go.router': '请走到路由器旁边，按回车。',
  'walk.go.on': '按 q 看结果；也可以再换一处按回车。',
  'walk.here': ({ place, seconds }) => `${nameOf(place)}：正在测，请停 ${seconds} 秒。`,
  'walk.done': ({ place, dbm, workedOut, grade, ...lost }) =>
    [
      `${nameOf(place)}：${dbm === undefined ? '没读到信号强度' : `${workedOut ? '约 ' : ''}${dbm} dBm，${grade}`}`,
      ...(lost.sent > 0 ? [counted(lost)] : []),
    ].join('，'),
  'walk.too-many': ({ most }) => `一次最多 ${most} 处，已经够了。按 q 看结果。`,
  'walk.changed': ({ from, to }) => `本机换到了另一个接入点：${from} → ${to}`,
  'walk.joined': 'Wi-Fi 已连上。',
  'walk.left': 'Wi-Fi 断开了。',

  'walk.grade.strong': '强',
  'walk.grade.fair': '一般',
  'walk.grade.weak': '弱',
  'walk.grade.unusable': '太弱',
  'walk.live.dbm': ({ dbm, workedOut, grade }) => `${workedOut ? '≈ ' : ''}${dbm} dBm ${grade}`,
  'walk.live.no-dbm': '已连上，没读到 dBm',
  'walk.live.unjoined': '没连上',
  'walk.live.unread': '没读到网卡',
  'walk.live.lost': (lost) => counted(lost),
  'walk.live.ms': ({ ms }) => `${inMs(ms)} 毫秒`,
  'walk.live.no-echoes': '路由器未测',
  'walk.live.stay': ({ place, seconds }) => `${nameOf(place)}：还要 ${seconds} 秒`,
  'walk.live.seconds': ({ seconds }) => `还要 ${seconds} 秒`,
  'walk.line.at': ({ seconds }) => `${seconds} 秒`,
  'walk.live.on-the-way': '走动中',

  'walk.table': '各处对比',
  'walk.column.place': '地点',
  'walk.column.dbm': 'dBm（最低）',
  'walk.column.lost': '丢包',
  'walk.column.rtt': '毫秒（95%）',
  'walk.column.point': '接入点',
  'walk.column.seconds': '秒',
  'walk.cell.dbm': ({ median, lowest }) => `${median}（${lowest}）`,
  'walk.cell.unjoined': '没连上',
  'walk.cell.partly': ({ unjoined, looks }) => `${looks} 次里 ${unjoined} 次没连上`,
  'walk.cell.lost': ({ lost, sent }) => `${lost}/${sent}`,
  'walk.cell.rtt': ({ median, p95 }) => `${inMs(median)}（${inMs(p95)}）`,
  'walk.cell.none': '–',
  'walk.differences': ({ place }) => `和“${nameOf(place)}”比`,
  'walk.difference': ({ place, db, points, ms }) =>
    `${nameOf(place)}：${[
      ...(db === undefined
        ? []
        : [db === 0 ? '信号一样' : `信号${db > 0 ? '强' : '弱'} ${Math.abs(db)} dB`]),
      ...(points === undefined
        ? []
        : [
            Math.abs(points) < 0.5
              ? '丢包一样'
              : `每 100 个包${points > 0 ? '多' : '少'}丢 ${Math.abs(points).toFixed(0)} 个`,
          ]),
      ...(ms === undefined || Math.abs(ms) < 1
        ? []
        : [`延迟${ms < 0 ? '少' : '多'} ${inMs(Math.abs(ms))} 毫秒`]),
    ].join('，')}`,
  'walk.method.tcp': '延迟和丢包是用 TCP 连接路由器测的，代替 ping。',
  'walk.method.icmp': ({ address }) => `ping 的是路由器 ${address}`,
  'walk.unmeasured.other-way':
    '丢包和延迟：没测。本机到路由器走的是网线或别的网卡。请拔掉网线再走一遍。',
  'walk.unmeasured.silent': '丢包和延迟：没测到。路由器不回应 ping，也不接受连接。',
  'walk.unmeasured.none': '丢包和延迟：没测到。本机没有路由器的地址。',
  'walk.unmeasured.tool': ({ why }) => `丢包和延迟：没测到，${why}。`,
  'walk.no-place': '没有标记任何地点，没法对比。',

  'walk.tells': '结论',
  'walk.judged.no-counter': '没有在收银台测，只列出各处的数，不下结论。',
  'walk.judged.few': ({ more }) => `收银台测得太少，没法判断：请在那里至少再停 ${more} 秒。`,
  'walk.judged.unjoined': '在收银台，本机连不上任何 Wi-Fi。',
  'walk.judged.unjoined-here': '在收银台，本机连不上 Wi-Fi，到路由器旁就连上了：信号到不了收银台。',
  'walk.judged.unjoined-everywhere':
    '本机到处都没连上 Wi-Fi，路由器旁也一样：不是距离的问题。请先连上 Wi-Fi，再走一遍。',
  'walk.judged.no-strength': '本机读不到信号强度，分不清是有东西挡着还是离得太远。',
  'walk.judged.obstructed': ({ db, counter, step }) =>
    `收银台有东西挡着信号：只挪一步，信号就强了 ${db} dB（${step} dBm，收银台 ${counter} dBm）。光挪一步最多差 4 dB。请看看收银台和路由器之间有没有金属、冰柜、显示屏、厚墙，或者人。`,
  'walk.judged.too-far': ({ counter, step, router }) =>
    `收银台离路由器太远，或者隔的墙太多：收银台 ${counter} dBm，挪一步差不多（${step} dBm），路由器旁 ${router} dBm。`,
  'walk.judged.weak': ({ counter }) =>
    `收银台信号弱（${counter} dBm）。是太远还是有东西挡着，光凭测过的地方还分不清。`,
  'walk.judged.weak-around': ({ counter, step }) =>
    `收银台信号弱（${counter} dBm），挪一步差不多（${step} dBm）：不是收银台边上的东西挡着。路由器旁还没测。`,
  'walk.judged.weak-at-router': ({ counter, router }) =>
    `收银台信号弱（${counter} dBm），到了路由器旁也不强（${router} dBm）：不只是距离的问题。本机连的是不是这台路由器？如果是，那就是它的天线或无线部分有问题，或者是本机的网卡有问题。`,
  'walk.judged.strength-only': ({ counter }) =>
    `收银台信号够用（${counter} dBm）。丢不丢包没有测到。`,
  'walk.judged.loss-untold': ({ counter, ...lost }) =>
    `收银台信号够用（${counter} dBm）。ping 得太少，还说不准丢不丢包（${counted(lost)}）：请在那里多停一会儿。`,
  'walk.judged.fine': ({ counter, ...lost }) =>
    `这里的 Wi-Fi 没问题：收银台信号强（${counter} dBm），${counted(lost)}。终端在这里连不上，不是因为 Wi-Fi 信号，除非它自己的天线坏了。`,
  'walk.judged.passable': ({ counter, ...lost }) =>
    `在收银台，本机用 Wi-Fi 没问题（${counter} dBm，${counted(lost)}），但余量不大：终端的天线一般比笔记本差。`,
  'walk.judged.bad-here': ({ counter, p95, ...lost }) =>
    `收银台信号不差（${counter} dBm），但会丢包或变慢（${counted(lost)}，95% 在 ${inMs(p95)} 毫秒内），到路由器旁就好了：收银台附近有东西在干扰。`,
  'walk.judged.bad': ({ counter, p95, ...lost }) =>
    `收银台信号不差（${counter} dBm），但会丢包或变慢（${counted(lost)}，95% 在 ${inMs(p95)} 毫秒内）：不是太远，而是有干扰、信道太挤，或者路由器有问题。`,
  'walk.judged.bad-everywhere': ({ counter, p95, ...lost }) =>
    `信号不差（收银台 ${counter} dBm），但会丢包或变慢（${counted(lost)}，95% 在 ${inMs(p95)} 毫秒内），路由器旁也一样：不是太远，也不是被挡住，而是有干扰、信道太挤，或者路由器有问题。`,
  'walk.note.few': ({ place, more }) =>
    `${nameOf(place)}：测得太少，没法比较，至少再停 ${more} 秒。`,
  'walk.note.roamed': ({ place, points }) => `${nameOf(place)}：本机先后连了 ${points} 个接入点。`,
  'walk.note.other-point':
    '在收银台和旁边一步，本机连的不是同一个接入点，两处的差别说明不了有没有东西挡着。',
  'walk.note.obstacle': ({ db }) => `只挪一步信号就强了 ${db} dB：有东西挡着，不过剩下的还够用。`,
  'walk.note.works-still': '本机在收银台还能用；终端的天线一般比笔记本差。',
  'walk.note.worked-out': 'dBm 是由系统给的百分比换算的。',
  'walk.note.terminal':
    '想确认的话，把终端拿到路由器旁试试能不能连上，然后运行：posdoctor\u00a0--answer\u00a0near-router-works=yes（连不上就写 =no）',
  'walk.note.missing': ({ places }) =>
    `要分清楚，请再走一遍，把这几处也测了：${places.map(nameOf).join(' · ')}。`,
  'walk.cause': ({ title, id }) => `${title}：posdoctor explain ${id}`,
} satisfies Translation<typeof en>
