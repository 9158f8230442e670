import type { InterfaceKind } from '../../probes/values.ts'
import { knownValues } from '../known-values.ts'
import { kindByModel } from './kind-by-model.ts'

/** An adapter as Windows' ipconfig shows it. What its language does not tell us is absent. */
export type IpconfigAdapter = {
  /** The name, where the words before it are known; else all of the heading. */
  name: string
  heading: string
  kind?: InterfaceKind
  mac?: string
  model?: string
  /** False where it says that no cable or network is there. */
  carrier?: false
  dhcp?: boolean
  /** All that may be an address: the adapter's own, its routers' and servers'. */
  words: string[]
}

/** What stands before an adapter's name: English, simplified and traditional Chinese. */
const types: readonly [RegExp, InterfaceKind | undefined][] = [
  [/^(?:Wireless LAN adapter |无线局域网适配器 |無線區域網路介面卡 )/, 'wifi'],
  [/^(?:Ethernet adapter |以太网适配器 |乙太網路卡 )/, undefined],
  [/^(?:PPP adapter |PPP 适配器 |PPP 介面卡 )/, 'dialled'],
  [/^(?:Tunnel adapter |隧道适配器 )/, 'virtual'],
  [/^(?:Mobile Broadband adapter )/, 'mobile'],
  [/^(?:Unknown adapter |未知适配器 )/, undefined],
]

/** Labels without their dots. Only these three have no value that tells without its label. */
const labels = {
  mediaState: ['Media State', '媒体状态', '媒體狀態'],
  dhcp: ['DHCP Enabled', 'DHCP 已启用', 'DHCP 已啟用'],
}
const yes = ['Yes', '是']
const no = ['No', '否']

/** Six pairs: a DUID and an EUI-64 have more. */
const mac = /^(?:[0-9A-F]{2}-){5}[0-9A-F]{2}$/i

/**
 * Reads `ipconfig /all`. An adapter's block begins with a heading at the margin; within it, the
 * maker's description stands on the line before the address of the card, whatever the language.
 */
export function parseIpconfig(text: string): IpconfigAdapter[] {
  const lines = text.split(/\r?\n/)
  const starts = lines.flatMap((line, index) => (/^\S.*\S ?[:：]\s*$/.test(line) ? [index] : []))
  return starts.flatMap((start, index): IpconfigAdapter[] => {
    const fields = lines.slice(start + 1, starts[index + 1]).flatMap(fieldOf)
    if (fields.length === 0) return []
    const heading = (lines[start] ?? '').replace(/ ?[:：]\s*$/, '')
    const type = types.find(([pattern]) => pattern.test(heading))
    const value = (known: readonly string[]) =>
      fields.find(({ label }) => known.includes(label))?.value
    const at = fields.findIndex((field) => mac.test(field.value))
    const model = at > 0 ? fields[at - 1]?.value : value(['Description', '描述'])
    const dhcp = value(labels.dhcp) ?? ''
    const block = lines.slice(start + 1, starts[index + 1]).join('\n')
    return [
      {
        heading,
        words: block.match(/(?<![\w.:])[\da-f]*[.:][\da-f.:]*[\da-f:]/gi) ?? [],
        name: type ? heading.replace(type[0], '') : heading,
        ...knownValues({
          kind: kindOf(heading, model) ?? type?.[1],
          mac: fields[at]?.value.replaceAll('-', ':').toLowerCase(),
          model: model || undefined,
          carrier: value(labels.mediaState) === undefined ? undefined : (false as const),
          dhcp: yes.includes(dhcp) ? true : no.includes(dhcp) ? false : undefined,
        }),
      },
    ]
  })
}

/** What a dialled line is called is its owner's choice; `PPP` stands before it in every language. */
function kindOf(heading: string, model = ''): InterfaceKind | undefined {
  const kind = kindByModel(model)
  return /\bPPP[ -]/.test(heading) && kind !== 'tunnel' ? 'dialled' : kind
}

/** `   Label . . . . : value`; lines further in go on with the value above them. */
function fieldOf(line: string): { label: string; value: string }[] {
  const [, label, value = ''] = /^ {3}(\S[^:：]*?)[ .]*[:：] ?(.*?)\s*$/.exec(line) ?? []
  return label === undefined ? [] : [{ label, value }]
}
