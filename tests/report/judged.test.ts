import { expect, test } from 'vitest'
import { judge } from '../../src/commands/diagnosing/judge.ts'
import { text } from '../../src/report/text/text.ts'
import { addressless, unjoined, wifi } from '../cases/changes/lan.ts'
import { way } from '../cases/changes/way.ts'
import { but, type Change } from '../cases/facts.ts'
import { healthyShop } from '../cases/shop.ts'

const look = { colour: false, unicode: true, columns: 200, verbose: false }
const measured = { durationMs: 2000, measuredFrom: { host: 'laptop', addresses: [] } }
const reportOn = (...shop: Change[]) => judge({ ...healthyShop(...shop), ...measured }, 'en')

/** Frames are sent again, and some are lost, on the way to the router. */
const badAir = way(
  { ms: 20, spreadMs: 60, lost: 5 },
  { ms: 26, spreadMs: 60, lost: 5 },
  { ms: 40, spreadMs: 60, lost: 5 },
  { ms: 42, spreadMs: 60, lost: 4 },
)

test('a weak signal is a warning while all works, and evidence where it is the cause', () => {
  const working = reportOn(wifi({ rssiDbm: -78 }))
  expect(working.causes).toEqual([])
  expect(working.warnings.map(({ id }) => id)).toContain('signal-weak')
  const failing = reportOn(wifi({ rssiDbm: -83 }), badAir)
  expect(failing.causes[0]?.evidence.map(({ symptom }) => symptom)).toContain('wifi-signal')
  expect(failing.warnings.map(({ id }) => id)).not.toContain('signal-weak')
})

test('why a radio has not joined is told once for each cause, and never as a good sign', () => {
  const joining = { knownHere: [], knownElsewhere: 0 }
  const heard = { ssid: 'Shop', bssid: '02:00:00:00:02:01', rssiDbm: -60 }
  const report = reportOn(
    addressless,
    unjoined(),
    but('wifi', 'wlan0', { neighbours: [heard], neighboursFrom: 'scan-dump', joining }),
  )
  expect(report.symptoms.find(({ id }) => id === 'wifi-joining')).toMatchObject({
    outcome: 'never-joined',
    best: false,
  })
  expect(report.causes[0]?.faults[0]?.id).toBe('not-associated')
  expect(text(report, look).match(/knows no Wi-Fi yet/g)).toHaveLength(1)
})
