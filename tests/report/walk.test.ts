import { describe, expect, test } from 'vitest'
import { languages } from '../../src/messages/index.ts'
import { walkLine, type Live } from '../../src/report/text/walk-line.ts'
import { walkText } from '../../src/report/text/walk.ts'
import { walkReport, type WalkReport } from '../../src/report/walk.ts'
import { columnsOf } from '../../src/report/wrap.ts'
import { siteWithoutFile } from '../../src/site/defaults.ts'
import { judge } from '../../src/walk/judge.ts'
import type { Summary } from '../../src/walk/summary.ts'
import type { NoEchoes } from '../../src/walk/walk.ts'
import { around, stayed } from '../walk/series.ts'

const { limits } = siteWithoutFile()
const plainly = { colour: false, unicode: true, columns: 80 }

function reported(
  language: (typeof languages)[number],
  places: Summary[],
  routerMissing?: NoEchoes,
): WalkReport {
  const given = {
    language,
    startedAt: '2026-11-25T21:56:31.000Z',
    durationMs: 65_000,
    ...{ interface: 'wlan0', router: '192.0.2.1' },
    ...(routerMissing && { routerMissing }),
  }
  return walkReport(given, places, judge(places, { limits, workedOut: false }))
}

const shop = [
  stayed({ role: 'counter' }, { dbm: around(-77), lost: 7, rttMs: 14 }, 1),
  stayed({ role: 'step' }, { dbm: around(-59), rttMs: 3.1 }, 2),
  stayed({ role: 'router' }, { dbm: around(-38), rttMs: 1.8 }, 3),
]

test('a walk reads like this in English', () => {
  expect(walkText(reported('en', shop), plainly)).toMatchInlineSnapshot(`
    "Place by place
      Place              dBm (lowest)  Lost     ms (95 %)  Access point  s
      At the counter     -77 (-83)     7 of 80  14 (14)    …0a:5b:01     20
      One step away      -59 (-65)     0 of 80  3.1 (3.1)  …0a:5b:01     20
      Beside the router  -38 (-44)     0 of 80  1.8 (1.8)  …0a:5b:01     20
      Pinged: the router 192.0.2.1

    Against “At the counter”
      · One step away: 18 dB stronger, 9 fewer of 100 lost, −11 ms
      · Beside the router: 39 dB stronger, 9 fewer of 100 lost, −12 ms

    What it tells
      ✗ Something stands in the way at the counter: one step away the signal is 18
        dB stronger (-59 dBm, at the counter -77 dBm). The step alone makes 4 dB at
        most. Look for metal, a fridge, a screen, a thick wall or people between
        counter and router.
      · To be sure, carry the terminal itself to the router. Does it connect there?
        Then: posdoctor --answer near-router-works=yes (or =no)
      → A wall or metal blocks the Wi-Fi: posdoctor explain physical-obstruction
    "
  `)
})

test('and like this in Chinese', () => {
  expect(walkText(reported('zh-CN', shop), plainly)).toMatchInlineSnapshot(`
    "各处对比
      地点      dBm（最低）  丢包  毫秒（95%）  接入点     秒
      收银台    -77（-83）   7/80  14（14）     …0a:5b:01  20
      旁边一步  -59（-65）   0/80  3.1（3.1）   …0a:5b:01  20
      路由器旁  -38（-44）   0/80  1.8（1.8）   …0a:5b:01  20
      ping 的是路由器 192.0.2.1

    和“收银台”比
      · 旁边一步：信号强 18 dB，每 100 个包少丢 9 个，延迟少 11 毫秒
      · 路由器旁：信号强 39 dB，每 100 个包少丢 9 个，延迟少 12 毫秒

    结论
      ✗ 收银台有东西挡着信号：只挪一步，信号就强了 18 dB（-59 dBm，收银台 -77
        dBm）。光挪一步最多差 4 dB。请看看收银台和路由器之间有没有金属、冰柜、显示
        屏、厚墙，或者人。
      · 想确认的话，把终端拿到路由器旁试试能不能连上，然后运行：
        posdoctor --answer near-router-works=yes（连不上就写 =no）
      → 墙壁或金属挡住了 Wi-Fi：posdoctor explain physical-obstruction
    "
  `)
})

