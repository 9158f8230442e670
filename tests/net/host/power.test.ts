import fc from 'fast-check'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseCim } from '../../../src/net/host/cim.ts'
import { readPowerLinux } from '../../../src/net/host/power/linux.ts'
import { parsePmset } from '../../../src/net/host/power/macos.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled } from '../garbled.ts'

describe('/sys/class/power_supply', () => {
  async function read(supplies: Record<string, Record<string, string>>) {
    const root = await mkdtemp(join(tmpdir(), 'posdoctor-power-'))
    for (const [name, files] of Object.entries(supplies)) {
      await mkdir(join(root, name))
      for (const [file, text] of Object.entries(files))
        await writeFile(join(root, name, file), `${text}\n`)
    }
    const found = await readPowerLinux(root)
    await rm(root, { recursive: true })
    return found
  }
  const battery = { type: 'Battery', capacity: '41', status: 'Discharging' }

  test.each([
    [{ BAT0: battery }, { percent: 41, onMains: false }],
    [{ BAT0: { ...battery, status: 'Not charging' } }, { percent: 41, onMains: true }],
    [
      { BAT0: battery, AC: { type: 'Mains', online: '1' } },
      { percent: 41, onMains: true },
    ],
    [
      { BAT0: battery, BAT1: { ...battery, capacity: '81' } },
      { percent: 61, onMains: false },
    ],
    [{ mouse: { ...battery, scope: 'Device' } }, undefined],
    [{ AC: { type: 'Mains', online: '1' } }, undefined],
    [{ BAT0: { ...battery, capacity: '420' } }, undefined],
    [{}, undefined],
  ])('of %j tells %j', async (supplies, power) => {
    expect(await read(supplies)).toEqual(power)
  })
})

describe('pmset -g batt', () => {
  test.each([
    ['battery', { percent: 95, onMains: false }],
    ['not-charging', { percent: 88, onMains: true }],
    ['charging', { percent: 67, onMains: true }],
    ['desktop', undefined],
  ])('%s', (file, power) => {
    expect(parsePmset(recording(`macos/pmset-${file}.txt`))).toEqual(power)
  })

  test('garbled has the right share or none', () => {
    fc.assert(
      fc.property(garbled(recording('macos/pmset-battery.txt')), (spoilt) => {
        expect([95, undefined]).toContain(parsePmset(spoilt)?.percent)
      }),
    )
  })
})

describe('CIM', () => {
  const zones = [{ Temperature: 0 }, { Temperature: 318 }]
  test.each([
    [
      { battery: { EstimatedChargeRemaining: 12, BatteryStatus: 1 }, zones },
      { battery: { percent: 12, onMains: false }, temperatureC: 45 },
    ],
    [
      { battery: { EstimatedChargeRemaining: 100, BatteryStatus: 2 }, zones: [null] },
      { battery: { percent: 100, onMains: true } },
    ],
    [{ battery: null, zones: [{ Temperature: 273 }] }, {}],
    [{ battery: { EstimatedChargeRemaining: '12', BatteryStatus: 1 } }, {}],
    // Undefined, and partly charged: on mains or not.
    [{ battery: { EstimatedChargeRemaining: 40, BatteryStatus: 10 } }, {}],
    [{ battery: { EstimatedChargeRemaining: 40, BatteryStatus: 11 } }, {}],
    [{ battery: { EstimatedChargeRemaining: 40, BatteryStatus: 99 } }, {}],
    [{ battery: { EstimatedChargeRemaining: 101, BatteryStatus: 1 } }, {}],
    [[], {}],
    [null, {}],
  ])('%j says %j', (said, known) => {
    expect(parseCim(JSON.stringify(said))).toEqual(known)
  })

  test('never takes nonsense for a number', () => {
    const said = JSON.stringify({
      battery: { EstimatedChargeRemaining: 12, BatteryStatus: 1 },
      zones: [{ Temperature: 318 }],
    })
    fc.assert(
      fc.property(garbled(said.replaceAll(',', ',\n')), (spoilt) => {
        const { battery, temperatureC } = parseCim(spoilt)
        expect([undefined, 12]).toContain(battery?.percent)
        expect([undefined, false]).toContain(battery?.onMains)
        expect([undefined, 45]).toContain(temperatureC)
      }),
    )
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(parseCim(text).battery?.percent ?? 0).toBeLessThanOrEqual(100)
      }),
    )
  })
})
