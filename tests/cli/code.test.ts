import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { startSimulator } from '../../src/simulator/simulator.ts'
import { builtPosdoctor } from './posdoctor.ts'

const fenced = builtPosdoctor({ fenced: true })
const posdoctor = builtPosdoctor()
const file = (name: string) => join(fenced.folder(), name)

async function said(...args: string[]): Promise<string> {
  const { code, out, err } = await fenced.run(['code', ...args])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out.replaceAll(/\n +/g, ' ')
}
const json = async (...args: string[]) =>
  JSON.parse((await fenced.run(['code', ...args, '--format', 'json'])).out)

type Named = { id: string; faults: { id: string }[] }

const ids = (all: { id: string }[]) => all.map(({ id }) => id)

/** Causes of which any answer of a host clears the way (domain.md 2). */
const network = [
  'wifi-weak',
  'router-fault',
  'router-misconfigured',
  'isp-outage',
  'line-fault',
  'network-hardware-fault',
  'physical-obstruction',
  'network-congestion',
  'signal-interference',
  'provider-fault',
  'remote-location',
]

describe('a response code', () => {
  test.each([
    ['97', 'unauthorized-access', 'terminal-not-registered'],
    ['03', 'unauthorized-access', 'merchant-invalid'],
    ['58', 'unauthorized-access', 'not-permitted'],
    ['77', 'sign-in-needed', 'batch-mismatch'],
    ['A0', 'sign-in-needed', 'keys-out-of-step'],
    ['a0', 'sign-in-needed', 'keys-out-of-step'],
    ['90', 'host-maintenance', 'cut-over'],
    ['91', 'host-outage', 'issuer-or-switch-down'],
    ['30', 'version-incompatible', 'message-format-rejected'],
    ['909', 'host-outage', 'issuer-or-switch-down'],
    ['401', 'wrong-credentials', 'http-401'],
    ['426', 'version-incompatible', 'upgrade-required'],
  ])('%s points to %s, and clears the network', async (code, cause, fault) => {
    const { meanings } = await json(code)
    const [{ pointsTo, clears }] = meanings
    expect(pointsTo[0].id).toBe(cause)
    expect(pointsTo[0].faults[0].id).toBe(fault)
    expect(ids(clears)).toEqual(expect.arrayContaining(network))
    expect(ids(clears)).not.toContain(cause)
  })

  test.each(['00', '51', '922'])('%s points to no cause, and clears the network', async (code) => {
    for (const { pointsTo, clears } of (await json(code)).meanings) {
      expect(pointsTo).toEqual([])
      expect(ids(clears)).toEqual(expect.arrayContaining(network))
    }
  })

  test.each(['N0', 'Z9', 'ABC', '116'])('%s that no table has clears the network', async (code) => {
    const { meanings } = await json(code)
    expect(meanings).toMatchObject([
      { book: 'unknown', open: 'ask', fromHost: true, pointsTo: [], also: [] },
    ])
    expect(ids(meanings[0].clears)).toEqual(expect.arrayContaining(network))
    expect(await said(code)).toContain('Ask the acquirer')
    expect(await said(code)).toContain('If it is the host’s response code')
    expect(await said(code)).not.toContain('not the network')
  })

  test.each([
    ['31', 'device-misconfigured', 'numbers-wrong'],
    ['905', 'device-misconfigured', 'numbers-wrong'],
    ['429', 'host-outage', 'too-many-requests'],
    ['A8', 'sign-in-needed', 'session-expired'],
    ['95', 'sign-in-needed', 'batch-mismatch'],
  ])('%s points to %s, there to %s', async (code, cause, fault) => {
    const [{ pointsTo }] = (await json(code)).meanings
    expect(pointsTo[0]).toMatchObject({ id: cause })
    expect(pointsTo[0].faults[0].id).toBe(fault)
  })

  test.each(['91', '96', '907', '909'])('%s may be maintenance as well', async (code) => {
    const [{ pointsTo }] = (await json(code)).meanings
    expect(ids(pointsTo)).toEqual(['host-outage', 'host-maintenance'])
  })

  test.each(['68', '91', '96', '98', '06', '20', '81', '503'])(
    '%s says of no maintenance that it was announced',
    async (code) => {
      const { meanings } = await json(code)
      const named: Named[] = meanings.flatMap((one: { pointsTo: Named[] }) => one.pointsTo)
      for (const { faults } of named.filter(({ id }) => id === 'host-maintenance'))
        expect(faults[0]?.id).toBe('maintenance-unannounced')
      expect(await said(code)).not.toContain('was announced')
    },
  )

  test('05 may be about the card: the login is not the only thing it points to', async () => {
    const [{ pointsTo }] = (await json('05', '--profile', 'cup')).meanings
    expect(pointsTo[0].id).toBe('wrong-credentials')
    expect(pointsTo[0].probability).toBeLessThan(0.8)
  })

  test.each(['89', '98'])('the standard leaves %s open: the host has answered', async (code) => {
    const { meanings } = await json(code, '--profile', 'iso87')
    expect(meanings[0]).toMatchObject({ book: 'iso87', open: 'ask', pointsTo: [] })
    expect(ids(meanings[0].clears)).toEqual(expect.arrayContaining(network))
    expect(await said(code)).toContain('It clears')
  })

  test.each(['68', '69', '98', 'A7'])(
    '%s clears all of the network in every table',
    async (code) => {
      for (const { clears } of (await json(code)).meanings)
        expect(ids(clears)).toEqual(expect.arrayContaining(network))
    },
  )

  test('BaseWin’s 6 says that the host has answered, not what', async () => {
    const { meanings } = await json('6')
    expect(meanings).toMatchObject([{ fromHost: true, pointsTo: [] }])
    expect(ids(meanings[0].clears)).toEqual(expect.arrayContaining(network))
    expect(await said('6')).toContain('That other code tells')
  })

  test('what is perhaps meant as well is not cleared', async () => {
    for (const code of ['68', '69', '30', '92'])
      for (const { also, clears } of (await json(code)).meanings)
        expect(ids(clears).filter((id) => ids(also).includes(id))).toEqual([])
  })

  test('says what it means with its class, what it points to, what it clears, and more', async () => {
    const out = await said('97', '--profile', 'cup')
    expect(out).toContain('China UnionPay (class D, the operator must act): The terminal is not')
    expect(out).toMatch(/It points to.*The acquirer does not accept this terminal/s)
    expect(out).toMatch(/A setting such as address or port is wrong/)
    expect(out).toMatch(/It clears.*so not: .*The router is faulty/s)
    expect(out).toContain('posdoctor explain unauthorized-access')
  })

  test('says it in Chinese, in the words of the terminal', async () => {
    const out = await said('97', '--lang', 'zh-CN')
    expect(out).toContain('银联（D 类，需要操作员处理）：终端号未登记。')
    expect(out).toMatch(/说明问题可能在.*收单机构不接受这台终端或商户/s)
    expect(out).toMatch(/可以排除.*所以不是：.*路由器故障/s)
  })

  test('shows conflicting meanings side by side', async () => {
    const out = await said('98')
    expect(out).toMatch(/China UnionPay.*ISO 8583:1987.*One UnionPay acquirer’s own table/s)
    expect(out).toContain('These tables contradict each other')
    expect(out).toMatch(/China UnionPay: it points to ✗ The acquirer’s system is down/)
    expect((await json('98')).conflict).toBe(true)
    expect((await json('97')).conflict).toBe(false)
  })

  test.each([
    ['89', 'iso87', ['iso87', 'hypercom']],
    ['63', 'cup', ['iso87']],
    ['80', 'cup', ['unknown']],
    ['98', 'cup', ['cup', 'cup-acquirer']],
    ['906', 'iso93', ['iso93']],
    ['503', 'http', ['http']],
    ['97', 'iso93', ['unknown']],
  ])('%s in the profile %s is looked up in %j', async (code, profile, books) => {
    const { meanings } = await json(code, '--profile', profile)
    expect(meanings.map(({ book }: { book: string }) => book)).toEqual(books)
  })

  test('of a proxy or a sign-in page clears nothing', async () => {
    for (const code of ['407', '302']) {
      const [{ fromHost, clears, pointsTo, also }] = (await json(code)).meanings
      expect({ fromHost, clears }).toEqual({ fromHost: false, clears: [] })
      expect(ids([...pointsTo, ...also])).toContain('router-misconfigured')
    }
  })
})

