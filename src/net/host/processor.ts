import { cpus, loadavg } from 'node:os'
import { readdir } from 'node:fs/promises'
import { readNumber } from '../small-file.ts'
import type { HostValue } from '../../probes/values.ts'

/** Counters of the processors since the system started, and of this process. Times in ms. */
export type ProcessorReading = {
  busyMs: number
  allMs: number
  ownMs: number
  /** How often a core or the package was slowed down because of heat; absent where unknown. */
  throttles?: number
}

/** Reads the counters; the difference of two readings tells what happened between them. */
export async function readProcessor(): Promise<ProcessorReading> {
  const times = cpus().map((one) => one.times)
  const sum = (pick: (time: (typeof times)[number]) => number) =>
    times.reduce((total, time) => total + pick(time), 0)
  const own = process.cpuUsage()
  const throttles = await readThrottles()
  return {
    // Work of low priority, our own child's too, yields to all other and slows nothing down.
    busyMs: sum(({ user, sys, irq }) => user + sys + irq),
    allMs: sum(({ user, sys, irq, nice, idle }) => user + sys + irq + nice + idle),
    ownMs: (own.user + own.system) / 1000,
    ...(throttles === undefined ? {} : { throttles }),
  }
}

/** How busy the processors were between two readings, without this process. */
export function processorBetween(
  before: ProcessorReading,
  after: ProcessorReading,
): HostValue['cpu'] {
  const allMs = after.allMs - before.allMs
  const busyMs = after.busyMs - before.busyMs - (after.ownMs - before.ownMs)
  return {
    cores: cpus().length,
    // The counters move in steps of 10 ms; some containers show none.
    ...(allMs > 0 ? { busyPercent: Math.min(100, Math.max(0, (busyMs / allMs) * 100)) } : {}),
    load1: loadavg()[0] ?? 0,
  }
}

const cpuFolder = '/sys/devices/system/cpu'

async function readThrottles(): Promise<number | undefined> {
  const cores = (await readdir(cpuFolder).catch((): string[] => [])).filter((name) =>
    /^cpu\d+$/.test(name),
  )
  const counts = await Promise.all(
    cores.map((core) => readNumber(`${cpuFolder}/${core}/thermal_throttle/core_throttle_count`)),
  )
  const known = counts.filter((count) => count !== undefined)
  return known.length === 0 ? undefined : known.reduce((total, count) => total + count, 0)
}
