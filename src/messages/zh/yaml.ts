import type { yaml as en } from '../en/yaml.ts'
import type { Translation } from '../translation.ts'

export const yaml = {
  'yaml.tab': '行首不能用 Tab 键缩进，请改用空格。',
  'yaml.duplicate': ({ key, line }) => `“${key}”在第 ${line} 行已经写过了。`,
  'yaml.missing-char': '少了一个符号：右引号、右括号，或名称后面的冒号和空格。',
  'yaml.indent': '这一行的缩进与上下行对不齐，或者前面有括号没有写完。',
  'yaml.key-value': '这里不是“名称: 值”。名称后面要有英文冒号和一个空格；文字里含“: ”时要加引号。',
  'yaml.start': ({ start }) => `以 ${start} 开头的值要加引号。`,
  'yaml.escape': '双引号里的反斜杠有特殊含义，请改用单引号。',
  'yaml.documents': '从这里开始是第二份配置；一个文件只能写一家门店。',
  'yaml.deep': '设置的层次太深。',
  'yaml.large': '文件里的设置太多，或者重复引用太多。',
  'yaml.no-anchor': ({ name }) => `前面没有定义 *${name}。如果它只是一段文字，请加引号。`,
  'yaml.key': '名称只能是一个普通的词。',
  'yaml.no-value': ({ key }) => `“${key}”后面没有值。`,
  'yaml.full-width-colon': ({ key }) =>
    `“${key}”后面是全角冒号（：）。请切换到英文输入法，改成半角冒号加一个空格。`,
  'yaml.colon-space': ({ key }) => `“${key}:”后面少了一个空格。`,
  'yaml.tag': '这里不能用标签（!）。',
  'yaml.syntax': '这一行看不懂。请检查冒号、缩进、引号和括号。',
} satisfies Translation<typeof en>
