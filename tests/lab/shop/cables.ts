import type { Impairment } from '../situation.ts'
import { talk, type Talker } from './execute.ts'

/** The user-space cables of a shop: one process carries them all. */
export type Cables = {
  make: (name: string, near: Plug, far: Plug) => Promise<void>
  impair: (name: string, direction: 'out' | 'in', impairment: Impairment) => Promise<void>
  setPort: (
    name: string,
    end: 'near' | 'far',
    mbit: number,
    duplex: 'half' | 'full',
  ) => Promise<void>
  setCarrier: (name: string, end: 'near' | 'far', on: boolean) => Promise<void>
  /** Time zero for everything that happens once or in turns. */
  start: () => Promise<void>
  counters: () => Promise<{ [name: string]: number }>
  end: () => void
}

/** A network namespace (by path) and the interface that appears in it. */
export type Plug = { namespace: string; interface: string }

const ppm = (percent: number | undefined): number => Math.round((percent ?? 0) * 10_000)

/** The settings of `wire.c` for an impairment; what is not said is switched off. */
function settings({ burst, flap, hold, cut, ...plain }: Impairment): { [key: string]: number } {
  return {
    'delay-us': Math.round((plain.delayMs ?? 0) * 1000),
    'jitter-us': Math.round((plain.jitterMs ?? 0) * 1000),
    'loss-ppm': ppm(plain.lossPercent),
    'burst-in-ppm': ppm(burst?.inPercent),
    'burst-out-ppm': ppm(burst?.outPercent),
    'burst-loss-ppm': ppm(burst?.lossPercent),
    'rate-bps': Math.round((plain.rateKbps ?? 0) * 1000),
    'queue-bytes': plain.queueBytes ?? 0,
    'max-bytes': plain.maxBytes ?? 0,
    'duplicate-ppm': ppm(plain.duplicatePercent),
    'corrupt-ppm': ppm(plain.corruptPercent),
    'flap-up-ms': flap?.upMs ?? 0,
    'flap-down-ms': flap?.downMs ?? 0,
    'hold-at-ms': hold?.atMs ?? 0,
    'hold-ms': hold?.forMs ?? 0,
    'cut-at-ms': cut?.atMs ?? 0,
    'cut-ms': cut?.forMs ?? 0,
  }
}

/** Starts the process. `program` is the compiled wire.c; `seed` makes its dice repeatable. */
export async function openCables(program: string, seed: number): Promise<Cables> {
  const wire: Talker = talk([program, String(seed)])
  await wire.first
  const obey = async (line: string): Promise<void> => {
    const reply = await wire.say(line)
    if (reply !== 'ok') throw new Error(`wire: ${line}: ${reply}`)
  }
  const side = (end: 'near' | 'far'): string => (end === 'near' ? 'a' : 'b')
  return {
    make: (name, near, far) =>
      obey(`make ${name} ${near.namespace} ${near.interface} ${far.namespace} ${far.interface}`),
    impair: (name, direction, impairment) => {
      const pairs = Object.entries(settings(impairment)).map(([key, value]) => `${key}=${value}`)
      return obey(`set ${name} ${direction === 'out' ? 'ab' : 'ba'} ${pairs.join(' ')}`)
    },
    setPort: (name, end, mbit, duplex) =>
      obey(`port ${name} ${side(end)} ${mbit} ${duplex === 'full' ? 1 : 0}`),
    setCarrier: (name, end, on) => obey(`carrier ${name} ${side(end)} ${on ? 1 : 0}`),
    start: () => obey('start'),
    counters: async () => {
      const raw = JSON.parse(await wire.say('stats')) as { [name: string]: number }
      return Object.fromEntries(
        Object.entries(raw).map(([name, value]) => [
          name.replace('.ab.', '.out.').replace('.ba.', '.in.'),
          value,
        ]),
      )
    },
    end: wire.end,
  }
}