test.each(languages)('no line of a walk is wider than the terminal, in %s', (language) => {
  const named = stayed({ name: '仓'.repeat(12) }, { dbm: around(-60, 3) }, 4)
  for (const columns of [40, 60, 80, 120])
    for (const line of walkText(reported(language, [...shop, named]), {
      ...plainly,
      columns,
    }).split('\n'))
      expect(columnsOf(line)).toBeLessThanOrEqual(columns)
})

test('a walk is told in ASCII where a terminal has nothing else', () => {
  const text = walkText(reported('en', shop), { ...plainly, unicode: false })
  expect(text).toMatch(/^[\n -~]*$/)
})

test.each(['other-way', 'silent', 'none', 'no-tool', 'not-permitted'] as const)(
  'loss that was not measured (%s) is said, with why',
  (missing) => {
    const places = [stayed({ role: 'counter' }, { dbm: around(-50), unasked: true })]
    const text = walkText(reported('en', places, missing), plainly)
    expect(text).toMatch(/⊘ Loss and delay: not measured, (?!not measured)/)
  },
)

test('differences are those against the first place', () => {
  expect(reported('en', shop).differences).toEqual([
    { number: 2, db: 18, lostOfHundred: -8.75, rttMs: 3.1 - 14 },
    { number: 3, db: 39, lostOfHundred: -8.75, rttMs: 1.8 - 14 },
  ])
})

describe('the live line', () => {
  const live: Live = {
    look: { joined: true, rssiDbm: -63, bssid: '94:83:c4:0a:5b:01' },
    grade: 'fair',
    trendDbm: [-90, undefined, -65, -40, -63],
    echoes: { lost: 1, sent: 40, ms: 3.14 },
    here: { place: { role: 'counter', number: 1, readings: [] }, leftMs: 7400 },
    draft: '',
  }
  const shown = (columns: number, given: Partial<Live> = {}, unicode = true) =>
    walkLine({ ...live, ...given }, { language: 'en', unicode, columns })

  test('has all of it where there is room', () => {
    expect(shown(80)).toBe('-63 dBm fair  ▁ ▅█▅  1 of 40 lost  3.1 ms  At the counter: 8 s more')
  })

  test('says where its dBm are worked out from a percentage', () => {
    const look = { joined: true, rssiDbm: -50, rssiFrom: 'quality' } as const
    expect(shown(20, { look, grade: 'strong' })).toBe('≈ -50 dBm strong')
    expect(shown(20, { look, grade: 'strong' }, false)).toBe('~ -50 dBm strong')
  })

  test('keeps the signal, the losses and the seconds where there is little', () => {
    expect(shown(40)).toBe('-63 dBm fair  1 of 40 lost  8 s more')
    expect(shown(20)).toBe('-63 dBm fair')
  })

  test.each(languages)('never fills the terminal, in %s', (language) => {
    for (let columns = 1; columns < 100; columns += 1)
      for (const draft of ['', '吧台二', 'x'.repeat(60)]) {
        const line = walkLine({ ...live, draft }, { language, unicode: true, columns })
        expect(columnsOf(line)).toBeLessThan(columns)
      }
  })

  test('shows what is being typed before anything else', () => {
    expect(shown(60, { draft: '吧台' })).toMatch(/> 吧台$/)
    expect(shown(10, { draft: '吧台' })).toBe('> 吧台')
  })

  test('is ASCII where the terminal has nothing else', () => {
    expect(shown(80, {}, false)).toBe(
      '-63 dBm fair  [#####-----]  1 of 40 lost  3.1 ms  At the counter: 8 s more',
    )
  })

  test.each([
    [{ look: { joined: false } }, 'not joined'],
    [{ look: { joined: true } }, 'joined, no dBm read'],
    [{ look: { unread: 'hung' } }, 'adapter not read'],
  ] as const)('%j is said in words', (given, words) => {
    expect(shown(80, given)).toContain(words)
  })
})
