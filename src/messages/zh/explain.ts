import type { explain as en } from '../en/explain.ts'
import type { Translation } from '../translation.ts'
import { after, within } from './spacing.ts'

export const explain = {
  'explain.heading': ({ title, id, category }) => `${title}（${id}，${category}）`,
  'explain.shows': '有什么表现',
  'explain.faults': '具体有哪些情况',
  'explain.apart': '容易和什么混淆，怎么区分',
  'explain.to-do': '怎么办（先做最划算的）',
  'explain.fault': ({ title, id, share }) => `${title}（${id}；占${after(share)}）`,
  'explain.sign': ({ text, often, otherwise }) => `${text}（${often}；${otherwise}）`,
  'explain.often.nearly-always': '几乎总会出现',
  'explain.often.mostly': '多半会出现',
  'explain.often.half': '约一半会出现',
  'explain.often.at-times': '有时出现',
  'explain.otherwise.hardly-ever': '正常的店几乎没有',
  'explain.otherwise.very-rarely': '正常的店极少有',
  'explain.otherwise.rarely': '正常的店少有',
  'explain.otherwise.less': '正常的店也有，但少些',
  'explain.no-signs': 'posdoctor 自己看不到它的迹象，只能靠排除其他原因来判断。',
  'explain.same-as-all': ({ ask }) =>
    `表现同上，没有自己的特征。${ask && `最管用的是问一句：${ask}`}`,
  'explain.this': ({ text, number }) => `是本原因${number ? `（第 ${number} 种）` : ''}：${text}`,
  'explain.other': ({ text }) => `是那个原因：${text}`,
  'explain.nothing-tells': '从这里区分不出来：先做省事的那一步。',
  'explain.step-for': ({ numbers }) => `针对“具体有哪些情况”里的第 ${numbers.join('、')} 种`,
  'explain.step-but': ({ numbers }) => `除“具体有哪些情况”里的第 ${numbers.join('、')} 种外都适用`,
  'explain.common': ({ share }) => `出问题的店里，预计${within(share)}是这个原因。`,
  'explain.list': 'posdoctor 能解释的原因',
  'explain.list-hint': '想细看某一个，运行 posdoctor explain 加它的英文名。',

  'code.heading': ({ code }) => `“${code}”是什么意思`,
  'code.unknown':
    'posdoctor 知道的表里都没有这个代码，是收单机构自己定的。请问收单机构是什么意思，并写进它的应答码文件（acquirer 下的 responseCodes）。',
  'code.book.own': '本收单机构',
  'code.book.cup': '银联',
  'code.book.iso87': 'ISO 8583:1987',
  'code.book.hypercom': 'First Data、Hypercom 类主机',
  'code.book.iso93': 'ISO 8583:1993',
  'code.book.http': 'HTTP',
  'code.book.cup-acquirer': '某家银联收单机构自定的表',
  'code.book.terminal': '终端提示',
  'code.book.display': '多数终端的提示',
  'code.book.unknown': '表里没有',
  'code.class.A': 'A 类，成功',
  'code.class.B': 'B 类，失败，可以重试',
  'code.class.C': 'C 类，失败，不要重试',
  'code.class.D': 'D 类，需要操作员处理',
  'code.class.E': 'E 类，系统故障，不要重试',
  'code.entry': ({ book, vendor, classText, text }) =>
    `${book}${vendor && `（${vendor}）`}${classText && `（${classText}）`}：${text}`,
  'code.conflict': '这些表互相矛盾。以收单机构的说法为准；可以用 --profile 选定一种。',
  'code.points-to': '说明问题可能在',
  'code.points-to-as': ({ books }) => `${books.join('、')}：问题可能在`,
  'code.cause': ({ title, id, likely }) => `${title}（${id}${likely && `；${likely}`}）`,
  'code.fault': ({ title }) => `：${title}`,
  'code.also': ({ title, id }) => `也可能是：${title}（${id}）`,
  'code.card': '卡、顾客，或收单机构自己的规定，与终端和网络无关。',
  'code.fine': '终端到收单机构之间没有问题。如果终端还显示“正在连接中”，问题在终端自身。',
  'code.ask': '请问收单机构是什么意思：单凭这个代码，看不出是哪里的问题。',
  'code.measure': '想知道卡在哪一步，运行 posdoctor',
  'code.nothing': '不是故障，不用修。',
  'code.other': '问题在哪里，要看那个应答码：posdoctor code 加应答码',
  'code.clears': '可以排除',
  'code.reached': '主机收到并回答了，说明当时整条路都是通的。',
  'code.reached-if':
    '如果这是主机返回的应答码，而不是终端自己的提示：主机收到并回答了，说明当时整条路都是通的。',
  'code.what-to-do': '怎么办',
  'code.more': ({ id }) => `怎么办：posdoctor explain ${id}`,

  'usage.no-code': '要查哪个代码，或者屏幕上的哪句话？例如：posdoctor code 97',
  'usage.unknown-code': ({ found, suggestion }) =>
    `posdoctor 不认识“${found}”这个代码或提示。${suggestion && `是不是想输入 ${suggestion}？`}`,
  'usage.no-status': ({ found }) =>
    `“${found}”不是 HTTP 状态码，状态码是 200 到 599 的三位数。查应答码请去掉 --profile，或选 cup、iso87、iso93。`,
  'usage.unknown-cause': ({ found, suggestion }) =>
    `没有“${found}”这个原因或故障。${suggestion && `是不是想输入 ${suggestion}？`}全部原因：posdoctor explain`,
} satisfies Translation<typeof en>