describe('a text in a maker’s words', () => {
  test.each([
    [['BAD', 'MAC'], 'sign-in-needed'],
    [['X7'], 'sign-in-needed'],
  ])('%j passes on what the host said', async (words, cause) => {
    const { meanings } = await json(...words)
    const terminal = meanings.find(({ book }: { book: string }) => book === 'terminal')
    expect(ids(terminal.pointsTo)).toContain(cause)
    expect(ids(terminal.clears)).toEqual(expect.arrayContaining(network))
  })

  test.each([
    [['NO', 'RESPONSE'], 'Ingenico', 'host-outage'],
    [['Alert Irruption!'], 'Ingenico', 'hardware-damaged'],
    [['looking up host'], 'Adyen', 'provider-fault'],
    [['X8'], 'PC-EFTPOS', 'isp-outage'],
    [['handshake error'], 'PAX', 'device-misconfigured'],
    [['UNSUPPORTED_READER_VERSION'], 'Stripe', 'os-firmware-outdated'],
    [['超时'], 'BaseWin', 'host-outage'],
    [['0'], 'BaseWin', 'line-fault'],
  ])('%j of %s points to %s, and clears nothing', async (words, vendor, cause) => {
    const [meaning] = (await json(...words)).meanings
    expect(meaning).toMatchObject({ book: 'terminal', vendor, fromHost: false, clears: [] })
    expect(ids(meaning.also)).toContain(cause)
  })

  test('that the terminal says of itself clears nothing', async () => {
    for (const words of ['ACQUIRER DISABLED', '请重新签到']) {
      const [meaning] = (await json(words)).meanings
      expect(meaning).toMatchObject({ fromHost: false, clears: [] })
      expect(meaning.pointsTo[0].id).toBe('sign-in-needed')
    }
  })

  test.each(['正在连接中', 'connecting', 'Connecting...'])(
    '“%s” leads to the diagnosis',
    async (words) => {
      expect((await json(words)).meanings[0]).toMatchObject({ book: 'display', open: 'measure' })
      expect(await said(words)).toContain('To find out where it stops: posdoctor')
    },
  )

  test('that is about the customer is told as no fault', async () => {
    expect(await said('100001')).toContain('This is not the network')
    expect(await said('USERPAYING')).toContain('No fault')
  })
})

