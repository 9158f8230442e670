import type { cli as en } from '../en/cli.ts'
import type { Translation } from '../translation.ts'

const didYouMean = (suggestion: string) => (suggestion === '' ? '' : `是不是想输入 ${suggestion}？`)

export const cli = {
  'cli.description': '查出 POS 终端为什么一直显示“正在连接中”，并告诉您该怎么办。',
  'cli.heading-usage': '用法：',
  'cli.heading-options': '选项：',
  'cli.heading-commands': '命令：',
  'cli.heading-arguments': '检查什么：',
  'cli.usage-options': '[选项]',
  'cli.usage-commands': '[命令]',
  'cli.exit-codes':
    '退出码：0 正常 · 1 能用但有问题 · 2 不通 · 3 无法判断，或命令写错了 · 130 被 Ctrl-C 中断',
  'cli.examples': '例子：',
  'cli.example-none': '用当前文件夹的 posdoctor.yaml；没有的话就检查上网的路',
  'cli.example-target': '只检查一个地址，不需要配置文件',
  'cli.example-config': '按门店配置文件检查一家门店',
  'cli.example-code': '查屏幕上的代码是什么意思',
  'cli.example-init': '生成一份门店配置文件来填写',
  'cli.example-demo': '看看 posdoctor 会说些什么，不会碰到您的任何设备',

  'option.help': '显示这份帮助',
  'command.help': '显示某个命令的帮助',
  'option.version': '显示版本',
  'option.lang': '语言：zh-CN 或 en（默认跟随系统）',
  'option.no-color': '不用颜色',

  'command.diagnose': '查问题（不写命令时就是它）',
  'command.explain': '解释一种原因：是什么、有什么表现、怎么办（不写则列出全部）',
  'command.code': '终端屏幕上的代码或提示是什么意思',
  'command.wifi': '看这里的 Wi-Fi 好不好；加 --watch 可边走边测',
  'command.validate': '检查门店配置文件',
  'command.init': '生成一份门店配置文件来填写',
  'command.simulate': '在本机模拟一家收单机构，可选一种故障',
  'command.demo': '模拟一家有故障的收单机构，诊断它，显示报告',

  'argument.HOST:PORT': '要检查的地址：主机:端口 或 https://…；与 --config 同用时作为主要地址',
  'argument.cause': '原因或故障的英文名，例如 host-outage；不写则列出全部',
  'argument.code': '屏幕上的代码或提示，例如 97 或 BAD MAC',
  'argument.files': '门店配置文件',
  'argument.file': '要写入的文件（默认 posdoctor.yaml）',
  'argument.fault': '要模拟的故障（posdoctor simulate --list 可列出）',

  'option.config': '门店配置文件，可以写多次',
  'option.format': 'text、json 或 junit（默认 text）',
  'option.explain.format': 'text 或 json（默认 text）',
  'option.code.format': 'text 或 json（默认 text）',
  'option.code.config': '门店配置文件，先按收单机构自己的应答码解释',
  'option.watch': '拿着本机在店里走，逐处测信号、丢包和延迟',
  'option.for': '与 --watch 同用：过多少秒自动结束，1 到 3600',
  'option.wifi.format': 'text 或 json（默认 text）；与 --watch 同用时每行一个 JSON',
  'option.wifi.save': '把读数存进文件；与 --watch 一起用时存走测结果',
  'option.wifi.config': '门店配置文件，按里面的路由器地址和限值',
  'option.profile': '只查一类表：cup（银联）、iso87、iso93 或 http',
  'option.output': '把报告写进文件',
  'option.save': '把测到的情况保存下来，供 --from 使用',
  'option.from': '根据保存的文件重新判断，不再测量',
  'option.answer': '人看到的情况，例如 terminal-shows=connecting，可以写多次',
  'option.routine': '例行检查，没有人报修',
  'option.timeout': '每家门店最多几秒，1 到 120（默认 10）；每次同时检查四家',
  'option.load': '另外把线路跑满几秒，看数据包要等多久；配置文件里要写 network: load',
  'option.idle': '另外让一个连接空着多少秒（5 到 900），看会不会被切断',
  'option.fail-on': 'degraded，或 down：选 down 时“能用但有问题”也返回 0（默认 degraded）',
  'option.quiet': '只用一行说结论',
  'option.verbose': '再列出看到了什么、每一项什么时候查的',
  'option.force': '覆盖已有的文件',
  'option.protocol': 'iso8583、http 或 tcp',
  'option.dialect': 'ISO 8583 的报文格式',
  'option.no-tls': '不加密',
  'option.port': '监听的端口（默认任选一个空闲的）',
  'option.listen': '监听的地址（默认 127.0.0.1）',
  'option.list': '列出所有故障',

  'usage.unknown-command': ({ found, suggestion }) =>
    `没有“${found}”这个命令。${didYouMean(suggestion)}要检查的地址请写成 主机:端口。全部命令：posdoctor --help`,
  'usage.unknown-option': ({ found, suggestion }) =>
    `没有 ${found} 这个选项。${didYouMean(suggestion)}全部选项：posdoctor --help`,
  'usage.missing-value': ({ option }) => `${option} 后面缺一个值。`,
  'usage.too-many': '多写了一个词。',
  'usage.one-of': ({ option, found, allowed }) =>
    `${option}：应为 ${allowed.join('、')} 之一，现在是“${found}”。`,
  'usage.timeout': ({ found }) => `--timeout：应为 1 到 120 之间的秒数，现在是“${found}”。`,
  'usage.idle': ({ found }) => `--idle：应为 5 到 900 之间的秒数，现在是“${found}”。`,
  'usage.answer-form': ({ found }) =>
    `--answer：应写成 问题=回答，例如 terminal-shows=connecting，现在是“${found}”。`,
  'usage.answer-question': ({ found, suggestion }) =>
    `--answer：没有“${found}”这个问题。${didYouMean(suggestion)}`,
  'usage.answer-value': ({ question, found, allowed }) =>
    `--answer：${question} 可以是 ${allowed.join('、')}，现在是“${found}”。`,
  'usage.answer-list': '所有问题和回答：',
  'usage.answer-line': ({ question, allowed }) =>
    `  ${question}=${allowed.length > 0 ? allowed.join('|') : '文字'}`,
  'usage.excludes': ({ option, other }) => `${option} 和 ${other} 不能同时使用。`,
  'usage.not-saved-run': ({ path }) => `${path} 不是 posdoctor --save 保存的文件。`,
  'usage.newer-saved-run': ({ path }) => `${path} 是用更新版本的 posdoctor 保存的，请先升级。`,
  'usage.other': ({ text }) => text,

  'cli.demo': ({ what }) => `在本机模拟一家收单机构：${what}。posdoctor 的诊断如下：`,
  'cli.press-enter': '请往上翻，从头看报告。看完按回车键（Enter）关闭窗口。',
  'cli.bug': 'posdoctor 自身出错了。请把下面的内容反馈给开发者：',
} satisfies Translation<typeof en>
