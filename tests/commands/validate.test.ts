import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validate } from '../../src/commands/validate.ts'
import { folderWith } from '../site/folder.ts'
import { testIo } from '../io.ts'

const broken = `sitee: Corner shop
acquirer：
  endpoints:
    - host: https://host.example:5000/
      port: 70000
`

async function say(
  content: string,
  language: 'en' | 'zh-CN',
): Promise<{ code: number; lines: string[] }> {
  const path = join(await folderWith({ 'shop.yaml': content }), 'shop.yaml')
  const io = testIo({ language })
  const code = await validate({ files: [path] }, io)
  expect(io.err()).toBe('')
  return { code, lines: io.out().trimEnd().replaceAll(path, 'shop.yaml').split('\n') }
}

test('every mistake has its line, in English', async () => {
  expect(await say(broken, 'en')).toEqual({
    code: 3,
    lines: [
      'shop.yaml:1:1: there is no setting “sitee”. Did you mean “site”?',
      'shop.yaml:2:1: the colon after “acquirer” is full-width (：). Type “:” and a space with an English keyboard.',
      'shop.yaml:4:13: host: expected a name or an IP address, found “https://host.example:5000/”. The port has a line of its own: “host: host.example” and “port: 5000”.',
      'shop.yaml:5:13: port: expected a whole number from 1 to 65535, found “70000”.',
    ],
  })
})

test('every mistake has its line, in Chinese', async () => {
  expect(await say(broken, 'zh-CN')).toEqual({
    code: 3,
    lines: [
      'shop.yaml:1:1: 没有“sitee”这个设置。是不是想写“site”？',
      'shop.yaml:2:1: “acquirer”后面是全角冒号（：）。请切换到英文输入法，改成半角冒号加一个空格。',
      'shop.yaml:4:13: host：应填域名或 IP 地址，现在是“https://host.example:5000/”。端口要另写一行：“host: host.example”和“port: 5000”。',
      'shop.yaml:5:13: port：应填 1 到 65535 的整数，现在是“70000”。',
    ],
  })
})

test('a good file is told back as it was understood', async () => {
  const good = `site: Corner shop
acquirer:
  endpoints:
    - { host: a.test, port: 5000, iso8583: { dialect: cup, terminalId: "12345678" } }
    - { host: "::1", port: 5001, protocol: iso8583, tls: false }
    - { host: c.example, port: 5002 }
terminal: { address: 10.0.0.9 }
network: { references: [] }
`
  expect(await say(good, 'en')).toEqual({
    code: 0,
    lines: [
      'shop.yaml: OK (Corner shop)',
      '  acquirer: a.test:5000, iso8583 (cup), with TLS',
      '  backup: [::1]:5001, iso8583, without TLS',
      '  No echo will be sent to [::1]:5001: iso8583.terminalId is not given.',
      '  backup: c.example:5002, tcp, TLS is tried',
      '  c.example is only a placeholder. Put your acquirer’s host there.',
      '  terminal: 10.0.0.9',
      '  The shop lets only the acquirer out (references: []).',
    ],
  })
  expect((await say('site: x', 'zh-CN')).lines).toEqual([
    'shop.yaml：没有错误（x）',
    '  没有写收单机构的主机，只能检查到互联网的线路。请补上 acquirer.endpoints。',
    '  终端：就是这台电脑',
  ])
})

test('one bad file among good ones is enough for 3', async () => {
  const folder = await folderWith({ 'a.yaml': 'site: a', 'b.yaml': '', 'c.yaml': 'site: c' })
  const io = testIo()
  const files = ['a.yaml', 'b.yaml', 'c.yaml', 'none.yaml'].map((name) => join(folder, name))
  expect(await validate({ files }, io)).toBe(3)
  expect(io.out()).toContain(`${join(folder, 'c.yaml')}: OK`)
  expect(io.out()).toContain(`There is no file ${join(folder, 'none.yaml')}.`)
})

test('escapes in a file do not reach the terminal', async () => {
  const { lines } = await say('"si\\e[2Jte": x\nacquirer: "\\e]0;x\\a"', 'en')
  expect(lines.join('\n')).not.toMatch(/[^\P{Cc}\n]/u)
})

test('no file at all is an error', async () => {
  const io = testIo()
  expect(await validate({ files: [] }, io)).toBe(3)
  expect(io.out()).toBe('')
  expect(io.err()).toContain('posdoctor init')
})

test('Ctrl-C ends between two files', async () => {
  const folder = await folderWith({ 'a.yaml': 'site: a' })
  const io = testIo({ signal: AbortSignal.abort() })
  expect(await validate({ files: [join(folder, 'a.yaml')] }, io)).toBe(130)
  expect(io.out()).toBe('')
})