test.each([
  ['终端未登记', '97'],
  ['终端号未登记', '97'],
  ['系统日切，请稍后重试', '90'],
  ['MAC 校验错', 'A0'],
  ['批次不一致', '77'],
  ['交换中心异常', '96'],
])('“%s” on a display is China UnionPay’s %s', async (words, code) => {
  expect((await json(words)).meanings).toMatchObject([{ book: 'cup', code }])
})

describe('with the acquirer’s own codes', () => {
  const codes = 'A8: { meaning: sign-in-again, text: 终端未签到 }\n91: card-only\n'
  beforeAll(async () => {
    await writeFile(file('codes.yaml'), codes)
    await writeFile(file('shop.yaml'), 'acquirer: { responseCodes: codes.yaml }\n')
  })

  test('a code means first what its file says', async () => {
    const { meanings } = await json('a8', '--config', file('shop.yaml'))
    expect(meanings.map(({ book }: { book: string }) => book)).toEqual(['own', 'cup-acquirer'])
    expect(meanings[0].text).toBe('终端未签到')
    expect(ids(meanings[0].pointsTo)).toContain('sign-in-needed')
    const other = await json('91', '--config', file('shop.yaml'))
    expect(other.meanings[0]).toMatchObject({ book: 'own', finding: { outcome: 'card-only' } })
    expect(other.conflict).toBe(true)
  })

  test('a mistake in that file is told with its place', async () => {
    await writeFile(file('bad.yaml'), 'A8: nonsense\n')
    await writeFile(file('bad-shop.yaml'), 'acquirer: { responseCodes: bad.yaml }\n')
    const { code, err } = await fenced.run(['code', 'A8', '--config', file('bad-shop.yaml')])
    expect(code).toBe(3)
    expect(err).toMatch(/bad\.yaml:1:5: A8: expected one of accepted/)
  })

  test('the diagnosis judges by them, and so it does from saved facts', async () => {
    const simulator = await startSimulator({ fault: 'de39-97' })
    try {
      const own = join(posdoctor.folder(), 'own-codes.yaml')
      await writeFile(own, '97: { meaning: sign-in-again, text: "重新签到!" }\n')
      const config = join(posdoctor.folder(), 'own.yaml')
      const site = simulator.site.replace('acquirer:', `acquirer:\n  responseCodes: ${own}`)
      await writeFile(config, site)
      const facts = join(posdoctor.folder(), 'own.json')
      const here = ['--config', config, '--save', facts, '--format', 'json']
      const measured = await posdoctor.run(here)
      const report = JSON.parse(measured.out)
      expect(report.causes[0].id).toBe('sign-in-needed')
      expect(JSON.stringify(report.causes[0].evidence)).toContain('97 “重新签到!”')
      expect(await posdoctor.run(['--from', facts, '--format', 'json'])).toEqual(measured)
    } finally {
      await simulator.stop()
    }
  })
})

test.each([
  [['code'], /posdoctor code 97/],
  [['code', 'BAD', 'MAK'], /“BAD MAK”.*BAD MAC\?/],
  [['code', 'something else entirely'], /no code or text/],
  [['code', '97', '--profile', 'cupp'], /cup, iso87, iso93, http/],
  [['code', '97', '--profile', 'http'], /no HTTP status.*cup, iso87 or iso93/],
  [['code', '5'], /Did you mean 05\?/],
  [['code', '97', '--format', 'xml'], /text, json/],
  [['code', '9', '--profile', 'cup'], /“9”/],
  [['code', '97', '--config', 'none.yaml'], /none\.yaml/],
])('%j is a mistake, told on stderr with exit code 3', async (args, told) => {
  const { code, out, err } = await fenced.run(args)
  expect({ code, out }).toEqual({ code: 3, out: '' })
  expect(err).toMatch(told)
})

test('escapes in a code do not reach the terminal', async () => {
  const { err } = await fenced.run(['code', '\u001b]0;owned\u0007x'])
  expect(err).not.toMatch(/[^\P{Cc}\n]/u)
})
